// A canvas as a picture: in another theme and size, curves and text as vectors.

#include "ui/plot/layer/data_layer.h"
#include "ui/plot/panel/plot_canvas.h"
#include "ui/plot/panel/plot_overlay.h"

namespace zorro::ui {
namespace {

/// Colours of the palette of `from` become the same hues of `to`; other colours stay.
template <typename Coloured>
void recolour(std::vector<Coloured>& things, const Theme& from, const Theme& to) {
    for (Coloured& thing : things) {
        for (int index = 0; index < curveStyleCount; ++index) {
            if (thing.color.rgb() == curveStyle(from, index).color.rgb()) {
                const float opacity = thing.color.alphaF();
                thing.color = curveStyle(to, index).color;
                thing.color.setAlphaF(opacity);
                break;
            }
        }
    }
}

}  // namespace

void PlotCanvas::paintTo(QCPPainter& painter, const QSize& size, const PaintOptions& options) {
    if (beforePaint_) {
        beforePaint_();
    }
    const Theme shownTheme = theme_;
    const std::vector<PlotCurve> shownCurves = curves_;
    const std::vector<PlotPoints> shownPoints = points_;
    const PlotOverlay shownOverlay = overlay_;
    const std::vector<PlotArea> shownAreas = areas_;
    recolour(areas_, shownTheme, options.theme);
    recolour(curves_, shownTheme, options.theme);
    recolour(points_, shownTheme, options.theme);
    recolour(overlay_.markers, shownTheme, options.theme);
    recolour(overlay_.handles, shownTheme, options.theme);
    recolour(overlay_.tangents, shownTheme, options.theme);
    theme_ = options.theme;
    applyTheme();
    setViewport(QRect(QPoint(0, 0), size));

    drawGround(painter, options.card);
    paintUnderCurves(painter);
    curveLayer_.paint(painter, curves_, transform());
    painter.setFont(xAxis->tickLabelFont());
    if (options.overlays) {
        paintOverlay(painter, overlay_, transform(), theme_);
    } else {
        paintMarkers(painter, overlay_.markers, transform(), labelAreaOf(transform()), theme_);
    }

    setViewport(rect());
    curves_ = shownCurves;
    points_ = shownPoints;
    overlay_ = shownOverlay;
    areas_ = shownAreas;
    theme_ = shownTheme;
    applyTheme();
    axesStale_ = true;
}

}  // namespace zorro::ui
