#include "core/analysis/mean_field/phase.h"

#include <cmath>
#include <tuple>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro {
namespace {

// E[relu^2] = q / 2 and E[relu'^2] = 1 / 2: q' = sigma_w^2 q / 2 + sigma_b^2.
TEST(Phase, OfReluIsKnownExactly) {
    const PhaseTable table(parseCurve("relu"));
    const PhasePoint settled = table.at(1.2, 0.6);
    EXPECT_EQ(settled.fate, VarianceFate::settles);
    EXPECT_NEAR(settled.q, 0.6 / (1 - 0.6), 1e-6);
    EXPECT_NEAR(settled.chi, 0.6, 1e-6);
    EXPECT_EQ(table.at(1.2, 0).fate, VarianceFate::vanishes);
    EXPECT_NEAR(table.at(1.2, 0).chi, 0.6, 1e-6);
    EXPECT_EQ(table.at(2.2, 0.1).fate, VarianceFate::explodes);
}

TEST(Phase, EdgeOfReluIsOnePoint) {
    const auto stretches = PhaseTable(parseCurve("relu")).edgeOfChaos();
    ASSERT_EQ(stretches.size(), 1U);
    ASSERT_EQ(stretches.front().size(), 1U);
    EXPECT_NEAR(stretches.front().front().sigmaWeight, std::sqrt(2.0), 1e-6);
    EXPECT_EQ(stretches.front().front().sigmaBias, 0);
}

TEST(Phase, OfTanhWithoutBiasesTurnsAtOne) {
    const PhaseTable table(parseCurve("tanh"));
    EXPECT_EQ(table.at(0.81, 0).fate, VarianceFate::vanishes);
    EXPECT_NEAR(table.at(0.81, 0).chi, 0.81, 1e-4);
    EXPECT_EQ(table.at(1.44, 0).fate, VarianceFate::settles);
}

// Iterated to the end in Python, with the trapezoidal rule.
TEST(Phase, OfTanhIsWhatLayersLeadTo) {
    const PhaseTable table(parseCurve("tanh"));
    EXPECT_NEAR(table.at(1.44, 0).q, 0.249513, 5e-4);
    EXPECT_NEAR(table.at(1.44, 0).chi, 1.033501, 1e-3);
    EXPECT_NEAR(table.at(1.0, 0.3).q, 0.605515, 5e-4);
    EXPECT_NEAR(table.at(1.0, 0.3).chi, 0.556572, 5e-4);
}

// The critical points that mpmath gives, at q = 1 (see critical_point_test.cpp).
TEST(Phase, EdgeRunsThroughCriticalPoints) {
    for (const auto& [spec, weight, bias, q] :
         {std::tuple{"tanh", 2.1533026, 0.15096463, 1.0},
          std::tuple{"tanh-zorro:a=4,b=2,m=1", 1.3668947, 0.17188937, 1.0}}) {
        const PhaseTable table(parseCurve(spec));
        EXPECT_NEAR(table.at(weight, bias).q, q, 2e-3) << spec;
        EXPECT_NEAR(table.at(weight, bias).chi, 1, 2e-3) << spec;
        bool found = false;
        for (const auto& stretch : table.edgeOfChaos()) {
            for (const PhaseTable::EdgePoint& point : stretch) {
                found = found || (std::fabs(point.q - q) < 1e-9 &&
                                  std::fabs(point.sigmaWeight - std::sqrt(weight)) < 1e-6 &&
                                  std::fabs(point.sigmaBias - std::sqrt(bias)) < 1e-6);
            }
        }
        EXPECT_TRUE(found) << spec;
    }
}

TEST(Phase, MapHasARowForEachDeviationOfBiases) {
    const PhaseTable table(parseCurve("relu"));
    const std::vector<double> map = table.chiMap(2, 1, 4, 2);
    ASSERT_EQ(map.size(), 8U);
    for (std::size_t row = 0; row < 2; ++row) {
        EXPECT_NEAR(map[row * 4], 0.25 * 0.25 / 2, 1e-6);
        EXPECT_NEAR(map[row * 4 + 2], 1.25 * 1.25 / 2, 1e-6);
        EXPECT_TRUE(std::isnan(map[row * 4 + 3]));
    }
}

}  // namespace
}  // namespace zorro
