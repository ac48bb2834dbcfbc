#include "ui/plot/layer/curve_raster.h"

#include <algorithm>
#include <cmath>

namespace zorro::ui {

namespace {

/// Raises the coverage of `blocks` times four pixels below one another to that of a line with round ends:
/// (x, y) is the first pixel's centre as seen from the line's start, (stepX, stepY) its end. Four at a time,
/// with everything by value, so that the compiler uses vector instructions.
void raiseCoverage(float* __restrict coverage, int blocks, float x, float y, float stepX, float stepY,
                   float perLength2, float radius) {
    const float along = x * stepX;
    for (int block = 0; block < blocks; ++block, coverage += 4, y += 4) {
        for (int row = 0; row < 4; ++row) {
            const float rowY = y + static_cast<float>(row);
            const float projected = (along + rowY * stepY) * perLength2;
            const float positive = projected > 0 ? projected : 0;
            const float t = positive < 1 ? positive : 1;
            const float missX = x - t * stepX;
            const float missY = rowY - t * stepY;
            const float covered = radius - std::sqrt(missX * missX + missY * missY);
            const float atMostOne = covered < 1 ? covered : 1;
            coverage[row] = atMostOne > coverage[row] ? atMostOne : coverage[row];
        }
    }
}

/// How far, in pixels, a column may be drawn off because its neighbours have another slope.
constexpr double allowedError = 0.08;

double rowCentre(int row) {
    return row + 0.5;
}

int rowAt(double y, int height) {
    return static_cast<int>(std::clamp(y, 0.0, static_cast<double>(height)));
}

}  // namespace

void CurveRaster::draw(const PixelSurface& surface, const PixelRuns& runs, double width, QRgb color) {
    coverage_.resize(static_cast<std::size_t>(surface.height) + 4);
    surface_ = surface;
    radius_ = width / 2 + 0.5;
    blend_ = PixelBlend(color);
    for (std::size_t index = 0; index < runs.size(); ++index) {
        drawRun(runs.run(index));
    }
}

void CurveRaster::drawRun(std::span<const PixelPoint> run) {
    makeSegments(run);
    const int left = std::max(0, static_cast<int>(std::floor(run.front().x - radius_)));
    const int right = std::min(surface_.width - 1, static_cast<int>(std::floor(run.back().x + radius_)));
    const double firstWhole = run.front().x + radius_;
    const double lastWhole = run.back().x - radius_;
    std::size_t first = 0;
    std::size_t owner = 0;
    std::size_t end = 0;
    for (int column = left; column <= right; ++column) {
        const double centre = column + 0.5;
        while (end < segments_.size() && segments_[end].start.x <= centre + radius_) {
            ++end;
        }
        while (first < end && segments_[first].end.x < centre - radius_) {
            ++first;
        }
        owner = std::max(owner, first);
        while (owner + 1 < end && segments_[owner].end.x < centre) {
            ++owner;
        }
        if (centre >= firstWhole && centre <= lastWhole && isNearlyStraight(first, end, segments_[owner])) {
            drawStraightColumn(segments_[owner], column);
        } else if (first < end) {
            drawCoveredColumn(first, end, column);
        }
    }
}

bool CurveRaster::isNearlyStraight(std::size_t first, std::size_t end, const Segment& owner) const {
    for (std::size_t index = first; index < end; ++index) {
        if (!(std::fabs(segments_[index].slope - owner.slope) <= owner.straightness)) {
            return false;
        }
    }
    return !owner.vertical;
}

void CurveRaster::makeSegments(std::span<const PixelPoint> run) {
    segments_.clear();
    for (std::size_t i = 0; i < std::max<std::size_t>(1, run.size() - 1); ++i) {
        const PixelPoint start = run[i];
        const PixelPoint end = run[std::min(i + 1, run.size() - 1)];
        const double stepX = end.x - start.x;
        const double stepY = end.y - start.y;
        const double length2 = stepX * stepX + stepY * stepY;
        const bool vertical = stepX < 1e-6;
        const double slope = vertical ? 0 : stepY / stepX;
        const double stretch2 = 1 + slope * slope;
        segments_.push_back(
            {.start = start,
             .end = end,
             .slope = slope,
             .reach = vertical ? 1e9 : radius_ * std::sqrt(stretch2),
             .straightness = allowedError * stretch2 / (radius_ * std::max(1.0, std::fabs(slope))),
             .perLength2 = length2 > 1e-12 ? 1 / length2 : 0,
             .vertical = vertical});
    }
}

void CurveRaster::drawStraightColumn(const Segment& segment, int column) const {
    const double onLine = segment.start.y + (column + 0.5 - segment.start.x) * segment.slope;
    const int top = rowAt(onLine - segment.reach, surface_.height);
    const int bottom = rowAt(onLine + segment.reach + 1, surface_.height);
    const auto radius = static_cast<float>(radius_);
    const auto perRow = static_cast<float>(radius_ / segment.reach);
    float distance = static_cast<float>(rowCentre(top) - onLine) * perRow;
    std::uint32_t* pixel = surface_.pixels + column + top * surface_.stride;
    for (int row = top; row < bottom; ++row, pixel += surface_.stride, distance += perRow) {
        const float covered = radius - std::fabs(distance);
        blend_.over(*pixel, covered < 0 ? 0 : covered < 1 ? covered : 1);
    }
}

void CurveRaster::drawCoveredColumn(std::size_t first, std::size_t end, int column) {
    const RowSpan span = coverColumn(first, end, column + 0.5);
    std::uint32_t* pixel = surface_.pixels + column + span.top * surface_.stride;
    for (int row = span.top; row < span.bottom; ++row, pixel += surface_.stride) {
        blend_.over(*pixel, coverage_[static_cast<std::size_t>(row)]);
    }
}

CurveRaster::RowSpan CurveRaster::coverColumn(std::size_t first, std::size_t end, double centre) {
    RowSpan span{surface_.height, 0};
    for (std::size_t index = first; index < end; ++index) {
        const Segment& segment = segments_[index];
        // The rows that the segment can touch: those within the radius of its part that is near the column,
        // and of those only the ones within the radius of the whole straight line.
        const double left = std::max(segment.start.x, centre - radius_);
        const double right = std::min(segment.end.x, centre + radius_);
        const double yLeft = segment.start.y + (left - segment.start.x) * segment.slope;
        const double yRight =
            segment.vertical ? segment.end.y : segment.start.y + (right - segment.start.x) * segment.slope;
        const double onLine = segment.start.y + (centre - segment.start.x) * segment.slope;
        const int top =
            rowAt(std::max(std::min(yLeft, yRight) - radius_, onLine - segment.reach), surface_.height);
        const int bottom =
            rowAt(std::min(std::max(yLeft, yRight) + radius_, onLine + segment.reach) + 1, surface_.height);
        if (top >= bottom) {
            continue;
        }
        growSpan(span, top, bottom);
        raiseCoverage(coverage_.data() + top, (bottom - top + 3) / 4,
                      static_cast<float>(centre - segment.start.x),
                      static_cast<float>(rowCentre(top) - segment.start.y),
                      static_cast<float>(segment.end.x - segment.start.x),
                      static_cast<float>(segment.end.y - segment.start.y),
                      static_cast<float>(segment.perLength2), static_cast<float>(radius_));
    }
    return span.top < span.bottom ? span : RowSpan{0, 0};
}

void CurveRaster::growSpan(RowSpan& span, int top, int bottom) {
    float* const coverage = coverage_.data();
    if (span.top >= span.bottom) {
        std::fill(coverage + top, coverage + bottom, 0.0F);
        span = {top, bottom};
        return;
    }
    if (top < span.top) {
        std::fill(coverage + top, coverage + span.top, 0.0F);
        span.top = top;
    }
    if (bottom > span.bottom) {
        std::fill(coverage + span.bottom, coverage + bottom, 0.0F);
        span.bottom = bottom;
    }
}

}  // namespace zorro::ui
