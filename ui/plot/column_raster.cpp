#include "ui/plot/column_raster.h"

#include <algorithm>
#include <cmath>

#include "ui/plot/pixel_blend.h"

namespace zorro::ui {
namespace {

constexpr double farAway = 1e6;  // pixels

/// The first position from `begin` on whose x is not less than `value`; quick where it is near `guess`.
std::size_t lowerBoundNear(std::span<const double> x, std::size_t begin, std::size_t guess, double value) {
    std::size_t low = begin;
    std::size_t high = std::clamp(guess, begin, x.size());
    for (std::size_t stride = 1; high < x.size() && x[high] < value; stride *= 2) {
        low = high + 1;
        high = std::min(x.size(), high + stride);
    }
    for (std::size_t stride = 1; low < high; stride *= 2) {
        const std::size_t probe = high - std::min(stride, high - low);
        if (x[probe] < value) {
            low = probe + 1;
            break;
        }
        high = probe;
    }
    const auto from = x.begin() + static_cast<std::ptrdiff_t>(low);
    return static_cast<std::size_t>(
        std::lower_bound(from, x.begin() + static_cast<std::ptrdiff_t>(high), value) - x.begin());
}

/// What the edges are worth at `value`, between the records first - 1 and first.
MinMax between(std::span<const double> x, const Edges& edges, std::size_t first, double value) {
    MinMax found;
    if (first == 0 || first == x.size()) {
        return found;
    }
    const double length = x[first] - x[first - 1];
    const double t = length > 0 ? (value - x[first - 1]) / length : 1;
    found.add(std::lerp(edges.lowerAt(first - 1), edges.lowerAt(first), t),
              std::lerp(edges.upperAt(first - 1), edges.upperAt(first), t));
    return found;
}

MinMax over(const Edges& edges, const MinMaxPyramid* pyramid, std::size_t first, std::size_t last) {
    if (pyramid != nullptr) {
        return pyramid->over(edges, first, last);
    }
    MinMax found;
    for (; first < last; ++first) {
        found.add(edges.lowerAt(first), edges.upperAt(first));
    }
    return found;
}

/// Fills a column of pixels between two heights, its ends by the part of the pixel that is covered.
class ColumnFiller {
public:
    ColumnFiller(const PixelSurface& surface, QRgb color) : surface_(surface), blend_(color) {}

    void fill(int column, float top, float bottom) const {
        const auto height = static_cast<float>(surface_.height);
        top = std::clamp(top, 0.0F, height);
        bottom = std::clamp(bottom, 0.0F, height);
        if (!(top < bottom)) {
            return;
        }
        const int first = static_cast<int>(top);
        const int last = std::min(static_cast<int>(bottom), surface_.height - 1);
        std::uint32_t* pixel = surface_.pixels + column + first * surface_.stride;
        if (first == last) {
            return blend_.over(*pixel, bottom - top);
        }
        blend_.over(*pixel, static_cast<float>(first + 1) - top);
        for (int row = first + 1; row < last; ++row) {
            pixel += surface_.stride;
            blend_.over(*pixel, 1);
        }
        blend_.over(*(pixel + surface_.stride), bottom - static_cast<float>(last));
    }

private:
    PixelSurface surface_;
    PixelBlend blend_;
};

/// Whether the dash pattern has a gap at this column.
bool isInGap(std::span<const double> pattern, double width, int column) {
    double period = 0;
    for (const double length : pattern) {
        period += length * width;
    }
    double place = std::fmod(column, period);
    std::size_t element = 0;
    while (element + 1 < pattern.size() && place >= pattern[element] * width) {
        place -= pattern[element++] * width;
    }
    return element % 2 == 1;
}

}  // namespace

void ColumnIndex::find(std::span<const double> x, const PlotTransform& to, int width) {
    const bool same = x.data() == x_.data() && x.size() == x_.size() && to.x == to_.x && to.area == to_.area;
    if (same && firsts_.size() == static_cast<std::size_t>(width) + 1) {
        return;
    }
    x_ = x;
    to_ = to;
    firsts_.resize(static_cast<std::size_t>(width) + 1);
    std::size_t before = 0;
    std::size_t perColumn = x.size();
    for (int column = 0; column <= width; ++column) {
        const std::size_t found = lowerBoundNear(x, before, before + perColumn, to.valueX(column));
        perColumn = column == 0 ? 1 : found - before;
        before = found;
        firsts_[static_cast<std::size_t>(column)] = found;
    }
}

void traceColumns(const ColumnIndex& index, std::span<const double> x, const Edges& edges,
                  const MinMaxPyramid* pyramid, const PlotTransform& to, std::vector<PixelColumn>& columns) {
    const std::span<const std::size_t> firsts = index.firsts();
    columns.assign(firsts.size() - 1, {});
    MinMax left = between(x, edges, firsts[0], to.valueX(0));
    for (std::size_t column = 0; column + 1 < firsts.size(); ++column) {
        const double end = to.valueX(static_cast<double>(column + 1));
        const MinMax right = between(x, edges, firsts[column + 1], end);
        MinMax covered = over(edges, pyramid, firsts[column], firsts[column + 1]);
        covered.add(left.lower, left.upper);
        covered.add(right.lower, right.upper);
        if (!covered.isEmpty()) {
            columns[column] = {static_cast<float>(std::clamp(to.pixelY(covered.upper), -farAway, farAway)),
                               static_cast<float>(std::clamp(to.pixelY(covered.lower), -farAway, farAway))};
        }
        left = right;
    }
}

void fillColumns(const PixelSurface& surface, std::span<const PixelColumn> columns, double width, QRgb color,
                 std::span<const double> pattern) {
    const ColumnFiller filler(surface, color);
    const auto half = static_cast<float>(width / 2);
    const int spread = std::max(0, static_cast<int>(std::lround(width)) - 1);
    const int before = spread / 2;
    const int after = spread - before;
    const int count = std::min(surface.width, static_cast<int>(columns.size()));
    for (int column = 0; column < count; ++column) {
        float top = 1e30F;
        float bottom = -1e30F;
        for (int near = std::max(0, column - after); near <= std::min(count - 1, column + before); ++near) {
            const PixelColumn& each = columns[static_cast<std::size_t>(near)];
            if (each.top <= each.bottom) {
                top = std::min(top, each.top);
                bottom = std::max(bottom, each.bottom);
            }
        }
        const bool flat = bottom - top < 2 * half;
        if (!(flat && !pattern.empty() && isInGap(pattern, width, column))) {
            filler.fill(column, top - half, bottom + half);
        }
    }
}

}  // namespace zorro::ui
