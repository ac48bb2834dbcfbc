#include "ui/fit/hardware/replace/replace_dialog.h"

#include <algorithm>
#include <utility>

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/activation/spec.h"
#include "core/approximation/report/approximation_code.h"
#include "core/index/run_index.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/run/directory/run_directory.h"
#include "ui/fit/hardware/hardware_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text/flat_table.h"
#include "ui/widgets/text/row_choice.h"

namespace zorro::ui {
namespace {

constexpr int figureWidthOfNetworks = 120;
constexpr int mostNetworkHeight = 200;  ///< logical pixels; more of them scroll

}  // namespace

ReplaceDialog::ReplaceDialog(const approximation::Approximation& approximation,
                             const std::filesystem::path& runsFolder, QWidget* parent)
    : QDialog(parent),
      function_(approximation.curve),
      words_(formName(approximation.approximant.form)),
      question_{.run = {},
                .activation = approximation::formulaSpec(approximation.approximant),
                .instead = specText(approximation.curve)},
      runs_(new QTableWidget(this)),
      status_(new QLabel(this)),
      networks_(new FlatTable(replacementHeads(), figureWidthOfNetworks)),
      networkArea_(new QScrollArea(this)),
      look_(
          lookThroughRuns,
          [this](const auto&, const std::vector<RunEntry>& entries) {
              entries_.insert(entries_.end(), entries.begin(), entries.end());
              fill();
          },
          [this](const auto&, const QString&) {
              isComplete_ = true;
              showState();
          }),
      evaluation_([](const ReplacementQuestion& question, const auto& send,
                     const std::stop_token& stop) { send(evaluateWithTrainer(question, stop)); },
                  [this](const auto&, const ReplacementResult& result) {
                      if (isEvaluating_) {
                          showResult(result);
                      }
                  },
                  [this](const auto&, const QString& problem) { finish(problem); }) {
    setWindowTitle(tr("Train with it: what the approximation costs networks"));
    resize(QSize(760, 560).boundedTo(screen()->availableSize()));
    auto* what = new QLabel(
        tr("In place of %1 in the networks of a finished run: %2. Their weights stay as trained; both are "
           "evaluated anew, on the same examples.")
            .arg(functionName(function_), words_));
    for (QLabel* label : {what, status_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    what->setProperty("class", "muted");
    makeTable();
    networks_->setAccessibleName(tr("Networks as trained and with the approximation"));
    networkArea_->setFrameShape(QFrame::NoFrame);
    networkArea_->setWidgetResizable(true);
    networkArea_->setWidget(networks_);
    networkArea_->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    evaluate_ = buttons->addButton(tr("Evaluate"), QDialogButtonBox::ActionRole);
    evaluate_->setProperty("class", "primary");
    refreshStyle(*evaluate_);
    evaluate_->setToolTip(tr("Evaluate the networks of the chosen run, or stop"));
    QPushButton* train = buttons->addButton(tr("Add to the comparison"), QDialogButtonBox::ActionRole);
    train->setToolTip(tr("Train new networks with it: it joins the comparison of the Train room"));
    connect(train, &QPushButton::clicked, this, &ReplaceDialog::comparisonRequested);
    auto* column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(runs_, 1);
    column->addWidget(status_);
    column->addWidget(networkArea_);
    column->addWidget(buttons);
    connect(evaluate_, &QPushButton::clicked, this, &ReplaceDialog::evaluateOrStop);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(runs_, &QTableWidget::itemSelectionChanged, this, &ReplaceDialog::showState);
    connect(runs_, &QTableWidget::cellActivated, this, [this] {
        if (!isEvaluating_) {
            evaluateOrStop();
        }
    });
    showState();
    look_.request(runsFolder);
}

void ReplaceDialog::makeTable() {
    makeRowChoice(*runs_, {tr("Run"), tr("Data"), tr("Prepared"), tr("Activations, or why not")}, {0, 3});
    runs_->setAccessibleName(tr("Runs, those that can be evaluated first"));
    runs_->verticalHeader()->hide();
    runs_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void ReplaceDialog::fill() {
    const std::filesystem::path before = chosen() == nullptr ? std::filesystem::path() : chosen()->path;
    rows_ = replaceableRuns(entries_, function_, hasCheckpoint);
    runs_->setRowCount(static_cast<int>(rows_.size()));
    int selected = rows_.empty() || !rows_.front().isPossible() ? -1 : 0;
    for (int row = 0; row < runs_->rowCount(); ++row) {
        const ReplaceableRun& each = rows_[static_cast<std::size_t>(row)];
        const QString texts[] = {each.name, each.data, QString::fromStdString(preparedAt(each.path)),
                                 each.isPossible() ? each.activations : each.whyNot};
        for (int column = 0; column < runs_->columnCount(); ++column) {
            auto* cell = new QTableWidgetItem(texts[column]);
            cell->setToolTip(column == 0   ? QString::fromStdString(each.path.string())
                             : column == 3 ? tr("trained %1").arg(each.activations)
                                           : texts[column]);
            if (!each.isPossible()) {
                cell->setFlags(Qt::NoItemFlags);
            }
            runs_->setItem(row, column, cell);
        }
        selected = !before.empty() && each.path == before ? row : selected;
    }
    if (selected >= 0) {
        runs_->selectRow(selected);
    }
    showState();
}

const ReplaceableRun* ReplaceDialog::chosen() const {
    const int row = runs_->currentRow();
    if (row < 0 || row >= std::ssize(rows_) || runs_->selectedItems().isEmpty()) {
        return nullptr;
    }
    const ReplaceableRun& run = rows_[static_cast<std::size_t>(row)];
    return run.isPossible() ? &run : nullptr;
}

void ReplaceDialog::evaluateOrStop() {
    if (isEvaluating_) {
        (void)evaluation_.stop();
        return finish(tr("Stopped."));
    }
    if (const ReplaceableRun* run = chosen()) {
        question_.run = run->path;
        isEvaluating_ = true;
        said_.clear();
        evaluation_.request(question_);
        showState();
    }
}

void ReplaceDialog::showResult(const ReplacementResult& result) {
    said_ = replacementSentence(result);
    networks_->setRows(replacementRows(result));
    networkArea_->setFixedHeight(std::min(networks_->sizeHint().height(), mostNetworkHeight));
    networkArea_->show();
    showState();
}

void ReplaceDialog::finish(const QString& problem) {
    if (std::exchange(isEvaluating_, false)) {
        said_ = problem.isEmpty() ? said_ : problem;
        showState();
    }
}

void ReplaceDialog::showState() {
    evaluate_->setText(isEvaluating_ ? tr("Stop") : tr("Evaluate"));
    evaluate_->setEnabled(isEvaluating_ || chosen() != nullptr);
    const bool anyPossible = !rows_.empty() && rows_.front().isPossible();
    if (isEvaluating_) {
        status_->setText(tr("Evaluating…"));
    } else if (!said_.isEmpty()) {
        status_->setText(said_);
    } else if (!isComplete_) {
        status_->setText(tr("Looking for runs…"));
    } else {
        status_->setText(anyPossible
                             ? tr("Choose a run whose networks have %1.").arg(functionName(function_))
                             : tr("No finished run has %1 in its networks. Train one in the Train room.")
                                   .arg(functionName(function_)));
    }
}

}  // namespace zorro::ui

#include "moc_replace_dialog.cpp"
