#include "ui/plot/layer/column_raster.h"

#include <algorithm>
#include <cmath>

#include "ui/plot/layer/pixel_blend.h"

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

/// What the edges are worth between two records. Many columns can lie between the same two, so that their
/// slopes are kept.
class Between {
public:
    Between(std::span<const double> x, const Edges& edges) : x_(x), edges_(edges) {}

    /// At `value`, between the records first - 1 and first; nothing before the first and behind the last.
    [[nodiscard]] MinMax at(std::size_t first, double value) {
        MinMax found;
        if (first == 0 || first == x_.size()) {
            return found;
        }
        if (first != first_) {
            goTo(first);
        }
        const double away = value - x_[first];
        found.add(lower_ + away * lowerSlope_, upper_ + away * upperSlope_);
        return found;
    }

private:
    void goTo(std::size_t first) {
        first_ = first;
        const double length = x_[first] - x_[first - 1];
        const double perLength = length > 0 ? 1 / length : 0;
        lower_ = edges_.lowerAt(first);
        upper_ = edges_.upperAt(first);
        lowerSlope_ = (lower_ - edges_.lowerAt(first - 1)) * perLength;
        upperSlope_ = (upper_ - edges_.upperAt(first - 1)) * perLength;
    }

    std::span<const double> x_;
    Edges edges_;
    std::size_t first_ = 0;
    double lower_ = 0;
    double upper_ = 0;
    double lowerSlope_ = 0;
    double upperSlope_ = 0;
};

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

/// Fills columns of pixels, each by the part of every pixel that is covered.
class ColumnFiller {
public:
    ColumnFiller(const PixelSurface& surface, QRgb color) : surface_(surface), blend_(color) {}

    /// `parts` lie side by side in the column.
    void fill(int column, std::span<const PixelColumn> parts) const {
        const auto height = static_cast<float>(surface_.height);
        float top = height;
        float bottom = 0;
        float wholeTop = 0;
        float wholeBottom = height;
        for (const PixelColumn& part : parts) {
            wholeTop = std::max(wholeTop, part.top);
            wholeBottom = std::min(wholeBottom, part.bottom);
            if (part.top <= part.bottom) {
                top = std::min(top, part.top);
                bottom = std::max(bottom, part.bottom);
            }
        }
        const int first = static_cast<int>(std::max(top, 0.0F));
        const int last = static_cast<int>(std::ceil(std::min(bottom, height)));
        const int wholeFirst =
            std::clamp(static_cast<int>(std::ceil(wholeTop)), first, std::max(first, last));
        const int wholeLast =
            std::clamp(static_cast<int>(wholeBottom), wholeFirst, std::max(wholeFirst, last));
        fillInPart(column, first, wholeFirst, parts);
        std::uint32_t* pixel = surface_.pixels + column + wholeFirst * surface_.stride;
        for (int row = wholeFirst; row < wholeLast; ++row, pixel += surface_.stride) {
            blend_.over(*pixel, 1);
        }
        fillInPart(column, wholeLast, last, parts);
    }

private:
    void fillInPart(int column, int first, int last, std::span<const PixelColumn> parts) const {
        const float share = 1 / static_cast<float>(parts.size());
        std::uint32_t* pixel = surface_.pixels + column + first * surface_.stride;
        for (int row = first; row < last; ++row, pixel += surface_.stride) {
            const auto upper = static_cast<float>(row);
            float covered = 0;
            for (const PixelColumn& part : parts) {
                covered += std::max(0.0F, std::min(part.bottom, upper + 1) - std::max(part.top, upper));
            }
            blend_.over(*pixel, share * covered);
        }
    }

    PixelSurface surface_;
    PixelBlend blend_;
};

/// A round pen as seen by columns: how far it reaches up and down at each of the columns that it covers.
class Pen {
public:
    Pen(double width, int parts)
        : before_(std::max(0, static_cast<int>(std::lround(width * parts)) - 1) / 2) {
        const int covered = std::max(1, static_cast<int>(std::lround(width * parts)));
        for (int i = 0; i < covered; ++i) {
            // With one part to a pixel there is nothing to be round with.
            const double away = parts == 1 ? 0 : (i - (covered - 1) / 2.0) / parts;
            reach_.push_back(static_cast<float>(std::sqrt(std::max(0.0, width * width / 4 - away * away))));
        }
    }

    /// What the pen covers of a column when it is drawn along all of them.
    [[nodiscard]] PixelColumn along(std::span<const PixelColumn> columns, int column) const {
        PixelColumn covered{1e30F, -1e30F};
        const int count = static_cast<int>(columns.size());
        const int covers = static_cast<int>(reach_.size());
        const int first = column - before_;
        for (int i = std::max(0, -first); i < covers && first + i < count; ++i) {
            const int at = first + i;
            const PixelColumn& each = columns[static_cast<std::size_t>(at)];
            if (each.top <= each.bottom) {
                const float reach = reach_[static_cast<std::size_t>(i)];
                covered.top = std::min(covered.top, each.top - reach);
                covered.bottom = std::max(covered.bottom, each.bottom + reach);
            }
        }
        return covered;
    }

private:
    int before_;
    std::vector<float> reach_;
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
    const double valuePerColumn = lengthOf(to.x) / to.area.width();
    const double valueBefore = to.valueX(0);
    const double pixelsPerValue = -to.area.height() / lengthOf(to.y);
    const auto pixelY = [&](double value) {
        const double pixel = to.area.bottom() + (value - to.y.lower) * pixelsPerValue;
        return static_cast<float>(std::clamp(pixel, -farAway, farAway));
    };
    Between between(x, edges);
    MinMax left = between.at(firsts[0], valueBefore);
    for (std::size_t column = 0; column + 1 < firsts.size(); ++column) {
        const double end = valueBefore + static_cast<double>(column + 1) * valuePerColumn;
        const MinMax right = between.at(firsts[column + 1], end);
        MinMax covered = over(edges, pyramid, firsts[column], firsts[column + 1]);
        covered.add(left.lower, left.upper);
        covered.add(right.lower, right.upper);
        if (!covered.isEmpty()) {
            columns[column] = {pixelY(covered.upper), pixelY(covered.lower)};
        }
        left = right;
    }
}

void fillColumns(const PixelSurface& surface, std::span<const PixelColumn> columns, int parts, double width,
                 QRgb color, std::span<const double> pattern) {
    const ColumnFiller filler(surface, color);
    const Pen pen(width, parts);
    std::vector<PixelColumn> inPixel(static_cast<std::size_t>(parts));
    const int count = std::min(surface.width, static_cast<int>(columns.size()) / parts);
    for (int column = 0; column < count; ++column) {
        const bool gap = !pattern.empty() && isInGap(pattern, width, column);
        for (int part = 0; part < parts; ++part) {
            PixelColumn covered = pen.along(columns, column * parts + part);
            const bool flat = covered.bottom - covered.top < 2 * width;
            inPixel[static_cast<std::size_t>(part)] = flat && gap ? PixelColumn{} : covered;
        }
        filler.fill(column, inPixel);
    }
}

}  // namespace zorro::ui
