#include "ui/fit/ranking/ranking_dialog.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/activation/catalogue.h"
#include "ui/language/spoken.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/save_file.h"
#include "ui/widgets/text/row_choice.h"

namespace zorro::ui {
namespace {

constexpr int positionRole = Qt::UserRole;   ///< of the fit among those that came
constexpr int valueRole = Qt::UserRole + 1;  ///< what a column is ordered by
constexpr int choiceWidthOfRanking = 210;

/// A cell that is ordered by its number; what has none comes last.
class RankedCell : public QTableWidgetItem {
public:
    RankedCell(const QString& text, double value, std::size_t position) : QTableWidgetItem(text) {
        setData(valueRole, value);
        setData(positionRole, static_cast<qulonglong>(position));
        setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setFont(tabularFont());
    }
    bool operator<(const QTableWidgetItem& other) const override {
        const double right = other.data(valueRole).toDouble();
        const double left = data(valueRole).toDouble();
        return std::isnan(right) ? !std::isnan(left) : left < right;
    }
};

void rankAll(const RankingJob& job, const std::function<void(RankedFit)>& send, const std::stop_token& stop) {
    const FitPoints points = pointsOf(job.question);
    if (const std::optional<FitIssue> issue = pointsIssue(job.question, points)) {
        throw FitError(issue->text);
    }
    for (const Curve& function : job.functions) {
        RankedFit fit = rankedFit(job.question, points, function, {.stop = stop});
        if (stop.stop_requested()) {
            return;
        }
        fit.report.residuals.reset();
        send(std::move(fit));
    }
}

QString titleOfCurve(const Curve& curve) {
    return QString::fromStdString(curve.description().title);
}

QString targetOf(const FitQuestion& question) {
    return question.data ? QString::fromStdString(question.data->name) : titleOfCurve(question.target);
}

}  // namespace

RankingDialog::RankingDialog(FitQuestion question, const FunctionLibrary& own, QWidget* parent)
    : QDialog(parent),
      question_(std::move(question)),
      functions_(new QListWidget(this)),
      table_(new QTableWidget(this)),
      status_(new QLabel(this)),
      job_(
          rankAll,
          [this](const RankingJob&, const RankedFit& fit) {
              if (isRanking_) {
                  add(fit);
              }
          },
          [this](const RankingJob&, const QString& problem) { finish(problem); }) {
    setWindowTitle(tr("Which function comes closest to %1").arg(targetOf(question_)));
    resize(QSize(980, 560).boundedTo(screen()->availableSize()));
    offer(own);
    makeTable();
    status_->setProperty("class", "muted");
    status_->setWordWrap(true);
    auto* middle = new QHBoxLayout;
    middle->addWidget(makeChoice());
    middle->addWidget(table_, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addWidget(status_);
    column->addWidget(makeButtons());
    connect(table_, &QTableWidget::cellClicked, this, &RankingDialog::choose);
    connect(table_, &QTableWidget::cellActivated, this, &RankingDialog::choose);
    rankOrStop();
}

/// What has parameters: the room's function, the user's own, the catalogue's.
void RankingDialog::offer(const FunctionLibrary& own) {
    const auto add = [this](const Curve& curve) {
        const bool isKnown =
            std::ranges::any_of(offered_, [&](const Curve& each) { return each.function == curve.function; });
        if (!curve.parameters.empty() && !isKnown) {
            offered_.push_back(curve);
        }
    };
    add(startOf(question_));
    for (const FunctionPtr& function : own.functions()) {
        add(defaultCurve(function));
    }
    for (const FunctionPtr& function : catalogue()) {
        add(defaultCurve(function));
    }
    for (const Curve& curve : offered_) {
        auto* item = new QListWidgetItem(titleOfCurve(curve), functions_);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool isZorro = curve.description().kind == FunctionKind::zorro;
        const bool isOfRoom = curve.function == question_.family;
        item->setCheckState(isZorro || isOfRoom ? Qt::Checked : Qt::Unchecked);
    }
}

QWidget* RankingDialog::makeChoice() {
    auto* choice = new QWidget(this);
    choice->setFixedWidth(choiceWidthOfRanking);
    auto* column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    functions_->setAccessibleName(tr("Functions to fit"));
    functions_->setFrameShape(QFrame::NoFrame);
    functions_->setSpacing(2);
    column->addWidget(functions_, 1);
    auto* row = new QHBoxLayout;
    const auto addButton = [&](const QString& text, const QString& toolTip, auto isWanted) {
        auto* button = new QToolButton(choice);
        button->setText(text);
        button->setToolTip(toolTip);
        button->setAccessibleName(toolTip);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, isWanted] { check(isWanted); });
        row->addWidget(button);
    };
    addButton(tr("Zorro"), tr("Check the Zorro functions alone"),
              [](const Curve& curve) { return curve.description().kind == FunctionKind::zorro; });
    addButton(tr("All"), tr("Check every function"), [](const Curve&) { return true; });
    addButton(tr("None"), tr("Check no function"), [](const Curve&) { return false; });
    row->addStretch();
    column->addLayout(row);
    return choice;
}

