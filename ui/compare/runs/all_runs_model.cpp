#include "ui/compare/runs/all_runs_model.h"

#include <algorithm>
#include <unordered_set>

#include <QFont>

#include "core/index/run_fields.h"
#include "core/run/directory/run_directory.h"
#include "ui/compare/runs/run_columns.h"
#include "ui/theme/fonts.h"

namespace zorro::ui {

namespace {

/// Between two sorts of everything while runs are being added.
constexpr int millisecondsBetweenSorts = 500;

}  // namespace

AllRunsModel::AllRunsModel(const RunLibrary& library, ThemeController& themes, QObject* parent)
    : QAbstractTableModel(parent), library_(library), themes_(themes) {
    connect(&library_, &RunLibrary::entriesChanged, this, &AllRunsModel::takeEntries);
    connect(&library_, &RunLibrary::entriesAdded, this, &AllRunsModel::takeAdded);
    connect(&library_, &RunLibrary::completed, this, &AllRunsModel::takeCompleted);
    later_.setSingleShot(true);
    later_.setInterval(millisecondsBetweenSorts);
    connect(&later_, &QTimer::timeout, this, &AllRunsModel::takeEntries);
    connect(&themes_, &ThemeController::themeChanged, this, [this] {
        if (rowCount() > 0) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
    });
    takeEntries();
}

void AllRunsModel::takeEntries() {
    later_.stop();
    readParameters();
    options_.filter = RunFilter(filterText_.toStdString(), parameters_);
    namesakes_.clear();
    countNames(0);
    rearrange(true);
    emit optionsChanged();
}

/// As thousands come while the room opens: those behind what is shown are put there, without a look at the
/// others; where they belong between them, all are sorted now and then.
void AllRunsModel::takeAdded(std::size_t first) {
    if (shownPaths_.empty()) {
        return takeEntries();
    }
    countNames(first);
    const auto added =
        later_.isActive() ? std::nullopt : arrangedBehind(arrangement_, library_.entries(), first, options_);
    if (added) {
        append(*added);
    } else if (!later_.isActive()) {
        later_.start();
    }
    emit optionsChanged();
}

void AllRunsModel::append(const RunArrangement& added) {
    arrangement_.shown += added.shown;
    arrangement_.archived += added.archived;
    if (added.rows.empty()) {
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.rows.size()) - 1);
    for (const RunRow& row : added.rows) {
        arrangement_.rows.push_back(row);
        shownPaths_.push_back(library_.entries()[static_cast<std::size_t>(row.entry)].path);
    }
    endInsertRows();
}

void AllRunsModel::takeCompleted() {
    const std::vector<std::string> before = parameters_;
    readParameters();
    if (later_.isActive() || parameters_ != before) {
        takeEntries();
    }
}

void AllRunsModel::readParameters() {
    std::vector<const RunEntry*> entries;
    // Runs of one program have the same parameters: some of them name all.
    constexpr std::size_t enough = 500;
    const std::size_t stride = std::max<std::size_t>(1, library_.entries().size() / enough);
    for (std::size_t i = 0; i < library_.entries().size(); i += stride) {
        entries.push_back(&library_.entries()[i]);
    }
    parameters_ = parameterKeys(entries);
}

void AllRunsModel::countNames(std::size_t first) {
    for (std::size_t i = first; i < library_.entries().size(); ++i) {
        ++namesakes_[library_.entries()[i].name];
    }
}

void AllRunsModel::setOptions(ArrangementOptions options) {
    options_ = std::move(options);
    rearrange();
    emit optionsChanged();
}

void AllRunsModel::setFilterText(const QString& text) {
    filterText_ = text;
    options_.filter = RunFilter(text.toStdString(), parameters_);
    rearrange();
    emit optionsChanged();
}

void AllRunsModel::setColumns(std::vector<std::string> columns) {
    beginResetModel();
    columns_ = std::move(columns);
    endResetModel();
    emit optionsChanged();
}

void AllRunsModel::rearrange(bool otherEntries) {
    RunArrangement arrangement = arrange(library_.entries(), options_);
    std::vector<std::filesystem::path> paths;
    paths.reserve(arrangement.rows.size());
    for (const RunRow& row : arrangement.rows) {
        paths.push_back(row.entry < 0 ? std::filesystem::path()
                                      : library_.entries()[static_cast<std::size_t>(row.entry)].path);
    }
    // The same rows in the same places: selection and scrolling stay as they are.
    const bool sameRows =
        paths == shownPaths_ &&
        std::equal(arrangement.rows.begin(), arrangement.rows.end(), arrangement_.rows.begin(),
                   arrangement_.rows.end(),
                   [](const RunRow& a, const RunRow& b) { return a.group == b.group && a.count == b.count; });
    if (sameRows && otherEntries) {
        arrangement_ = std::move(arrangement);
        if (rowCount() > 0) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
        return;
    }
    if (sameRows) {
        arrangement_ = std::move(arrangement);
        return;
    }
    beginResetModel();
    arrangement_ = std::move(arrangement);
    shownPaths_ = std::move(paths);
    endResetModel();
}

