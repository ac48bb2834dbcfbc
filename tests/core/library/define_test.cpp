#include "core/library/define.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/formula/operation.h"
#include "tests/core/library/own_example.h"

namespace zorro {
namespace {

using testing::HasSubstr;

template <typename Work>
std::string sentenceOf(const Work& work) {
    try {
        work();
    } catch (const DefinitionError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(NameIssue, TakesNamesThatMeanNothingElse) {
    for (const char* name : {"swish2", "my_swish", "My-Swish", "a", "xi2", "relu-x2y", "reluish"}) {
        EXPECT_EQ(nameIssue(name), "") << name;
    }
}

TEST(NameIssue, RefusesWhatTheCatalogueAndFormulasHave) {
    for (const FunctionPtr& function : catalogue()) {
        EXPECT_THAT(nameIssue(function->description().name), HasSubstr("catalogue"));
        for (const std::string& alias : function->description().aliases) {
            EXPECT_THAT(nameIssue(alias), HasSubstr("catalogue")) << alias;
        }
    }
    EXPECT_THAT(nameIssue("GELU"), HasSubstr("'gelu'"));
    for (const std::string& name : formula::functionNames()) {
        EXPECT_NE(nameIssue(name), "") << name;
    }
}

TEST(NameIssue, RefusesWhatIsNoNameInASpec) {
    for (const char* name :
         {"",  " ",  "2swish", "-a",   "a b",  "a:b", "a=b", "a(b", "a,b", "é",  "a/b", "../a",
          "x", "x1", "a-x",    "expr", "Expr", "pi",  "e",   "inf", "nan", "a-", "a.b"}) {
        EXPECT_NE(nameIssue(name), "") << name;
    }
    EXPECT_NE(nameIssue(std::string(65, 'a')), "");
    EXPECT_NE(nameIssue(std::string("a\0b", 3)), "");
}

TEST(DescribeOwn, FindsTheParametersOfTheFormula) {
    const Description description = describeOwn("mine", "a*x*tanh(c*x) + b");
    ASSERT_EQ(description.parameters.size(), 3U);
    EXPECT_EQ(description.name, "mine");
    EXPECT_EQ(description.title, "mine");
    EXPECT_EQ(parameterIndex(description, "c"), 1);
    EXPECT_EQ(description.parameters[2].defaultValue, 1);
}

TEST(DescribeOwn, SaysWhereAFormulaIsWrong) {
    try {
        static_cast<void>(describeOwn("mine", "x*sigmoid(b*x"));
        FAIL() << "accepted";
    } catch (const DefinitionError& error) {
        EXPECT_EQ(error.part(), DefinitionError::Part::formula);
        EXPECT_EQ(error.position(), 13U);
        EXPECT_THAT(error.what(), HasSubstr("column 14"));
    }
}

TEST(MakeOwn, ComputesWhatTheFormulaSays) {
    const Curve curve = defaultCurve(makeOwn(swish2()));
    EXPECT_DOUBLE_EQ(curve.at(2).f, 2 / (1 + std::exp(-2.0)));
    EXPECT_EQ(curve.description().parameters[0].upper, 10);
}

TEST(MakeOwn, RefusesBoundsAndDefaultsThatContradictEachOther) {
    const auto refused = [](double value, double lower, double upper, ParameterScale scale) {
        return sentenceOf([&] {
            Description description = swish2();
            description.parameters[0].defaultValue = value;
            description.parameters[0].lower = lower;
            description.parameters[0].upper = upper;
            description.parameters[0].scale = scale;
            static_cast<void>(makeOwn(description));
        });
    };
    EXPECT_THAT(refused(11, 0, 10, ParameterScale::linear), HasSubstr("not within its bounds, 0 to 10"));
    EXPECT_THAT(refused(1, 3, 1, ParameterScale::linear), HasSubstr("below the upper"));
    EXPECT_THAT(refused(1, 1, 1, ParameterScale::linear), HasSubstr("below the upper"));
    EXPECT_THAT(refused(1, 0, 10, ParameterScale::logarithmic), HasSubstr("above 0"));
    EXPECT_THAT(refused(std::nan(""), 0, 10, ParameterScale::linear), HasSubstr("finite"));
    EXPECT_EQ(refused(1, 0.1, 10, ParameterScale::logarithmic), "accepted");
}

TEST(MakeOwn, BringsWordsOntoOneLine) {
    Description description = swish2();
    description.about = " first\nsecond\t\x01 third ";
    EXPECT_EQ(makeOwn(description)->description().about, "first second third");
    description.about = std::string(600, 'a');
    EXPECT_THAT(sentenceOf([&] { static_cast<void>(makeOwn(description)); }), HasSubstr("longer than 500"));
}

TEST(SetBounds, MovesTheDefaultToTheNearerBound) {
    Description description = describeOwn("mine", "b*x");
    setBounds(description.parameters[0], 2, 5, ParameterScale::linear);
    EXPECT_EQ(description.parameters[0].defaultValue, 2);
}

TEST(ParameterCalled, SuggestsWhatWasMeant) {
    Description description = describeOwn("mine", "alpha*x");
    EXPECT_THAT(sentenceOf([&] { static_cast<void>(parameterCalled(description, "alhpa")); }),
                HasSubstr("did you mean 'alpha'?"));
    description = describeOwn("mine", "x*x");
    EXPECT_THAT(sentenceOf([&] { static_cast<void>(parameterCalled(description, "a")); }),
                HasSubstr("it has no parameters"));
}

TEST(ParseDefinitionText, TakesTheNameFromTheFormula) {
    for (const char* text : {"f2=x==1 ? 2 : x", " f2 = x==1 ? 2 : x ", "f2(x) = x==1 ? 2 : x"}) {
        const DefinitionText parsed = parseDefinitionText(text);
        EXPECT_EQ(parsed.name, "f2") << text;
        EXPECT_EQ(parsed.formula, "x==1 ? 2 : x") << text;
        EXPECT_EQ(std::string_view(text).substr(parsed.formulaPosition, 4), "x==1") << text;
    }
}

TEST(DescribeDefinition, CountsColumnsInTheWholeText) {
    try {
        static_cast<void>(describeDefinition("é2 = x"));
        FAIL() << "accepted";
    } catch (const DefinitionError& error) {
        EXPECT_EQ(error.part(), DefinitionError::Part::name);
    }
    EXPECT_THAT(sentenceOf([] { static_cast<void>(describeDefinition("f2 = 2*x + ")); }),
                HasSubstr("column 11"));
    EXPECT_THAT(sentenceOf([] { static_cast<void>(describeDefinition("f2 = x + π*siin(x)")); }),
                HasSubstr("column 12"));
}

TEST(DoubtsAbout, AskWhetherAConstantWasMeant) {
    EXPECT_EQ(doubtsAbout(describeOwn("f2", "Pi*x + c")),
              std::vector<std::string>{"'Pi' is a parameter; if the number was meant, write pi"});
    EXPECT_TRUE(doubtsAbout(describeOwn("f2", "pi*x + c")).empty());
}

TEST(ParseDefinitionText, RefusesWhatIsNoDefinition) {
    for (const char* text : {"", "x*x", "f", "f2 =", "f2 == x", "f2 =   "}) {
        EXPECT_THAT(sentenceOf([&] { static_cast<void>(parseDefinitionText(text)); }),
                    HasSubstr("NAME = FORMULA"))
            << text;
    }
    EXPECT_EQ(parseDefinitionText("f(y) = x").name, "f(y)");  // which is no name
}

}  // namespace
}  // namespace zorro
