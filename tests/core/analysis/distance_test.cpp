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

TEST(Distance, FindsTheLargestDifferenceBetweenTheSamples) {
    const Distance distance =
        uniformDistance(parseCurve("expr(exp(-(20*(x-0.123))^2))"), parseCurve("expr(0*x)"), {-5, 5});
    EXPECT_NEAR(distance.largest, 1, 1e-14);
    EXPECT_NEAR(distance.largestAt, 0.123, 1e-7);
}

TEST(Distance, OfACurveToItselfIsZero) {
    const Curve curve = parseCurve("symmetric-zorro:a=4,b=-2");
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
