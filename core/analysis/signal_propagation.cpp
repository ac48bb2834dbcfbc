#include "core/analysis/signal_propagation.h"

#include <cmath>
#include <stdexcept>

#include "core/analysis/quadrature.h"

namespace zorro {
namespace {

void square(std::span<double> values) {
    for (double& value : values) {
        value *= value;
    }
}

}  // namespace

SignalPropagation propagateSignal(const Curve& curve, double q) {
    if (!(q > 0) || std::isinf(q)) {
        throw std::invalid_argument("the variance of the pre-activations must be positive and finite");
    }
    const auto squaredValue = [&](std::span<const double> x, std::span<double> values) {
        curve.evaluate(x, {.f = values, .df = {}, .d2f = {}, .gradient = {}});
        square(values);
    };
    const auto squaredSlope = [&](std::span<const double> x, std::span<double> values) {
        curve.evaluate(x, {.f = {}, .df = values, .d2f = {}, .gradient = {}});
        square(values);
    };
    SignalPropagation result;
    result.q = q;
    result.meanSquare = normalExpectation(squaredValue, curve.joints(), q);
    result.meanSquareSlope = normalExpectation(squaredSlope, curve.joints(), q);
    result.forwardGain = 1 / std::sqrt(result.meanSquare);
    result.gradientGain = 1 / std::sqrt(result.meanSquareSlope);
    return result;
}

}  // namespace zorro
