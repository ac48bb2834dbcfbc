#include "core/formula/parameters/linear.h"

#include <gtest/gtest.h>

namespace zorro::formula {
namespace {

TEST(Linear, IsAMatterOfTheParametersTogether) {
    const ParsedFormula product = parseFormula("a*b*x");
    EXPECT_TRUE(isLinearIn(product, {true, false}));
    EXPECT_TRUE(isLinearIn(product, {false, true}));
    EXPECT_FALSE(isLinearIn(product, {true, true}));
    EXPECT_TRUE(isLinearIn(parseFormula("a*x + b"), {true, true}));
}

TEST(Linear, HoldsForHeightsAndNotForRates) {
    const ParsedFormula wave = parseFormula("a*sin(b*x) + c");
    EXPECT_TRUE(isLinearIn(wave, {true, false, true}));
    EXPECT_FALSE(isLinearIn(wave, {false, true, false}));
}

TEST(Linear, HoldsForNumeratorsBranchesAndSigns) {
    EXPECT_TRUE(isLinearIn(parseFormula("(p+q*x)/(1+r*x)"), {true, true, false}));
    EXPECT_FALSE(isLinearIn(parseFormula("(p+q*x)/(1+r*x)"), {false, false, true}));
    EXPECT_TRUE(isLinearIn(parseFormula("x < 0 ? -a*x : b*x"), {true, true}));
    EXPECT_FALSE(isLinearIn(parseFormula("x < a ? -x : x"), {true}));
    EXPECT_FALSE(isLinearIn(parseFormula("abs(a*x)"), {true}));
    EXPECT_FALSE(isLinearIn(parseFormula("x^a"), {true}));
}

}  // namespace
}  // namespace zorro::formula
