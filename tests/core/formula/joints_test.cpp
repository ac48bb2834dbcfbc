#include "core/formula/joints.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/formula/compiled.h"

namespace zorro::formula {
namespace {

using testing::DoubleEq;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<double> jointsOf(const char* formula, std::span<const double> parameters = {}) {
    return CompiledFormula(parseFormula(formula)).joints(parameters);
}

struct Slopes {
    double f = 0;
    double df = 0;
    double d2f = 0;
};

Slopes at(const char* formula, double x) {
    Slopes result;
    CompiledFormula(parseFormula(formula))
        .evaluate({}, {&x, 1},
                  {.f = {&result.f, 1},
                   .df = {&result.df, 1},
                   .d2f = {&result.d2f, 1},
                   .gradient = {},
                   .mixed = {}});
    return result;
}

TEST(Joints, AreFoundToTheLastDigit) {
    EXPECT_THAT(jointsOf("abs(x-0.3)"), ElementsAre(0.3));
    EXPECT_THAT(jointsOf("max(-0.5, min(x, 2.25))"), ElementsAre(-0.5, 2.25));
    EXPECT_THAT(jointsOf("x>0 ? x : 0.1*x"), ElementsAre(0));
    EXPECT_THAT(jointsOf("relu(x^2-2)"), ElementsAre(DoubleEq(-std::sqrt(2)), DoubleEq(std::sqrt(2))));
    EXPECT_THAT(jointsOf("clamp(x, -1, 1)*heaviside(x-3)"), ElementsAre(3));
    EXPECT_THAT(jointsOf("if(x < 1000, x, 0)"), ElementsAre(1000));
    EXPECT_THAT(jointsOf("sqrt(abs(x))"), ElementsAre(0));  // f' is infinite on both sides
}

TEST(Joints, MoveWithTheParameters) {
    const double parameters[] = {-7.25};
    EXPECT_THAT(jointsOf("max(x, c)", parameters), ElementsAre(-7.25));
}

TEST(Joints, OfStepsAreAllOfThem) {
    const std::vector<double> steps = jointsOf("x > -2.5 && x < 3.5 ? floor(x) : 0*x");
    EXPECT_THAT(steps, ElementsAre(-2.5, -2, -1, 0, 1, 2, 3, 3.5));
    EXPECT_LE(jointsOf("floor(1000*x)").size(), 200U);
}

TEST(Joints, AreNotWhereTheFormulaIsSmooth) {
    EXPECT_THAT(jointsOf("x*tanh(x)"), IsEmpty());
    EXPECT_THAT(jointsOf("x>0 ? x*x : x^2"), IsEmpty());
    EXPECT_THAT(jointsOf("abs(x)^4"), IsEmpty());
}

TEST(AtAJoint, TheDerivativeIsExactWhereItExists) {
    EXPECT_EQ(at("max(sin(x), x, tanh(x))", 0).df, 1);
    EXPECT_EQ(at("x<0 ? 0 : x^1.5", 0).df, 0);
    EXPECT_EQ(at("x==0 ? 0 : x", 0).df, 1);
    EXPECT_EQ(at("sign(x)*log1p(abs(x))", 0).df, 1);
    EXPECT_EQ(at("x>0 ? x : exp(x)-1", 0).df, 1);
    EXPECT_EQ(at("x*abs(x)", 0).df, 0);
    EXPECT_EQ(at("abs(x)^3", 0).d2f, 0);
    EXPECT_EQ(at("x > 1 ? x^2 : 2*x-1", 1).df, 2);
}

TEST(AtAJoint, TheDerivativeIsThatOfPyTorchWhereItDoesNotExist) {
    EXPECT_EQ(at("abs(x)", 0).df, 0);
    EXPECT_EQ(at("abs(x)", 0).d2f, 0);
    EXPECT_EQ(at("max(0, x)", 0).df, 0.5);
    EXPECT_EQ(at("relu(x)", 0).df, 0);
    EXPECT_EQ(at("x>0 ? x : 0.1*x", 0).df, 0.1);
    EXPECT_EQ(at("heaviside(x)", 0).df, 0);
}

}  // namespace
}  // namespace zorro::formula
