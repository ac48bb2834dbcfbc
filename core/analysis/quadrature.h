#pragma once

// Integrals of functions that are smooth between known breaks and may change quickly at unknown places.

#include <functional>
#include <span>
#include <vector>

namespace zorro {

/// Computes the integrand at every point of x, into a span of the same size.
using Integrand = std::function<void(std::span<const double> x, std::span<double> values)>;

/// The integral of `integrand` from the first to the last of `breaks` (finite, increasing, at least two): the
/// globally adaptive Gauss-Kronrod method of QUADPACK (15 points on a panel, the worst panel halved next).
/// Stops at a relative error estimate of about 1e-11, or after 300 panels, so that
/// the time is bounded whatever the integrand does. NaN where the integrand is not a number.
[[nodiscard]] double integrate(const Integrand& integrand, std::span<const double> breaks);

/// Points and weights whose sum of weight times value is an integral.
struct FixedRule {
    std::vector<double> points;
    std::vector<double> weights;
};

/// The 15 points of Gauss-Kronrod in each panel between `breaks` (finite, increasing, at least two), for many
/// integrands over the same points that are smooth inside the panels.
[[nodiscard]] FixedRule fixedRule(std::span<const double> breaks);

/// Breaks for an integral over [lower, upper]: its ends, and of `inner` (in any order) those inside.
[[nodiscard]] std::vector<double> breaksBetween(double lower, double upper, std::vector<double> inner);

/// E[v(z)] for z ~ N(0, variance), v the integrand and `joints` where v or its derivatives jump. Tails beyond
/// 38 standard deviations, where the density underflows, are left out.
[[nodiscard]] double normalExpectation(const Integrand& integrand, std::vector<double> joints,
                                       double variance);

}  // namespace zorro
