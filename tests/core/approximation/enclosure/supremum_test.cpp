#include "core/approximation/enclosure/supremum.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro::approximation {
namespace {

SeriesFunction seriesOf(const Enclosure& enclosure) {
    return [&enclosure](const Interval<long double>& x, int order) { return enclosure.over(x, order); };
}

TEST(Supremum, OfASineAndItsDerivatives) {
    const Enclosure sine(parseCurve("expr(sin(x))"));
    // sin has its maximum 1 at pi / 2; cos on [0.5, 3] at 0.5; -sin on [-2, 1] at -pi / 2.
    const Supremum value = supremum(seriesOf(sine), 0, 0, 3, 1e-9);
    EXPECT_NEAR(value.seen, 1, 1e-9);
    EXPECT_NEAR(value.at, M_PI / 2, 1e-4);
    EXPECT_GE(value.proven, 1 - 1e-18);
    EXPECT_LE(value.proven, 1 + 2e-9);
    EXPECT_NEAR(supremum(seriesOf(sine), 1, 0.5, 3, 1e-9).proven, std::cos(0.5), 2e-9);
    EXPECT_NEAR(supremum(seriesOf(sine), 2, -2, 1, 1e-9).proven, 1, 2e-9);
}

TEST(Supremum, SeesAPeakThatAGridMisses) {
    const Enclosure peak(parseCurve("expr(exp(-(1e5*(x-0.12345678))^2))"));
    EXPECT_GE(supremum(seriesOf(peak), 0, -1, 1, 1e-3).proven, 1);
}

TEST(Supremum, OfARangeThatIsAPointIsTheValueThere) {
    const Enclosure sine(parseCurve("expr(sin(x))"));
    const Supremum value = supremum(seriesOf(sine), 0, 1, 1, 1e-9);
    EXPECT_GE(value.proven, std::sin(1.0));
    EXPECT_NEAR(value.proven, std::sin(1.0), 1e-15);
    EXPECT_EQ(value.at, 1);
    EXPECT_NEAR(supremum(seriesOf(sine), 1, 1, 1, 1e-9).proven, std::cos(1.0), 1e-15);
}

TEST(Supremum, OfASlopeIsTakenFromBothSidesOfAJoint) {
    const Curve relu = parseCurve("relu");
    const Enclosure enclosure(relu);
    const double joint = 0;
    EXPECT_NEAR(supremum(seriesOf(enclosure), 1, -1, 1, 1e-9, {&joint, 1}).proven, 1, 1e-12);
}

TEST(LargestDifference, IsProvenCloseToWhatItIs) {
    // |x - sin(x)| on [0, 1] is largest at 1.
    const Supremum largest = largestDifference(parseCurve("expr(x)"), parseCurve("expr(sin(x))"), 0, 1);
    const double exact = 1 - std::sin(1.0);
    EXPECT_NEAR(largest.seen, exact, 1e-15);
    EXPECT_GE(largest.proven, exact);
    EXPECT_LE(largest.proven, exact * 1.002);
    EXPECT_EQ(largest.at, 1);
}

// max(x, tanh(x)) is x for x > 0: there the difference to relu is 0, and nothing on that side tells how well.
TEST(LargestDifference, IsFoundWhereOneCurveTouchesTheOther) {
    const Supremum largest = largestDifference(parseCurve("maxtanh"), parseCurve("relu"), -5, 5);
    EXPECT_NEAR(largest.seen, std::tanh(5.0), 1e-12);
    EXPECT_GE(largest.proven, std::tanh(5.0));
    EXPECT_LE(largest.proven, std::tanh(5.0) * 1.002);
    const Supremum none = largestDifference(parseCurve("tanh"), parseCurve("tanh"), -5, 5);
    EXPECT_EQ(none.seen, 0);
    EXPECT_LE(none.proven, 1e-9);
}

}  // namespace
}  // namespace zorro::approximation
