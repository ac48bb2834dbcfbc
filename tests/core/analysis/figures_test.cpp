#include "core/analysis/figures.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro {
namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

CurveFigures figuresOf(const char* spec) {
    const Curve curve = parseCurve(spec);
    return findFigures(curve, findLandmarks(curve));
}

struct Expected {
    const char* spec;
    double mean;
    double meanSquare;
    double meanSquareSlope;
};

/// By mpmath's quad with 40 digits, the line cut at the joints and at whole numbers.
constexpr Expected expectations[] = {
    {"identity", 0, 1.0, 1.0},
    {"relu", 0.39894228040143267794, 0.5, 0.5},
    {"relu6", 0.39894228024507569834, 0.49999999807527047738, 0.49999999901341235496},
    {"elu", 0.16052057226655604962, 0.64494541749292386306, 0.66810200122317060643},
    {"sigmoid", 0.5, 0.29337903585809296274, 0.044836241350194371793},
    {"tanh", 0, 0.39429449039784117442, 0.46440290244826824197},
    {"silu", 0.20662096414190703726, 0.35577551981735215623, 0.379482351632829309},
    {"swish:beta=20", 0.39731568284741664393, 0.49983872112667140437, 0.50410220810374716122},
    {"gelu", 0.28209479177387814347, 0.42522148257029867492, 0.45585086564928712211},
    {"mish", 0.24040388837479144371, 0.45234219237588277068, 0.47908375837396977461},
    {"softplus:beta=2", 0.53385719402569164176, 0.58244536590607632913, 0.3485736225994602936},
    {"hard-tanh", 0, 0.5160585509617133004, 0.68268949213708589717},
    {"expr(sign(x)*log1p(abs(x)))", 0, 0.38684360137464898029, 0.41275510033918321267},
    {"expr(sin(3*x)+x^2)", 1.0, 3.4999999923850101276, 8.5000000685349088512},
    {"expr(abs(x-c)):c=0.3", 0.83352248423441975098, 1.0899999999999999933, 1.0},
    {"expr(exp(x))", 1.6487212707001281468, 7.3890560989306502272, 7.3890560989306502272},
};

TEST(Figures, AveragesOverANormalArgumentAreThoseOfMpmath) {
    for (const Expected& expected : expectations) {
        const CurveFigures figures = figuresOf(expected.spec);
        const auto near = [&](double actual, double right) {
            EXPECT_NEAR(actual, right, 1e-10 * std::max(std::fabs(right), 1e-6)) << expected.spec;
        };
        near(figures.mean, expected.mean);
        near(figures.meanSquare, expected.meanSquare);
        near(figures.meanSquareSlope, expected.meanSquareSlope);
    }
}

TEST(Figures, LargestCurvatureIsThatOfTheDefinition) {
    const CurveFigures tanh = figuresOf("tanh");
    EXPECT_NEAR(tanh.largestCurvature, 4 / (3 * std::sqrt(3.0)), 1e-11);
    EXPECT_NEAR(std::fabs(tanh.largestCurvatureAt), std::atanh(1 / std::sqrt(3.0)), 1e-5);
    const CurveFigures swish = figuresOf("swish:beta=4");
    EXPECT_NEAR(swish.largestCurvature, 2, 1e-11);  // beta / 2, at 0
    EXPECT_NEAR(swish.largestCurvatureAt, 0, 1e-5);
    EXPECT_EQ(figuresOf("relu").largestCurvature, 0);
    EXPECT_EQ(figuresOf("relu").slopeJumps, std::vector<double>{0});
    const CurveFigures elu = figuresOf("elu:alpha=1");
    EXPECT_NEAR(elu.largestCurvature, 1, 1e-10);
    EXPECT_EQ(elu.largestCurvatureAt, 0);
    EXPECT_TRUE(elu.slopeJumps.empty());
    EXPECT_EQ(figuresOf("expr(x^3)").largestCurvature, unbounded);
    EXPECT_EQ(figuresOf("expr(x<0 ? 0 : x^1.5)").largestCurvature, unbounded);
    EXPECT_EQ(figuresOf("expr(x^2)").largestCurvature, 2);
}

TEST(Figures, LipschitzConstantIsTheLargestSlopeOrInfinite) {
    EXPECT_NEAR(figuresOf("gelu").lipschitz, 1.1289041451851364, 1e-10);  // at sqrt(2)
    EXPECT_EQ(figuresOf("relu6").lipschitz, 1);
    EXPECT_EQ(figuresOf("expr(-3*x)").lipschitz, 3);
    EXPECT_EQ(figuresOf("expr(x^3)").lipschitz, unbounded);
    EXPECT_EQ(figuresOf("expr(heaviside(x-1))").lipschitz, unbounded);
    EXPECT_EQ(figuresOf("expr(sqrt(abs(x)))").lipschitz, unbounded);
    EXPECT_NEAR(figuresOf("expr(1000*tanh(x/1000) + sin(x))").lipschitz, 2, 1e-9);
}

TEST(Figures, FindsWhereLittleOfAGradientComesThrough) {
    const CurveFigures sigmoid = figuresOf("sigmoid");
    ASSERT_EQ(sigmoid.lowSlope.size(), 2U);
    const double end = std::log((1 - 2 * 0.05 + std::sqrt(1 - 4 * 0.05)) / (2 * 0.05));  // s (1 - s) = 0.05
    EXPECT_EQ(sigmoid.lowSlope[0].lower, -unbounded);
    EXPECT_NEAR(sigmoid.lowSlope[0].upper, -end, 1e-12);
    EXPECT_NEAR(sigmoid.lowSlope[1].lower, end, 1e-12);
    EXPECT_EQ(sigmoid.lowSlope[1].upper, unbounded);
    EXPECT_TRUE(sigmoid.falling.empty());
    EXPECT_EQ(figuresOf("relu").lowSlope, (std::vector<Interval>{{-unbounded, 0}}));
    EXPECT_TRUE(figuresOf("relu").falling.empty());
    EXPECT_TRUE(figuresOf("leaky-relu:alpha=0.1").lowSlope.empty());
    const CurveFigures silu = figuresOf("silu");
    ASSERT_EQ(silu.falling.size(), 1U);
    EXPECT_EQ(silu.falling[0].lower, -unbounded);
    EXPECT_NEAR(silu.falling[0].upper, -1.2784645427610738, 1e-11);
    EXPECT_EQ(figuresOf("expr(abs(x))").falling, (std::vector<Interval>{{-unbounded, 0}}));
    EXPECT_EQ(figuresOf("expr(-x)").falling, (std::vector<Interval>{{-unbounded, unbounded}}));
}

}  // namespace
}  // namespace zorro
