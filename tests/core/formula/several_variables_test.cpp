#include "core/formula/program/several_variables.h"

#include <array>
#include <cmath>

#include <gtest/gtest.h>

namespace zorro::formula {
namespace {

TEST(SeveralVariables, AreWordsThatOtherwiseMeanSomethingElse) {
    const ParsedFormula formula = parseFormulaOf({"time", "e", "log"}, "a*time+e^2*log+exp(0)");
    EXPECT_EQ(formula.parameters, std::vector<std::string>{"a"});
    EXPECT_EQ(formula.variables, (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_TRUE(parseFormulaOf({"time"}, "2*pi").variables.empty());
    EXPECT_THROW(static_cast<void>(parseFormulaOf({"time"}, "a*x")), FormulaError);
    EXPECT_THROW(static_cast<void>(parseFormulaOf({"time"}, "a*x2")), FormulaError);
    EXPECT_THROW(static_cast<void>(parseFormulaOf({"time"}, "time(2)")), FormulaError);
}

TEST(SeveralVariables, HaveNamesThatFormulasCanHave) {
    for (const char* name : {"t", "y_mV", "_1", "x3", "pi"}) {
        EXPECT_TRUE(canNameVariable(name)) << name;
    }
    for (const char* name : {"", "2t", "y (mV)", "\u03C3", "exp", "a-b"}) {
        EXPECT_FALSE(canNameVariable(name)) << name;
    }
}

// f = a u exp(-b v): df/da = u exp(-b v), df/db = -a u v exp(-b v).
TEST(SeveralVariables, GiveValuesAndDerivativesInParametersAtEveryPoint) {
    const FormulaOfSeveral formula(parseFormulaOf({"u", "v"}, "a*u*exp(-b*v)"));
    constexpr std::size_t count = 1000;  // more than a block
    std::vector<double> u(count);
    std::vector<double> v(count);
    for (std::size_t i = 0; i < count; ++i) {
        u[i] = 0.01 * static_cast<double>(i) - 3;
        v[i] = std::sin(static_cast<double>(i));
    }
    const std::array<const double*, 2> variables{u.data(), v.data()};
    const std::array parameters{2.5, 0.75};
    std::vector<double> f(count);
    std::vector<double> gradient(2 * count);
    formula.evaluate(parameters, variables, count, f);
    formula.differentiate(parameters, variables, count, gradient);
    for (std::size_t i = 0; i < count; ++i) {
        const double decay = std::exp(-0.75 * v[i]);
        EXPECT_NEAR(f[i], 2.5 * u[i] * decay, 1e-14 * (1 + std::abs(f[i])));
        EXPECT_NEAR(gradient[2 * i], u[i] * decay, 1e-14 * (1 + std::abs(f[i])));
        EXPECT_NEAR(gradient[2 * i + 1], -2.5 * u[i] * v[i] * decay, 1e-14 * (1 + std::abs(f[i])));
    }
}

TEST(SeveralVariables, AConstantHasItsValueAtEveryPoint) {
    const FormulaOfSeveral formula(parseFormulaOf({}, "0.1+0.2"));
    std::vector<double> f(3);
    formula.evaluate({}, {}, 3, f);
    EXPECT_EQ(f, std::vector<double>(3, 0.1 + 0.2));
}

}  // namespace
}  // namespace zorro::formula
