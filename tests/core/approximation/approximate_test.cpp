#include <gtest/gtest.h>

#include "core/approximation/report/approximation_text.h"
#include "tests/core/approximation/asked.h"

namespace zorro::approximation {
namespace {

Approximation withOutside(const std::string& spec, Outside outside) {
    ApproximationQuestion question;
    question.form = formCalled("polynomial:7");
    question.range = {-3, 4};
    question.outside = outside;
    return approximate(parseCurve(spec), question);
}

TEST(Approximate, HoldsTheEndOfTheRangeOutsideUnlessAskedOtherwise) {
    const Approximant clamped = withOutside("gelu", Outside::clamp).approximant;
    EXPECT_EQ(clamped.at(-100), static_cast<long double>(clamped.below.value));
    EXPECT_EQ(clamped.at(100), static_cast<long double>(clamped.above.value));
    const Approximant line = withOutside("gelu", Outside::linear).approximant;
    const long double slope = (line.at(4) - line.at(4 - 1e-6)) / 1e-6L;
    EXPECT_NEAR(static_cast<double>(line.at(14)), static_cast<double>(line.at(4) + 10 * slope), 1e-4);
}

TEST(Approximate, TakesTheLimitOutsideWhereThereIsOne) {
    const Approximant gelu = withOutside("gelu", Outside::limit).approximant;
    EXPECT_EQ(static_cast<double>(gelu.at(-50)), 0);
    EXPECT_EQ(static_cast<double>(gelu.at(50)), 50);
    const Approximant tanh = withOutside("tanh", Outside::limit).approximant;
    EXPECT_EQ(static_cast<double>(tanh.at(50)), 1);
    EXPECT_THROW((void)withOutside("expr(x^2)", Outside::limit), ApproximationError);
}

TEST(Approximate, SaysNothingIsThereWhereTheFunctionIsNotFinite) {
    EXPECT_THROW((void)asked("expr(log(x))", "polynomial:3", "-1:1"), ApproximationError);
    EXPECT_THROW((void)asked("expr(exp(x))", "polynomial:3", "0:1e6"), ApproximationError);
}

TEST(Approximate, CountsWhatHornersRuleTakes) {
    // 1.5 + x (...): seven coefficients of a function without symmetry.
    const Operations all = asked("silu", "polynomial:6", "-4:5").approximant.operations();
    EXPECT_EQ(all.multiply, 6);
    EXPECT_EQ(all.add, 6);
    EXPECT_EQ(all.compare, 2);
    // x^2 once, then steps of two.
    const Operations odd = asked("tanh", "polynomial:5", "-1:1").approximant.operations();
    EXPECT_EQ(odd.multiply, 4);
    EXPECT_EQ(odd.add, 2);
}

TEST(Approximate, InAFormatRoundsEveryOperation) {
    const Approximation found = asked("gelu", "polynomial:6", "-3:3", "float16");
    EXPECT_TRUE(found.evaluatedAll);
    EXPECT_GT(found.evaluatedCount, 30000U);
    EXPECT_EQ(found.approximant.rounded(1), found.approximant.format.rounded(found.approximant.rounded(1)));
    EXPECT_GT(found.evaluated, 0.9 * found.absolute.largest);
}

TEST(Approximate, WritesItsKeys) {
    const Json json = approximationJson(asked("gelu", "polynomial:3", "-2:2"));
    EXPECT_EQ(json["form"], "polynomial:3");
    EXPECT_EQ(json["coefficients"].size(), 4U);
    EXPECT_GE(json["certified"].get<double>(), json["max_abs_error"].get<double>());
    EXPECT_GE(json["at"].get<double>(), -2);
    EXPECT_TRUE(json["evaluated"].is_number());
    EXPECT_EQ(json["operations"]["total"], 6);
}

}  // namespace
}  // namespace zorro::approximation
