#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QKeyEvent>

#include "ui/plot/panel/plot_gestures.h"
#include "ui/plot/panel/plot_panel.h"

namespace zorro::ui {

namespace {

constexpr double panShare = 0.1;  // of the axis, for one press of an arrow
constexpr double zoomPerPress = 0.8;
constexpr double longStep = 10;  // pixels, with Shift

QPointF directionOf(int key) {
    switch (key) {
        case Qt::Key_Left:
            return {-1, 0};
        case Qt::Key_Right:
            return {1, 0};
        case Qt::Key_Up:
            return {0, -1};
        case Qt::Key_Down:
            return {0, 1};
        default:
            return {};
    }
}

}  // namespace

bool PlotKeys::press(const QKeyEvent& event) {
    if (event.modifiers().testFlag(Qt::AltModifier)) {
        return pressWithAlt(event);
    }
    switch (event.key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoomBy(zoomPerPress, event.modifiers().testFlag(Qt::ControlModifier));
        case Qt::Key_Minus:
            return zoomBy(1 / zoomPerPress, event.modifiers().testFlag(Qt::ControlModifier));
        case Qt::Key_0:
        case Qt::Key_Home:
            emit panel_.fitRequested();
            return true;
        case Qt::Key_Escape:
            return stopCrosshair();
        case Qt::Key_Return:
        case Qt::Key_Enter:
            clickAtCrosshair();
            return true;
        default:
            return pressArrow(event) || pressLetter(event);
    }
}

bool PlotKeys::pressWithAlt(const QKeyEvent& event) {
    if (isForHandle(event)) {
        return pressArrow(event);
    }
    if (event.key() != Qt::Key_Left && event.key() != Qt::Key_Right) {
        return false;
    }
    emit panel_.historyRequested(event.key() == Qt::Key_Left ? -1 : 1);
    return true;
}

bool PlotKeys::isForHandle(const QKeyEvent& event) const {
    return panel_.overlay().focusedHandle >= 0 && !directionOf(event.key()).isNull();
}

bool PlotKeys::pressArrow(const QKeyEvent& event) {
    const QPointF direction = directionOf(event.key());
    if (direction.isNull()) {
        return false;
    }
    const double step = event.modifiers().testFlag(Qt::ShiftModifier) ? longStep : 1;
    if (panel_.overlay().focusedHandle >= 0) {
        moveFocusedHandle(direction * step, event.modifiers().testFlag(Qt::AltModifier));
    } else if (crosshairOn_ && (direction.y() == 0 || readsPlane())) {
        moveCrosshair(direction * step);
    } else {
        const AxisRange x = panel_.xRange();
        const AxisRange y = panel_.yRange();
        panel_.requestRanges(movedBy(x, direction.x() * panShare * lengthOf(x)),
                             movedBy(y, -direction.y() * panShare * lengthOf(y)));
    }
    return true;
}

bool PlotKeys::pressLetter(const QKeyEvent& event) {
    if (event.modifiers() & (Qt::ControlModifier | Qt::MetaModifier)) {
        return false;
    }
    MeasuringCursors cursors = panel_.overlay().cursors;
    const bool remove = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
        case Qt::Key_C:
            if (crosshairOn_) {
                return stopCrosshair();
            }
            moveCrosshair({});
            return true;
        case Qt::Key_N:
            goToPoint(!remove);
            return true;
        case Qt::Key_M:
            brushBetweenCursors();
            return true;
        case Qt::Key_L:
            emit panel_.cornerClicked();
            return true;
        case Qt::Key_X:
        case Qt::Key_Y:
            panel_.editRange(event.key() == Qt::Key_X);
            return true;
        case Qt::Key_A:
            placeCursor(cursors.a, remove);
            break;
        case Qt::Key_B:
            placeCursor(cursors.b, remove);
            break;
        default:
            return false;
    }
    emit panel_.measuringCursorsRequested(cursors);
    return true;
}

void PlotKeys::placeCursor(std::optional<double>& cursor, bool remove) {
    cursor = remove ? std::nullopt : std::optional(crosshairOrCentre());
}

bool PlotKeys::zoomBy(double factor, bool xOnly) {
    const AxisRange x = panel_.xRange();
    const AxisRange y = panel_.yRange();
    panel_.requestRanges(zoomedAbout(x, crosshairOrCentre(), factor),
                         xOnly ? y : zoomedAbout(y, (y.lower + y.upper) / 2, factor));
    return true;
}

bool PlotKeys::stopCrosshair() {
    if (!crosshairOn_) {
        return false;
    }
    crosshairOn_ = false;
    emit panel_.cursorLeft();
    return true;
}

