#include <cmath>
#include <limits>

#include <QMouseEvent>
#include <QWheelEvent>

#include "ui/plot/panel/plot_gestures.h"
#include "ui/plot/panel/plot_panel.h"

namespace zorro::ui {

namespace {

constexpr double handleReach = 10;  // logical pixels within which a handle is meant
constexpr double cursorReach = 4;
constexpr double smallestBox = 5;
constexpr double zoomPerWheelStep = 0.85;

AxisRange ordered(double one, double other) {
    return {std::min(one, other), std::max(one, other)};
}

}  // namespace

PlotTarget PlotMouse::targetAt(const QPointF& position) const {
    using Kind = PlotTarget::Kind;
    const PlotTransform to = panel_.transform();
    const PlotOverlay& overlay = panel_.overlay();
    const QRectF reach = to.area.adjusted(-handleReach, -handleReach, handleReach, handleReach);
    PlotTarget nearest;
    double nearestDistance = handleReach;
    for (const PlotHandle& handle : overlay.handles) {
        const QPointF offset = to.pixel(handle.x, handle.y) - position;
        const double distance = std::hypot(offset.x(), offset.y());
        if (distance <= nearestDistance && reach.contains(position)) {
            nearest = {Kind::handle, handle.id};
            nearestDistance = distance;
        }
    }
    if (nearest.kind == Kind::handle) {
        return nearest;
    }
    if (!to.area.contains(position)) {
        if (position.x() < to.area.left()) {
            return {Kind::yAxis};
        }
        return {position.y() > to.area.bottom() ? Kind::xAxis : Kind::nothing};
    }
    const auto isNear = [&](const std::optional<double>& cursor) {
        return cursor && std::fabs(to.pixelX(*cursor) - position.x()) <= cursorReach;
    };
    if (isNear(overlay.cursors.a)) {
        return {Kind::measuringCursorA};
    }
    return {isNear(overlay.cursors.b) ? Kind::measuringCursorB : Kind::plot};
}

void PlotMouse::press(const QMouseEvent& event) {
    if (event.button() == Qt::BackButton || event.button() == Qt::ForwardButton) {
        emit panel_.historyRequested(event.button() == Qt::BackButton ? -1 : 1);
        return;
    }
    if (drag_ != Drag::none || (event.button() != Qt::LeftButton && event.button() != Qt::RightButton)) {
        return;
    }
    using Kind = PlotTarget::Kind;
    const PlotTarget target = targetAt(event.position());
    const bool box = event.button() == Qt::RightButton || event.modifiers().testFlag(Qt::ShiftModifier);
    pressed_ = event.position();
    startX_ = panel_.xRange();
    startY_ = panel_.yRange();
    if (box) {
        const bool brushes = panel_.brushable_ && event.button() == Qt::LeftButton;
        drag_ = !panel_.transform().area.contains(pressed_) ? Drag::none : brushes ? Drag::brush : Drag::box;
        return;
    }
    switch (target.kind) {
        case Kind::handle:
            drag_ = Drag::handle;
            handle_ = target.handle;
            for (const PlotHandle& each : panel_.overlay().handles) {
                if (each.id == handle_) {
                    handleOffset_ = panel_.transform().pixel(each.x, each.y) - pressed_;
                }
            }
            emit panel_.cursorLeft();  // what was said about the pointer's place does not hold during a drag
            emit panel_.handlePressed(handle_);
            break;
        case Kind::measuringCursorA:
            drag_ = Drag::cursorA;
            break;
        case Kind::measuringCursorB:
            drag_ = Drag::cursorB;
            break;
        case Kind::plot:
            drag_ = Drag::pan;
            break;
        case Kind::xAxis:
            drag_ = Drag::panX;
            break;
        case Kind::yAxis:
            drag_ = Drag::panY;
            break;
        case Kind::nothing:
            break;
    }
}

void PlotMouse::move(const QMouseEvent& event) {
    const PlotTransform to = panel_.transform();
    const QPointF position = event.position();
    if (drag_ != Drag::handle && to.area.contains(position)) {
        emit panel_.cursorMoved(to.valueX(position.x()), to.valueY(position.y()));
    } else if (drag_ == Drag::none) {
        emit panel_.cursorLeft();
    }
    switch (drag_) {
        case Drag::none:
            hover(position);
            break;
        case Drag::pan:
        case Drag::panX:
        case Drag::panY:
            pan(position);
            break;
        case Drag::box:
            panel_.setOverlay(&PlotOverlay::zoomBox, QRectF(pressed_, position).normalized() & to.area);
            break;
        case Drag::brush:
            panel_.setOverlay(&PlotOverlay::zoomBox, brushedBox(position));
            emit panel_.stretchDragged(stretchOf(brushedBox(position)));
            break;
        case Drag::handle:
            dragHandle(event);
            break;
        case Drag::cursorA:
        case Drag::cursorB:
            dragCursor(to.valueX(std::clamp(position.x(), to.area.left(), to.area.right())));
            break;
    }
}

void PlotMouse::hover(const QPointF& position) {
    using Kind = PlotTarget::Kind;
    const PlotTarget target = targetAt(position);
    Qt::CursorShape shape = target.kind == Kind::plot ? Qt::CrossCursor : Qt::ArrowCursor;
    QString hint;
    switch (target.kind) {
        case Kind::handle:
            for (const PlotHandle& each : panel_.overlay().handles) {
                if (each.id == target.handle) {
                    shape = each.cursor;
                    hint = each.hint;
                }
            }
            break;
        case Kind::measuringCursorA:
        case Kind::measuringCursorB:
            shape = Qt::SizeHorCursor;
            hint = PlotPanel::tr("drag to measure from here");
            break;
        case Kind::xAxis:
            shape = Qt::SizeHorCursor;
            hint =
                PlotPanel::tr("drag or turn the wheel to change the x axis, double-click to type its range");
            break;
        case Kind::yAxis:
            shape = Qt::SizeVerCursor;
            hint =
                PlotPanel::tr("drag or turn the wheel to change the y axis, double-click to type its range");
            break;
        case Kind::plot:
        case Kind::nothing:
            break;
    }
    panel_.setHover(target.kind == Kind::handle ? target.handle : -1, shape, hint);
}

void PlotMouse::pan(const QPointF& position) {
    const PlotTransform to{startX_, startY_, panel_.transform().area};
    AxisRange x = startX_;
    AxisRange y = startY_;
    if (drag_ != Drag::panY) {
        x = movedBy(startX_, to.valueX(pressed_.x()) - to.valueX(position.x()));
    }
    if (drag_ != Drag::panX) {
        y = movedBy(startY_, to.valueY(pressed_.y()) - to.valueY(position.y()));
    }
    panel_.requestRanges(x, y);
}

void PlotMouse::dragHandle(const QMouseEvent& event) {
    const PlotTransform to = panel_.transform();
    const QPointF target = event.position() + handleOffset_;
    emit panel_.handleDragged(handle_, to.valueX(target.x()), to.valueY(target.y()),
                              event.modifiers().testFlag(Qt::AltModifier));
}

void PlotMouse::dragCursor(double x) {
    MeasuringCursors cursors = panel_.overlay().cursors;
    (drag_ == Drag::cursorA ? cursors.a : cursors.b) = x;
    emit panel_.measuringCursorsRequested(cursors);
}

void PlotMouse::release(const QMouseEvent& event) {
    if (event.buttons() & (Qt::LeftButton | Qt::RightButton)) {
        return;
    }
    const Drag ended = std::exchange(drag_, Drag::none);
    if (ended == Drag::box) {
        zoomToBox(event.position());
    } else if (ended == Drag::brush) {
        brush(event.position());
    } else if (ended == Drag::handle) {
        emit panel_.handleReleased(std::exchange(handle_, -1));
    } else if (ended == Drag::pan && (event.position() - pressed_).manhattanLength() < smallestBox) {
        emit panel_.plotClicked(pressed_);
    }
    hover(event.position());
}

void PlotMouse::zoomToBox(const QPointF& position) {
    panel_.setOverlay(&PlotOverlay::zoomBox, {});
    const PlotTransform to = panel_.transform();
    const QRectF box = QRectF(pressed_, position).normalized() & to.area;
    if (box.width() >= smallestBox && box.height() >= smallestBox) {
        panel_.requestRanges(ordered(to.valueX(box.left()), to.valueX(box.right())),
                             ordered(to.valueY(box.top()), to.valueY(box.bottom())));
    }
}

QRectF PlotMouse::brushedBox(const QPointF& position) const {
    const QRectF area = panel_.transform().area;
    return QRectF(QPointF(pressed_.x(), area.top()), QPointF(position.x(), area.bottom())).normalized() &
           area;
}

void PlotMouse::brush(const QPointF& position) {
    panel_.setOverlay(&PlotOverlay::zoomBox, {});
    const QRectF box = brushedBox(position);
    if (box.width() >= smallestBox) {
        emit panel_.stretchBrushed(stretchOf(box));
    }
}

AxisRange PlotMouse::stretchOf(const QRectF& box) const {
    const PlotTransform to = panel_.transform();
    return ordered(to.valueX(box.left()), to.valueX(box.right()));
}

void PlotMouse::doubleClick(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) {
        return;
    }
    const PlotTarget target = targetAt(event.position());
    if (target.kind == PlotTarget::Kind::plot) {
        emit panel_.fitRequested();
    } else if (target.kind == PlotTarget::Kind::xAxis || target.kind == PlotTarget::Kind::yAxis) {
        panel_.editRange(target.kind == PlotTarget::Kind::xAxis);
    }
}

