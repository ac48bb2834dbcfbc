#include "ui/fit/form/data_dialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/file/file.h"
#include "ui/fit/form/data_words.h"
#include "ui/language/spoken.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/background.h"
#include "ui/widgets/field/wheel_to_panel.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

constexpr char separators[] = {',', ';', '\t', ' '};
constexpr std::size_t previewRows = 20;
constexpr std::size_t mostDataPoints = 1'000'000;
constexpr int none = -1;

std::filesystem::path filePath(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

/// The points, or FileError.
std::shared_ptr<const Target> readDataTarget(const QString& path, const TableOptions& options,
                                             const ChosenColumns& columns,
                                             const std::vector<ComputedColumn>& computed) {
    DataTable table = readPoints(openTable(filePath(path), options, largestDataFile), columns, computed);
    if (table.x.size() > mostDataPoints) {
        throw FileError("the file has " + std::to_string(table.x.size()) +
                        " points, and the window takes at most " + std::to_string(mostDataPoints) +
                        "; zorro fit --data takes more");
    }
    return std::make_shared<const Target>(
        dataTarget(std::move(table), QFileInfo(path).fileName().toStdString()));
}

QHBoxLayout* makeRow(QWidget* line) {
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    return row;
}

}  // namespace

DataDialog::DataDialog(QString path, QWidget* parent)
    : QDialog(parent),
      path_(std::move(path)),
      separator_(new QComboBox(this)),
      decimalComma_(new QCheckBox(tr("decimal comma"), this)),
      skip_(new QSpinBox(this)),
      header_(new QCheckBox(tr("first row has names"), this)),
      unitsRow_(new QCheckBox(tr("row of units"), this)),
      columns_{new QComboBox(this), new QComboBox(this), new QComboBox(this), new QComboBox(this)},
      computed_(new QLineEdit(this)),
      predictors_(new QLineEdit(this)),
      table_(new QTableWidget(this)),
      summary_(new QLabel(this)),
      message_(new InlineMessage(table_, this)) {
    setWindowTitle(tr("Data from %1").arg(QFileInfo(path_).fileName()));
    resize(680, 600);
    layOut();
    look();
    const auto choose = [this] {
        dialect_ = chosenDialect();
        look();
    };
    connect(separator_, &QComboBox::activated, this, choose);
    connect(decimalComma_, &QCheckBox::clicked, this, choose);
    connect(header_, &QCheckBox::clicked, this, choose);
    connect(unitsRow_, &QCheckBox::clicked, this, &DataDialog::look);
    connect(skip_, &QSpinBox::valueChanged, this, &DataDialog::look);
    for (QComboBox* each : columns_) {
        connect(each, &QComboBox::activated, this, &DataDialog::chooseColumn);
    }
    for (QLineEdit* each : {computed_, predictors_}) {
        connect(each, &QLineEdit::textChanged, this, &DataDialog::takeFormulas);
    }
}

void DataDialog::layOut() {
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionMode(QAbstractItemView::NoSelection);
    table_->setFocusPolicy(Qt::NoFocus);
    table_->setFont(tabularFont());
    table_->setAccessibleName(tr("First rows of the file"));
    table_->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table_->verticalHeader()->setFont(tabularFont());
    summary_->setProperty("class", "muted");
    summary_->setTextFormat(Qt::PlainText);
    summary_->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    use_ = buttons->addButton(tr("Use these points"), QDialogButtonBox::AcceptRole);
    use_->setProperty("class", "primary");
    refreshStyle(*use_);  // the box has already given it the look of the others
    use_->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(makeDialectRow());
    column->addWidget(makeHeadRow());
    column->addWidget(table_, 1);
    column->addWidget(message_);
    column->addWidget(summary_);
    column->addWidget(makeFormulaRow());
    column->addWidget(makeColumnRow());
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &DataDialog::read);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget* DataDialog::makeDialectRow() {
    auto* line = new QWidget(this);
    QHBoxLayout* row = makeRow(line);
    separator_->addItems({tr("comma"), tr("semicolon"), tr("tab"), tr("blanks")});
    separator_->setAccessibleName(tr("Separator"));
    separator_->setToolTip(tr("What stands between the columns"));
    decimalComma_->setToolTip(tr("Numbers are written 0,5 instead of 0.5"));
    row->addWidget(new QLabel(tr("Columns parted by")));
    row->addWidget(separator_);
    row->addWidget(decimalComma_);
    row->addStretch();
    return line;
}

QWidget* DataDialog::makeHeadRow() {
    auto* line = new QWidget(this);
    QHBoxLayout* row = makeRow(line);
    skip_->setRange(0, static_cast<int>(mostSkippedLines));
    skip_->setKeyboardTracking(false);
    skip_->setAlignment(Qt::AlignRight);
    skip_->setAccessibleName(tr("Lines before the table"));
    skip_->setToolTip(tr("Lines of the file before the table, whatever they hold"));
    new WheelToPanel(skip_);
    header_->setToolTip(tr("The first row names the columns"));
    unitsRow_->setToolTip(tr("Below the names stands a row of units"));
    row->addWidget(new QLabel(tr("Skip")));
    row->addWidget(skip_);
    row->addWidget(new QLabel(tr("lines before the table")));
    row->addSpacing(12);
    row->addWidget(header_);
    row->addWidget(unitsRow_);
    row->addStretch();
    return line;
}

