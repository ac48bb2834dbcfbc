#include "core/activation/definition.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"

namespace zorro {
namespace {

Parameter parameter(const std::string& name, double value, double lower, double upper) {
    return {.name = name,
            .symbol = name,
            .meaning = {},
            .defaultValue = value,
            .lower = lower,
            .upper = upper,
            .scale = ParameterScale::linear};
}

Description described(const std::string& formula, std::vector<Parameter> parameters = {}) {
    Description description;
    description.name = "mine";
    description.formula = formula;
    description.parameters = std::move(parameters);
    return description;
}

std::string refusal(Description description) {
    try {
        (void)makeFunction(std::move(description));
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Definition, ValuesAreInTheOrderOfTheDescriptionNotOfTheFormula) {
    const FunctionPtr function =
        makeFunction(described("b*x+a", {parameter("a", 1, 0, 9), parameter("b", 2, 0, 9)}));

    EXPECT_EQ((Curve{function, {5, 3}}.at(10).f), 35);
    EXPECT_EQ((Curve{function, {5, 3}}.at(10).df), 3);
}

TEST(Definition, HasExactDerivativesAndJoints) {
    const Curve curve = defaultCurve(makeFunction(described("x > 1 ? x^2 : x")));

    EXPECT_EQ(curve.at(3).df, 6);
    EXPECT_EQ(curve.at(3).d2f, 2);
    EXPECT_EQ(curve.joints(), std::vector<double>{1});
}

TEST(Definition, HasTheJointsOfTheParametersThatAreAskedFor) {
    Description description = described("abs(x-c)");
    description.parameters = {{.name = "c", .symbol = "c", .meaning = "the place", .lower = -9, .upper = 9}};
    const FunctionPtr function = makeFunction(description);
    for (const double place : {2.0, -3.0, -3.0, 2.0}) {
        const std::vector<double> joints = function->joints(std::vector{place});
        ASSERT_EQ(joints.size(), 1U);
        EXPECT_NEAR(joints[0], place, 1e-15);
    }
}

TEST(Definition, RefusesWhatIsNoFormulaWithItsColumn) {
    EXPECT_EQ(refusal(described("2*(x")), "a ')' is missing in the formula at column 5");
    EXPECT_EQ(
        refusal(described("3*x1")),
        "'x1' is a variable of its own at column 3; a function has the variable x alone; call a parameter "
        "otherwise");
}

TEST(Definition, RefusesParametersThatAreNotThoseOfTheFormula) {
    EXPECT_EQ(refusal(described("b*x")), "the parameter 'b' of the formula is not described in 'mine'");
    EXPECT_EQ(refusal(described("x", {parameter("b", 1, 0, 2)})),
              "the parameter 'b' is described, but not in the formula in 'mine'");
    EXPECT_EQ(refusal(described("b*x", {parameter("b", 1, 0, 2), parameter("b", 1, 0, 2)})),
              "the parameter 'b' is described twice in 'mine'");
}

TEST(Definition, RefusesADefaultOutsideItsBoundsAndBoundsThatAreNone) {
    EXPECT_EQ(refusal(described("b*x", {parameter("b", 3, 0, 2)})),
              "the default of 'b', 3, is not within its bounds, 0 to 2 in 'mine'");
    EXPECT_EQ(refusal(described("b*x", {parameter("b", 3, 4, 2)})),
              "the bounds of 'b' are 4 to 2 in 'mine'; write two finite numbers, the smaller one first");
    Parameter logarithmic = parameter("b", 1, 0, 2);
    logarithmic.scale = ParameterScale::logarithmic;
    EXPECT_EQ(refusal(described("b*x", {logarithmic})),
              "the bounds of 'b' are 0 to 2 in 'mine'; on a logarithmic scale both are above 0");
}

TEST(Definition, EveryFunctionOfTheCatalogueIsOne) {
    for (const FunctionPtr& function : catalogue()) {
        EXPECT_EQ(refusal(function->description()), "accepted") << function->description().name;
    }
}

/// What has a kernel of its own and what its formula computes are the same function.
TEST(Definition, TheFormulaOfAFunctionWithAKernelComputesTheSame) {
    for (const FunctionPtr& function : catalogue()) {
        if (!hasKernel(function->description())) {
            break;  // they come first
        }
        const Curve curve = defaultCurve(function);
        const Curve formula = defaultCurve(makeFunction(function->description()));
        const std::vector<double> joints = curve.joints();
        EXPECT_EQ(joints, formula.joints()) << function->description().name;
        for (double x = -6.5; x < 7; x += 0.5) {
            const Jet expected = curve.at(x);
            const Jet jet = formula.at(x);
            const double tolerance = 1e-13 * (1 + std::fabs(x));
            EXPECT_NEAR(jet.f, expected.f, tolerance) << function->description().name << " at " << x;
            EXPECT_NEAR(jet.df, expected.df, tolerance) << function->description().name << " at " << x;
            if (std::ranges::find(joints, x) == joints.end()) {
                EXPECT_NEAR(jet.d2f, expected.d2f, tolerance) << function->description().name << " at " << x;
            }
        }
    }
}

}  // namespace
}  // namespace zorro