double PlotKeys::crosshairOrCentre() const {
    const AxisRange x = panel_.xRange();
    const double middle = (x.lower + x.upper) / 2;
    return panel_.overlay().crosshair.value_or(crosshairOn_ && contains(x, x_) ? x_ : middle);
}

bool PlotKeys::readsPlane() const {
    return panel_.image().has_value();
}

double PlotKeys::readingHeight() const {
    const AxisRange y = panel_.yRange();
    return crosshairOn_ && height_ >= y.lower && height_ <= y.upper ? height_ : (y.lower + y.upper) / 2;
}

void PlotKeys::moveCrosshair(const QPointF& pixels) {
    const PlotTransform to = panel_.transform();
    const QPointF place = to.pixel(crosshairOrCentre(), readingHeight()) + pixels;
    readAt(to.valueX(place.x()), to.valueY(place.y()));
}

/// From one measured point in view to the next, from left to right.
void PlotKeys::goToPoint(bool forward) {
    std::vector<std::pair<double, double>> points;
    for (const PlotPoints& each : panel_.points()) {
        for (std::size_t i = 0; i < each.x.size(); ++i) {
            if (contains(panel_.xRange(), each.x[i]) && contains(panel_.yRange(), each.y[i])) {
                points.emplace_back(each.x[i], each.y[i]);
            }
        }
    }
    if (points.empty()) {
        return;
    }
    std::sort(points.begin(), points.end());
    const std::pair here{crosshairOn_ ? crosshairOrCentre() : panel_.xRange().lower, readingHeight()};
    const auto after = forward ? std::upper_bound(points.begin(), points.end(), here)
                               : std::lower_bound(points.begin(), points.end(), here);
    const auto next = forward ? std::min(after, points.end() - 1) : after - (after == points.begin() ? 0 : 1);
    readAt(next->first, next->second);
}

void PlotKeys::brushBetweenCursors() {
    const MeasuringCursors& cursors = panel_.overlay().cursors;
    if (panel_.brushable_ && cursors.a && cursors.b && *cursors.a != *cursors.b) {
        emit panel_.stretchBrushed({std::min(*cursors.a, *cursors.b), std::max(*cursors.a, *cursors.b)});
    }
}

void PlotKeys::clickAtCrosshair() {
    if (crosshairOn_) {
        emit panel_.plotClicked(panel_.transform().pixel(crosshairOrCentre(), readingHeight()));
    } else {
        emit panel_.titleDoubleClicked();
    }
}

void PlotKeys::readAt(double x, double y) {
    const PlotTransform to = panel_.transform();
    crosshairOn_ = true;
    height_ = std::clamp(y, to.y.lower, to.y.upper);
    x_ = std::clamp(x, to.x.lower, to.x.upper);
    emit panel_.cursorMoved(x_, height_);
    QAccessibleValueChangeEvent moved(&panel_, crosshairOrCentre());
    QAccessible::updateAccessibility(&moved);
}

void PlotKeys::moveFocusedHandle(const QPointF& pixels, bool other) {
    const int focused = panel_.overlay().focusedHandle;
    const PlotTransform to = panel_.transform();
    for (const PlotHandle& handle : panel_.overlay().handles) {
        if (handle.id == focused) {
            const QPointF target = to.pixel(handle.x, handle.y) + pixels;
            emit panel_.handlePressed(focused);
            emit panel_.handleDragged(focused, to.valueX(target.x()), to.valueY(target.y()), other);
            emit panel_.handleReleased(focused);
            return;
        }
    }
}

bool PlotKeys::focusNextHandle(bool forward) {
    const std::vector<PlotHandle>& handles = panel_.overlay().handles;
    const auto present = std::find_if(handles.begin(), handles.end(), [this](const PlotHandle& each) {
        return each.id == panel_.overlay().focusedHandle;
    });
    const auto count = static_cast<std::ptrdiff_t>(handles.size());
    const std::ptrdiff_t outside = forward ? -1 : count;
    const std::ptrdiff_t from = present == handles.end() ? outside : present - handles.begin();
    const std::ptrdiff_t next = from + (forward ? 1 : -1);
    // Backwards from the panel itself the previous widget comes first, as handles follow the panel.
    if (next < 0 || next >= count || (!forward && from == outside)) {
        panel_.setFocusedHandle(-1);
        return !forward && next < 0 && from != outside;
    }
    panel_.setFocusedHandle(handles[static_cast<std::size_t>(next)].id);
    return true;
}

}  // namespace zorro::ui
