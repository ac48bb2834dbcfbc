#include "ui/compare/runs/all_runs_view.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/compare/runs/run_columns.h"
#include "ui/widgets/text/focus_frame.h"

namespace zorro::ui {
namespace {

constexpr int tableRowHeight = 28;

/// Logical pixels; columns that are not named have the usual width.
int widthOf(const std::string& key) {
    static const std::map<std::string, int> widths{{"name", 136},          {"folder", 220},
                                                   {"state", 74},          {"data", 76},
                                                   {"activation", 150},    {"note", 200},
                                                   {"tag", 100},           {"validation_loss", 112},
                                                   {"test_accuracy", 112}, {"seeds", 60},
                                                   {"steps", 68},          {"seconds", 84},
                                                   {"architecture", 78},   {"validation_accuracy", 126}};
    constexpr int usual = 100;
    const auto found = widths.find(key);
    return found == widths.end() ? usual : found->second;
}

}  // namespace

AllRunsView::AllRunsView(AllRunsModel& model, QWidget* parent) : QTableView(parent), model_(model) {
    setModel(&model_);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);  // names mostly differ at their ends
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Runs"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(tableRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &AllRunsView::sortBy);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        emit columnMenuRequested(horizontalHeader()->mapToGlobal(position));
    });
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        if (model_.entryAt(indexAt(position).row()) != nullptr) {
            emit menuRequested(viewport()->mapToGlobal(position));
        }
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const RunEntry* entry = model_.entryAt(index.row())) {
            emit runActivated(entry->path);
        }
    });
    connect(&model_, &QAbstractItemModel::modelAboutToBeReset, this, &AllRunsView::keepSelection);
    connect(&model_, &QAbstractItemModel::modelReset, this, &AllRunsView::restoreSelection);
    restoreSelection();
}

void AllRunsView::setEmptyText(const QString& text) {
    emptyText_ = text;
    viewport()->update();
}

std::vector<std::filesystem::path> AllRunsView::selectedRuns() const {
    std::vector<std::filesystem::path> runs;
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.push_back(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (const int row : rows) {
        if (!model_.pathAt(row).empty()) {
            runs.push_back(model_.pathAt(row));
        }
    }
    runs.insert(runs.end(), hidden_.begin(), hidden_.end());
    return runs;
}

void AllRunsView::selectRuns(const std::vector<std::filesystem::path>& runs) {
    QItemSelection selection;
    for (const int row : model_.rowsOf(runs)) {
        selection.select(model_.index(row, 0), model_.index(row, model_.columnCount() - 1));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!selection.isEmpty()) {
        selectionModel()->setCurrentIndex(selection.front().topLeft(), QItemSelectionModel::NoUpdate);
    }
}

void AllRunsView::showRun(const std::filesystem::path& run) {
    for (const int row : model_.rowsOf({run})) {
        selectionModel()->setCurrentIndex(model_.index(row, 0), QItemSelectionModel::NoUpdate);
        scrollTo(model_.index(row, 0));
    }
}

void AllRunsView::keepSelection() {
    kept_ = selectedRuns();
    resetting_ = true;
}

void AllRunsView::restoreSelection() {
    spanHeadings();
    fitColumns();
    growFigures();
    selectRuns(kept_);
    hidden_.clear();
    std::set<std::filesystem::path> seen;
    for (const int row : model_.rowsOf(kept_)) {
        seen.insert(model_.pathAt(row));
    }
    std::copy_if(kept_.begin(), kept_.end(), std::back_inserter(hidden_),
                 [&](const auto& run) { return !seen.contains(run) && model_.canShow(run); });
    resetting_ = false;
    if (selectedRuns() != kept_) {
        emit runsSelected();
    }
    showOrder();
}

void AllRunsView::spanHeadings() {
    clearSpans();
    for (int row = 0; row < model_.rowCount(); ++row) {
        if (model_.isHeading(row) && model_.columnCount() > 1) {
            setSpan(row, 0, 1, model_.columnCount());
        }
    }
}

void AllRunsView::fitColumns() {
    if (fitted_ == model_.columns()) {
        return;  // the user may have changed their widths
    }
    fitted_ = model_.columns();
    for (int column = 0; column < model_.columnCount(); ++column) {
        setColumnWidth(column, widthOf(fitted_[static_cast<std::size_t>(column)]));
    }
}

/// A figure is never cut, nor how many networks failed.
void AllRunsView::growFigures() {
    for (int column = 0; column < model_.columnCount(); ++column) {
        const std::string& key = model_.columns()[static_cast<std::size_t>(column)];
        if (isFigure(key) || key == "state") {
            setColumnWidth(column, std::max({columnWidth(column), sizeHintForColumn(column),
                                             horizontalHeader()->sectionSizeHint(column)}));
        }
    }
}

void AllRunsView::sortBy(int column) {
    const std::string& key = model_.columns()[static_cast<std::size_t>(column)];
    const bool again = model_.options().sortKey == key;
    const bool descending = again && !model_.options().descending;
    model_.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    showOrder();
}

void AllRunsView::showOrder() {
    const auto& columns = model_.columns();
    const auto found = std::find(columns.begin(), columns.end(), model_.options().sortKey);
    horizontalHeader()->setSortIndicatorShown(found != columns.end());
    if (found != columns.end()) {
        horizontalHeader()->setSortIndicator(
            static_cast<int>(found - columns.begin()),
            model_.options().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

void AllRunsView::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testAnyFlags(Qt::ShiftModifier | Qt::AltModifier)) {
        return actOnColumn(event->modifiers().testFlag(Qt::ShiftModifier));
    }
    if (enter && model_.isHeading(currentIndex().row())) {
        return model_.toggleGroup(currentIndex().row());
    }
    if (const RunEntry* entry = model_.entryAt(currentIndex().row()); enter && entry != nullptr) {
        emit runActivated(entry->path);
        return;
    }
    QTableView::keyPressEvent(event);
}

void AllRunsView::actOnColumn(bool sorts) {
    const int column = std::max(0, currentIndex().column());
    if (sorts) {
        return sortBy(column);
    }
    const QPoint below(columnViewportPosition(column), horizontalHeader()->height());
    emit columnMenuRequested(horizontalHeader()->mapToGlobal(below));
}

void AllRunsView::mousePressEvent(QMouseEvent* event) {
    const int row = indexAt(event->pos()).row();
    if (event->button() == Qt::LeftButton && model_.isHeading(row)) {
        return model_.toggleGroup(row);
    }
    QTableView::mousePressEvent(event);
}

void AllRunsView::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    updateFocusFrame(*this, *event);
}

void AllRunsView::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    updateFocusFrame(*this, *event);
}

void AllRunsView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (model_.rowCount() == 0 && !emptyText_.isEmpty()) {
        constexpr int margin = 24;
        QPainter painter(viewport());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                         Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
    }
    paintFocusFrame(*this);
}

void AllRunsView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    if (!resetting_) {
        const bool adds =
            QApplication::keyboardModifiers().testAnyFlags(Qt::ControlModifier | Qt::ShiftModifier);
        if (!adds) {
            hidden_.clear();
        }
        emit runsSelected();
    }
}

}  // namespace zorro::ui

#include "moc_all_runs_view.cpp"