QWidget* DataDialog::makeColumnRow() {
    auto* line = new QWidget(this);
    QHBoxLayout* row = makeRow(line);
    const QString words[] = {tr("x"), tr("y"), tr("σ of y"), tr("σ of x")};
    for (std::size_t i = 0; i < std::size(words); ++i) {
        columns_[i]->setAccessibleName(tr("Column of %1").arg(words[i]));
        columns_[i]->setToolTip(tr("Column that holds %1").arg(words[i]));
        columns_[i]->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        columns_[i]->setMinimumContentsLength(8);
        row->addWidget(new QLabel(words[i]));
        row->addWidget(columns_[i], 1);
    }
    return line;
}

QWidget* DataDialog::makeFormulaRow() {
    auto* line = new QWidget(this);
    QHBoxLayout* row = makeRow(line);
    computed_->setPlaceholderText(tr("y=log(y); sigma=0.05*y"));
    computed_->setAccessibleName(tr("Computed columns"));
    computed_->setToolTip(
        tr("Columns that are computed from others, NAME=FORMULA, parted by semicolons; one "
           "that is called x, y or sigma is that"));
    predictors_->setPlaceholderText(tr("none: y is of x alone"));
    predictors_->setAccessibleName(tr("Predictors"));
    predictors_->setToolTip(
        tr("Columns that a formula of several variables has instead of x, parted by "
           "commas"));
    row->addWidget(new QLabel(tr("Compute")));
    row->addWidget(computed_, 3);
    row->addWidget(new QLabel(tr("Predictors")));
    row->addWidget(predictors_, 2);
    return line;
}

void DataDialog::look() {
    try {
        preview_ = previewTableFile(filePath(path_), chosenOptions(), previewRows);
    } catch (const FileError& error) {
        if (!isVisible()) {
            throw;
        }
        message_->say(spoken(error.what()));
        return;
    }
    showDialect();
    showRows();
    takeFormulas();
}

/// Reads what is to be computed, and what the predictors are; then offers the columns that there are.
void DataDialog::takeFormulas() {
    formulas_.clear();
    predictorColumns_.clear();
    formulaProblem_.clear();
    try {
        for (const QString& text : computed_->text().split(u';', Qt::SkipEmptyParts)) {
            if (!text.trimmed().isEmpty()) {
                formulas_.push_back(parseComputedColumn(text.toStdString()));
            }
        }
        static_cast<void>(ComputedColumns(preview_.table, formulas_));
        ColumnWords words;
        for (const QString& text : predictors_->text().split(u',', Qt::SkipEmptyParts)) {
            words.predictors.push_back(text.trimmed().toStdString());
        }
        predictorColumns_ = predictorsNamed(preview_.table, words, formulas_);
    } catch (const ComputedColumnError& error) {
        formulaProblem_ = spoken(error.what());
        formulas_.clear();
    } catch (const TableError& error) {
        formulaProblem_ = spoken(error.what());
    }
    showColumns();
    judge();
}

/// What somebody chooses is told no more how it was found out.
void DataDialog::chooseColumn() {
    notes_.clear();
    judge();
}

void DataDialog::showDialect() {
    const TableDialect& dialect = preview_.table.dialect;
    const auto* separator = std::find(std::begin(separators), std::end(separators), dialect.separator);
    separator_->setCurrentIndex(static_cast<int>(separator - separators));
    decimalComma_->setChecked(dialect.decimalComma);
    header_->setChecked(dialect.header);
}

void DataDialog::showRows() {
    QStringList names;
    for (const std::string& name : preview_.table.names) {
        names += QString::fromStdString(name);
    }
    QStringList lines;
    table_->clear();
    table_->setColumnCount(static_cast<int>(names.size()));
    table_->setRowCount(static_cast<int>(preview_.rows.size()));
    table_->setHorizontalHeaderLabels(names);
    for (int row = 0; row < table_->rowCount(); ++row) {
        const PreviewRow& shown = preview_.rows[static_cast<std::size_t>(row)];
        lines += QString::number(shown.line);
        for (int i = 0; i < table_->columnCount(); ++i) {
            auto* cell =
                new QTableWidgetItem(QString::fromStdString(shown.cells[static_cast<std::size_t>(i)]));
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table_->setItem(row, i, cell);
        }
    }
    table_->setVerticalHeaderLabels(lines);
}

