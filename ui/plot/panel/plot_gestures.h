#pragma once

// What the mouse and the keyboard do in a plot panel. They only ask: every wish leaves the panel as a signal
// with the values it is about. The gestures themselves are listed in plot_panel.h.

#include <optional>

#include <QCursor>
#include <QPointF>

#include "ui/plot/panel/axis_range.h"
#include "ui/plot/panel/plot_content.h"

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace zorro::ui {

class PlotPanel;

/// What lies under a point of the panel, most specific first.
struct PlotTarget {
    enum class Kind { handle, measuringCursorA, measuringCursorB, plot, xAxis, yAxis, nothing };
    Kind kind = Kind::nothing;
    int handle = -1;  ///< id, where kind is handle
};

class PlotMouse {
public:
    explicit PlotMouse(PlotPanel& panel) : panel_(panel) {}

    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void doubleClick(const QMouseEvent& event);
    void wheel(QWheelEvent& event);
    void leave();

    [[nodiscard]] PlotTarget targetAt(const QPointF& position) const;

private:
    enum class Drag { none, pan, panX, panY, box, brush, handle, cursorA, cursorB };

    void hover(const QPointF& position);
    void pan(const QPointF& position);
    void dragHandle(const QMouseEvent& event);
    void dragCursor(double x);
    void zoomToBox(const QPointF& position);
    [[nodiscard]] QRectF brushedBox(const QPointF& position) const;
    void brush(const QPointF& position);
    [[nodiscard]] AxisRange stretchOf(const QRectF& box) const;

    PlotPanel& panel_;
    Drag drag_ = Drag::none;
    QPointF pressed_;   ///< where the drag began
    AxisRange startX_;  ///< the ranges when it began
    AxisRange startY_;
    int handle_ = -1;
    QPointF handleOffset_;  ///< from the mouse to the handle's centre, so that the handle does not jump
};

class PlotKeys {
public:
    explicit PlotKeys(PlotPanel& panel) : panel_(panel) {}

    /// Returns whether the key means something here.
    bool press(const QKeyEvent& event);
    /// Whether the key moves a handle, whatever shortcut it may be elsewhere.
    [[nodiscard]] bool isForHandle(const QKeyEvent& event) const;

    /// Moves the focus to the next (or the previous) handle; false where there is none left.
    bool focusNextHandle(bool forward);
    /// Turns on the crosshair at a place of the axes.
    void readAt(double x, double y);
    void readAt(double x) { readAt(x, readingHeight()); }
    /// Where the crosshair is; where it would begin while it is off.
    [[nodiscard]] double crosshairOrCentre() const;

private:
    bool pressWithAlt(const QKeyEvent& event);
    bool pressArrow(const QKeyEvent& event);
    bool pressLetter(const QKeyEvent& event);
    bool zoomBy(double factor, bool xOnly);
    bool stopCrosshair();
    void moveFocusedHandle(const QPointF& pixels, bool other);
    void moveCrosshair(const QPointF& pixels);
    void goToPoint(bool forward);
    void brushBetweenCursors();
    void clickAtCrosshair();
    /// Whether the crosshair reads both axes, as in a picture, not lines over x.
    [[nodiscard]] bool readsPlane() const;
    [[nodiscard]] double readingHeight() const;
    void placeCursor(std::optional<double>& cursor, bool remove);
    PlotPanel& panel_;
    bool crosshairOn_ = false;
    double x_ = 0;       ///< where it was put, for plots that draw none
    double height_ = 0;  ///< the same on the y axis
};

}  // namespace zorro::ui
