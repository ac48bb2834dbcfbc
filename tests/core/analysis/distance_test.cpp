#include "core/analysis/distance.h"

#include <cmath>
#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro {
namespace {

TEST(Distance, OfALineToZeroIsKnownInClosedForm) {
    const Curve line = parseCurve("expr(3*x)");
    const Curve zero = parseCurve("expr(0*x)");
    const Distance distance = uniformDistance(line, zero, {0, 2});
    EXPECT_NEAR(distance.l2, std::sqrt(24), 1e-12);
    EXPECT_NEAR(distance.rms, std::sqrt(12), 1e-12);
    EXPECT_EQ(distance.largest, 6);
    EXPECT_EQ(distance.largestAt, 2);
    EXPECT_NEAR(normalDistance(line, zero, 0.5), 1.5, 1e-12);
}

// Computed with mpmath's quadrature at 30 digits, split at the joints.
TEST(Distance, BetweenCataloguedFunctionsAgreesWithHighPrecision) {
    const Curve gelu = parseCurve("gelu");
    const Curve zorro = parseCurve("symmetric-zorro:a=1.2,b=1");
    EXPECT_NEAR(uniformDistance(zorro, gelu, {-5, 5}).l2, 4.370985655573684, 1e-10);
    EXPECT_NEAR(normalDistance(zorro, gelu, 1), 0.22895218326267446, 1e-10);
    EXPECT_NEAR(normalDistance(zorro, gelu, 2), 0.83616711488342346, 1e-10);
    const Curve dgelu = parseCurve("dgelu");
    const Curve sigmoidZorro = parseCurve("sigmoid-zorro:a=4,b=2,m=0.5");
    EXPECT_NEAR(uniformDistance(sigmoidZorro, dgelu, {-5, 5}).l2, 0.15157496520410387, 1e-10);
    EXPECT_NEAR(normalDistance(sigmoidZorro, dgelu, 1), 0.082986476883735169, 1e-10);
}

TEST(Distance, OfGeluToReluIsLargestAtTheMinimumOfGelu) {
    const Distance distance = uniformDistance(parseCurve("gelu"), parseCurve("relu"), {-4, 4});
    EXPECT_NEAR(distance.l2, 0.24852575385116058, 1e-10);
    EXPECT_NEAR(distance.largest, 0.16997120747990369, 1e-14);
    EXPECT_NEAR(std::fabs(distance.largestAt), 0.75179152469356446, 1e-7);
}

TEST(Distance, FindsTheLargestDifferenceBetweenTheSamples) {
    const Distance distance =
        uniformDistance(parseCurve("expr(exp(-(20*(x-0.123))^2))"), parseCurve("expr(0*x)"), {-5, 5});
    EXPECT_NEAR(distance.largest, 1, 1e-14);
    EXPECT_NEAR(distance.largestAt, 0.123, 1e-7);
}

TEST(Distance, OfACurveToItselfIsZero) {
    const Curve curve = parseCurve("symmetric-zorro:a=50,b=-20");
    const Distance distance = uniformDistance(curve, curve, {-30, 30});
    EXPECT_EQ(distance.l2, 0);
    EXPECT_EQ(distance.largest, 0);
    EXPECT_EQ(normalDistance(curve, curve, 3), 0);
}

TEST(Distance, IsNotANumberWhereACurveIsNone) {
    const Curve logarithm = parseCurve("expr(log(x))");
    EXPECT_TRUE(std::isnan(uniformDistance(logarithm, parseCurve("expr(x)"), {-1, 1}).l2));
    EXPECT_TRUE(std::isnan(normalDistance(logarithm, parseCurve("expr(x)"), 1)));
}

TEST(Distance, RefusesIntervalsAndDeviationsThatAreNone) {
    const Curve curve = parseCurve("symmetric-zorro");
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_THROW((void)uniformDistance(curve, curve, {1, 1}), std::invalid_argument);
    EXPECT_THROW((void)uniformDistance(curve, curve, {1, infinity}), std::invalid_argument);
    EXPECT_THROW((void)uniformDistance(curve, curve, {std::nan(""), 1}), std::invalid_argument);
    EXPECT_THROW((void)normalDistance(curve, curve, 0), std::invalid_argument);
    EXPECT_THROW((void)normalDistance(curve, curve, infinity), std::invalid_argument);
}

}  // namespace
}  // namespace zorro
