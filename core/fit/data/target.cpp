#include "core/fit/data/target.h"

#include <cmath>
#include <stdexcept>
#include <utility>

#include "core/activation/spec.h"
#include "core/expression/expression.h"
#include "core/text/text.h"

namespace zorro {

Target sampleTarget(const Curve& curve, const SampleRange& range) {
    if (!std::isfinite(range.lower) || !std::isfinite(range.upper) || !(range.lower < range.upper)) {
        throw std::invalid_argument("the range " + shortestNumber(range.lower) + " to " +
                                    shortestNumber(range.upper) +
                                    " is empty; its lower end must be below its upper end");
    }
    if (range.count < 2 || range.count > mostTargetPoints) {
        throw std::invalid_argument("a target of " + std::to_string(range.count) +
                                    " points cannot be sampled; 2 to " + std::to_string(mostTargetPoints) +
                                    " can");
    }
    Target target;
    target.name = specText(curve);
    target.x.resize(range.count);
    for (std::size_t i = 0; i < range.count; ++i) {
        target.x[i] = std::lerp(range.lower, range.upper,
                                static_cast<double>(i) / static_cast<double>(range.count - 1));
    }
    target.y.resize(range.count);
    target.slope.resize(range.count);
    curve.evaluate(target.x, {.f = target.y, .df = target.slope});
    return target;
}

namespace {

/// `what` the formula is, for a message: "target".
Curve parameterFree(std::string_view formula, const std::string& what) {
    Curve curve = defaultCurve(makeExpression(formula));
    if (!curve.parameters.empty()) {
        const std::string& name = curve.description().parameters.front().name;
        throw SpecError("the " + what + "'s formula has the unknown " + inQuotes(name), formula.find(name),
                        "a " + what + " is a function of x alone");
    }
    return curve;
}

}  // namespace

Curve curveOfFormula(std::string_view formula) {
    return parameterFree(formula, "target");
}

Curve densityOfFormula(std::string_view formula) {
    return parameterFree(formula, "density");
}

Target pointsTarget(std::string name, std::vector<double> x, std::vector<double> y,
                    std::vector<double> sigma) {
    if (x.size() != y.size() || (!sigma.empty() && sigma.size() != x.size())) {
        throw std::invalid_argument("a target needs as many y" +
                                    std::string(sigma.empty() ? "" : " and sigma") + " as x");
    }
    return {.name = std::move(name), .x = std::move(x), .y = std::move(y), .sigma = std::move(sigma)};
}

}  // namespace zorro
