#pragma once

// The Fit room's rules: what is to be computed when the session's setup changes, from the answers to the
// report that is shown, and the history of what was found. No widget.

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "ui/fit/fit_job.h"
#include "ui/session/session_model.h"
#include "ui/widgets/latest_job.h"

namespace zorro::ui {

/// One fit of the history: what was asked and what came out.
struct FitRecord {
    FitSetup setup;
    FitReport report;
};

class FitModel : public QObject {
    Q_OBJECT

public:
    /// `session` outlives this object.
    explicit FitModel(SessionModel& session, QObject* parent = nullptr);

    [[nodiscard]] const FitSetup& setup() const { return session_.session().fit; }
    /// The colour of the function that is fitted, as in every room.
    /// What names may mean beside the functions of the catalogue.
    [[nodiscard]] FunctionLibrary functions() const { return session_.functions(); }
    [[nodiscard]] int colorIndex() const { return session_.colorOfFunction(question().family); }
    [[nodiscard]] const FitQuestion& question() const { return setup().question; }
    /// One undoable change of setup or question; see SessionModel::setFit.
    void change(FitSetup setup, const QString& text, const QString& field = {});
    void change(FitQuestion question, const QString& text, const QString& field = {});

    /// Between them, changes are answered by one quick search from the last result; at the end by a full fit.
    void beginDrag();
    void endDrag();
    [[nodiscard]] bool isDragging() const { return dragging_; }

    /// Nothing is fitted of itself while nobody looks; asleep at first.
    void setAwake(bool awake);

    /// Fits now, whatever `automatic` says.
    void fitNow();
    /// Ends the search that runs; its best until then is shown.
    void stop();
    /// Whether a report is on its way.
    [[nodiscard]] bool isFitting() const { return pending_ || (awaited_ && *awaited_ != FitJob::Task::look); }
    /// Whether nothing more is on its way.
    [[nodiscard]] bool isSettled() const { return !pending_ && !awaited_; }

    /// The measured points of the question, once they have been looked at; none where a curve is approached.
    [[nodiscard]] const DrawnPoints& drawnPoints() const;
    /// Why a fit cannot start now; nothing where it can. What is wrong with the points is known once they
    /// have been looked at.
    [[nodiscard]] const std::optional<FitIssue>& issue() const { return issue_; }
    /// The last report, of the present setup unless isFitting() or an issue says otherwise. No function
    /// before the first.
    [[nodiscard]] const FitReport& report() const { return report_; }
    /// Whether the report is about the problem as it is now.
    [[nodiscard]] bool isCurrent() const { return reportIsCurrent_; }
    /// The curve to draw: of the report, of the minimum that is looked at, or of the search under way.
    [[nodiscard]] const Curve& shownCurve() const { return shownCurve_; }

    /// Shows another of the report's minima; its own statistics follow. 0 is the best.
    void showMinimum(std::size_t index);
    [[nodiscard]] std::size_t shownMinimum() const { return shownMinimum_; }

    /// The fits of this session that ended, the latest last; at most 50.
    [[nodiscard]] const std::vector<FitRecord>& history() const { return history_; }
    /// Brings back the setup of a fit of the history, as one undoable step, and its report.
    void recall(std::size_t index);

signals:
    /// functions() has others than before.
    void functionsChanged();
    void setupChanged();
    /// colorIndex() changed.
    void colorChanged();
    /// The function, the target, its points or the masked stretches changed.
    void targetChanged();
    /// drawnPoints() changed.
    void pointsChanged();
    /// shownCurve() changed, be it by the search under way.
    void curveChanged();
    void reportChanged();
    void historyChanged();
    /// isFitting(), isSettled(), isDragging() or issue() changed.
    void stateChanged();

private:
    void startAnew();
    /// `anew`: whatever was known before.
    void takeSetup(bool anew);
    /// Starts what a change of the setup calls for.
    void answer();
    /// Stops what runs and waits; what still comes of it is not wanted.
    void abandon();
    void request(FitJob::Task task);
    void request(FitJob::Task task, const FitReport& search, const std::vector<double>& parameters);
    [[nodiscard]] bool isAwaited(const FitJob& job) const { return awaited_ && job.number == lastNumber_; }
    void take(const FitJob& job, const FitAnswer& answer);
    void takePoints(const FitJob& job, const std::shared_ptr<const DrawnPoints>& points);
    void takeIssue(const FitJob& job, const FitIssue& issue);
    void takeProgress(const FitJob& job, const FitProgress& progress);
    void takeReport(const FitJob& job, const FitReport& report);
    void takeEnd(const FitJob& job, const QString& problem);
    void remember();
    void showReport(const FitReport& report);

    SessionModel& session_;
    QTimer pause_;  ///< runs from a change to the fit that answers it
    std::shared_ptr<const DrawnPoints> drawnPoints_ = std::make_shared<const DrawnPoints>();
    std::optional<FitIssue> issue_;
    FitReport bestReport_;  ///< of the best minimum
    FitReport report_;      ///< of the minimum that is shown
    Curve shownCurve_;
    std::size_t shownMinimum_ = 0;
    std::vector<FitRecord> history_;
    FitSetup known_;  ///< the setup that is answered, or was last
    std::uint64_t lastNumber_ = 0;
    std::optional<FitJob::Task> awaited_;  ///< of the job with the last number, until it has ended
    bool pending_ = false;
    bool awake_ = false;
    bool dragging_ = false;
    bool reportIsCurrent_ = false;
    LatestJob<FitJob, FitAnswer> job_;
};

}  // namespace zorro::ui
