#include <gtest/gtest.h>

#include "tests/core/approximation/asked.h"

namespace zorro::approximation {
namespace {

// Of a parabola every piece of width w is at best w^2 / 8 away, so n pieces on [0, 1] are 1 / (8 n^2).
TEST(Pieces, OfAParabolaAreAsGoodAsCanBe) {
    for (const int n : {1, 3, 4, 10}) {
        const Approximation found = asked("expr(x^2)", "pieces:" + std::to_string(n), "0:1");
        EXPECT_NEAR(found.absolute.certified * 8 * n * n, 1, 2e-3) << n;
        EXPECT_EQ(found.approximant.knots.size(), static_cast<std::size_t>(n) + 1);
    }
}

TEST(Pieces, SixteenOfThemFollowGelu) {
    const Approximation found = asked("gelu", "pieces:16", "-4:4");
    EXPECT_LE(found.absolute.certified, 2.2e-3);
    EXPECT_GE(found.absolute.certified, largestOnGrid(found));
    EXPECT_LE(found.approximant.knots.size(), 17U);
}

TEST(Pieces, HaveKnotsAtTheJointsOfWhatIsMadeOfStraightLines) {
    const Approximation relu = asked("relu", "pieces:4", "-3:2");
    ASSERT_EQ(relu.approximant.knots.size(), 3U);
    EXPECT_EQ(relu.approximant.knots[1].x, 0);
    EXPECT_EQ(relu.approximant.knots[1].y, 0);
    EXPECT_EQ(relu.absolute.certified, 0);
    const Approximation hat = asked("expr(max(0,1-abs(x)))", "pieces:4", "-2:2");
    EXPECT_EQ(hat.approximant.knots.size(), 5U);
    EXPECT_LT(hat.absolute.certified, 1e-15);
}

TEST(Pieces, GetBetterWithEveryPieceForTheWholeRangeOfShapes) {
    for (const char* spec :
         {"gelu", "silu", "tanh", "mish", "hard-swish", "expr(sin(2*x))", "elu", "softplus"}) {
        double before = std::numeric_limits<double>::infinity();
        for (const int n : {2, 4, 8, 16, 32}) {
            const Approximation found = asked(spec, "pieces:" + std::to_string(n), "-4:5");
            EXPECT_LT(found.absolute.certified, before) << spec << " " << n;
            EXPECT_LE(found.absolute.certified, 1.01 * found.absolute.largest) << spec << " " << n;
            EXPECT_GE(found.absolute.certified, largestOnGrid(found, 4000)) << spec << " " << n;
            before = found.absolute.certified;
        }
    }
}

Approximation relative(const std::string& spec, const std::string& form, const std::string& range) {
    return asked(spec, form, range, "double", ErrorKind::relative);
}

// c x is c / (1 + x) - 1 away from x + x^2, as a part of it: best on [0, 1] is c = 4/3, which leaves 1/3.
TEST(Pieces, OfASmallRelativeErrorGoThroughTheZero) {
    const Approximation one = relative("expr(x+x^2)", "pieces:1", "0:1");
    EXPECT_NEAR(one.relative->certified, 1.0 / 3, 1e-3);
    // An odd function takes twice as many on both sides of its zero.
    const double right = relative("tanh", "pieces:8", "0:4").relative->certified;
    EXPECT_LT(right, 0.005);
    EXPECT_NEAR(relative("tanh", "pieces:8", "-4:0").relative->certified, right, 1e-5);
    EXPECT_NEAR(relative("tanh", "pieces:16", "-4:4").relative->certified, right, 1e-5);
    EXPECT_LE(relative("tanh", "pieces:8", "0.01:4").relative->certified, 1.001 * right);
    EXPECT_LT(relative("softsign", "pieces:32", "-300:300").relative->certified, 0.01);
}

TEST(Pieces, OfATallFunctionAreTheSameAsOfALowOne) {
    const Approximation low = asked("expr(max(0,x)^2)", "pieces:5", "-1:1");
    const Approximation tall = asked("expr(1e9*max(0,x)^2)", "pieces:5", "-1:1");
    EXPECT_EQ(tall.approximant.knots.front().x, -1);
    EXPECT_NEAR(tall.absolute.certified / 1e9, low.absolute.certified, 1e-4 * low.absolute.certified);
    // One piece for the half that is 0, four for that of the parabola.
    EXPECT_LE(low.absolute.certified, 1.002 / (8 * 16));
}

// Where the weight has vanished nothing is asked, and nothing must be.
TEST(Pieces, FollowWeightsThatVanish) {
    ApproximationQuestion question;
    question.form = formCalled("pieces:64");
    question.range = rangeCalled("-300:300");
    question.weight = parseCurve("expr(exp(-x^2))");
    const Approximation found = approximate(parseCurve("gelu"), question);
    for (double x = -2; x <= 2; x += 0.01) {
        EXPECT_LT(
            std::exp(-x * x) * std::fabs(static_cast<double>(found.approximant.at(x)) - found.curve.at(x).f),
            1e-3);
    }
}

TEST(Pieces, HaveKnotsInTheirFormat) {
    const Approximation found = asked("gelu", "pieces:8", "-4:4", "fixed:Q3.8");
    for (std::size_t i = 0; i < found.approximant.knots.size(); ++i) {
        const Knot& knot = found.approximant.knots[i];
        EXPECT_EQ(knot.y, found.approximant.format.rounded(knot.y));
        EXPECT_EQ(std::fmod(knot.x * 256, 1), 0);
    }
    EXPECT_GE(found.absolute.certified, largestOnGrid(found));
}

}  // namespace
}  // namespace zorro::approximation
