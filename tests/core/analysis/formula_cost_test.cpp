#include "core/analysis/formula_cost.h"

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro {
namespace {

std::size_t operationsOf(const char* spec) {
    return formulaOperations(parseCurve(spec).description());
}

TEST(FormulaCost, CountsWhatDependsOnX) {
    EXPECT_EQ(operationsOf("expr(a+b*x)"), 2U);
    EXPECT_EQ(operationsOf("expr(exp(a)*b*x)"), 1U);  // exp(a) b is computed once for all x
}

TEST(FormulaCost, AWholePowerIsItsProducts) {
    EXPECT_EQ(operationsOf("expr(x^2)"), 1U);
    EXPECT_EQ(operationsOf("expr(x^4)"), 2U);  // (x x)(x x)
}

TEST(FormulaCost, WhatOccursTwiceCountsOnce) {
    EXPECT_EQ(operationsOf("expr(exp(x)+a*exp(x))"), 3U);
}

TEST(FormulaCost, TheVariableAloneIsNoOperation) {
    EXPECT_EQ(operationsOf("expr(x)"), 0U);
}

}  // namespace
}  // namespace zorro
