#include "core/analysis/landmarks.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Landmarks landmarksOf(const char* spec) {
    return findLandmarks(parseCurve(spec));
}

struct Place {
    const char* spec;
    double x;
    double y;
};

/// What names the test.
std::ostream& operator<<(std::ostream& out, const Place& place) {
    return out << place.spec;
}

class ExtremumOf : public testing::TestWithParam<Place> {};

TEST_P(ExtremumOf, IsFoundToTenDigits) {
    const Landmarks landmarks = landmarksOf(GetParam().spec);
    ASSERT_FALSE(landmarks.extrema.empty());
    EXPECT_NEAR(landmarks.extrema.front().point.x, GetParam().x,
                1e-10 * std::fmax(1, std::fabs(GetParam().x)));
    EXPECT_NEAR(landmarks.extrema.front().point.y, GetParam().y,
                1e-13 * std::fmax(1, std::fabs(GetParam().y)));
    EXPECT_EQ(landmarks.extrema.front().kind, ExtremumKind::minimum);
    EXPECT_EQ(landmarks.monotonicity, Monotonicity::neither);
}

// Roots of f' by mpmath at 30 digits.
INSTANTIATE_TEST_SUITE_P(
    Zorro, ExtremumOf,
    testing::Values(Place{"symmetric-zorro", -0.916862716364866416, -0.360856701180269088},
                    Place{"symmetric-zorro:a=4,b=2", -0.250030848644231402, -0.0919893610552391768},
                    Place{"symmetric-zorro:a=3,b=-3", -2.39295511543604263, -2.05987595962333125},
                    Place{"symmetric-zorro:a=50,b=20", -0.02, -0.00735758882342884643},
                    Place{"symmetric-zorro:a=0.01,b=20", -123.751682325561598, -52.7620526289466914},
                    Place{"symmetric-zorro:a=0.01,b=-20", -132.473765083537355, -59.0610352256593661},
                    Place{"sigmoid-zorro:a=4,b=2,m=0.5", -1.500061697288462804, -0.0919893610552391768},
                    Place{"tanh-zorro:a=4,b=2,m=1", -1.500061697288462804, -1.1839787221104783536},
                    Place{"sloped-zorro:a=4,b=2,m=10", -0.0250030848644231402, -0.0919893610552391768}));

INSTANTIATE_TEST_SUITE_P(Reference, ExtremumOf,
                         testing::Values(Place{"gelu", -0.7517915246935645, -0.16997120747990369},
                                         Place{"gelu-tanh", -0.752461422071016258, -0.170040750571254051},
                                         Place{"swish", -1.2784645427610738, -0.278464542761073795},
                                         Place{"swish:beta=3", -0.426154847587024598, -0.092821514253691265},
                                         Place{"mish", -1.19243121451549521, -0.308843413017250407},
                                         Place{"hard-swish", -1.5, -0.375},
                                         Place{"dgelu", -1.41421356237309505, -0.12890414518515479}));

class InflectionOf : public testing::TestWithParam<Place> {};

TEST_P(InflectionOf, IsFoundToTenDigits) {
    const Landmarks landmarks = landmarksOf(GetParam().spec);
    ASSERT_FALSE(landmarks.inflections.empty());
    EXPECT_NEAR(landmarks.inflections.front().x, GetParam().x, 1e-10);
    EXPECT_NEAR(landmarks.inflections.front().y, GetParam().y, 1e-10);
}

INSTANTIATE_TEST_SUITE_P(
    Mpmath, InflectionOf,
    testing::Values(Place{"symmetric-zorro", -1.78836539403584239, -0.262876365791538737},
                    Place{"symmetric-zorro:a=4,b=2", -0.50004539374751783, -0.0676811239862738258},
                    Place{"symmetric-zorro:a=3,b=-3", -3.14356114386408106, -1.23860007512979435},
                    Place{"swish", -2.39935728051546767, -0.199678640257733834},
                    Place{"mish", -2.25637639636079312, -0.22399561277849739}, Place{"sigmoid", 0, 0.5},
                    Place{"softsign", 0, 0}));

