#include "ui/explore/plots/ring_drag.h"

#include <algorithm>

#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/parameter_slider.h"

namespace zorro::ui {
namespace {

constexpr int plotOfRings = 0;
constexpr double airBesideRing = 0.06;  // of the axis, where it follows a ring

/// The range with `value` inside and a little air beside it; as it is where that is so already.
AxisRange reachingTo(const AxisRange& range, double value) {
    const double air = airBesideRing * lengthOf(range);
    if (value < range.lower + air / 2) {
        return {value - air, range.upper};
    }
    return value > range.upper - air / 2 ? AxisRange{range.lower, value + air} : range;
}

}  // namespace

PlotScale scaleOfValues(const PlotStack& stack) {
    const PlotTransform to = stack.panel(plotOfRings).transform();
    return {to.area.width() / lengthOf(to.x), to.area.height() / lengthOf(to.y)};
}

QString boundText(const Curve& curve, std::size_t parameter) {
    const Parameter& about = curve.description().parameters[parameter];
    const double value = curve.parameters[parameter];
    return value > about.lower && value < about.upper
               ? QString()
               : RingDrag::tr("%1 is at its bound %2").arg(parameterLabel(about), compactNumberText(value));
}

RingDrag::RingDrag(PlotStack& stack, SessionModel& session, QObject* parent)
    : QObject(parent), stack_(stack), session_(session) {
    connect(&stack_, &PlotStack::handlePressed, this, [this](int, int handle) { begin(handle); });
    connect(&stack_, &PlotStack::handleDragged, this, [this](int, int, double x, double y, bool other) {
        moveTo({x, y}, other);
    });
    connect(&stack_, &PlotStack::handleReleased, this, &RingDrag::end);
}

std::optional<CurveHandle> RingDrag::handleOf(const SessionCurve& curve) const {
    for (CurveHandle& each : curveHandles(curve.curve, curve.locked)) {
        if (each.kind == kind_) {
            return std::move(each);
        }
    }
    return std::nullopt;
}

void RingDrag::begin(int handle) {
    session_.beginDrag();
    curveId_ = session_.session().selected;
    kind_ = static_cast<CurveHandleKind>(handle);
    scale_ = scaleOfValues(stack_);
    drag_.reset();
}

void RingDrag::anchor(const QPointF& pointer, bool other) {
    const std::optional<CurveHandle> handle = handleOf(*curve());
    if (!handle) {
        return;
    }
    const std::vector<std::size_t> order = byConditioning(curve()->curve, *handle, scale_);
    choices_ = order.size();
    otherParameter_ = other ? order.front() : order.back();
    drag_.emplace(curve()->curve, kind_, other ? order.back() : order.front(), scale_);
    other_ = other;
    pointer_ = pointer;
}

void RingDrag::moveTo(const QPointF& place, bool other) {
    if (curve() == nullptr) {
        return;
    }
    const QPointF pointer = stack_.panel(plotOfRings).transform().pixel(place.x(), place.y());
    if (!drag_) {
        const std::optional<CurveHandle> handle = handleOf(*curve());
        anchor(
            handle ? stack_.panel(plotOfRings).transform().pixel(handle->point.x, handle->point.y) : pointer,
            other);
    } else if (other != other_) {
        anchor(pointer, other);
    }
    if (!drag_) {
        return;
    }
    const QPointF way = pointer - pointer_;
    session_.setParameter(curveId_, drag_->parameter(), drag_->valueAfter({way.x(), -way.y()}));
    letAxesFollow(*curve());
    const QPointF now = pointer;
    const PlotTransform to = stack_.panel(plotOfRings).transform();
    showFigures(*curve(), {to.valueX(now.x()), to.valueY(now.y())});
    showHint(*curve());
}

void RingDrag::letAxesFollow(const SessionCurve& curve) {
    if (const std::optional<CurveHandle> handle = handleOf(curve)) {
        const ExploreState& state = session_.session().explore;
        auto y = state.yRanges;
        y[plotOfRings] = reachingTo(y[plotOfRings], handle->point.y);
        session_.setRanges(reachingTo(state.xRange, handle->point.x), y);
    }
}

void RingDrag::showFigures(const SessionCurve& curve, const QPointF& place) {
    const std::optional<CurveHandle> handle = handleOf(curve);
    if (!handle) {
        return;
    }
    const Theme& theme = stack_.panel(plotOfRings).theme();
    const QColor color = curveStyle(theme, curve.colorIndex).color;
    std::vector<ReadoutRow> rows;
    for (const std::size_t each : handle->changes) {
        const bool moves = each == drag_->parameter();
        rows.push_back({.color = moves ? color : theme.line,
                        .name = parameterLabel(curve.curve.description().parameters[each]),
                        .value = numberText(curve.curve.parameters[each])});
    }
    rows.push_back({.color = Qt::transparent, .name = tr("x"), .value = numberText(handle->point.x)});
    rows.push_back({.color = Qt::transparent, .name = tr("f"), .value = numberText(handle->point.y)});
    stack_.showDragNumbers(plotOfRings, place, curve.displayName(), std::move(rows));
}

void RingDrag::showHint(const SessionCurve& curve) {
    const auto& parameters = curve.curve.description().parameters;
    const std::size_t moved = drag_->parameter();
    QString hint = boundText(curve.curve, moved);
    if (hint.isEmpty()) {
        hint =
            tr("%1 = %2").arg(parameterLabel(parameters[moved]), numberText(curve.curve.parameters[moved]));
    }
    if (choices_ > 1) {
        hint += other_
                    ? tr("; without Alt the ring moves %1").arg(parameterLabel(parameters[otherParameter_]))
                    : tr("; with Alt the ring moves %1").arg(parameterLabel(parameters[otherParameter_]));
    }
    emit hintChanged(hint);
}

void RingDrag::end() {
    session_.endDrag();
    stack_.hideDragNumbers();
    drag_.reset();
    curveId_ = noCurve;
    emit hintChanged({});
}

}  // namespace zorro::ui

#include "moc_ring_drag.cpp"
