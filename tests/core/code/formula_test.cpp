#include "core/code/formula.h"

#include <cstdlib>
#include <stdexcept>

#include <gtest/gtest.h>

#include "core/activation/spec.h"
#include "core/code/code.h"
#include "core/code/formula_writer.h"
#include "core/expression/curve_spec.h"
#include "core/expression/expression.h"
#include "tests/core/formula/random_formulas.h"

namespace zorro {
namespace {

/// A language in which only the operators of Python exist.
const Dialect bare{.calls = {{"log", "log(@a@)"}, {"exp", "exp(@a@)"}, {"max", "max(@a@, @b@)"}},
                   .power = {},
                   .logicalAnd = "and(@a@, @b@)",
                   .logicalOr = "or(@a@, @b@)",
                   .where = "where(@a@, @b@, @c@)",
                   .tensor = {}};

std::string written(const std::string& formula, const Dialect& dialect = bare) {
    return writeFormula(parseCurve("expr(" + formula + ")"), dialect,
                        [](const std::string& name) { return "p." + name; });
}

TEST(Formula, KeepsTheGroupingOfTheOperators) {
    EXPECT_EQ(written("x-(2-x)-3"), "x - (2 - x) - 3");
    EXPECT_EQ(written("x/(2*x)/c"), "x / (2 * x) / p.c");
    EXPECT_EQ(written("-x^2"), "-(x**2)");
    EXPECT_EQ(written("(-x)^2"), "(-x) ** 2");
    EXPECT_EQ(written("x^2^3"), "x ** 2**3");
    EXPECT_EQ(written("2^-x"), "2**-x");
}

TEST(Formula, TurnsTruthIntoNumbersWhereNumbersAreMeant) {
    EXPECT_EQ(written("(x>1)*x"), "where(x > 1, 1.0, 0.0) * x");
    EXPECT_EQ(written("x>1 && c ? x : 0"), "where(and(x > 1, p.c != 0), x, 0)");
}

TEST(Formula, KeepsTheBranchThatIsNotTakenFinite) {
    EXPECT_EQ(written("x > 0 ? log(x) : x"), "where(x > 0, log(where(x > 0, x, 1.0)), x)");
    EXPECT_EQ(written("x > 0 ? x : exp(x)"), "where(x > 0, x, exp(where(x > 0, -1.0, x)))");
}

TEST(Formula, GivesConstantsTheTypeOfXWhereNothingElseHasOne) {
    Dialect typed = bare;
    typed.tensor = "like(x, @a@)";
    EXPECT_EQ(written("log(2)*x", typed), "log(like(x, 2)) * x");
    EXPECT_EQ(written("(x>1)*x", typed), "where(x > 1, like(x, 1.0), 0.0) * x");
    EXPECT_EQ(written("x>1 ? 2 : 3", typed), "where(x > 1, like(x, 2), 3)");
    EXPECT_EQ(written("x>1 ? c : 3", typed), "where(x > 1, p.c, 3)");
}

TEST(Formula, FoldsFunctionsOfManyNumbers) {
    EXPECT_EQ(written("max(x, 1, c)"), "max(max(x, 1), p.c)");
}

TEST(Formula, WritesAStepByTheSign) {
    Dialect signs = bare;
    signs.calls["sign"] = "sign(@a@)";
    EXPECT_EQ(written("x*heaviside(x-1)", signs), "x * (0.5 + 0.5 * sign(x - 1))");
}

TEST(Formula, RefusesWhatWouldGrowWithoutEnd) {
    Dialect doubling = bare;
    doubling.calls["cbrt"] = "sign(@a@) * abs(@a@) ** (1 / 3)";
    std::string nested = "x";
    for (int i = 0; i < 60; ++i) {
        nested = "cbrt(" + nested + ")";
    }
    EXPECT_THROW((void)written(nested, doubling), std::invalid_argument);
}

/// ZORRO_FORMULA_EXECUTIONS says how many are tried.
TEST(Formula, OfAnyKindIsWrittenInEveryLanguageOrRefused) {
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

TEST(Formula, RefusesWhatTheLanguageCannotSay) {
    EXPECT_THROW((void)written("sin(x)"), std::invalid_argument);
}

}  // namespace
}  // namespace zorro
