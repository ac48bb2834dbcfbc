#include "core/analysis/critical_point.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/activation/function.h"
#include "core/analysis/quadrature.h"
#include "core/analysis/signal_propagation.h"

namespace zorro {
namespace {

constexpr int candidates = 196;
constexpr double stableEnough = 0.99;
constexpr double rounding = 1e-9;  ///< of what the quadrature gives, relative to q

/// d E[f(sqrt(q) z)^2] / dq. The derivative goes to the normal density, so that f'' and what it has where f'
/// jumps are not needed: E[(z^2 - 1) f^2] / (2 q).
double changeOfMeanSquare(const Curve& curve, double q) {
    const auto integrand = [&](std::span<const double> x, std::span<double> values) {
        curve.evaluate(x, {.f = values, .df = {}, .d2f = {}, .gradient = {}});
        for (std::size_t i = 0; i < x.size(); ++i) {
            values[i] *= values[i] * (x[i] * x[i] / q - 1);
        }
    };
    return normalExpectation(integrand, curve.joints(), q) / (2 * q);
}

bool isWithoutBias(const CriticalPoint& point) {
    return std::fabs(point.biasVariance) <= rounding * point.q;
}

bool isStable(const CriticalPoint& point, double largestSlope) {
    return point.biasVariance >= 0 && std::isfinite(point.weightVariance) &&
           std::fabs(point.slope) <= largestSlope;
}

}  // namespace

CriticalPoint criticalCandidate(const Curve& curve, double q) {
    const SignalPropagation signal = propagateSignal(curve, q);
    CriticalPoint point{.q = q, .weightVariance = 1 / signal.meanSquareSlope};
    point.biasVariance = q - point.weightVariance * signal.meanSquare;
    point.slope = point.weightVariance * changeOfMeanSquare(curve, q);
    return point;
}

std::optional<CriticalPoint> criticalPoint(const Curve& curve) {
    std::vector<CriticalPoint> points;
    for (int i = 0; i < candidates; ++i) {
        const double q = (5.0 + i) / 5;
        points.push_back(criticalCandidate(curve, q));
        if (isStable(points.back(), stableEnough)) {
            return points.back();
        }
    }
    if (std::ranges::all_of(points, isWithoutBias)) {
        return CriticalPoint{.q = 1, .weightVariance = points.front().weightVariance};
    }
    std::erase_if(points, [](const CriticalPoint& point) { return !isStable(point, 1 - rounding); });
    const auto best = std::ranges::min_element(
        points, {}, [](const CriticalPoint& point) { return std::fabs(point.slope); });
    return best == points.end() ? std::nullopt : std::optional(*best);
}

}  // namespace zorro
