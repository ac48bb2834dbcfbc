#include "ui/fit/form/data_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/file/file.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/background.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

constexpr char separators[] = {',', ';', '\t', ' '};
constexpr std::size_t previewRows = 20;
constexpr std::size_t mostPoints = 1'000'000;
constexpr int noColumn = -1;

std::filesystem::path filePath(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

/// The points, or FileError.
std::shared_ptr<const Target> readData(const QString& path, DataOptions options) {
    DataTable table = readDataFile(filePath(path), std::move(options));
    if (table.x.size() > mostPoints) {
        throw FileError("the file has " + std::to_string(table.x.size()) +
                        " points, and the window takes at most " + std::to_string(mostPoints) +
                        "; zorro fit --data takes more");
    }
    return std::make_shared<const Target>(
        dataTarget(std::move(table), QFileInfo(path).fileName().toStdString()));
}

}  // namespace

DataDialog::DataDialog(QString path, QWidget* parent)
    : QDialog(parent),
      path_(std::move(path)),
      separator_(new QComboBox(this)),
      decimalComma_(new QCheckBox(tr("decimal comma"), this)),
      header_(new QCheckBox(tr("first row has names"), this)),
      columns_{new QComboBox(this), new QComboBox(this), new QComboBox(this)},
      table_(new QTableWidget(this)),
      message_(new InlineMessage(table_, this)) {
    setWindowTitle(tr("Data from %1").arg(QFileInfo(path_).fileName()));
    resize(640, 520);
    layOut();
    look({});
    const auto lookAgain = [this] { look(chosenFormat()); };
    connect(separator_, &QComboBox::activated, this, lookAgain);
    connect(decimalComma_, &QCheckBox::clicked, this, lookAgain);
    connect(header_, &QCheckBox::clicked, this, lookAgain);
    for (QComboBox* each : columns_) {
        connect(each, &QComboBox::activated, this, &DataDialog::markColumns);
    }
}

void DataDialog::layOut() {
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionMode(QAbstractItemView::NoSelection);
    table_->setFocusPolicy(Qt::NoFocus);
    table_->setFont(tabularFont());
    table_->setAccessibleName(tr("First rows of the file"));
    table_->verticalHeader()->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    use_ = buttons->addButton(tr("Use these points"), QDialogButtonBox::AcceptRole);
    use_->setProperty("class", "primary");
    use_->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(makeFormatRow());
    column->addWidget(table_, 1);
    column->addWidget(makeColumnRow());
    column->addWidget(message_);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &DataDialog::read);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget* DataDialog::makeFormatRow() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    separator_->addItems({tr("comma"), tr("semicolon"), tr("tab"), tr("blanks")});
    separator_->setAccessibleName(tr("Separator"));
    separator_->setToolTip(tr("What stands between the columns"));
    decimalComma_->setToolTip(tr("Numbers are written 0,5 instead of 0.5"));
    header_->setToolTip(tr("The first row names the columns"));
    row->addWidget(new QLabel(tr("Columns parted by")));
    row->addWidget(separator_);
    row->addWidget(decimalComma_);
    row->addWidget(header_);
    row->addStretch();
    return line;
}

QWidget* DataDialog::makeColumnRow() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    const QString words[] = {tr("x"), tr("y"), tr("σ of y")};
    for (std::size_t i = 0; i < 3; ++i) {
        columns_[i]->setAccessibleName(tr("Column of %1").arg(words[i]));
        columns_[i]->setToolTip(tr("Column that holds %1").arg(words[i]));
        columns_[i]->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        columns_[i]->setMinimumContentsLength(10);
        row->addWidget(new QLabel(words[i]));
        row->addWidget(columns_[i], 1);
    }
    return line;
}

void DataDialog::look(const std::optional<DataFormat>& format) {
    preview_ = previewDataFile(filePath(path_), previewRows, format);
    message_->say({});
    showPreview();
}

void DataDialog::showPreview() {
    const DataFormat& format = preview_.format;
    const auto* separator = std::find(std::begin(separators), std::end(separators), format.separator);
    separator_->setCurrentIndex(static_cast<int>(separator - separators));
    decimalComma_->setChecked(format.decimalComma);
    header_->setChecked(format.header);
    QStringList names;
    for (const std::string& name : preview_.names) {
        names += QString::fromStdString(name);
    }
    table_->clear();
    table_->setColumnCount(static_cast<int>(names.size()));
    table_->setRowCount(static_cast<int>(preview_.rows.size()));
    table_->setHorizontalHeaderLabels(names);
    for (std::size_t row = 0; row < preview_.rows.size(); ++row) {
        for (std::size_t i = 0; i < preview_.rows[row].size(); ++i) {
            auto* cell = new QTableWidgetItem(QString::fromStdString(preview_.rows[row][i]));
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table_->setItem(static_cast<int>(row), static_cast<int>(i), cell);
        }
    }
    const std::optional<std::size_t> chosen[] = {preview_.columns.x, preview_.columns.y,
                                                 preview_.columns.sigma};
    for (std::size_t i = 0; i < 3; ++i) {
        columns_[i]->clear();
        if (i == 2) {
            columns_[i]->addItem(tr("none"), noColumn);
        }
        for (int column = 0; column < names.size(); ++column) {
            columns_[i]->addItem(names[column], column);
        }
        columns_[i]->setCurrentIndex(
            columns_[i]->findData(chosen[i] ? static_cast<int>(*chosen[i]) : noColumn));
    }
    const bool isTable = std::count(preview_.numeric.begin(), preview_.numeric.end(), true) > 1;
    use_->setEnabled(isTable);
    if (!isTable) {
        message_->say(
            tr("No table with two columns of numbers shows in the first rows; try another separator."));
    }
    markColumns();
}

void DataDialog::markColumns() {
    // Columns that are not used step back.
    const DataColumns chosen = chosenColumns();
    for (int column = 0; column < table_->columnCount(); ++column) {
        const auto at = static_cast<std::size_t>(column);
        const bool used = at == chosen.x || at == chosen.y || at == chosen.sigma;
        const QColor color = palette().color(used ? QPalette::Active : QPalette::Disabled, QPalette::Text);
        for (int row = 0; row < table_->rowCount(); ++row) {
            if (QTableWidgetItem* cell = table_->item(row, column)) {
                cell->setForeground(color);
            }
        }
    }
}

DataFormat DataDialog::chosenFormat() const {
    DataFormat format = preview_.format;
    format.separator = separators[separator_->currentIndex()];
    format.decimalComma = decimalComma_->isChecked();
    format.header = header_->isChecked();
    format.columns = 0;
    return format;
}

DataColumns DataDialog::chosenColumns() const {
    const auto at = [this](std::size_t which) {
        return static_cast<std::size_t>(std::max(0, columns_[which]->currentData().toInt()));
    };
    DataColumns columns{.x = at(0), .y = at(1)};
    if (columns_[2]->currentData().toInt() != noColumn) {
        columns.sigma = at(2);
    }
    return columns;
}

void DataDialog::read() {
    use_->setEnabled(false);
    use_->setText(tr("Reading…"));
    message_->say({});
    const DataOptions options{.format = preview_.format,
                              .columns = chosenColumns(),
                              .name = QFileInfo(path_).fileName().toStdString()};
    const auto restore = [this] {
        use_->setEnabled(true);
        use_->setText(tr("Use these points"));
    };
    inBackground(
        this, [path = path_, options] { return readData(path, options); },
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
