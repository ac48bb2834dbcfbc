#include "ui/plot/layer/curve_layer.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "ui/plot/layer/point_density.h"

namespace zorro::ui {

namespace {

/// The pixels of an image that a plotting area covers, and the way from its axes to them.
struct AreaSurface {
    PixelSurface surface;
    PlotTransform to;
};

AreaSurface surfaceOf(QImage& image, const PlotTransform& to) {
    const double ratio = image.devicePixelRatio();
    const QRect area = QRectF(to.area.topLeft() * ratio, to.area.size() * ratio).toRect() & image.rect();
    if (area.isEmpty()) {
        return {};
    }
    const auto stride = static_cast<std::ptrdiff_t>(image.bytesPerLine() / 4);
    auto* const pixels = reinterpret_cast<std::uint32_t*>(image.bits());
    return {
        {pixels + area.top() * stride + area.left(), stride, area.width(), area.height()},
        {to.x, to.y, QRectF(to.area.topLeft() * ratio - QPointF(area.topLeft()), to.area.size() * ratio)}};
}

}  // namespace

void CurveLayer::rasterise(QImage& image, std::span<const PlotCurve> curves, const PlotTransform& to) {
    const AreaSurface part = surfaceOf(image, to);
    if (part.surface.width == 0) {
        return;
    }
    index_ = {};
    partIndex_ = {};
    for (const PlotCurve& curve : curves) {
        const double width = curve.width * image.devicePixelRatio();
        const int parts = columnParts(curve, part.to, part.surface.width);
        parts > 0 ? drawColumns(part.surface, curve, part.to, parts, width)
                  : drawLine(part.surface, curve, part.to, width);
    }
}

void CurveLayer::rasteriseAreas(QImage& image, std::span<const PlotArea> areas, const PlotTransform& to) {
    const AreaSurface part = surfaceOf(image, to);
    if (part.surface.width == 0) {
        return;
    }
    index_ = {};
    for (const PlotArea& area : areas) {
        index_.find(area.x, part.to, part.surface.width);
        traceColumns(index_, area.x, {area.lower, area.upper, {}}, area.pyramid, part.to, columns_);
        fillColumns(part.surface, columns_, 1, 0, area.color.rgba());
    }
}

/// In how many parts each column of pixels is drawn: one where many more points are in view than pixels, and
/// for thin lines, of which there are many; some where there are about as many, or where points stand for
/// several records; 0 where a line has so few that each of its segments is drawn.
int CurveLayer::columnParts(const PlotCurve& curve, const PlotTransform& to, int width) {
    constexpr double thin = 1.5;
    const int smooth = curve.width < thin ? 1 : 4;
    constexpr std::size_t columnsAPoint =
        3;  // with fewer the segments of a noisy line cost more than columns
    if (curve.pyramid == nullptr) {
        return 0;
    }
    index_.find(curve.x, to, width);
    const auto columns = static_cast<std::size_t>(width);
    if (index_.recordsInView() >= mostPointsAPixel * columns) {
        return 1;
    }
    const bool joined = index_.firsts().front() < curve.lower.size();
    return joined || columnsAPoint * index_.recordsInView() >= columns ? smooth : 0;
}

void CurveLayer::drawColumns(const PixelSurface& surface, const PlotCurve& curve, const PlotTransform& to,
                             int parts, double width) {
    const QRectF area(parts * to.area.left(), to.area.top(), parts * to.area.width(), to.area.height());
    const PlotTransform toParts{to.x, to.y, area};
    partIndex_.find(curve.x, toParts, parts * surface.width);
    traceColumns(partIndex_, curve.x, edgesOf(curve), curve.pyramid, toParts, columns_);
    fillColumns(surface, columns_, parts, width, curve.color.rgba(), dashPattern(curve.penStyle));
}

void CurveLayer::drawLine(const PixelSurface& surface, const PlotCurve& curve, const PlotTransform& to,
                          double width) {
    // Of a long line only what is in view, and a little to either side, is looked at.
    constexpr std::size_t around = 4;
    std::size_t first = 0;
    std::size_t last = curve.x.size();
    if (curve.pyramid != nullptr) {
        first = index_.firsts().front() - std::min(index_.firsts().front(), around);
        last = std::min(last, index_.firsts().back() + around);
    }
    tracePixels(curve.x.subspan(first, last - first), curve.y.subspan(first, last - first), to, width + 2,
                runs_);
    const std::span<const double> pattern = dashPattern(curve.penStyle);
    if (pattern.empty()) {
        raster_.draw(surface, runs_, width, curve.color.rgba());
    } else {
        cutIntoDashes(runs_, pattern, width, dashes_);
        raster_.draw(surface, dashes_, width, curve.color.rgba());
    }
}

}  // namespace zorro::ui
