#include "ui/plot/curve_raster.h"

#include <algorithm>
#include <cmath>

namespace zorro::ui {

namespace {

/// The colour over what is there, `weight` in 0 .. 256, two channels at a time.
std::uint32_t blended(std::uint32_t below, std::uint32_t color, std::uint32_t weight) {
    constexpr std::uint32_t oddChannels = 0x00ff00ffU;
    const std::uint32_t rest = 256U - weight;
    const std::uint32_t redBlue = ((below & oddChannels) * rest + (color & oddChannels) * weight) >> 8U;
    const std::uint32_t alphaGreen =
        ((below >> 8U) & oddChannels) * rest + ((color >> 8U) & oddChannels) * weight;
    return (redBlue & oddChannels) | (alphaGreen & ~oddChannels);
}

}  // namespace

void CurveRaster::draw(const PixelSurface& surface, const PixelRuns& runs, double width, QRgb color) {
    coverage_.resize(static_cast<std::size_t>(surface.height));
    for (std::size_t index = 0; index < runs.size(); ++index) {
        drawRun(surface, runs.run(index), width / 2 + 0.5, color);
    }
}

void CurveRaster::drawRun(const PixelSurface& surface, std::span<const PixelPoint> run, double radius,
                          QRgb color) {
    segments_.clear();
    for (std::size_t i = 0; i < std::max<std::size_t>(1, run.size() - 1); ++i) {
        const PixelPoint start = run[i];
        const PixelPoint end = run[std::min(i + 1, run.size() - 1)];
        const PixelPoint step{end.x - start.x, end.y - start.y};
        const double slope = step.x > 1e-6 ? step.y / step.x : 0;
        const double length2 = step.x * step.x + step.y * step.y;
        segments_.push_back({start, step, slope, step.x > 1e-6 ? std::sqrt(1 + slope * slope) : 1e9,
                             static_cast<float>(step.x), static_cast<float>(step.y),
                             length2 > 1e-12 ? static_cast<float>(1 / length2) : 0.0F});
    }
    const int left = std::max(0, static_cast<int>(std::floor(run.front().x - radius)));
    const int right = std::min(surface.width - 1, static_cast<int>(std::floor(run.back().x + radius)));
    const auto alpha = static_cast<float>(256 * qAlpha(color)) / 255.0F;
    const std::uint32_t opaque = color | 0xff000000U;
    std::size_t first = 0;
    std::size_t end = 0;
    for (int column = left; column <= right; ++column) {
        const double centre = column + 0.5;
        while (end < segments_.size() && segments_[end].start.x <= centre + radius) {
            ++end;
        }
        while (first < end && segments_[first].start.x + segments_[first].step.x < centre - radius) {
            ++first;
        }
        const Span span = coverColumn(first, end, centre, radius, surface.height);
        std::uint32_t* pixel = surface.pixels + column + span.top * surface.stride;
        for (int row = span.top; row < span.bottom; ++row, pixel += surface.stride) {
            const auto weight =
                static_cast<std::uint32_t>(coverage_[static_cast<std::size_t>(row)] * alpha + 0.5F);
            *pixel = weight >= 256U ? opaque : blended(*pixel, opaque, weight);
        }
    }
}

CurveRaster::Span CurveRaster::coverColumn(std::size_t first, std::size_t end, double columnCentre,
                                           double radius, int height) {
    Span span{height, 0};
    float* const coverage = coverage_.data();
    const auto reach = static_cast<float>(radius);
    for (std::size_t index = first; index < end; ++index) {
        const Segment& segment = segments_[index];
        // The rows that the segment can touch: those within the radius of its part that is near the column,
        // and of those only the ones within the radius of the whole straight line.
        const double offset = columnCentre - segment.start.x;
        const double near = std::clamp(offset - radius, 0.0, segment.step.x);
        const double far = std::clamp(offset + radius, 0.0, segment.step.x);
        const bool vertical = segment.reach > 1e8;
        const double yNear = segment.start.y + (vertical ? 0 : near * segment.slope);
        const double yFar = segment.start.y + (vertical ? segment.step.y : far * segment.slope);
        const double onLine = segment.start.y + offset * segment.slope;
        const double upper = std::max(std::min(yNear, yFar) - radius, onLine - radius * segment.reach);
        const double lower = std::min(std::max(yNear, yFar) + radius, onLine + radius * segment.reach);
        const int top = static_cast<int>(std::clamp(std::floor(upper), 0.0, static_cast<double>(height)));
        const int bottom =
            static_cast<int>(std::clamp(std::floor(lower) + 1, 0.0, static_cast<double>(height)));
        if (top >= bottom) {
            continue;
        }
        if (span.top >= span.bottom) {
            std::fill(coverage + top, coverage + bottom, 0.0F);
            span = {top, bottom};
        }
        if (top < span.top) {
            std::fill(coverage + top, coverage + span.top, 0.0F);
            span.top = top;
        }
        if (bottom > span.bottom) {
            std::fill(coverage + span.bottom, coverage + bottom, 0.0F);
            span.bottom = bottom;
        }
        const auto fromX = static_cast<float>(offset);
        const auto fromY = static_cast<float>(top + 0.5 - segment.start.y);
        const float along = fromX * segment.stepX;
        for (int row = top; row < bottom; ++row) {
            const float y = fromY + static_cast<float>(row - top);
            const float t = std::min(std::max((along + y * segment.stepY) * segment.perLength2, 0.0F), 1.0F);
            const float missX = fromX - t * segment.stepX;
            const float missY = y - t * segment.stepY;
            const float covered = reach - std::sqrt(missX * missX + missY * missY);
            coverage[row] = std::max(coverage[row], std::min(std::max(covered, 0.0F), 1.0F));
        }
    }
    return span.top < span.bottom ? span : Span{0, 0};
}

}  // namespace zorro::ui