void PlotMouse::wheel(QWheelEvent& event) {
    const QPoint delta = event.angleDelta();
    const int turned = delta.y() != 0 ? delta.y() : delta.x();
    const PlotTarget target = targetAt(event.position());
    if (turned == 0 || target.kind == PlotTarget::Kind::nothing) {
        return;
    }
    const PlotTransform to = panel_.transform();
    const double factor = std::pow(zoomPerWheelStep, turned / 120.0);
    const bool onlyX =
        event.modifiers().testFlag(Qt::ControlModifier) || target.kind == PlotTarget::Kind::xAxis;
    const bool onlyY =
        event.modifiers().testFlag(Qt::ShiftModifier) || target.kind == PlotTarget::Kind::yAxis;
    AxisRange x = to.x;
    AxisRange y = to.y;
    if (!onlyY) {
        x = zoomedAbout(to.x, to.valueX(event.position().x()), factor);
    }
    if (!onlyX) {
        y = zoomedAbout(to.y, to.valueY(event.position().y()), factor);
    }
    panel_.requestRanges(x, y);
    event.accept();
}

void PlotMouse::leave() {
    if (drag_ == Drag::none) {
        panel_.setHover(-1, Qt::ArrowCursor, {});
        emit panel_.cursorLeft();
    }
}

}  // namespace zorro::ui
