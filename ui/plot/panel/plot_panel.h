#pragma once

// One quiet plot: a card with its name inside, a faint grid, curves, and what lies over them. Axes and grid
// are QCustomPlot's; curves are drawn by curve_raster.h into the same image, so that a moving slider repaints
// nothing else. A panel shows what it is given and asks for what the user wants; it changes nothing itself.
//
// Mouse: the wheel zooms at the cursor (Ctrl: x only, Shift: y only); a left drag pans; a right drag or a
// left drag with Shift zooms to a box (or brushes over a stretch of x, see setBrushable); a double click
// fits; on an axis, drag and wheel act on that axis only and a double click opens an editor for its range.
// Keyboard: arrows pan, + and - zoom, 0 or Home fits, Alt+Left and Alt+Right walk through earlier views, Tab
// reaches the handles and arrows move them, C turns on a crosshair that Left and Right move, A and B place
// the measuring cursors at the crosshair.

#include <functional>
#include <optional>
#include <vector>

#include <qcustomplot.h>

#include "ui/plot/layer/curve_layer.h"
#include "ui/plot/panel/plot_content.h"
#include "ui/plot/panel/plot_gestures.h"
#include "ui/plot/panel/plot_transform.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

class PlotPanel : public QCustomPlot {
    Q_OBJECT

public:
    explicit PlotPanel(QWidget* parent = nullptr);
    ~PlotPanel() override;

    void setTitle(const QString& title);
    [[nodiscard]] const QString& title() const { return title_; }
    /// A muted word at the right of the title, e.g. "log"; cornerClicked() says that it was clicked.
    void setCornerWord(const QString& word);
    /// What the axes count, in muted letters inside the plot: x at its lower right, y behind the title. Empty
    /// where the title says it already.
    void setAxisTitles(const QString& x, const QString& y);
    /// What the reader has to know about the picture, e.g. that it is decimated, at the lower left.
    void setNote(const QString& note);
    [[nodiscard]] const QString& note() const { return note_; }
    /// Whether an axis counts decades: the panel is given, and asks for, decimal logarithms, and writes the
    /// numbers themselves beside the axis.
    void setLogarithmic(bool x, bool y);
    void setTheme(const Theme& theme);
    [[nodiscard]] const Theme& theme() const { return theme_; }

    /// Drawn in this order. See PlotCurve for how long the points must live.
    void setCurves(std::vector<PlotCurve> curves);
    [[nodiscard]] const std::vector<PlotCurve>& curves() const { return curves_; }
    /// Says that points of the curves changed, or will have when the next frame is prepared.
    void markCurvesStale();
    /// Called at the start of every painting: the place to compute curves that have changed, once a frame,
    /// and to hand them over with replaceCurves().
    void setBeforePaint(std::function<void()> prepare) { beforePaint_ = std::move(prepare); }
    /// setCurves() for use while a frame is prepared: it asks for no further painting.
    void replaceCurves(std::vector<PlotCurve> curves);
    /// What lies under everything else; nothing takes it away. Asks for no painting.
    void replaceImage(std::optional<PlotImage> image);
    [[nodiscard]] const std::optional<PlotImage>& image() const { return image_; }
    /// The y axis names rows instead of counting: see PlotTicker::setNames(). The title stands above such a
    /// plot, not inside it.
    void setRowNames(const QStringList& names);
    /// What lies under the curves, areas below points; asks for no painting either.
    void replaceData(std::vector<PlotArea> areas, std::vector<PlotPoints> points);

    /// The two halves of a painting, for a stack that draws the frames of its panels side by side: what uses
    /// fonts and must run in the GUI's thread, then what may run in any. Both do nothing where nothing has
    /// changed.
    void prepareAxes();
    void drawFrame();

    /// Ranges that no axis can show (see isShowable) are ignored.
    void setRanges(const AxisRange& x, const AxisRange& y);
    [[nodiscard]] AxisRange xRange() const { return x_; }
    [[nodiscard]] AxisRange yRange() const { return y_; }