void RankingDialog::makeTable() {
    const QStringList headers{tr("Function"), tr("parameters"),    tr("AICc"),      tr("behind"),
                              tr("RMSE"),     tr("largest error"), tr("operations")};
    const QStringList meanings{
        tr("What was fitted"),
        tr("How many parameters it has"),
        tr("Akaike's criterion, corrected for few points: how close against how many parameters; less is "
           "better"),
        tr("AICc above that of the best; from 10 on there is next to nothing to be said for it"),
        tr("Root of the mean squared residual, weighted as the fit"),
        tr("Largest residual at a point"),
        tr("Additions, multiplications, comparisons and calls such as exp for one value of the formula")};
    makeRowChoice(*table_, headers, {functionColumn});
    for (int column = 0; column < table_->columnCount(); ++column) {
        table_->horizontalHeaderItem(column)->setToolTip(meanings[column]);
    }
    table_->setFrameShape(QFrame::NoFrame);
    table_->setAccessibleName(tr("Fits, ordered by a column"));
    table_->setToolTip(tr("Click a fit to see it in the room, a heading to order by it"));
    table_->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QHeaderView* header = table_->horizontalHeader();
    // Of measured points the criterion counts; of a curve it depends on how finely that is sampled.
    header->setSortIndicator(question_.data ? criterionColumn : errorColumn, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
}

QWidget* RankingDialog::makeButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    rank_ = buttons->addButton(tr("Fit"), QDialogButtonBox::ActionRole);
    rank_->setProperty("class", "primary");
    refreshStyle(*rank_);
    rank_->setToolTip(tr("Fit the checked functions, or stop"));
    QPushButton* save = buttons->addButton(tr("Save CSV…"), QDialogButtonBox::ActionRole);
    QPushButton* copy = buttons->addButton(tr("Copy CSV"), QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(rank_, &QPushButton::clicked, this, &RankingDialog::rankOrStop);
    connect(save, &QPushButton::clicked, this, &RankingDialog::save);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(csv()); });
    return buttons;
}

void RankingDialog::check(const std::function<bool(const Curve&)>& isWanted) {
    for (int row = 0; row < functions_->count(); ++row) {
        functions_->item(row)->setCheckState(
            isWanted(offered_[static_cast<std::size_t>(row)]) ? Qt::Checked : Qt::Unchecked);
    }
}

std::vector<Curve> RankingDialog::checked() const {
    std::vector<Curve> curves;
    for (int row = 0; row < functions_->count(); ++row) {
        if (functions_->item(row)->checkState() == Qt::Checked) {
            curves.push_back(offered_[static_cast<std::size_t>(row)]);
        }
    }
    return curves;
}

void RankingDialog::rankOrStop() {
    if (isRanking_) {
        wasStopped_ = true;
        (void)job_.stop();
        return finish({});
    }
    RankingJob job{.question = question_, .functions = checked()};
    fits_.clear();
    table_->setRowCount(0);
    problem_.clear();
    wasStopped_ = false;
    wanted_ = job.functions.size();
    isRanking_ = wanted_ > 0;
    if (isRanking_) {
        job_.request(std::move(job));
    }
    showStatus();
}

