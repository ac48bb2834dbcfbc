#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "core/formula/compiled.h"
#include "tests/core/formula/table.h"

namespace zorro::formula {
namespace {

struct Jet {
    double f = 0;
    double df = 0;
    double d2f = 0;
};

Jet jetAt(const CompiledFormula& formula, double x, std::span<const double> parameters = {}) {
    Jet jet;
    formula.evaluate(
        parameters, {&x, 1},
        {.f = {&jet.f, 1}, .df = {&jet.df, 1}, .d2f = {&jet.d2f, 1}, .gradient = {}, .mixed = {}});
    return jet;
}

/// How much of `value` a relative error of 1 in x would change, at least 1.
double condition(double x, double value, double slope) {
    return value == 0 ? 1 : 1 + std::fabs(x * slope / value);
}

/// Each figure is within 1e-11 times its condition number of mpmath's.
TEST(Derivatives, AgreeWithFortyDigits) {
    const auto rows = rowsOf("derivatives.csv");
    ASSERT_GT(rows.size(), 700U);
    for (const auto& row : rows) {
        const CompiledFormula formula(parseFormula(row[0]));
        const double x = std::strtod(row[1].c_str(), nullptr);
        const Jet jet = jetAt(formula, x);
        const double expected[] = {std::strtod(row[2].c_str(), nullptr), std::strtod(row[3].c_str(), nullptr),
                                   std::strtod(row[4].c_str(), nullptr),
                                   std::strtod(row[5].c_str(), nullptr)};
        const double found[] = {jet.f, jet.df, jet.d2f};
        for (int k = 0; k < 3; ++k) {
            const double allowed =
                1e-11 * condition(x, expected[k], expected[k + 1]) * std::fabs(expected[k]);
            EXPECT_NEAR(found[k], expected[k], allowed + 1e-290)
                << "derivative " << k << " of " << row[0] << " at " << row[1];
        }
    }
}

TEST(Derivatives, OfOneOverXAreExactCloseToThePole) {
    const Jet jet = jetAt(CompiledFormula(parseFormula("1/x")), 1e-5);
    EXPECT_DOUBLE_EQ(jet.df, -1e10);
    EXPECT_DOUBLE_EQ(jet.d2f, 2e15);
}

TEST(Derivatives, InParametersAreThoseOfTheClosedForm) {
    const CompiledFormula formula(parseFormula("a*sin(b*x)+x^c"));
    const double parameters[] = {2, 3, 1.5};
    const double x = 0.4;
    double gradient[3];
    double mixed[3];
    formula.evaluate(parameters, {&x, 1},
                     {.f = {}, .df = {}, .d2f = {}, .gradient = gradient, .mixed = mixed});
    EXPECT_NEAR(gradient[0], std::sin(1.2), 1e-15);
    EXPECT_NEAR(gradient[1], 0.8 * std::cos(1.2), 1e-15);
    EXPECT_NEAR(gradient[2], std::pow(0.4, 1.5) * std::log(0.4), 1e-15);
    EXPECT_NEAR(mixed[0], 3 * std::cos(1.2), 1e-15);
    EXPECT_NEAR(mixed[1], 2 * std::cos(1.2) - 2.4 * std::sin(1.2), 1e-15);
    EXPECT_NEAR(mixed[2], std::sqrt(0.4) * (1 + 1.5 * std::log(0.4)), 1e-15);
}

struct Tail {
    const char* formula;
    double x;
    double f;
};

// The values are mpmath's.
TEST(Derivatives, KeepTheirDigitsInTheTails) {
    constexpr Tail tails[] = {{"gelu(x)", -37.5, -1.7270073785932330664e-306},
                              {"x*Phi(x)", -37.6, -4.0412902984472908542e-308},
                              {"x*sigmoid(x)", -712, -4.313292185103228991e-307},
                              {"x/(1+exp(-x))", -712, -4.313292185103228991e-307},
                              {"x*tanh(softplus(x))", -712, -4.313292185103228991e-307},
                              {"x*tanh(log(1+exp(x)))", -712, -4.313292185103228991e-307}};
    for (const Tail& tail : tails) {
        const double f = jetAt(CompiledFormula(parseFormula(tail.formula)), tail.x).f;
        EXPECT_NEAR(f / tail.f, 1, 1e-13) << tail.formula;
    }
    EXPECT_NEAR(jetAt(CompiledFormula(parseFormula("silu(x)")), -712).df / -4.3072341904612300738e-307, 1,
                1e-13);
}

// The Taylor series of f'' = 1/3 + x/4 + x^2/10 + x^3/36 + x^4/168 + ...
TEST(Derivatives, KeepTheirDigitsWhereSumsCancelTwice) {
    const CompiledFormula formula(parseFormula("(exp(x)-1)/x"));
    for (const double x : {1e-6, 1e-4, 1e-3, 3e-3, 1e-2, 2e-2}) {
        const double expected =
            1.0 / 3 + x * (0.25 + x * (0.1 + x * (1.0 / 36 + x * (1.0 / 168 + x * (1.0 / 960 + x / 6480)))));
        EXPECT_NEAR(jetAt(formula, x).d2f, expected, 1e-11 * expected) << x;
    }
}

TEST(Derivatives, DoNotOverflowOnTheWay) {
    const CompiledFormula tanh(parseFormula("(exp(x)-exp(-x))/(exp(x)+exp(-x))"));
    EXPECT_EQ(jetAt(tanh, 800).f, 1);
    EXPECT_EQ(jetAt(tanh, 800).df, 0);
    const double parameters[] = {2, 3};
    const CompiledFormula logistic(parseFormula("a/(1+c*exp(-x))"));
    EXPECT_EQ(jetAt(logistic, -1000, parameters).df, 0);
    EXPECT_EQ(jetAt(logistic, 1000, parameters).f, 2);
}

TEST(Derivatives, AreZeroWhereTheFormulaIsFlat) {
    const Jet half = jetAt(CompiledFormula(parseFormula("sqrt(max(0,1-x^2))")), 2);
    EXPECT_TRUE(half.f == 0 && half.df == 0 && half.d2f == 0) << half.df << ' ' << half.d2f;
    EXPECT_EQ(jetAt(CompiledFormula(parseFormula("sqrt(relu(tan(3*x)))")), 0.9).df, 0);
    const Jet root = jetAt(CompiledFormula(parseFormula("cbrt(relu(x))^2")), -0.7);
    EXPECT_TRUE(root.f == 0 && root.df == 0 && root.d2f == 0) << root.df << ' ' << root.d2f;
}

TEST(Derivatives, AreNoNumbersWhereThereIsNoValue) {
    const Jet jet = jetAt(CompiledFormula(parseFormula("log(x)")), -1);
    EXPECT_TRUE(std::isnan(jet.f) && std::isnan(jet.df) && std::isnan(jet.d2f));
}

}  // namespace
}  // namespace zorro::formula
