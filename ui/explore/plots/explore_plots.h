#pragma once

// What the three plots show of the session, and what dragging on them changes: the one place where Explore
// talks to the plots.

#include <QObject>

#include "ui/explore/details/explore_model.h"
#include "ui/explore/plots/ring_drag.h"
#include "ui/plot/plot_stack.h"

namespace zorro::ui {

class ExplorePlots : public QObject {
    Q_OBJECT

public:
    /// The arguments outlive this object.
    ExplorePlots(PlotStack& stack, SessionModel& session, ExploreModel& model, ThemeController& themes,
                 QObject* parent = nullptr);

    /// Shows all of every visible curve: a range of x around what there is to see, and all values on it.
    void showAll();
    /// Shows all values of every visible curve on the range of x that is shown.
    void fitAll();

signals:
    /// A curve that was added lies partly outside of what is seen.
    void fitOffered(const QString& name);
    /// Where the cursor is, and what a drag would do there.
    void statusChanged(const QString& position, const QString& hint);

private:
    void connectSession();
    void connectStack();
    void showEverything();
    void showCurves();
    void showCurve(CurveId id);
    void showState();
    void showRanges();
    /// Where networks live on the curves.
    void showFeet();
    /// Handles and markers of the selected curve.
    void showOverlay();
    void showHandles(const SessionCurve* curve);
    void showMarkers(const SessionCurve* curve);
    [[nodiscard]] PlotMarker extremum(const SessionCurve& curve, const Point& at, bool isMaximum) const;
    [[nodiscard]] std::vector<PlotMarker> extremaOfZorro(const SessionCurve& curve) const;
    [[nodiscard]] std::vector<PlotMarker> extremaOf(const SessionCurve& curve,
                                                    const Landmarks& landmarks) const;
    void appendZerosAndInflections(const SessionCurve& curve, const Landmarks& landmarks,
                                   std::vector<PlotMarker>& markers) const;
    void showBand(const SessionCurve* curve);
    [[nodiscard]] const SessionCurve* selectedVisible() const;
    /// The reference, while differences to it are drawn.
    [[nodiscard]] const SessionCurve* subtracted() const;
    void offerToFit(CurveId id);
    void showHint(const QString& hint);
    void fit(int plot);
    void reportStatus();

    PlotStack& stack_;
    SessionModel& session_;
    ExploreModel& model_;
    ThemeController& themes_;
    RingDrag rings_;
    QString position_;
    QString hint_;
};

/// A range of x on which there is something to see of every curve: [-5, 5], and further where extrema or
/// joints lie, up to 50.
[[nodiscard]] AxisRange interestingRange(const std::vector<const Curve*>& curves);

}  // namespace zorro::ui