    /// Whether a left drag with Shift brushes over a stretch of x instead of zooming to a box.
    void setBrushable(bool brushable) { brushable_ = brushable; }
    [[nodiscard]] bool isBrushable() const { return brushable_; }
    /// Shades the stretch of x; nothing turns it off.
    void setBand(std::optional<AxisRange> band);
    void setMarkers(std::vector<PlotMarker> markers);
    void setHandles(std::vector<PlotHandle> handles);
    void setTangents(std::vector<PlotTangent> tangents);
    void setCrosshair(std::optional<double> x);
    void setMeasuringCursors(const MeasuringCursors& cursors);
    [[nodiscard]] const PlotOverlay& overlay() const { return overlay_; }

    /// Numbers under the x axis; a stack shows them on its lowest panel only.
    void setXLabelsVisible(bool visible);
    /// Width left of the plotting area, in logical pixels; a stack gives its panels the same.
    void setLeftMargin(int width);
    /// The left margin that the numbers of the y axis ask for.
    [[nodiscard]] int neededLeftMargin() const;

    /// Where the axes lie now, in logical pixels of this widget.
    [[nodiscard]] PlotTransform transform() const;
    /// Device pixels from the left to the right end of the x axis: how many columns a curve has.
    [[nodiscard]] int columns() const;

    struct PaintOptions {
        Theme theme = lightTheme();  ///< curves and markers take their hues of this theme
        bool card = true;            ///< the panel's ground and border; without it there is no background
        bool overlays = false;       ///< crosshair, handles, cursors; markers are always drawn
    };
    /// Draws the panel at a size of `size` logical pixels, curves and text as vectors, onto any device.
    void paintTo(QCPPainter& painter, const QSize& size, const PaintOptions& options);

    // For the mouse and the keyboard (plot_gestures.h).
    /// Asks for the ranges, unless no axis could show them.
    void requestRanges(const AxisRange& x, const AxisRange& y);
    void setHover(int handle, Qt::CursorShape cursor, const QString& hint);
    void setFocusedHandle(int handle);
    void setZoomBox(const QRectF& box);
    /// Opens fields over the x or the y axis in which its range is typed.
    void editRange(bool ofX);

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
    void handleDragged(int id, double x, double y);
    void handleReleased(int id);
    /// The user brushed over a stretch of x.
    void stretchBrushed(const zorro::ui::AxisRange& x);
    void measuringCursorsRequested(const zorro::ui::MeasuringCursors& cursors);
    /// What a drag would do here; empty where there is nothing to say.
    void hintChanged(const QString& hint);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
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
    void redrawAxes();
    void layOutAxes();
    void applyTheme();
    void drawGround(QCPPainter& painter, bool card);
    void shadeBand(QPainter& painter) const;
    void paintUnderCurves(QPainter& painter) const;
    void drawAxesImage();
    void copyAxesToFrame();
    void drawTexts(QPainter& painter) const;
    [[nodiscard]] QRectF titleBox() const;
    [[nodiscard]] QRectF cornerWordBox() const;
    [[nodiscard]] QRectF xTitleBox() const;
    [[nodiscard]] QRectF yTitleBox() const;
    [[nodiscard]] bool hasTitleAbove() const;
    void drawColorScale(QCPPainter& painter) const;
    void paintFocusRing(QPainter& painter) const;

    PlotMouse mouse_{*this};
    PlotKeys keys_{*this};
    Theme theme_ = lightTheme();
    QString title_;
    QString cornerWord_;
    QString xTitle_;
    QString yTitle_;
    QString note_;
    AxisRange x_{-5, 5};
    AxisRange y_{-1, 1};
    std::vector<PlotCurve> curves_;
    std::optional<PlotImage> image_;
    std::vector<PlotArea> areas_;
    std::vector<PlotPoints> points_;
    std::optional<AxisRange> band_;
    PlotOverlay overlay_;
    std::function<void()> beforePaint_;
    bool axesStale_ = true;
    bool frameStale_ = true;
    int leftMargin_ = 48;
    bool focusRing_ = false;
    bool brushable_ = false;
    QString hint_;
    bool xLabelsVisible_ = true;
    CurveLayer curveLayer_;
    QImage axesImage_;  ///< card, grid, axes and title: what a moving curve does not change
    QImage frame_;      ///< the same with the band and the curves
};

}  // namespace zorro::ui
