#include "ui/explore/usage/run_choice.h"

#include <algorithm>
#include <utility>

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/activation/function_library.h"
#include "core/expression/curve_spec.h"
#include "core/index/run_index.h"
#include "core/run/directory/run_directory.h"
#include "ui/explore/curves/curve_text.h"
#include "ui/widgets/text/row_choice.h"

namespace zorro::ui {
namespace {

bool hasEnded(const RunEntry& entry) {
    return entry.state == RunState::finished || entry.state == RunState::stopped;
}

/// "3 runs trained GELU".
QString meantText(const std::vector<TrainedCurve>& rows, const QString& name) {
    const auto count = std::count_if(rows.begin(), rows.end(), [](const auto& each) { return each.isMeant; });
    return count == 0 ? RunChoiceDialog::tr(
                            "No finished run trained %1 with these values. Another row adds "
                            "its own curve.")
                            .arg(name)
           : count == 1
               ? RunChoiceDialog::tr("One run trained %1; its row is the first.").arg(name)
               : RunChoiceDialog::tr("%1 runs trained %2; their rows are the first.").arg(count).arg(name);
}

}  // namespace

std::vector<TrainedCurve> trainedCurves(const std::vector<RunEntry>& entries,
                                        const std::optional<Curve>& meant) {
    std::vector<TrainedCurve> rows;
    for (const RunEntry& entry : entries) {
        if (!hasEnded(entry)) {
            continue;
        }
        for (const ActivationSummary& each : entry.activations) {
            try {
                Curve curve = each.curve ? *each.curve : parseCurve(each.activation);
                const bool isMeant = meant && isSameCurve(curve, *meant);
                rows.push_back({.run = entry.path,
                                .name = QString::fromStdString(entry.name),
                                .data = QString::fromStdString(entry.data),
                                .curve = std::move(curve),
                                .isMeant = isMeant});
            } catch (const SpecError&) {
                continue;  // of a program that knows more functions
            }
        }
    }
    // The names of run directories begin with their times.
    std::stable_sort(rows.begin(), rows.end(), [](const TrainedCurve& a, const TrainedCurve& b) {
        return a.isMeant != b.isMeant ? a.isMeant : a.run.filename() > b.run.filename();
    });
    return rows;
}

RunChoiceDialog::RunChoiceDialog(const std::filesystem::path& runsFolder, std::optional<Curve> meant,
                                 QWidget* parent)
    : QDialog(parent),
      meant_(std::move(meant)),
      filter_(new QLineEdit(this)),
      table_(new QTableWidget(this)),
      status_(new QLabel(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)),
      look_(
          lookThroughRuns,
          [this](const auto&, const std::vector<RunEntry>& entries) {
              entries_.insert(entries_.end(), entries.begin(), entries.end());
              fill();
          },
          [this](const auto&, const QString&) {
              complete_ = true;
              showStatus();
          }) {
    setWindowTitle(tr("Where a network lives"));
    filter_->setPlaceholderText(tr("Filter by activation, run or data"));
    filter_->setAccessibleName(tr("Filter"));
    filter_->setClearButtonEnabled(true);
    status_->setWordWrap(true);
    status_->setProperty("class", "muted");
    makeTable();
    buttons_->button(QDialogButtonBox::Ok)->setText(tr("Show"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(status_);
    column->addWidget(filter_);
    column->addWidget(table_, 1);
    column->addWidget(buttons_);
    resize(620, 420);
    connect(filter_, &QLineEdit::textChanged, this, &RunChoiceDialog::applyFilter);
    connect(table_, &QTableWidget::cellDoubleClicked, this, &RunChoiceDialog::choose);
    connect(buttons_, &QDialogButtonBox::accepted, this, &RunChoiceDialog::choose);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    look_.request(runsFolder);
}

void RunChoiceDialog::makeTable() {
    makeRowChoice(*table_, {tr("Activation"), tr("Run"), tr("Data"), tr("Prepared")}, {0, 1});
    table_->setAccessibleName(tr("Runs that have ended, by activation"));
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(table_, &QTableWidget::itemSelectionChanged, this, [this] {
        buttons_->button(QDialogButtonBox::Ok)->setEnabled(!table_->selectedItems().isEmpty());
    });
}

void RunChoiceDialog::fill() {
    const int chosen = table_->currentRow();
    const TrainedCurve before =
        chosen >= 0 && chosen < std::ssize(rows_) ? rows_[static_cast<std::size_t>(chosen)] : TrainedCurve();
    rows_ = trainedCurves(entries_, meant_);
    table_->setRowCount(static_cast<int>(rows_.size()));
    int selected = rows_.empty() ? -1 : 0;
    for (int row = 0; row < table_->rowCount(); ++row) {
        const TrainedCurve& each = rows_[static_cast<std::size_t>(row)];
        const QString values = parameterText(each.curve);
        const QString title = QString::fromStdString(each.curve.description().title);
        const QString texts[] = {values.isEmpty() ? title : tr("%1  %2").arg(title, values), each.name,
                                 each.data, QString::fromStdString(preparedAt(each.run))};
        for (int column = 0; column < table_->columnCount(); ++column) {
            auto* cell = new QTableWidgetItem(texts[column]);
            cell->setToolTip(column == 1 ? QString::fromStdString(each.run.string()) : texts[column]);
            QFont font = cell->font();
            font.setBold(each.isMeant);
            cell->setFont(font);
            table_->setItem(row, column, cell);
        }
        selected = each.run == before.run && specText(each.curve) == specText(before.curve) ? row : selected;
    }
    table_->selectRow(selected);
    applyFilter();
    showStatus();
}

void RunChoiceDialog::showStatus() {
    buttons_->button(QDialogButtonBox::Ok)->setEnabled(!table_->selectedItems().isEmpty());
    if (rows_.empty()) {
        status_->setText(complete_
                             ? tr("No run has ended yet. Train some in the Train room: what they feed into "
                                  "their activations is counted at every validation.")
                             : tr("Looking for runs…"));
    } else {
        status_->setText(meant_ ? meantText(rows_, QString::fromStdString(meant_->description().title))
                                : tr("A row adds its curve, with where the network lives on it."));
    }
}

void RunChoiceDialog::applyFilter() {
    const QStringList words = filter_->text().split(u' ', Qt::SkipEmptyParts);
    for (int row = 0; row < table_->rowCount(); ++row) {
        QString text;
        for (int column = 0; column < table_->columnCount(); ++column) {
            text += table_->item(row, column)->text() + u' ';
        }
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return text.contains(word, Qt::CaseInsensitive);
        });
        table_->setRowHidden(row, !fits);
    }
}

void RunChoiceDialog::choose() {
    const int row = table_->currentRow();
    if (row >= 0 && row < std::ssize(rows_) && !table_->isRowHidden(row)) {
        const TrainedCurve& each = rows_[static_cast<std::size_t>(row)];
        emit chosen(each.run, each.curve);
        accept();
    }
}

}  // namespace zorro::ui

#include "moc_run_choice.cpp"