void DataDialog::showColumns() {
    const ChosenColumns likely =
        likelyColumns(preview_.table, formulas_, {.predictors = predictorColumns_}).value_or(ChosenColumns{});
    notes_ = likely.notes;
    const std::optional<std::size_t> chosen[] = {likely.columns.x, likely.columns.y, likely.columns.sigma,
                                                 std::nullopt};
    const std::vector<std::string> names = columnNames(preview_.table, formulas_);
    for (std::size_t i = 0; i < std::size(chosen); ++i) {
        columns_[i]->clear();
        if (i >= 2) {
            columns_[i]->addItem(tr("none"), none);
        }
        for (int column = 0; column < static_cast<int>(names.size()); ++column) {
            columns_[i]->addItem(QString::fromStdString(names[static_cast<std::size_t>(column)]), column);
        }
        columns_[i]->setCurrentIndex(columns_[i]->findData(chosen[i] ? static_cast<int>(*chosen[i]) : none));
    }
    columns_[0]->setEnabled(predictorColumns_.empty());
    columns_[3]->setEnabled(predictorColumns_.empty());
}

/// Reads the beginning of the file with what is chosen, and says what came of it.
void DataDialog::judge() {
    std::optional<TableError> problem = preview_.problem;
    QString summary;
    try {
        if (!problem && !formulaProblem_.isEmpty()) {
            problem = TableError(formulaProblem_.toStdString());
        }
        if (!problem && !likelyColumns(preview_.table, formulas_, {.predictors = predictorColumns_})) {
            problem = noColumnsOfNumbers(preview_.table);
        }
        if (!problem) {
            const DataTable beginning = readPoints(preview_.table, chosenColumns(), formulas_);
            const auto looked = static_cast<qint64>(preview_.table.text.size());
            summary = summaryOf(beginning, looked < QFileInfo(path_).size());
        }
    } catch (const TableError& error) {
        problem = error;
    }
    summary_->setText(summary);
    use_->setEnabled(!problem);
    message_->say(problem ? spoken(problem->what()) + u'.' + adviceOn(problem->remedy()) : QString());
    markCells(problem);
}

/// Columns that are not used step back; what is wrong stands out.
void DataDialog::markCells(const std::optional<TableError>& problem) {
    const DataColumns chosen = chosenColumns().columns;
    const auto isUsedColumn = [&](std::size_t at) {
        return (at == chosen.x && chosen.predictors.empty()) || at == chosen.y || at == chosen.sigma ||
               at == chosen.xSigma || std::ranges::find(chosen.predictors, at) != chosen.predictors.end();
    };
    for (int row = 0; row < table_->rowCount(); ++row) {
        const bool isBadRow = problem && preview_.rows[static_cast<std::size_t>(row)].line == problem->line();
        for (int column = 0; column < table_->columnCount(); ++column) {
            const auto at = static_cast<std::size_t>(column);
            const bool isUsed = isUsedColumn(at);
            const bool isBad = isBadRow && problem->column().value_or(at) == at;
            QTableWidgetItem* cell = table_->item(row, column);
            cell->setForeground(
                isBad ? palette().color(QPalette::BrightText)
                      : palette().color(isUsed ? QPalette::Active : QPalette::Disabled, QPalette::Text));
            cell->setBackground(isBad ? QBrush(palette().color(QPalette::AlternateBase)) : QBrush());
        }
        if (isBadRow) {
            table_->scrollToItem(table_->item(row, 0));
        }
    }
}

TableOptions DataDialog::chosenOptions() const {
    return {.dialect = dialect_,
            .skip = static_cast<std::size_t>(skip_->value()),
            .unitsRow = unitsRow_->isChecked(),
            .name = QFileInfo(path_).fileName().toStdString()};
}

TableDialect DataDialog::chosenDialect() const {
    return {.separator = separators[separator_->currentIndex()],
            .decimalComma = decimalComma_->isChecked(),
            .header = header_->isChecked()};
}

ChosenColumns DataDialog::chosenColumns() const {
    const auto at = [this](std::size_t which) -> std::optional<std::size_t> {
        const int column = columns_[which]->currentData().toInt();
        return column == none ? std::nullopt : std::optional(static_cast<std::size_t>(std::max(0, column)));
    };
    const bool hasX = predictorColumns_.empty();
    return {.columns = {.x = at(0).value_or(0),
                        .y = at(1).value_or(0),
                        .sigma = at(2),
                        .xSigma = hasX ? at(3) : std::nullopt,
                        .predictors = predictorColumns_},
            .notes = notes_};
}

void DataDialog::read() {
    use_->setEnabled(false);
    use_->setText(tr("Reading…"));
    message_->say({});
    TableOptions options = chosenOptions();
    options.dialect = preview_.table.dialect;
    const auto restore = [this] {
        use_->setEnabled(true);
        use_->setText(tr("Use these points"));
    };
    inBackground(
        this,
        [path = path_, options, columns = chosenColumns(), computed = formulas_] {
            return readDataTarget(path, options, columns, computed);
        },
        [this, restore](const std::shared_ptr<const Target>& target) {
            restore();
            emit dataRead(target);
            accept();
        },
        [this, restore](const QString& sentence) {
            restore();
            message_->say(sentence);
        });
}

}  // namespace zorro::ui

#include "moc_data_dialog.cpp"
