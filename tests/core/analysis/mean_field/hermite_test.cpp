#include "core/analysis/mean_field/hermite.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro {
namespace {

// The arc-cosine kernels of Cho and Saul 2009: of relu and of its slope.
TEST(Hermite, ProductsOfReluAreTheArcCosineKernels) {
    const auto [value, slope] = hermiteExpansions(parseCurve("relu"), 1.7);
    const auto [other, otherSlope] = hermiteExpansions(parseCurve("relu"), 0.4);
    for (const double correlation : {-0.9, -0.3, 0.0, 0.5, 0.8, 0.97, 1.0}) {
        const double angle = std::acos(correlation);
        const double size = std::sqrt(1.7 * 0.4);
        const double rest = std::numbers::pi - angle;
        EXPECT_NEAR(meanProduct(value, other, correlation),
                    size * (std::sin(angle) + rest * correlation) / (2 * std::numbers::pi), 1e-4 * size);
        EXPECT_NEAR(meanProduct(slope, otherSlope, correlation), rest / (2 * std::numbers::pi), 6e-3);
    }
}

// Williams 1998 of erf: E[erf(u) erf(v)] = 2 / pi asin(2 q_uv / sqrt((1 + 2 q_u) (1 + 2 q_v))).
TEST(Hermite, ProductsOfErfAreWilliamsKernel) {
    const auto [value, slope] = hermiteExpansions(parseCurve("expr(erf(x))"), 0.9);
    const auto [other, otherSlope] = hermiteExpansions(parseCurve("expr(erf(x))"), 2.0);
    for (const double correlation : {-0.7, 0.2, 0.95}) {
        const double q = correlation * std::sqrt(0.9 * 2.0);
        const double norm = std::sqrt((1 + 2 * 0.9) * (1 + 2 * 2.0));
        EXPECT_NEAR(meanProduct(value, other, correlation), 2 / std::numbers::pi * std::asin(2 * q / norm),
                    1e-6);
    }
}

TEST(Hermite, FirstCoefficientIsTheMean) {
    const auto [value, slope] = hermiteExpansions(parseCurve("relu"), 2.25);
    EXPECT_NEAR(value.coefficients.front(), 1.5 / std::sqrt(2 * std::numbers::pi), 1e-10);
    EXPECT_NEAR(value.meanSquare, 2.25 / 2, 1e-10);
    EXPECT_NEAR(slope.coefficients.front(), 0.5, 1e-10);
}

}  // namespace
}  // namespace zorro
