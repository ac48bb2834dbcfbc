#include "core/formula/compiled.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/formula/differentiate.h"
#include "core/formula/program/program.h"

namespace zorro::formula {
namespace {

TEST(CompiledFormula, GivesTheSameForOnePointAsForMany) {
    const CompiledFormula formula(parseFormula("x*sigmoid(b*x) + max(x, 0.1*x) + log(x+3)"));
    const double parameters[] = {1.7};
    std::vector<double> x(3001);
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = -4 + 0.003 * static_cast<double>(i);
    }
    std::vector<double> f(x.size());
    std::vector<double> df(x.size());
    formula.evaluate(parameters, x, {.f = f, .df = df, .d2f = {}, .gradient = {}, .mixed = {}});
    for (std::size_t i = 0; i < x.size(); i += 17) {
        double one = 0;
        double slope = 0;
        formula.evaluate(parameters, {&x[i], 1},
                         {.f = {&one, 1}, .df = {&slope, 1}, .d2f = {}, .gradient = {}, .mixed = {}});
        EXPECT_EQ(std::isnan(one), x[i] < -3);
        if (!std::isnan(one)) {
            EXPECT_DOUBLE_EQ(one, f[i]);
            EXPECT_DOUBLE_EQ(slope, df[i]);
        }
    }
}

TEST(CompiledFormula, SharesLargeArraysAmongThreads) {
    const CompiledFormula formula(parseFormula("a*x+b"));
    const double parameters[] = {2, 5};
    std::vector<double> x(300'001);
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = static_cast<double>(i);
    }
    std::vector<double> f(x.size());
    std::vector<double> gradient(2 * x.size());
    formula.evaluate(parameters, x, {.f = f, .df = {}, .d2f = {}, .gradient = gradient, .mixed = {}});
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        wrong += f[i] == 2 * x[i] + 5 && gradient[2 * i] == x[i] && gradient[2 * i + 1] == 1 ? 0U : 1U;
    }
    EXPECT_EQ(wrong, 0U);
}

TEST(CompiledFormula, RefusesAnotherVariable) {
    EXPECT_THROW(CompiledFormula(parseFormula("x + x2")), FormulaError);
}

TEST(Program, ComputesFloatsToo) {
    Tree tree;
    Algebra algebra(tree);
    const ParsedFormula parsed = parseFormula("x/(1+exp(-b*x))");
    const NodeId f = simplified(parsed.tree, parsed.root, algebra);
    const NodeId roots[] = {f, *derivative(algebra, f, algebra.variable(0))};
    const Program<float> program(tree, roots);
    std::vector<float> x(777);
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = -6 + 0.015F * static_cast<float>(i);
    }
    std::vector<float> values(x.size());
    std::vector<float> slopes(x.size());
    float* const outputs[] = {values.data(), slopes.data()};
    const double parameters[] = {1.5};
    program.run(parameters, x, outputs);
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double t = 1.5 * static_cast<double>(x[i]);
        const double sigma = 1 / (1 + std::exp(-t));
        EXPECT_NEAR(values[i], x[i] * sigma, 2e-6);
        EXPECT_NEAR(slopes[i], sigma + t * sigma * (1 - sigma), 2e-6);
    }
}

TEST(Algebra, SharesEqualParts) {
    Tree tree;
    Algebra algebra(tree);
    const ParsedFormula parsed = parseFormula("tanh(a*x)+exp(tanh(a*x))");
    (void)simplified(parsed.tree, parsed.root, algebra);
    EXPECT_EQ(tree.size(), 6U);  // x, a, a x, tanh, exp, sum
}

}  // namespace
}  // namespace zorro::formula