bool AllRunsModel::isHeading(int row) const {
    return row >= 0 && row < rowCount() && arrangement_.rows[static_cast<std::size_t>(row)].entry < 0;
}

const RunEntry* AllRunsModel::entryAt(int row) const {
    if (row < 0 || row >= rowCount() || isHeading(row)) {
        return nullptr;
    }
    return &library_
                .entries()[static_cast<std::size_t>(arrangement_.rows[static_cast<std::size_t>(row)].entry)];
}

std::vector<int> AllRunsModel::rowsOf(const std::vector<std::filesystem::path>& runs) const {
    std::unordered_set<std::string> wanted;
    for (const std::filesystem::path& run : runs) {
        wanted.insert(run.native());
    }
    std::vector<int> rows;
    for (std::size_t row = 0; row < shownPaths_.size() && rows.size() < wanted.size(); ++row) {
        if (wanted.contains(shownPaths_[row].native())) {
            rows.push_back(static_cast<int>(row));
        }
    }
    return rows;
}

bool AllRunsModel::canShow(const std::filesystem::path& run) const {
    const RunEntry* entry = library_.find(run);
    return entry != nullptr && (options_.showArchived || !entry->archived);
}

void AllRunsModel::toggleGroup(int row) {
    if (!isHeading(row)) {
        return;
    }
    const QString group = arrangement_.rows[static_cast<std::size_t>(row)].group;
    if (options_.collapsed.erase(group) == 0) {
        options_.collapsed.insert(group);
    }
    rearrange();
}

int AllRunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(arrangement_.rows.size());
}

int AllRunsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QVariant AllRunsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const RunRow& row = arrangement_.rows[static_cast<std::size_t>(index.row())];
    if (row.entry < 0) {
        return headingData(row, index.column(), role);
    }
    return runData(library_.entries()[static_cast<std::size_t>(row.entry)],
                   columns_[static_cast<std::size_t>(index.column())], role);
}

/// Whether another run has the same name, so that the time has to tell them apart.
bool AllRunsModel::isNamesake(const RunEntry& entry) const {
    const auto found = namesakes_.find(entry.name);
    return found != namesakes_.end() && found->second > 1;
}

QVariant AllRunsModel::headingData(const RunRow& row, int column, int role) const {
    if (column > 0) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        const bool collapsed = options_.collapsed.contains(row.group);
        return QStringLiteral("%1  %2: %3  ·  %4")
            .arg(collapsed ? QStringLiteral("▸") : QStringLiteral("▾"), fieldTitle(options_.groupKey),
                 row.group.isEmpty() ? tr("none") : row.group, runCountText(row.count));
    }
    if (role == Qt::FontRole) {
        QFont font = bodyFont();
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role == Qt::ToolTipRole) {
        return tr("Click to hide or show these runs");
    }
    return {};
}

QVariant AllRunsModel::runData(const RunEntry& entry, const std::string& key, int role) const {
    switch (role) {
        case Qt::DisplayRole:
            if (key == "state") {
                return stateText(entry);
            }
            return key == "name" && isNamesake(entry)
                       ? QStringLiteral("%1 · %2").arg(fieldText(entry, key),
                                                       QString::fromStdString(preparedAt(entry.path)))
                       : fieldText(entry, key);
        case Qt::ToolTipRole:
            return runToolTip(entry);
        case Qt::TextAlignmentRole:
            return static_cast<int>((isFigure(key) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::FontRole: {
            static const QFont figures = tabularFont();
            return isFigure(key) ? QVariant(figures) : QVariant();
        }
        case Qt::ForegroundRole: {
            const Theme& theme = themes_.theme();
            if (key == "state" && isWarning(entry)) {
                return theme.warning;
            }
            if (key == "state" && entry.state == RunState::running) {
                return theme.accent;
            }
            return entry.archived ? QVariant(theme.mutedText) : QVariant();
        }
        default:
            return {};
    }
}

QVariant AllRunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const std::string& key = columns_[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) {
        return fieldTitle(key);
    }
    if (role == Qt::ToolTipRole) {
        return tr("%1: click to sort").arg(QString::fromStdString(key));
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((isFigure(key) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

Qt::ItemFlags AllRunsModel::flags(const QModelIndex& index) const {
    return isHeading(index.row()) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

void AllRunsModel::sort(int column, Qt::SortOrder order) {
    if (column >= 0 && column < columnCount()) {
        options_.sortKey = columns_[static_cast<std::size_t>(column)];
        options_.descending = order == Qt::DescendingOrder;
        rearrange();
    }
}

}  // namespace zorro::ui

#include "moc_all_runs_model.cpp"
