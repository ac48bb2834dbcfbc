#pragma once

// The Fit room's rules: from the session's setup to a problem, from the worker's answers to the report that
// is shown, and the history of what was found. No widget.

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/fit/fit.h"
#include "ui/fit/fit_worker.h"
#include "ui/session/session_model.h"

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
    /// One undoable change; see SessionModel::setFit.
    void change(FitSetup setup, const QString& text, int run = -1);

    /// Between them, changes are answered by one quick search from the last result; at the end by a full fit.
    void beginDrag();
    void endDrag();

    /// Nothing is fitted of itself while nobody looks; asleep at first.
    void setAwake(bool awake);

    /// Fits now, whatever `automatic` says.
    void fitNow();
    /// Ends the search that runs; its best until then is shown.
    void stop();
    [[nodiscard]] bool isFitting() const { return pending_ || awaited_ != answered_; }

    /// The points to approach; never null. Empty where they cannot be made: issue() then says why.
    [[nodiscard]] const std::shared_ptr<const FitProblem>& problem() const { return problem_; }
    /// How the setup wants the problem solved.
    [[nodiscard]] FitOptions makeOptions() const;
    /// Why a fit cannot start now; nothing where it can.
    [[nodiscard]] const std::optional<FitIssue>& issue() const { return issue_; }
    /// The last report, of the present setup unless isFitting() or an issue says otherwise. No function
    /// before the first.
    [[nodiscard]] const FitReport& report() const { return report_; }
    /// Whether the report is about the problem as it is now.
    [[nodiscard]] bool isCurrent() const { return reportIsCurrent_; }
    /// The curve to draw: of the report, of the minimum that is looked at, or of the search under way.
    [[nodiscard]] const Curve& shownCurve() const { return shownCurve_; }

    /// Shows another of the report's minima with its own statistics; 0 is the best.
    void showMinimum(std::size_t index);
    [[nodiscard]] std::size_t shownMinimum() const { return shownMinimum_; }

    /// The fits of this session that ended, the latest last; at most 50.
    [[nodiscard]] const std::vector<FitRecord>& history() const { return history_; }
    /// Brings back setup and report of a fit of the history, as one undoable step.
    void recall(std::size_t index);

signals:
    void setupChanged();
    /// The target, its points or the masked stretches changed.
    void problemChanged();
    /// shownCurve() changed, be it by the search under way.
    void curveChanged();
    void reportChanged();
    void historyChanged();
    /// isFitting() or issue() changed.
    void stateChanged();

private:
    void startAnew();
    /// `anew`: whatever was known before.
    void takeSetup(bool anew);
    /// Starts what a change of the setup calls for.
    void answer();
    /// Stops what runs and waits; what still comes of it is not wanted.
    void abandon();
    void makeProblem();
    [[nodiscard]] Target makeTarget() const;
    void request(bool quick);
    void takeProgress(std::uint64_t number, const FitProgress& progress);
    void takeReport(std::uint64_t number, const FitReport& report);
    void takeFailure(std::uint64_t number, const QString& sentence);
    /// The full report of one result of a search.
    [[nodiscard]] FitReport reportOf(const FitReport& search, const std::vector<double>& parameters) const;
    void remember();
    void showReport(const FitReport& report);

    SessionModel& session_;
    FitWorker worker_;
    QTimer pause_;  ///< runs from a change to the fit that answers it
    std::shared_ptr<const FitProblem> problem_;
    std::optional<FitIssue> problemIssue_;  ///< why there are no points
    std::optional<FitIssue> issue_;
    FitReport bestReport_;  ///< of the best minimum
    FitReport report_;      ///< of the minimum that is shown
    Curve shownCurve_;
    std::size_t shownMinimum_ = 0;
    std::vector<FitRecord> history_;
    FitSetup known_;              ///< the setup that problem_ was made of
    std::uint64_t awaited_ = 0;   ///< number of the last job
    std::uint64_t answered_ = 0;  ///< number of the last answer
    bool pending_ = false;
    bool awake_ = false;
    bool dragging_ = false;
    bool reportIsCurrent_ = false;
};

}  // namespace zorro::ui
