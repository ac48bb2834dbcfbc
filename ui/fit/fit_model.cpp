#include "ui/fit/fit_model.h"

#include <algorithm>
#include <utility>

namespace zorro::ui {
namespace {

constexpr int pauseMilliseconds = 30;
constexpr std::size_t longestHistory = 50;

}  // namespace

FitModel::FitModel(SessionModel& session, QObject* parent) : QObject(parent), session_(session) {
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    connect(&pause_, &QTimer::timeout, this, [this] { request(false); });
    connect(&session_, &SessionModel::fitChanged, this, [this] { takeSetup(false); });
    connect(&session_, &SessionModel::sessionReset, this, &FitModel::startAnew);
    connect(&worker_, &FitWorker::progressed, this, &FitModel::takeProgress);
    connect(&worker_, &FitWorker::finished, this, &FitModel::takeReport);
    connect(&worker_, &FitWorker::failed, this, &FitModel::takeFailure);
    takeSetup(true);
}

void FitModel::startAnew() {
    history_.clear();
    bestReport_ = {};
    report_ = {};
    shownCurve_ = {};
    takeSetup(true);
    emit reportChanged();
    emit historyChanged();
}

void FitModel::change(FitSetup setup, const QString& text, int run) {
    session_.setFit(std::move(setup), text, run);
}

void FitModel::beginDrag() {
    dragging_ = true;
    session_.beginDrag();
}

void FitModel::endDrag() {
    session_.endDrag();
    if (std::exchange(dragging_, false) && setup().automatic) {
        request(false);
    }
}

void FitModel::takeSetup(bool anew) {
    const bool otherProblem = anew || !haveSameProblem(known_, setup());
    const bool otherQuestion = otherProblem || !asksTheSame(known_, setup());
    const bool turnedOn = setup().automatic && !known_.automatic;
    known_ = setup();
    if (otherProblem) {
        makeProblem();
    }
    if (otherQuestion) {
        issue_ = problemIssue_ ? problemIssue_ : fitIssue(*problem_, makeOptions());
        reportIsCurrent_ = false;
        if (shownCurve_.function != setup().family.function) {
            shownCurve_ = startOf(setup());
        }
    }
    emit setupChanged();
    if (otherProblem) {
        emit problemChanged();
    }
    if (otherQuestion) {
        emit curveChanged();
    }
    if (otherQuestion || (turnedOn && !reportIsCurrent_)) {
        answer();
    }
}

void FitModel::setAwake(bool awake) {
    if (std::exchange(awake_, awake) != awake && awake && !reportIsCurrent_) {
        answer();
    }
}

void FitModel::abandon() {
    pending_ = false;
    pause_.stop();
    worker_.stop();
    answered_ = ++awaited_;
}

void FitModel::answer() {
    if (!setup().automatic || !awake_ || issue_) {
        abandon();
    } else if (dragging_) {
        request(true);
    } else {
        pending_ = true;
        pause_.start();
    }
    emit stateChanged();
}

Target FitModel::makeTarget() const {
    return setup().data ? *setup().data : sampleTarget(setup().target, setup().range);
}

void FitModel::makeProblem() {
    auto problem = std::make_shared<FitProblem>();
    problem->family = setup().family.function;
    problemIssue_.reset();
    try {
        problem->target = makeTarget();
        const std::vector<double>& x = problem->target.x;
        if (setup().weight == FitWeight::normal) {
            problem->weights = normalWeights(x, setup().weightSigma);
        } else if (setup().weight == FitWeight::histogram && setup().histogram) {
            problem->weights = histogramWeights(x, *setup().histogram);
        }
        if (!setup().masked.empty()) {
            problem->masked.resize(x.size());
            std::transform(x.begin(), x.end(), problem->masked.begin(),
                           [this](double at) { return isMasked(setup(), at); });
        }
    } catch (const std::invalid_argument& error) {
        problemIssue_ = FitIssue{.field = FitField::points, .text = error.what()};
    }
    problem_ = std::move(problem);
}

FitOptions FitModel::makeOptions() const {
    FitOptions options;
    options.parameters = setup().parameters;
    options.loss = setup().loss;
    options.lossScale = setup().lossScale;
    options.derivativeWeight = setup().derivativeWeight;
    options.starts = static_cast<std::size_t>(setup().starts);
    options.profileIntervals = setup().profileIntervals;
    return options;
}

void FitModel::request(bool quick) {
    pending_ = false;
    pause_.stop();
    if (!issue_) {
        FitJob job{.number = ++awaited_, .problem = problem_, .options = makeOptions(), .quick = quick};
        if (quick) {
            job.options.starts = 1;
        }
        worker_.request(std::move(job));
    }
    emit stateChanged();
}

void FitModel::fitNow() {
    request(false);
}

void FitModel::stop() {
    pending_ = false;
    pause_.stop();
    if (worker_.stop()) {
        answered_ = awaited_;
    }
    emit stateChanged();
}

void FitModel::takeProgress(std::uint64_t number, const FitProgress& progress) {
    if (number == awaited_ && !reportIsCurrent_ &&
        progress.parameters.size() == setup().family.parameters.size()) {
        shownCurve_ = {setup().family.function, progress.parameters};
        emit curveChanged();
    }
}

void FitModel::takeReport(std::uint64_t number, const FitReport& report) {
    answered_ = std::max(answered_, number);
    if (number != awaited_) {
        // During a drag every answer is worth showing, though the next is on its way.
        if (!dragging_ || report.stopped || report.parameters.size() != setup().parameters.size()) {
            return;
        }
    }
    bestReport_ = report;
    shownMinimum_ = 0;
    reportIsCurrent_ = number == awaited_;
    showReport(report);
    if (!dragging_ && report.curve.function && !report.stopped) {
        remember();
    }
    emit stateChanged();
}

void FitModel::takeFailure(std::uint64_t number, const QString& sentence) {
    answered_ = std::max(answered_, number);
    if (number == awaited_) {
        issue_ = FitIssue{.field = FitField::points, .text = sentence.toStdString()};
        emit stateChanged();
    }
}

void FitModel::showReport(const FitReport& report) {
    report_ = report;
    if (report.curve.function) {
        shownCurve_ = report.curve;
    }
    emit curveChanged();
    emit reportChanged();
}

FitReport FitModel::reportOf(const FitReport& search, const std::vector<double>& parameters) const {
    FitReport report = reportAt(*problem_, makeOptions(), parameters);
    report.minima = search.minima;
    report.evaluations = search.evaluations;
    report.seconds = search.seconds;
    return report;
}

void FitModel::showMinimum(std::size_t index) {
    if (index >= bestReport_.minima.size() || issue_) {
        return;
    }
    shownMinimum_ = index;
    if (index == 0) {
        return showReport(bestReport_);
    }
    showReport(reportOf(bestReport_, bestReport_.minima[index].parameters));
}

void FitModel::remember() {
    history_.push_back({setup(), report_});
    history_.back().report.x.clear();  // the points are in the setup
    history_.back().report.residuals.clear();
    if (history_.size() > longestHistory) {
        history_.erase(history_.begin());
    }
    emit historyChanged();
}

void FitModel::recall(std::size_t index) {
    if (index >= history_.size()) {
        return;
    }
    const FitRecord record = history_[index];
    change(record.setup, tr("Bring back a fit"));
    abandon();
    if (!issue_) {
        bestReport_ = reportOf(record.report, record.report.curve.parameters);
        shownMinimum_ = 0;
        reportIsCurrent_ = true;
        showReport(bestReport_);
        emit stateChanged();
    }
}

}  // namespace zorro::ui