void RankingDialog::add(const RankedFit& fit) {
    const std::size_t position = fits_.size();
    fits_.push_back(fit);
    table_->setSortingEnabled(false);  // or a row would move while its cells are filled
    const int row = table_->rowCount();
    table_->insertRow(row);
    const auto put = [&](Column column, const QString& text, double value) {
        table_->setItem(row, column, new RankedCell(text, value, position));
    };
    const auto number = [](double value) { return std::isnan(value) ? noNumberText : numberText(value); };
    const QString title = titleOfCurve(fit.start);
    const bool isUnsure = fit.isFound() && !fit.report.converged;
    auto* name = new QTableWidgetItem(!fit.isFound() ? tr("%1: nothing found").arg(title)
                                      : isUnsure     ? tr("%1: not converged").arg(title)
                                                     : title);
    name->setData(positionRole, static_cast<qulonglong>(position));
    name->setToolTip(fit.isFound() ? name->text() : spoken(fit.problem));
    table_->setItem(row, functionColumn, name);
    const double criterion = rankValue(fit, RankBy::correctedAic);
    put(parameterColumn, countText(static_cast<qint64>(fit.start.parameters.size())),
        static_cast<double>(fit.start.parameters.size()));
    put(criterionColumn, number(criterion), criterion);
    put(behindColumn, {}, criterion);
    put(rmseColumn, number(rankValue(fit, RankBy::rmse)), rankValue(fit, RankBy::rmse));
    put(errorColumn, number(rankValue(fit, RankBy::largestError)), rankValue(fit, RankBy::largestError));
    put(operationColumn, countText(static_cast<qint64>(fit.operations)), static_cast<double>(fit.operations));
    showBehind();
    table_->setSortingEnabled(true);
    showStatus();
}

void RankingDialog::showBehind() {
    for (int row = 0; row < table_->rowCount(); ++row) {
        const auto position = table_->item(row, behindColumn)->data(positionRole).toULongLong();
        const double behind = behindBest(fits_, fits_[position]);
        table_->item(row, behindColumn)->setText(std::isnan(behind) ? noNumberText : numberText(behind, 3));
    }
}

void RankingDialog::finish(const QString& problem) {
    if (isRanking_) {
        isRanking_ = false;
        problem_ = problem;
        showStatus();
    }
}

void RankingDialog::choose(int row) {
    const RankedFit fit = fits_[table_->item(row, functionColumn)->data(positionRole).toULongLong()];
    if (fit.isFound()) {
        accept();
        emit fitChosen(fit.report.curve);
    }
}

RankBy RankingDialog::order() const {
    switch (table_->horizontalHeader()->sortIndicatorSection()) {
        case parameterColumn:
            return RankBy::parameters;
        case rmseColumn:
            return RankBy::rmse;
        case errorColumn:
            return RankBy::largestError;
        case operationColumn:
            return RankBy::operations;
        default:
            return RankBy::correctedAic;
    }
}

QString RankingDialog::csv() const {
    return QString::fromStdString(rankingCsv(fits_, order()));
}

void RankingDialog::save() {
    const QString path = askForPath(this, tr("Save the table"), QStringLiteral("ranking.csv"));
    if (!path.isEmpty()) {
        const QString problem = writeFile(path, csv().toStdString());
        status_->setText(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
    }
}

void RankingDialog::showStatus() {
    rank_->setText(isRanking_ ? tr("Stop") : tr("Fit"));
    if (isRanking_) {
        return status_->setText(tr("Fitting %1 of %2…").arg(fits_.size() + 1).arg(wanted_));
    }
    if (!problem_.isEmpty()) {
        return status_->setText(tr("No fit: %1").arg(problem_));
    }
    if (wanted_ == 0) {
        return status_->setText(tr("Check the functions to fit, then Fit."));
    }
    const QString stopped =
        wasStopped_ ? tr("Stopped after %1 of %2. ").arg(fits_.size()).arg(wanted_) : QString();
    status_->setText(stopped +
                     (question_.data
                          ? tr("Click a fit to see it in the room, a heading to order by it.")
                          : tr("Click a fit to see it in the room, a heading to order by it. How far AICc "
                               "are apart depends on how many points of %1 are taken.")
                                .arg(targetOf(question_))));
}

}  // namespace zorro::ui

#include "moc_ranking_dialog.cpp"
