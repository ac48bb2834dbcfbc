#include "ui/explore/curves/curve_text.h"

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"

namespace zorro::ui {
namespace {

Description written(const char* formula) {
    Description description;
    description.latex = formula;
    return description;
}

TEST(PlainFormula, KeepsTheFirstOfTwoForms) {
    const auto gelu =
        written(R"(f(x) = x\,\Phi(x) = \frac{x}{2}\left(1+\operatorname{erf}\frac{x}{\sqrt2}\right))");

    EXPECT_EQ(plainFormula(gelu), QStringLiteral("x·Φ(x)"));
}

TEST(PlainFormula, WritesGreekLettersAndProductsAsSigns) {
    EXPECT_EQ(plainFormula(written(R"(f(x) = \Phi(x)+x\,\varphi(x))")), QStringLiteral("Φ(x)+x·φ(x)"));
}

TEST(PlainFormula, IsEmptyWhereOnlyLatexCanSayIt) {
    EXPECT_TRUE(plainFormula(written(R"(f(x) = \frac{x}{1+|x|})")).isEmpty());
}

TEST(PlainFormula, OfAnExpressionIsItsOwnText) {
    Description description;
    description.formula = "x*tanh(c*x)";

    EXPECT_EQ(plainFormula(description), QStringLiteral("x*tanh(c*x)"));
}

TEST(PlainFormula, PutsADotBeforeANamedFunction) {
    EXPECT_EQ(plainFormula(written(R"(f(x) = x\tanh\left(\ln\left(1+e^x\right)\right))")),
              QStringLiteral("x·tanh(ln(1+eˣ))"));
}

TEST(SummaryText, OfEveryFunctionIsALineWithoutLatex) {
    for (const FunctionPtr& function : catalogue()) {
        const QString text = summaryText(defaultCurve(function), false);

        EXPECT_FALSE(text.isEmpty()) << function->description().name;
        EXPECT_FALSE(text.contains(u'\\') || text.contains(u'{') || text.contains(u'\n'))
            << text.toStdString();
    }
}

TEST(SummaryText, SaysWhichCurveIsTheReference) {
    EXPECT_EQ(summaryText(defaultCurve(findFunction("silu")), true), QStringLiteral("reference · x·σ(x)"));
}

}  // namespace
}  // namespace zorro::ui
