#include "ui/fit/fit_model.h"

#include <algorithm>
#include <utility>

namespace zorro::ui {
namespace {

constexpr int pauseMilliseconds = 30;
constexpr std::size_t longestHistory = 50;

}  // namespace

FitModel::FitModel(SessionModel& session, QObject* parent)
    : QObject(parent),
      session_(session),
      job_(
          FitWork(), [this](const FitJob& job, const FitAnswer& answer) { take(job, answer); },
          [this](const FitJob& job, const QString& problem) { takeEnd(job, problem); }) {
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    connect(&pause_, &QTimer::timeout, this, [this] { request(FitJob::Task::fit); });
    connect(&session_, &SessionModel::fitChanged, this, [this] { takeSetup(false); });
    connect(&session_, &SessionModel::functionsChanged, this, &FitModel::functionsChanged);
    connect(&session_, &SessionModel::colorsChanged, this, &FitModel::colorChanged);
    connect(&session_, &SessionModel::sessionReset, this, &FitModel::startAnew);
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

void FitModel::change(FitSetup setup, const QString& text, const QString& field) {
    session_.setFit(std::move(setup), text, field);
}

void FitModel::change(FitQuestion question, const QString& text, const QString& field) {
    FitSetup changed = setup();
    changed.question = std::move(question);
    change(std::move(changed), text, field);
}

void FitModel::beginDrag() {
    dragging_ = true;
    session_.beginDrag();
}

void FitModel::endDrag() {
    session_.endDrag();
    if (!std::exchange(dragging_, false)) {
        return;
    }
    if (setup().automatic) {
        request(FitJob::Task::fit);
    } else {
        emit stateChanged();
    }
}

void FitModel::takeSetup(bool anew) {
    const FitSetup before = std::exchange(known_, setup());
    const FitQuestion& last = before.question;
    const bool otherTarget = anew || !haveSamePoints(last, question()) || last.family != question().family;
    const bool otherQuestion = anew || !(last == question());
    const bool turnedOn = setup().automatic && !before.automatic;
    if (otherQuestion) {
        issue_ = fitIssue(question());
        reportIsCurrent_ = false;
        if (shownCurve_.function != question().family) {
            shownCurve_ = startOf(question());
        }
    }
    emit setupChanged();
    if (otherTarget) {
        emit targetChanged();
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

const DrawnPoints& FitModel::drawnPoints() const {
    static const DrawnPoints none;
    return drawnPoints_->data == question().data ? *drawnPoints_ : none;
}

void FitModel::abandon() {
    pending_ = false;
    pause_.stop();
    job_.stop();
    awaited_.reset();
}

void FitModel::answer() {
    if (!awake_) {
        abandon();
    } else if (!setup().automatic || issue_) {
        request(FitJob::Task::look);
    } else if (dragging_) {
        request(FitJob::Task::quickFit);
    } else {
        pending_ = true;
        pause_.start();
    }
    emit stateChanged();
}

void FitModel::request(FitJob::Task task) {
    request(task, {}, {});
}

void FitModel::request(FitJob::Task task, const FitReport& search, const std::vector<double>& parameters) {
    pending_ = false;
    pause_.stop();
    if (!issue_ || task == FitJob::Task::look) {
        FitJob job{.number = ++lastNumber_,
                   .task = task,
                   .question = question(),
                   .search = search,
                   .parameters = parameters};
        const bool isQuick = task == FitJob::Task::quickFit;
        if (isQuick) {
            job.question.starts = 1;
        }
        awaited_ = task;
        job_.request(std::move(job), isQuick ? WhenReplaced::finishes : WhenReplaced::stops);
    }
    emit stateChanged();
}

void FitModel::fitNow() {
    request(FitJob::Task::fit);
}

void FitModel::stop() {
    pending_ = false;
    pause_.stop();
    if (job_.stop()) {
        awaited_.reset();
    }
    emit stateChanged();
}

void FitModel::take(const FitJob& job, const FitAnswer& answer) {
    if (const auto* points = std::get_if<std::shared_ptr<const DrawnPoints>>(&answer)) {
        takePoints(job, *points);
    } else if (const auto* issue = std::get_if<FitIssue>(&answer)) {
        takeIssue(job, *issue);
    } else if (const auto* progress = std::get_if<FitProgress>(&answer)) {
        takeProgress(job, *progress);
    } else {
        takeReport(job, std::get<FitReport>(answer));
    }
}

void FitModel::takePoints(const FitJob& job, const std::shared_ptr<const DrawnPoints>& points) {
    if (points != drawnPoints_ && haveSamePoints(job.question, question())) {
        drawnPoints_ = points;
        emit pointsChanged();
    }
}

void FitModel::takeIssue(const FitJob& job, const FitIssue& issue) {
    if (isAwaited(job) && !issue_) {
        issue_ = issue;
        emit stateChanged();
    }
}

void FitModel::takeProgress(const FitJob& job, const FitProgress& progress) {
    if (isAwaited(job) && !reportIsCurrent_ && job.question.family == question().family) {
        shownCurve_ = {question().family, progress.parameters};
        emit curveChanged();
    }
}

void FitModel::takeReport(const FitJob& job, const FitReport& report) {
    const bool awaited = isAwaited(job);
    // During a drag every answer is worth showing, though the next is on its way.
    const bool isGlimpse = dragging_ && job.task == FitJob::Task::quickFit && !report.stopped &&
                           job.question.family == question().family;
    if (!awaited && !isGlimpse) {
        return;
    }
    if (job.task == FitJob::Task::minimum) {
        return showReport(report);
    }
    bestReport_ = report;
    shownMinimum_ = 0;
    reportIsCurrent_ = awaited;
    showReport(report);
    if (job.task == FitJob::Task::fit && report.curve.function && !report.stopped) {
        remember();
    }
}

void FitModel::takeEnd(const FitJob& job, const QString& problem) {
    if (!isAwaited(job)) {
        return;
    }
    awaited_.reset();
    if (!problem.isEmpty()) {
        issue_ = FitIssue{.field = FitField::points, .text = problem.toStdString()};
    }
    emit stateChanged();
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
    if (index >= bestReport_.minima.size() || issue_ || bestReport_.curve.function != question().family) {
        return;
    }
    shownMinimum_ = index;
    if (index == 0) {
        if (awaited_ == FitJob::Task::minimum) {
            abandon();
            emit stateChanged();
        }
        return showReport(bestReport_);
    }
    const std::vector<double>& parameters = bestReport_.minima[index].parameters;
    shownCurve_ = {question().family, parameters};
    emit curveChanged();
    request(FitJob::Task::minimum, bestReport_, parameters);
}

void FitModel::remember() {
    history_.push_back({setup(), report_});
    history_.back().report.residuals.reset();  // the points are in the setup
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
    FitSetup recalled = record.setup;
    recalled.forHardware = setup().forHardware;
    recalled.hardware = setup().hardware;
    change(std::move(recalled), tr("Bring back a fit"));
    abandon();
    request(FitJob::Task::recall, record.report, record.report.curve.parameters);
}

}  // namespace zorro::ui

#include "moc_fit_model.cpp"
