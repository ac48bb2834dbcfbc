#pragma once

// The picture of one quiet plot: a card with its name inside, a faint grid, curves, and what lies over them.
// Axes and grid are QCustomPlot's; curves are drawn by curve_raster.h into the same image, so that a moving
// slider repaints nothing else. A canvas shows what it is given; plot_panel.h adds what a user does with it.

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include <qcustomplot.h>

#include "core/run/quantity/quantity.h"
#include "ui/plot/layer/curve_layer.h"
#include "ui/plot/panel/plot_content.h"
#include "ui/plot/panel/plot_transform.h"
#include "ui/plot/panel/plot_words.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

class PlotCanvas : public QCustomPlot {
    Q_OBJECT

public:
    explicit PlotCanvas(QWidget* parent = nullptr);
    ~PlotCanvas() override;

    void setTheme(const Theme& theme);
    [[nodiscard]] const Theme& theme() const { return theme_; }
    /// One of the words inside, e.g. &PlotWords::title.
    void setWord(QString PlotWords::*which, const QString& text);
    [[nodiscard]] const PlotWords& words() const { return words_; }
    /// What stands where the reading cursor is, for screen readers; empty where it is off.
    void setReading(const QString& words);
    [[nodiscard]] const QString& reading() const { return reading_; }
    /// The quiet legend behind the title.
    void setKeys(std::vector<PlotKey> keys);

    /// Ranges that no axis can show (see isShowable) are ignored.
    void setRanges(const AxisRange& x, const AxisRange& y);
    [[nodiscard]] AxisRange xRange() const { return x_; }
    [[nodiscard]] AxisRange yRange() const { return y_; }
    /// Whether an axis counts decades: the canvas is given decimal logarithms, and writes the numbers
    /// themselves beside the axis.
    void setLogarithmic(bool x, bool y);
    [[nodiscard]] bool isLogarithmicX() const;
    [[nodiscard]] bool isLogarithmicY() const;
    /// What the numbers of the y axis can be: no tick stands beyond.
    void setYBounds(const ValueRange& bounds);
    [[nodiscard]] const ValueRange& yBounds() const;
    /// The y axis names rows instead of counting: see PlotTicker::setNames(). The title stands above such a
    /// plot, not inside it.
    void setRowNames(const QStringList& names);
    [[nodiscard]] QStringList rowNames() const;
    /// Where the axes lie now, in logical pixels of this widget.
    [[nodiscard]] PlotTransform transform() const;
    /// Device pixels from the left to the right end of the x axis: how many columns a curve has.
    [[nodiscard]] int columns() const;

    /// Drawn in this order. See PlotCurve for how long the points must live.
    void setCurves(std::vector<PlotCurve> curves);
    [[nodiscard]] const std::vector<PlotCurve>& curves() const { return curves_; }
    /// Says that points of the curves changed, or will have when the next frame is prepared.
    void markCurvesStale();
    /// Called at the start of every painting: the place to compute curves that have changed, once a frame,
    /// and to hand them over with the next three.
    void setBeforePaint(std::function<void()> prepare) { beforePaint_ = std::move(prepare); }
    /// Computes what has changed, as at the start of a painting, for whoever looks at what is drawn.
    void prepareContent();
    /// setCurves() for use while a frame is prepared: it asks for no further painting.
    void replaceCurves(std::vector<PlotCurve> curves);
    /// What lies under the curves, areas below points; asks for no painting either.
    void replaceData(std::vector<PlotArea> areas, std::vector<PlotPoints> points);
    [[nodiscard]] const std::vector<PlotArea>& areas() const { return areas_; }
    [[nodiscard]] const std::vector<PlotPoints>& points() const { return points_; }
    /// What stands at the foot of the plot, under the curves, with its words above it.
    void setFeet(PlotFeet feet);
    [[nodiscard]] const PlotFeet& feet() const { return feet_; }
    /// What lies under everything else; nothing takes it away. Asks for no painting.
    void replaceImage(std::optional<PlotImage> image);
    [[nodiscard]] const std::optional<PlotImage>& image() const { return image_; }
    /// Shades the stretch of x; nothing turns it off.
    void setBand(std::optional<AxisRange> band);
    /// One of the things over the curves, e.g. &PlotOverlay::markers.
    template <class Part>
    void setOverlay(Part PlotOverlay::*which, std::type_identity_t<Part> part) {
        if (overlay_.*which != part) {
            overlay_.*which = std::move(part);
            update();
        }
    }
    [[nodiscard]] const PlotOverlay& overlay() const { return overlay_; }

    /// The two halves of a painting, for a column that draws the frames of its canvases side by side: what
    /// uses fonts and must run in the GUI's thread, then what may run in any. Both do nothing where nothing
    /// has changed.
    void prepareAxes();
    void drawFrame();
    /// Numbers under the x axis; a column shows them on its lowest canvas only.
    void setXLabelsVisible(bool visible);
    /// Width left of the plotting area, in logical pixels; a column gives its canvases the same.
    void setLeftMargin(int width);
    /// The left margin that the numbers of the y axis ask for.
    [[nodiscard]] int neededLeftMargin() const;

    /// Paints the panel with its image, points and curves, without what is dragged or read, in a size of its
    /// own (logical pixels of the painter): sharp at any scale of the painter. For curves of few points.
    void paintInto(QCPPainter& painter, const QSize& size);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// Where the words are now.
    [[nodiscard]] WordBoxes wordBoxes() const;

private:
    void redrawAxes();
    void layOutAxes();
    void applyTheme();
    void drawGround(QCPPainter& painter);
    void drawColorScale(QCPPainter& painter) const;
    void shadeBand(QPainter& painter) const;
    void drawAxesImage();
    void copyAxesToFrame();
    [[nodiscard]] bool hasTitleAbove() const;

    Theme theme_ = lightTheme();
    PlotWords words_;
    QString reading_;
    AxisRange x_{-5, 5};
    AxisRange y_{-1, 1};
    std::vector<PlotCurve> curves_;
    std::optional<PlotImage> image_;
    std::vector<PlotArea> areas_;
    std::vector<PlotPoints> points_;
    PlotFeet feet_;
    std::optional<AxisRange> band_;
    PlotOverlay overlay_;
    std::function<void()> beforePaint_;
    bool axesStale_ = true;
    bool frameStale_ = true;
    int leftMargin_ = 48;
    bool xLabelsVisible_ = true;
    CurveLayer curveLayer_;
    QImage axesImage_;                ///< card, grid, axes and words: what a moving curve does not change
    std::vector<QRectF> shownWords_;  ///< where its words are
    QImage frame_;                    ///< the same with the band and the curves
};

}  // namespace zorro::ui
