#include "core/formula/parse.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/formula/compiled.h"

namespace zorro::formula {
namespace {

double valueOf(std::string_view formula, double x) {
    double value = 0;
    CompiledFormula(parseFormula(formula))
        .evaluate({}, {&x, 1}, {.f = {&value, 1}, .df = {}, .d2f = {}, .gradient = {}, .mixed = {}});
    return value;
}

std::string refusal(const std::string& text) {
    try {
        (void)parseFormula(text);
    } catch (const FormulaError& error) {
        return std::to_string(error.position()) + ": " + error.what();
    }
    return "accepted";
}

TEST(Parse, ReadsWhatMathematiciansWrite) {
    EXPECT_EQ(valueOf("x² − 2·x × 3", 5), -5);
    EXPECT_EQ(valueOf("x³", -2), -8);
    EXPECT_EQ(valueOf("-x²", 3), -9);
    EXPECT_EQ(valueOf("x ≤ 1 ? 1 : 2", 1), 1);
    EXPECT_DOUBLE_EQ(valueOf("π*x", 2), 6.283185307179586);
}

TEST(Parse, ReadsClampIfAndHeaviside) {
    EXPECT_EQ(valueOf("clamp(x, -1, 2)", 3), 2);
    EXPECT_EQ(valueOf("clamp(x, -1, 2)", -3), -1);
    EXPECT_EQ(valueOf("if(x > 0, 10, 20)", -1), 20);
    EXPECT_EQ(valueOf("heaviside(x)", 0), 0.5);
    EXPECT_EQ(valueOf("heaviside(x)", 0.1), 1);
}

TEST(Parse, CountsVariablesAndParametersApart) {
    const ParsedFormula formula = parseFormula("x1*a + x2*b + Pi*x");
    EXPECT_EQ(formula.variables, (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_EQ(formula.parameters, (std::vector<std::string>{"a", "b", "Pi"}));
    EXPECT_THAT(std::string(doubtAbout("Pi")), testing::HasSubstr("write pi"));
    EXPECT_EQ(doubtAbout("a"), "");
}

TEST(Parse, PointsAtTheWholeCharacter) {
    EXPECT_THAT(refusal("x + é"), testing::StartsWith("4: unexpected character 'é'"));
    EXPECT_THAT(refusal("é"), testing::StartsWith("0: unexpected character 'é'"));
    EXPECT_THAT(refusal("x² + 2 y"), testing::StartsWith("8: unexpected 'y'"));
    EXPECT_THAT(refusal("clamp(x, 1)"),
                testing::HasSubstr("too few arguments in the formula; clamp takes 3"));
    EXPECT_THAT(refusal("(x"), testing::StartsWith("2: a ')' is missing"));
    EXPECT_THAT(refusal("x)"), testing::StartsWith("1: unexpected ')'"));
    EXPECT_THAT(refusal("x*1e999"), testing::StartsWith("2: the number '1e999' is too large"));
}

TEST(Parse, RefusesWhatIsNestedTooDeeply) {
    const std::string deep = std::string(900, '(') + "x" + std::string(900, ')');
    EXPECT_THAT(refusal(deep), testing::HasSubstr("nested too deeply"));
    EXPECT_THAT(refusal(std::string(1500, '-') + "x"), testing::HasSubstr("nested too deeply"));
    EXPECT_EQ(refusal(std::string(90, '(') + "x" + std::string(90, ')')), "accepted");
}

}  // namespace
}  // namespace zorro::formula
