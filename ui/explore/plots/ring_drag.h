#pragma once

// What happens while a ring on the plot of f is dragged: one parameter of the selected curve follows the
// pointer (with Alt another one), its figures stand in an empty corner, a bound is said, and the axes follow
// a ring that leaves.

#include <optional>

#include <QObject>
#include <QPointF>

#include "ui/explore/plots/direct_manipulation.h"
#include "ui/plot/plot_stack.h"
#include "ui/session/session_model.h"

namespace zorro::ui {

class RingDrag : public QObject {
    Q_OBJECT

public:
    /// The arguments outlive this object.
    RingDrag(PlotStack& stack, SessionModel& session, QObject* parent = nullptr);

signals:
    /// What the drag does at this moment, e.g. "moves a: 1.25; with Alt b"; empty when it ends.
    void hintChanged(const QString& hint);

private:
    void begin(int handle);
    void moveTo(const QPointF& place, bool other);
    void end();
    /// Starts anew from the curve as it is, with the pointer at `pointer`.
    void anchor(const QPointF& pointer, bool other);
    void showFigures(const SessionCurve& curve, const QPointF& place);
    void showHint(const SessionCurve& curve);
    void letAxesFollow(const SessionCurve& curve);
    [[nodiscard]] std::optional<CurveHandle> handleOf(const SessionCurve& curve) const;
    [[nodiscard]] const SessionCurve* curve() const { return session_.session().find(curveId_); }

    PlotStack& stack_;
    SessionModel& session_;
    CurveId curveId_ = noCurve;
    CurveHandleKind kind_ = CurveHandleKind::minimum;
    PlotScale scale_;  ///< when the drag began: axes that follow change nothing about the way of the pointer
    std::optional<HandleDrag> drag_;
    std::size_t choices_ = 0;  ///< how many parameters the ring may change
    std::size_t otherParameter_ = 0;
    bool other_ = false;
    QPointF pointer_;  ///< where the drag began, in pixels of the panel
};

/// Pixels per unit on the plot of f now.
[[nodiscard]] PlotScale scaleOfValues(const PlotStack& stack);

/// "a is at its bound 50" where the parameter is; else empty.
[[nodiscard]] QString boundText(const Curve& curve, std::size_t parameter);

}  // namespace zorro::ui