TEST(Landmarks, OfTheDerivativesOfGeluAndSiluHaveTheKnownMaxima) {
    const Landmarks dgelu = landmarksOf("dgelu");
    ASSERT_EQ(dgelu.extrema.size(), 2U);
    EXPECT_EQ(dgelu.extrema[1].kind, ExtremumKind::maximum);
    EXPECT_NEAR(dgelu.extrema[1].point.x, std::sqrt(2), 1e-10);
    EXPECT_NEAR(dgelu.extrema[1].point.y, 1.12890414518515479, 1e-14);
    EXPECT_NEAR(dgelu.range.upper, 1.12890414518515479, 1e-14);
    const Landmarks dsilu = landmarksOf("dsilu");
    ASSERT_EQ(dsilu.extrema.size(), 2U);
    EXPECT_NEAR(dsilu.extrema[1].point.x, 2.39935728051546767, 1e-10);
    EXPECT_NEAR(dsilu.extrema[1].point.y, 1.09983932012886692, 1e-14);
    ASSERT_EQ(dsilu.zeros.size(), 1U);
    EXPECT_NEAR(dsilu.zeros[0].lower, -1.2784645427610738, 1e-10);
}

TEST(Landmarks, OfSymmetricZorroAreComplete) {
    const Landmarks landmarks = landmarksOf("symmetric-zorro");
    EXPECT_EQ(landmarks.zeros, (std::vector<Interval>{{0, 0}}));
    EXPECT_EQ(landmarks.joints, (std::vector<double>{0, 1}));
    EXPECT_EQ(landmarks.linearPieces, (std::vector<Interval>{{0, 1}}));
    EXPECT_EQ(landmarks.extrema.size(), 2U);
    EXPECT_EQ(landmarks.inflections.size(), 2U);
    EXPECT_EQ(landmarks.limitAtMinusInfinity, 0);
    EXPECT_EQ(landmarks.limitAtPlusInfinity, 1);
    EXPECT_NEAR(landmarks.range.lower, -0.360856701180269088, 1e-14);
    EXPECT_NEAR(landmarks.range.upper, 1.360856701180269088, 1e-14);
    EXPECT_EQ(landmarks.largestSlope.slope, 1);
    EXPECT_EQ(landmarks.largestSlope.where, (Interval{0, 1}));
    EXPECT_NEAR(landmarks.smallestSlope.slope, -0.157725819474923242, 1e-14);
    EXPECT_NEAR(landmarks.smallestSlope.where.lower, -1.78836539403584239, 1e-10);
}

TEST(Landmarks, OfReluAreAZeroIntervalAndTwoLines) {
    const Landmarks landmarks = landmarksOf("relu");
    EXPECT_EQ(landmarks.zeros, (std::vector<Interval>{{-infinity, 0}}));
    EXPECT_EQ(landmarks.linearPieces, (std::vector<Interval>{{-infinity, 0}, {0, infinity}}));
    EXPECT_TRUE(landmarks.extrema.empty());
    EXPECT_TRUE(landmarks.inflections.empty());
    EXPECT_EQ(landmarks.range, (Interval{0, infinity}));
    EXPECT_EQ(landmarks.largestSlope.where, (Interval{0, infinity}));
    EXPECT_EQ(landmarks.monotonicity, Monotonicity::increasing);
}

TEST(Landmarks, OfHardSwishHaveAnIntervalAndAPointOfZeros) {
    const Landmarks landmarks = landmarksOf("hard-swish");
    EXPECT_EQ(landmarks.zeros, (std::vector<Interval>{{-infinity, -3}, {0, 0}}));
    EXPECT_NEAR(landmarks.largestSlope.slope, 1.5, 1e-14);
    EXPECT_EQ(landmarks.largestSlope.where, (Interval{3, 3}));
    EXPECT_NEAR(landmarks.smallestSlope.slope, -0.5, 1e-14);
}

TEST(Landmarks, ATailThatUnderflowsIsNoZero) {
    EXPECT_TRUE(landmarksOf("sigmoid").zeros.empty());
    EXPECT_TRUE(landmarksOf("softplus:beta=1").zeros.empty());
    EXPECT_TRUE(landmarksOf("expr(1/(1+exp(-x)))").zeros.empty());
    EXPECT_EQ(landmarksOf("expr(x*(1-tanh(x)))").zeros.size(), 1U);
    EXPECT_TRUE(landmarksOf("expr(exp(-x^2))").linearPieces.empty());
}

