#pragma once

// A plot that a user works with. It shows what it is given (plot_canvas.h) and asks for what the user wants;
// it changes nothing itself.
//
// Mouse: the wheel zooms at the cursor (Ctrl: x only, Shift: y only); a left drag pans; a right drag or a
// left drag with Shift zooms to a box (or brushes over a stretch of x, see setBrushable); a double click
// fits; on an axis, drag and wheel act on that axis only and a double click opens an editor for its range.
// Keyboard: arrows pan, + and - zoom, 0 or Home fits, Alt+Left and Alt+Right walk through earlier views, Tab
// reaches the handles and arrows (with Alt as a drag) move them, C turns on a crosshair that Left and Right
// move (over a picture Up and Down, too), N and Shift+N take it from one measured point to the next, Return
// clicks there (without a crosshair: as a double click on the title), A and B place the measuring cursors at
// it, M brushes over the stretch between these, L is a click on the corner's word, X and Y open the editor of
// an axis.

#include "ui/plot/panel/plot_canvas.h"
#include "ui/plot/panel/plot_gestures.h"

namespace zorro::ui {

class PlotPanel : public PlotCanvas {
    Q_OBJECT

public:
    explicit PlotPanel(QWidget* parent = nullptr);

    /// Whether a left drag with Shift brushes over a stretch of x instead of zooming to a box.
    void setBrushable(bool brushable) { brushable_ = brushable; }

    /// Moves the reading cursor (the crosshair of the keyboard) to a place on the x axis, and turns it on.
    void readAt(double x) { keys_.readAt(x); }
    /// Where it is; the middle of the axis while it is off.
    [[nodiscard]] double readingPlace() const { return keys_.crosshairOrCentre(); }

signals:
    void rangesRequested(const zorro::ui::AxisRange& x, const zorro::ui::AxisRange& y);
    void fitRequested();
    /// -1: the view before this one, +1: the view that was left by going back.
    void historyRequested(int step);
    void cursorMoved(double x, double y);
    void cursorLeft();
    void cornerClicked();
    void titleDoubleClicked();
    void axisTitleDoubleClicked();
    void handlePressed(int id);
    /// `other`: with Alt, which asks for the other thing that dragging may change.
    void handleDragged(int id, double x, double y, bool other);
    void handleReleased(int id);
    /// The user brushed over a stretch of x; stretchDragged() while that goes on.
    void stretchBrushed(const zorro::ui::AxisRange& x);
    void stretchDragged(const zorro::ui::AxisRange& x);
    /// The left button was pressed and released at one place of the plotting area, where nothing can be
    /// dragged.
    void plotClicked(const QPointF& position);
    void measuringCursorsRequested(const zorro::ui::MeasuringCursors& cursors);
    /// What a drag would do here; empty where there is nothing to say.
    void hintChanged(const QString& hint);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override { mouse_.move(*event); }
    void mouseReleaseEvent(QMouseEvent* event) override { mouse_.release(*event); }
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override { mouse_.wheel(*event); }
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    friend class PlotMouse;
    friend class PlotKeys;

    /// Asks for the ranges, unless no axis could show them.
    void requestRanges(const AxisRange& x, const AxisRange& y);
    void setHover(int handle, Qt::CursorShape cursor, const QString& hint);
    void setFocusedHandle(int handle);
    /// Opens fields over the x or the y axis in which its range is typed.
    void editRange(bool ofX);
    void paintFocusRing(QPainter& painter) const;

    PlotMouse mouse_{*this};
    PlotKeys keys_{*this};
    QString hint_;
    bool focusRing_ = false;
    bool brushable_ = false;
};

}  // namespace zorro::ui
