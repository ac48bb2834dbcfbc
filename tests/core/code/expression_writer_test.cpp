#include "core/code/expression_writer.h"

#include <cstdlib>
#include <stdexcept>

#include <gtest/gtest.h>

#include "core/activation/spec.h"
#include "core/code/code.h"
#include "core/expression/curve_spec.h"
#include "core/expression/expression.h"
#include "tests/core/formula/random_formulas.h"

namespace zorro {
namespace {

using O = formula::Operation;

/// A language in which only the operators of Python exist.
const Dialect bare{.calls = {{O::log, "log(@a@)"},
                             {O::exp, "exp(@a@)"},
                             {O::tanh, "tanh(@a@)"},
                             {O::maximum, "max(@a@, @b@)"},
                             {O::abs, "abs(@a@)"},
                             {O::sigmoid, "sigmoid(@a@)"},
                             {O::sqrt, "sqrt(@a@)"},
                             {O::logicalAnd, "and(@a@, @b@)"},
                             {O::logicalOr, "or(@a@, @b@)"},
                             {O::conditional, "where(@a@, @b@, @c@)"}},
                   .silu = "silu(@a@)",
                   .gelu = {},
                   .between = {},
                   .atMost = {},
                   .tensor = {},
                   .statement = "@name@ = @value@",
                   .truthStatement = {},
                   .infinity = "inf",
                   .nan = "nan"};

std::string textOf(const CodeTree& code, const Dialect& dialect, const std::vector<std::string>& taken = {}) {
    const WrittenExpression written = writeExpression(
        code, code.root, dialect, [](const std::string& name) { return "p." + name; }, taken);
    std::string text;
    for (const std::string& statement : written.statements) {
        text += statement + "; ";
    }
    return text + written.value;
}

std::string written(const std::string& formula, const Dialect& dialect = bare) {
    return textOf(plainTree(parseCurve("expr(" + formula + ")")), dialect);
}

std::string safelyWritten(const std::string& formula) {
    return textOf(safeTree(parseCurve("expr(" + formula + ")")), bare);
}

TEST(ExpressionWriter, KeepsTheGroupingOfTheOperators) {
    EXPECT_EQ(written("x-(2-tanh(x))-3"), "x - (2 - tanh(x)) - 3");
    EXPECT_EQ(written("x/(c*x)/c"), "x / (p.c * x) / p.c");
    EXPECT_EQ(written("-x^2"), "-(x**2)");
    EXPECT_EQ(written("(-x)^3"), "(-x) ** 3");
    EXPECT_EQ(written("x^c^3"), "x ** p.c**3");
    EXPECT_EQ(written("2^-x"), "2**-x");
    EXPECT_EQ(written("(x-2)*(x+3)"), "(x - 2) * (3 + x)");
}

TEST(ExpressionWriter, WritesWellKnownFunctionsInTheirOwnWords) {
    EXPECT_EQ(written("x/(1+exp(-x))"), "silu(x)");
    EXPECT_EQ(written("c*x*sigmoid(c*x)"), "silu(p.c * x)");
    EXPECT_EQ(written("x*sigmoid(c*x)"), "x * sigmoid(p.c * x)");
}

TEST(ExpressionWriter, NamesWhatIsUsedTwiceUnlessTheNameIsTaken) {
    EXPECT_EQ(written("tanh(x)+exp(tanh(x))"), "t1 = tanh(x); t1 + exp(t1)");
    const CodeTree code = plainTree(parseCurve("expr(tanh(x)+exp(tanh(x)))"));
    EXPECT_EQ(textOf(code, bare, {"t1"}), "t2 = tanh(x); t2 + exp(t2)");
}

TEST(ExpressionWriter, TurnsTruthIntoNumbersWhereNumbersAreMeant) {
    EXPECT_EQ(written("(x>1)*x"), "x * where(x > 1, 1, 0)");
    EXPECT_EQ(written("x>1 && c ? x : 0"), "where(and(x > 1, p.c != 0), x, 0)");
}

TEST(ExpressionWriter, GivesConstantsTheTypeOfXWhereNothingElseHasOne) {
    Dialect typed = bare;
    typed.tensor = "like(x, @a@)";
    EXPECT_EQ(written("(x>1)*x", typed), "x * where(x > 1, like(x, 1), 0)");
    EXPECT_EQ(written("x>1 ? 2 : 3", typed), "where(x > 1, like(x, 2), 3)");
    EXPECT_EQ(written("x>1 ? c : 3", typed), "where(x > 1, p.c, 3)");
    EXPECT_EQ(written("max(x, 1, c)", typed), "max(max(x, like(x, 1)), p.c)");
}

TEST(ExpressionWriter, WritesInfinityInWords) {
    EXPECT_EQ(written("max(x, -1e308*10)"), "max(x, -inf)");
}

TEST(ExpressionWriter, RefusesWhatTheLanguageCannotSay) {
    EXPECT_THROW((void)written("sin(x)"), std::invalid_argument);
}

TEST(SafeTree, KeepsTheBranchThatIsNotTakenFinite) {
    EXPECT_EQ(safelyWritten("x > 0 ? log(x) : x"), "t1 = x > 0; where(t1, log(where(t1, x, 1)), x)");
    EXPECT_EQ(safelyWritten("x > 0 ? x : exp(x)"), "t1 = x > 0; where(t1, x, exp(where(t1, -1, x)))");
}

TEST(SafeTree, KeepsARootFromItsInfiniteSlopeWhereItsOperandIsFlat) {
    EXPECT_EQ(safelyWritten("sqrt(max(x, 0))"),
              "t1 = max(x, 0); t2 = t1 > 0; where(t2, sqrt(where(t2, t1, 1)), 0)");
}

TEST(SafeTree, DecidesOnOneSideOfAJointWhereTheSlopeExistsThere) {
    EXPECT_EQ(safelyWritten("abs(x) + (x < 0 ? 2*x : 0)"), "where(x >= 0, x, -x) + where(x < 0, 2 * x, 0)");
}

TEST(SafeTree, LeavesWhatIsRightAlone) {
    EXPECT_EQ(safelyWritten("x*tanh(c*x)"), "x * tanh(p.c * x)");
    EXPECT_EQ(safelyWritten("max(x, c)"), "max(x, p.c)");
}

/// ZORRO_FORMULA_EXECUTIONS says how many are tried.
TEST(Code, OfAnyFormulaIsWrittenInEveryLanguageOrRefused) {
    const char* const wanted = std::getenv("ZORRO_FORMULA_EXECUTIONS");
    const int executions = wanted != nullptr ? std::atoi(wanted) : 100;
    formula::RandomFormulas formulas(21);
    int written = 0;
    for (int i = 0; i < executions; ++i) {
        const std::string text = formulas.next();
        try {
            const Curve curve = defaultCurve(makeExpression(text));
            for (const CodeLanguage& language : codeLanguages()) {
                try {
                    EXPECT_LT(language.write(curve).size(), 500'000U) << text;
                    ++written;
                } catch (const std::invalid_argument&) {  // a sentence, as for what becomes too long
                }
            }
        } catch (const SpecError& error) {
            EXPECT_LE(error.position(), text.size()) << text;
        }
    }
    EXPECT_GT(written, executions / 10);
}

}  // namespace
}  // namespace zorro
