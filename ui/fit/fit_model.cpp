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
    connect(&session_, &SessionModel::fitChanged, this, &FitModel::takeSetup);
    connect(&session_, &SessionModel::sessionReset, this, [this] {
        history_.clear();
        bestReport_ = {};
        showReport({});
        emit historyChanged();
        takeSetup();
    });
    connect(&worker_, &FitWorker::progressed, this, &FitModel::takeProgress);
    connect(&worker_, &FitWorker::finished, this, &FitModel::takeReport);
    connect(&worker_, &FitWorker::failed, this, &FitModel::takeFailure);
    takeSetup();
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

void FitModel::takeSetup() {
    makeProblem();
    reportIsCurrent_ = false;
    if (!reportIsCurrent_ && (!shownCurve_.function || shownCurve_.function != setup().family.function)) {
        shownCurve_ = startOf(setup());
    }
    emit setupChanged();
    emit problemChanged();
    emit curveChanged();
    if (setup().automatic && !issue_) {
        if (dragging_) {
            request(true);
        } else {
            pending_ = true;
            pause_.start();
        }
    } else {
        pending_ = false;
        pause_.stop();
        worker_.stop();
    }
    emit stateChanged();
}

Target FitModel::makeTarget() const {
    return setup().data ? *setup().data : sampleTarget(setup().target, setup().range);
}

void FitModel::makeProblem() {
    auto problem = std::make_shared<FitProblem>();
    problem->family = setup().family.function;
    issue_.reset();
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
        issue_ = fitIssue(*problem, makeOptions());
    } catch (const std::invalid_argument& error) {
        issue_ = FitIssue{.field = FitField::points, .text = error.what()};
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
    worker_.stop();
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
    reportIsCurrent_ = true;
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

void FitModel::showMinimum(std::size_t index) {
    if (index >= bestReport_.minima.size() || issue_) {
        return;
    }
    shownMinimum_ = index;
    if (index == 0) {
        return showReport(bestReport_);
    }
    FitReport report = reportAt(*problem_, makeOptions(), bestReport_.minima[index].parameters);
    report.minima = bestReport_.minima;
    report.evaluations = bestReport_.evaluations;
    report.seconds = bestReport_.seconds;
    showReport(report);
}

void FitModel::remember() {
    history_.push_back({setup(), report_});
    if (history_.size() > longestHistory) {
        history_.erase(history_.begin());
    }
    emit historyChanged();
}

void FitModel::recall(std::size_t index) {
    if (index < history_.size()) {
        change(history_[index].setup, tr("Bring back a fit"));
    }
}

}  // namespace zorro::ui
