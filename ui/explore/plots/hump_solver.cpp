#include "ui/explore/plots/hump_solver.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace zorro::ui {
namespace {

/// ln(v − 1) of the v = 1 + e^(−ab − v): the l with e^l + l = −ab − 1. The left side is convex and the start
/// lies to the right of the root, so Newton's method comes down to it without overshooting.
double logOfExcess(double ab) {
    const double z = -ab - 1;
    double l = z <= 0 ? z : std::log1p(z);
    for (int i = 0; i < 60; ++i) {
        const double excess = std::exp(l);
        const double step = (excess + l - z) / (excess + 1);
        l -= step;
        if (std::fabs(step) <= 1e-16 * (1 + std::fabs(l))) {
            break;
        }
    }
    return l;
}

/// Height over position of the minimum: from 1/e at v = 1 it grows towards 1. Written with w = v − 1.
double slopeRatio(double w) {
    return (std::exp(-1 - w) + w) / (1 + w);
}

/// The w = v − 1 with slopeRatio(w) == ratio, in (0, ∞); nothing where the ratio is out of reach.
std::optional<double> excessFor(double ratio) {
    constexpr double smallest = 1e-300;
    constexpr double largest = 1e300;
    if (!(ratio > slopeRatio(smallest) && ratio < 1)) {
        return std::nullopt;
    }
    // Bisection of ln w narrows down, for w may be anything from 1e-16 to 1e16.
    double lower = std::log(smallest);
    double upper = std::log(largest);
    for (int i = 0; i < 90; ++i) {
        const double middle = 0.5 * (lower + upper);
        (slopeRatio(std::exp(middle)) < ratio ? lower : upper) = middle;
    }
    return std::exp(0.5 * (lower + upper));
}

/// The hump with its minimum exactly at `target`, whatever the limits; nothing where no hump has it there.
std::optional<Hump> exactHump(const Point& target) {
    if (!(target.x < 0 && target.y < 0)) {
        return std::nullopt;
    }
    const std::optional<double> w = excessFor(target.y / target.x);
    if (!w) {
        return std::nullopt;
    }
    const double a = (1 + *w) / -target.x;
    return Hump{a, -(1 + *w + std::log(*w)) / a};
}

bool isWithin(double value, const Interval& interval) {
    return value >= interval.lower && value <= interval.upper;
}

/// The t in [0, 1] at which `cost` is smallest: the best of a grid, refined by golden section.
double minimize(const std::function<double(double)>& cost) {
    constexpr int intervals = 48;
    int best = 0;
    double least = cost(0);
    for (int i = 1; i <= intervals; ++i) {
        if (const double here = cost(static_cast<double>(i) / intervals); here < least) {
            least = here;
            best = i;
        }
    }
    double lower = static_cast<double>(std::max(best - 1, 0)) / intervals;
    double upper = static_cast<double>(std::min(best + 1, intervals)) / intervals;
    constexpr double golden = 0.6180339887498949;
    for (int i = 0; i < 48; ++i) {
        const double left = upper - golden * (upper - lower);
        const double right = lower + golden * (upper - lower);
        (cost(left) < cost(right) ? upper : lower) = cost(left) < cost(right) ? right : left;
    }
    const double refined = 0.5 * (lower + upper);
    const double gridPoint = static_cast<double>(best) / intervals;
    return cost(refined) < least ? refined : gridPoint;
}

/// Steepness is searched by its logarithm, as it scales the whole hump.
double between(const Interval& interval, double t, bool logarithmic) {
    const double value = logarithmic ? interval.lower * std::pow(interval.upper / interval.lower, t)
                                     : interval.lower + t * (interval.upper - interval.lower);
    return std::clamp(value, interval.lower, interval.upper);
}

}  // namespace

Point humpMinimum(const Hump& hump) {
    const double w = std::exp(logOfExcess(hump.a * hump.b));
    return {-(1 + w) / hump.a, -(std::exp(-1 - w) + w) / hump.a};
}

Hump humpWithMinimumAt(const Point& target, const HumpLimits& limits) {
    if (const auto exact = exactHump(target);
        exact && isWithin(exact->a, limits.a) && isWithin(exact->b, limits.b)) {
        return *exact;
    }
    // (a, b) → minimum is one to one, so the point nearest to an unreachable target lies on the border.
    const auto distance = [&](const Hump& hump) {
        const Point at = humpMinimum(hump);
        return std::hypot((at.x - target.x) * limits.pixelsPerX, (at.y - target.y) * limits.pixelsPerY);
    };
    const auto alongA = [&](double b, double t) { return Hump{between(limits.a, t, true), b}; };
    const auto alongB = [&](double a, double t) { return Hump{a, between(limits.b, t, false)}; };
    using Edge = std::function<Hump(double)>;
    const std::array<Edge, 4> border{[&](double t) { return alongA(limits.b.lower, t); },
                                     [&](double t) { return alongA(limits.b.upper, t); },
                                     [&](double t) { return alongB(limits.a.lower, t); },
                                     [&](double t) { return alongB(limits.a.upper, t); }};
    Hump best{limits.a.lower, limits.b.lower};
    for (const Edge& edge : border) {
        const Hump candidate = edge(minimize([&](double t) { return distance(edge(t)); }));
        best = distance(candidate) < distance(best) ? candidate : best;
    }
    return best;
}

}  // namespace zorro::ui
