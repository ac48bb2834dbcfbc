#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "tests/core/approximation/asked.h"

namespace zorro::approximation {
namespace {

// Between entries h apart a line is at most h^2 |f''| / 8 away: gelu'' is largest at 0, 2 phi(0).
TEST(Table, OfGeluHasTheErrorThatItsCurvatureMakes) {
    const Approximation found = asked("gelu", "table:256", "-4:4");
    const double h = 8.0 / 255;
    EXPECT_NEAR(found.absolute.certified, h * h * 2 * 0.3989422804014327 / 8, 1e-6);
    EXPECT_EQ(found.approximant.knots.size(), 256U);
    EXPECT_EQ(found.approximant.knots.front().x, -4);
    EXPECT_EQ(found.approximant.knots.back().x, 4);
}

// The cubic through four entries is at most 9/16 h^4 / 24 |f''''| away in its middle.
TEST(Table, WithCubicsFollowsTheFourthDerivative) {
    const Approximation found = asked("expr(sin(x))", "table:65,cubic", "0:3.141592653589793");
    const double h = 3.141592653589793 / 64;
    EXPECT_NEAR(found.absolute.certified, std::pow(h, 4) * 9 / 16 / 24, 0.02 * std::pow(h, 4) * 9 / 16 / 24);
}

TEST(Table, HasTheValuesOfTheFunctionInTheFormat) {
    const Approximation found = asked("tanh", "table:17", "-2:2", "bfloat16");
    for (const Knot& knot : found.approximant.knots) {
        EXPECT_EQ(knot.y, found.approximant.format.rounded(std::tanh(knot.x)));
    }
}

TEST(Table, IsCertifiedForTheWholeCatalogue) {
    for (const FunctionPtr& function : catalogue()) {
        const std::string spec = specText(defaultCurve(function));
        const Approximation found = asked(spec, "table:64", "-4:4");
        EXPECT_GE(found.absolute.certified + 1e-14, largestOnGrid(found, 2000)) << spec;
        EXPECT_LE(found.absolute.certified, 1.01 * found.absolute.largest + 1e-15) << spec;
    }
}

}  // namespace
}  // namespace zorro::approximation
