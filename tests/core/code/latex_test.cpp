#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/code/language/latex_formula.h"
#include "core/code/languages.h"
#include "core/expression/curve_spec.h"
#include "core/library/define.h"
#include "tests/core/code/sample_curves.h"

namespace zorro {
namespace {

TEST(Latex, WritesFormulasAsMathematics) {
    EXPECT_EQ(latexFormula(parseCurve("expr(x/(1+exp(-beta*x)))")), "\\frac{x}{1 + e^{-\\beta \\, x}}");
    EXPECT_EQ(latexFormula(parseCurve("expr((x+1)^2*2)")), "{\\left(x + 1\\right)}^{2} \\cdot 2");
}

TEST(Latex, NamesAndNumbersFollowTheCustomsOfPrint) {
    EXPECT_EQ(latexName("a_neg"), "a_{\\mathrm{neg}}");
    EXPECT_EQ(latexName("alpha"), "\\alpha");
    EXPECT_EQ(latexName("gain"), "\\mathrm{gain}");
    EXPECT_EQ(latexNumber(1.5e-7), "1.5 \\cdot 10^{-7}");
}

TEST(Latex, PicturesToo) {
    EXPECT_THAT(tikzCode(parseCurve("swish")), testing::HasSubstr(R"(f(x) = x\,\sigma(\beta x))"));
    EXPECT_THAT(tikzCode(parseCurve("expr(x*sigmoid(x))")), testing::HasSubstr(R"(f(x) = x \, \sigma)"));
}

TEST(Code, OfAFunctionOfOnesOwnHasItsName) {
    FunctionLibrary library;
    library.add(makeOwn(describeDefinition("double = x*sigmoid(b*x)")));
    const Curve curve = parseCurve("double:b=2", library);
    EXPECT_THAT(pytorchCode(curve), testing::HasSubstr("class DoubleActivation("));
    EXPECT_THAT(cCode(curve), testing::HasSubstr("double double_activation(double x, double b)"));
    EXPECT_THAT(latexCode(curve), testing::HasSubstr("\\sigma"));
}

TEST(Latex, EverySnippetGivesTheFormulaTheValuesAndTheSource) {
    for (const std::string& spec : sampleSpecs()) {
        const Curve curve = parseCurve(spec);
        const std::string text = latexCode(curve);
        EXPECT_THAT(text, testing::ContainsRegex("align\\*}\n  .*x.* &= ")) << spec;
        EXPECT_THAT(text, testing::HasSubstr("Source: ")) << spec;
        EXPECT_EQ(std::count(text.begin(), text.end(), '{'), std::count(text.begin(), text.end(), '}'))
            << spec;
        for (const double value : curve.parameters) {
            EXPECT_THAT(text, testing::HasSubstr(" &= " + latexNumber(value))) << spec;
        }
    }
}

}  // namespace
}  // namespace zorro