TEST(Landmarks, AnApproachedSlopeIsAtInfinity) {
    const Landmarks landmarks = landmarksOf("softplus:beta=1");
    EXPECT_EQ(landmarks.largestSlope.slope, 1);
    EXPECT_EQ(landmarks.largestSlope.where, (Interval{infinity, infinity}));
    EXPECT_EQ(landmarks.smallestSlope.slope, 0);
    EXPECT_EQ(landmarks.smallestSlope.where, (Interval{-infinity, -infinity}));
}

TEST(Landmarks, OfAnExpressionAreThoseOfTheFunctionItSpells) {
    const Landmarks gelu = landmarksOf("expr(x*Phi(x))");
    ASSERT_EQ(gelu.extrema.size(), 1U);
    EXPECT_NEAR(gelu.extrema[0].point.x, -0.7517915246935645, 1e-9);
    ASSERT_EQ(gelu.inflections.size(), 2U);
    EXPECT_NEAR(gelu.inflections[1].x, std::sqrt(2), 1e-7);
    EXPECT_NEAR(gelu.largestSlope.slope, 1.12890414518515479, 1e-9);
}

TEST(Landmarks, OfAnExpressionWithKinksAreFoundBetweenThem) {
    const Landmarks ramp = landmarksOf("expr(max(-0.5, min(x, 2.25)))");
    EXPECT_EQ(ramp.joints, (std::vector<double>{-0.5, 2.25}));
    EXPECT_EQ(ramp.linearPieces, (std::vector<Interval>{{-infinity, -0.5}, {-0.5, 2.25}, {2.25, infinity}}));
    EXPECT_EQ(ramp.monotonicity, Monotonicity::increasing);
    const Landmarks valley = landmarksOf("expr(abs(x-0.3))");
    ASSERT_EQ(valley.extrema.size(), 1U);
    EXPECT_EQ(valley.extrema[0].point, (Point{0.3, 0}));
    EXPECT_EQ(valley.zeros, (std::vector<Interval>{{0.3, 0.3}}));
}

TEST(Landmarks, OfPowersAreTheOnesOfTheTextbook) {
    const Landmarks quartic = landmarksOf("expr(x^4)");
    ASSERT_EQ(quartic.extrema.size(), 1U);
    EXPECT_TRUE(quartic.inflections.empty());
    EXPECT_EQ(quartic.range, (Interval{0, infinity}));
    EXPECT_EQ(quartic.largestSlope.slope, infinity);
    const Landmarks cubic = landmarksOf("expr(x^3)");
    EXPECT_EQ(cubic.inflections.size(), 1U);
    EXPECT_TRUE(cubic.extrema.empty());
    EXPECT_EQ(cubic.monotonicity, Monotonicity::increasing);
}

TEST(Landmarks, AJumpIsNeitherAZeroNorAnExtremum) {
    const Landmarks hyperbola = landmarksOf("expr(1/x)");
    EXPECT_TRUE(hyperbola.zeros.empty());
    EXPECT_TRUE(hyperbola.extrema.empty());
    EXPECT_EQ(hyperbola.monotonicity, Monotonicity::neither);
    EXPECT_TRUE(landmarksOf("expr(x<0.1 ? -1 : 1)").zeros.empty());
    EXPECT_EQ(landmarksOf("expr(max(0,x)-heaviside(x-2))").monotonicity, Monotonicity::neither);
}

TEST(Landmarks, OfNothingAreNothing) {
    const Landmarks landmarks = landmarksOf("expr(log(-1-x^2))");
    EXPECT_TRUE(landmarks.zeros.empty() && landmarks.extrema.empty() && landmarks.linearPieces.empty());
    EXPECT_TRUE(std::isnan(landmarks.range.lower) && std::isnan(landmarks.largestSlope.slope));
    EXPECT_EQ(landmarks.monotonicity, Monotonicity::neither);
}

TEST(Landmarks, WithoutALimitTheLimitIsNotANumber) {
    EXPECT_TRUE(std::isnan(landmarksOf("expr(sin(x))").limitAtPlusInfinity));
    EXPECT_EQ(landmarksOf("expr(sin(x)/x)").limitAtPlusInfinity, 0);
    EXPECT_EQ(landmarksOf("expr(x*exp(-x))").limitAtPlusInfinity, 0);
    EXPECT_EQ(landmarksOf("expr(log(1+x^2))").limitAtMinusInfinity, infinity);
}

}  // namespace
}  // namespace zorro
