#include "core/analysis/mean_field/hermite.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/analysis/quadrature.h"

namespace zorro {
namespace {

constexpr std::size_t keptCoefficients = 64;
constexpr double farthestNormal = 10;  ///< beyond it neither density nor polynomials leave anything
constexpr double panelWidth = 1;

/// Points and weights for expectations over z ~ N(0, 1) of what is smooth between the joints.
FixedRule normalRule(std::vector<double> joints, double sigma) {
    for (double& joint : joints) {
        joint /= sigma;
    }
    for (double z = 1 - farthestNormal; z < farthestNormal; z += panelWidth) {
        joints.push_back(z);
    }
    FixedRule rule = fixedRule(breaksBetween(-farthestNormal, farthestNormal, std::move(joints)));
    for (std::size_t i = 0; i < rule.points.size(); ++i) {
        const double z = rule.points[i];
        rule.weights[i] *= std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
    }
    return rule;
}

/// Of values at the rule's points.
HermiteExpansion expansionOf(const std::vector<double>& values, const FixedRule& rule) {
    HermiteExpansion expansion{.coefficients = std::vector<double>(keptCoefficients)};
    std::array<double, keptCoefficients> roots{};
    for (std::size_t n = 0; n < keptCoefficients; ++n) {
        roots[n] = std::sqrt(static_cast<double>(n));
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double weighted = rule.weights[i] * values[i];
        expansion.meanSquare += weighted * values[i];
        double before = 0;
        double polynomial = 1;
        for (std::size_t n = 0; n < keptCoefficients; ++n) {
            expansion.coefficients[n] += weighted * polynomial;
            const double next =
                (rule.points[i] * polynomial - roots[n] * before) / std::sqrt(static_cast<double>(n + 1));
            before = polynomial;
            polynomial = next;
        }
    }
    double kept = 0;
    for (const double coefficient : expansion.coefficients) {
        kept += coefficient * coefficient;
    }
    expansion.rest = std::max(0.0, expansion.meanSquare - kept);
    return expansion;
}

}  // namespace

std::pair<HermiteExpansion, HermiteExpansion> hermiteExpansions(const Curve& curve, double q) {
    const double sigma = std::sqrt(q);
    const FixedRule rule = normalRule(curve.joints(), sigma);
    std::vector<double> x = rule.points;
    for (double& each : x) {
        each *= sigma;
    }
    std::vector<double> f(x.size());
    std::vector<double> df(x.size());
    curve.evaluate(x, {.f = f, .df = df, .d2f = {}, .gradient = {}});
    return {expansionOf(f, rule), expansionOf(df, rule)};
}

double meanProduct(const HermiteExpansion& v, const HermiteExpansion& w, double correlation) {
    double sum = 0;
    double power = 1;
    for (std::size_t n = 0; n < v.coefficients.size(); ++n) {
        sum += power * v.coefficients[n] * w.coefficients[n];
        power *= correlation;
    }
    return sum + power * std::sqrt(v.rest * w.rest);
}

}  // namespace zorro
