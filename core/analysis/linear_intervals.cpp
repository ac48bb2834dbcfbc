#include <cmath>
#include <limits>
#include <optional>

#include "core/analysis/samples.h"

namespace zorro {
namespace {

constexpr std::size_t shortestRun = 8;

struct Line {
    double x = 0;
    double y = 0;
    double slope = 0;

    /// How far the curve is from the line, relative to the line where that is large.
    [[nodiscard]] double deviation(const Curve& curve, double at) const {
        double value = 0;
        curve.evaluate({&at, 1}, {.f = {&value, 1}, .df = {}, .d2f = {}, .gradient = {}});
        const double line = y + slope * (at - x);
        const double distance = std::fabs(value - line) / (1 + std::fabs(line));
        return std::isnan(distance) ? std::numeric_limits<double>::infinity() : distance;
    }
};

/// Where, on the way from `inside` to `outside`, the deviation first exceeds `tolerance`.
double departure(const Curve& curve, const Line& line, double inside, double outside, double tolerance) {
    for (int i = 0; i < 60; ++i) {
        const double middle = inside + (outside - inside) / 2;
        (line.deviation(curve, middle) > tolerance ? outside : inside) = middle;
    }
    return inside;
}

/// The bisection stops about 1e-12 beside an end; people write ends with few digits.
double rounded(double x) {
    const double few = std::round(x * 1e9) / 1e9;
    return std::fabs(few - x) <= 4e-12 * (1 + std::fabs(x)) ? few + 0.0 : x;
}

/// The end of the linear interval that contains `inside`, `step` telling the direction among the samples;
/// nothing where the curve leaves the line gradually. A tail exp(-x) takes equal ways from deviation 1e-12 to
/// 1e-6 and on to 1e-3; a joint takes nearly all of the way in the last part.
std::optional<double> sharpEnd(const Curve& curve, const Piece& whole, const Line& line, std::size_t inside,
                               std::ptrdiff_t step) {
    const auto count = static_cast<std::ptrdiff_t>(whole.x.size());
    for (auto i = static_cast<std::ptrdiff_t>(inside) + step; i >= 0 && i < count; i += step) {
        const double outside = whole.x[static_cast<std::size_t>(i)];
        if (line.deviation(curve, outside) <= 1e-3) {
            continue;
        }
        const double first = departure(curve, line, whole.x[inside], outside, 1e-12);
        const double second = departure(curve, line, whole.x[inside], outside, 1e-6);
        const double third = departure(curve, line, whole.x[inside], outside, 1e-3);
        const bool sharp = std::fabs(second - first) <= 0.25 * std::fabs(third - second) + 1e-9;
        return sharp ? std::optional(rounded(first)) : std::nullopt;
    }
    for (const double far : {1e3, 1e5, 1e8}) {
        if (line.deviation(curve, step > 0 ? far : -far) > 1e-9) {
            return std::nullopt;
        }
    }
    return step > 0 ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
}

std::optional<Interval> linearInterval(const Curve& curve, const Piece& whole, std::size_t first,
                                       std::size_t last) {
    const std::size_t third = (last - first) / 3;
    const std::size_t p = first + third;
    const std::size_t q = last - third;
    const Line line{whole.x[p], whole.f[p], (whole.f[q] - whole.f[p]) / (whole.x[q] - whole.x[p])};
    const auto lower = sharpEnd(curve, whole, line, p, -1);
    const auto upper = sharpEnd(curve, whole, line, q, 1);
    return lower && upper ? std::optional(Interval{*lower, *upper}) : std::nullopt;
}

}  // namespace

std::vector<Interval> findLinearIntervals(const Curve& curve, const Piece& whole) {
    std::vector<Interval> intervals;
    for (std::size_t first = 0; first < whole.x.size();) {
        std::size_t end = first;
        while (end < whole.x.size() && std::isfinite(whole.f[end]) && whole.curvatureSign[end] == 0 &&
               std::fabs(whole.df[end] - whole.df[first]) <= 1e-8 * (1 + std::fabs(whole.df[first]))) {
            ++end;
        }
        if (end >= first + shortestRun) {
            if (const auto interval = linearInterval(curve, whole, first, end - 1)) {
                intervals.push_back(*interval);
            }
        }
        first = std::max(end, first + 1);
    }
    return intervals;
}

}  // namespace zorro
