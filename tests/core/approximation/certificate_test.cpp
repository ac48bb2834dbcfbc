#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "tests/core/approximation/asked.h"

namespace zorro::approximation {
namespace {

TEST(Certificate, IsNeverBelowTheErrorAndTightForTheWholeCatalogue) {
    for (const FunctionPtr& function : catalogue()) {
        const std::string spec = specText(defaultCurve(function));
        const Approximation found = asked(spec, "polynomial:6", "-2.5:3");
        const double onGrid = largestOnGrid(found, 4000);
        EXPECT_GE(found.absolute.certified + 1e-14, onGrid) << spec;
        EXPECT_GE(found.absolute.certified, found.absolute.largest) << spec;
        EXPECT_LE(found.absolute.certified, found.absolute.largest * 1.01 + 1e-15) << spec;
        EXPECT_GE(found.absolute.largest + 1e-14, onGrid * 0.999) << spec;
        const auto p = static_cast<double>(found.approximant.at(found.absolute.at));
        const double there = std::fabs(p - found.curve.at(found.absolute.at).f);
        EXPECT_NEAR(there, found.absolute.largest, 1e-9 + 1e-3 * there) << spec;
    }
}

TEST(Certificate, SeesAPeakThatNoGridSees) {
    // A bump of height 1 and width 1e-7 at a place that no even grid has.
    const Approximation found =
        asked("expr(0.25*x+exp(-((x-0.7310585786)/0.0000001)^2))", "polynomial:1", "0:1");
    EXPECT_GE(found.absolute.certified, 0.5);
}

TEST(Certificate, RefusesAPoleBetweenThePointsThatAreTried) {
    EXPECT_THROW((void)asked("expr(1/x)", "polynomial:4", "-1:2"), ApproximationError);
    EXPECT_THROW((void)asked("expr(1/(x-0.3))", "polynomial:4", "-1:2"), ApproximationError);
}

TEST(Certificate, ProvesThatAPolynomialIsPositive) {
    const std::vector<double> touching{1, -2, 1};  // (x - 1)^2
    const std::vector<double> above{1.0000001, -2, 1};
    EXPECT_FALSE(isPositive(touching, {0, 3}));
    EXPECT_TRUE(isPositive(above, {0, 3}));
    EXPECT_TRUE(isPositive(touching, {1.25, 3}));
}

}  // namespace
}  // namespace zorro::approximation
