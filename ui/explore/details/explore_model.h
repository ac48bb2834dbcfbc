#pragma once

// The numbers that the Explore room shows about the selected curve, kept up to date while it changes: at most
// 30 times a second, computed on another thread. No widget.

#include <QObject>
#include <QTimer>

#include "ui/explore/details/curve_analysis.h"
#include "ui/session/session_model.h"
#include "ui/widgets/latest_job.h"

namespace zorro::ui {

/// The numbers, and what they are about.
struct ExploreDetails {
    QString curveName;         ///< of the selected curve; empty where none is selected
    QString referenceName;     ///< empty where there is no other curve as reference
    bool isReference = false;  ///< whether the selected curve is itself the reference
    AxisRange interval;        ///< on which distances are measured
    double q = 1;
    AnalysisResult numbers;
};

class ExploreModel : public QObject {
    Q_OBJECT

public:
    /// `session` outlives this object.
    explicit ExploreModel(SessionModel& session, QObject* parent = nullptr);

    [[nodiscard]] const ExploreDetails& details() const { return details_; }
    /// False while the numbers for what the session holds now are still to come.
    [[nodiscard]] bool isCurrent() const { return !stale_ && shownNumber_ == lastNumber_; }
    /// Whether the numbers are about this curve, be it as it was a moment ago.
    [[nodiscard]] bool isAbout(const SessionCurve& curve) const {
        return shownNumber_ >= firstUseful_ && curve.id == session_.session().selected;
    }

signals:
    void detailsChanged();

private:
    void invalidate();
    /// The same, and what was asked before is about another curve: its answers are of no use.
    void startOver();
    void requestNow();
    void take(std::uint64_t number, const AnalysisResult& result);

    SessionModel& session_;
    LatestJob<AnalysisRequest, AnalysisResult> analysis_;
    QTimer pause_;  ///< runs while the next request has to wait
    bool stale_ = false;
    std::uint64_t lastNumber_ = 0;
    std::uint64_t shownNumber_ = 0;  ///< of the request that details_ answers
    std::uint64_t firstUseful_ = 0;  ///< answers with smaller numbers are about something else
    ExploreDetails details_;
};

}  // namespace zorro::ui
