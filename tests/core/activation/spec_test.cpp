#include "core/activation/spec.h"

#include <random>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro {
namespace {

Curve curveOf(std::string_view text) {
    const Spec spec = parseSpec(text);
    return applyAssignments(namedFunction(spec), spec.assignments);
}

/// The message of the error that `text` is refused with, or "accepted".
std::string refusal(std::string_view text) {
    try {
        (void)curveOf(text);
    } catch (const SpecError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Spec, ParametersLeftOutTakeTheirDefaults) {
    EXPECT_EQ(curveOf("symmetric-zorro").parameters, (std::vector<double>{1.2, 1}));
    EXPECT_EQ(curveOf("symmetric-zorro:b=-3").parameters, (std::vector<double>{1.2, -3}));
    EXPECT_EQ(curveOf("symmetric-zorro:b=2,a=4").parameters, (std::vector<double>{4, 2}));
}

TEST(Spec, BlanksAroundNamesSignsAndNumbersAreAllowed) {
    EXPECT_EQ(specText(curveOf(" \tsymmetric-zorro : a = 4 , b = +2e0 \n")), "symmetric-zorro:a=4,b=2");
}

TEST(Spec, BoundsThemselvesAreAllowed) {
    EXPECT_EQ(curveOf("symmetric-zorro:a=0.01,b=-20").parameters, (std::vector<double>{0.01, -20}));
    EXPECT_EQ(curveOf("symmetric-zorro:a=50,b=20").parameters, (std::vector<double>{50, 20}));
}

TEST(Spec, AnExpressionEndsWithTheParenthesisThatClosesIt) {
    const Spec spec = parseSpec(" expr( (x>0 ? x : c)*(1-(x)) ) : c = 1 ");
    EXPECT_EQ(spec.expression, "(x>0 ? x : c)*(1-(x))");
    EXPECT_EQ(spec.expressionPosition, 7U);
    ASSERT_EQ(spec.assignments.size(), 1U);
    EXPECT_EQ(spec.assignments[0].name, "c");
    EXPECT_EQ(spec.assignments[0].value, 1);
    EXPECT_EQ(spec.assignments[0].position, 33U);
}

TEST(TypedSpec, ABareFormulaNeedsNoExpr) {
    const Spec spec = parseTypedSpec(" x*tanh(c*x) : c=2, d = 3");
    EXPECT_EQ(spec.expression, "x*tanh(c*x)");
    EXPECT_EQ(spec.expressionPosition, 1U);
    ASSERT_EQ(spec.assignments.size(), 2U);
    EXPECT_EQ(spec.assignments[1].name, "d");
    EXPECT_EQ(parseTypedSpec("x>0 ? x : a*x").expression, "x>0 ? x : a*x");
    EXPECT_EQ(parseTypedSpec("x>0 ? x : x==1:a=2").expression, "x>0 ? x : x==1");
    EXPECT_EQ(parseTypedSpec("expr(x*c):c=2").expression, "x*c");
}

TEST(TypedSpec, ANameStaysAName) {
    for (const char* text : {"gelu", "leaky-relu", "leaky-rellu", "swish:beta=2", "expr", "gellu"}) {
        EXPECT_FALSE(isBareFormula(text)) << text;
    }
    for (const char* text : {"x", "a*x", "x-1", "exp(-x^2)", "2+x"}) {
        EXPECT_TRUE(isBareFormula(text)) << text;
    }
}

TEST(Spec, TextOfACurveReadsBackAsTheSameCurve) {
    const Curve curve = curveOf("symmetric-zorro:a=0.1,b=-19.999999999999996");
    const Curve again = curveOf(specText(curve));
    EXPECT_EQ(again.function, curve.function);
    EXPECT_EQ(again.parameters, curve.parameters);
}

struct Refused {
    const char* text;
    const char* message;
};

/// What names the test.
std::ostream& operator<<(std::ostream& out, const Refused& refused) {
    return out << refused.text;
}

class WrongSpec : public testing::TestWithParam<Refused> {};

TEST_P(WrongSpec, IsRefusedSayingWhatWhereAndWhatWouldBeRight) {
    EXPECT_EQ(refusal(GetParam().text), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Functions, WrongSpec,
    testing::Values(
        Refused{"symetric-zorro",
                "unknown function 'symetric-zorro' at column 1; did you mean 'symmetric-zorro'?"},
        Refused{"  Symmetric-Zorro:a=1",
                "unknown function 'Symmetric-Zorro' at column 3; did you mean 'symmetric-zorro'?"},
        Refused{"frobnicate", "unknown function 'frobnicate' at column 1; 'zorro list' names them all"},
        Refused{"",
                "a function's name is missing at column 1; write name, name:parameter=value or "
                "expr(FORMULA)"},
        Refused{":a=1",
                "a function's name is missing at column 1; write name, name:parameter=value or "
                "expr(FORMULA)"}));

INSTANTIATE_TEST_SUITE_P(
    Parameters, WrongSpec,
    testing::Values(
        Refused{"symmetric-zorro:c=1",
                "'symmetric-zorro' has no parameter 'c' at column 17; its parameters are a and b"},
        Refused{"symmetric-zorro:A=1",
                "'symmetric-zorro' has no parameter 'A' at column 17; did you mean "
                "'a'? (its parameters are a and b)"},
        Refused{"symmetric-zorro:a=1, a=2", "parameter 'a' is given twice at column 22; give it once"},
        Refused{"symmetric-zorro:a",
                "'=' is missing after 'a' at column 17; write parameters as "
                "name=value, separated by commas"},
        Refused{"symmetric-zorro:a=",
                "the value of 'a' is missing at column 19; write parameters as "
                "name=value, separated by commas"},
        Refused{"symmetric-zorro:=1",
                "a parameter's name is missing before '=' at column 17; write "
                "parameters as name=value, separated by commas"},
        Refused{"symmetric-zorro:",
                "a parameter is missing at column 17; write parameters as name=value, "
                "separated by commas"},
        Refused{"symmetric-zorro:a=1,",
                "a parameter is missing at column 21; write parameters as "
                "name=value, separated by commas"}));

INSTANTIATE_TEST_SUITE_P(
    Numbers, WrongSpec,
    testing::Values(
        Refused{"symmetric-zorro:a=one",
                "'one' is not a number at column 19; write numbers like 2, -0.5 or 1e-3"},
        Refused{"symmetric-zorro:a=1=2",
                "'1=2' is not a number at column 19; write numbers like 2, -0.5 or 1e-3"},
        Refused{"symmetric-zorro:b=nan", "nan is not a finite number at column 19; b must be from -20 to 20"},
        Refused{"symmetric-zorro:b= -inf",
                "-inf is not a finite number at column 20; b must be from -20 to 20"},
        Refused{"symmetric-zorro:a=60", "a=60 is out of bounds at column 19; a must be from 0.01 to 50"},
        Refused{"symmetric-zorro:a=0", "a=0 is out of bounds at column 19; a must be from 0.01 to 50"}));

INSTANTIATE_TEST_SUITE_P(
    Expressions, WrongSpec,
    testing::Values(
        Refused{"expr",
                "'(' is missing after 'expr' at column 5; a formula is written expr(FORMULA), e.g. "
                "expr(x*tanh(x))"},
        Refused{"expr((x)",
                "'(' is never closed at column 5; a formula is written expr(FORMULA), e.g. "
                "expr(x*tanh(x))"},
        Refused{"expr( )",
                "the formula is empty at column 6; a formula is written expr(FORMULA), e.g. "
                "expr(x*tanh(x))"},
        Refused{"expr(x))",
                "unexpected ')' after the formula at column 8; parameters follow as "
                ":name=value"}));

TEST(Spec, AnErrorCanBeMovedIntoALargerText) {
    const SpecError moved = SpecError("something is wrong", 2, "do better").shifted(10);
    EXPECT_EQ(moved.position(), 12U);
    EXPECT_STREQ(moved.what(), "something is wrong at column 13; do better");
}

/// Texts made of the pieces of SPECs, and of SPECs with a few bytes changed.
std::string randomSpec(std::mt19937_64& random) {
    static const std::vector<std::string> pieces{"symmetric-zorro",
                                                 "expr",
                                                 "(",
                                                 ")",
                                                 ":",
                                                 ",",
                                                 "=",
                                                 "a",
                                                 "b",
                                                 "1",
                                                 "-2.5",
                                                 "1e3",
                                                 "nan",
                                                 " ",
                                                 "x",
                                                 "\n",
                                                 "\xff"};
    std::string text = random() % 2 == 0 ? "symmetric-zorro:a=1.5,b=-2" : "";
    for (std::size_t count = random() % 8; count > 0; --count) {
        const std::size_t place = random() % (text.size() + 1);
        if (random() % 3 == 0 && place < text.size()) {
            text[place] = static_cast<char>(random() % 256);
        } else {
            text.insert(place, pieces[random() % pieces.size()]);
        }
    }
    return text;
}

TEST(Spec, RandomTextIsEitherRefusedInOneLineOrRoundTrips) {
    std::mt19937_64 random(2);
    int accepted = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::string text = randomSpec(random);
        try {
            const Curve curve = curveOf(text);
            EXPECT_EQ(specText(curveOf(specText(curve))), specText(curve)) << text;
            ++accepted;
        } catch (const SpecError& error) {
            EXPECT_LE(error.position(), text.size());
            EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("\n")));
        }
    }
    EXPECT_GT(accepted, 500);
}

}  // namespace
}  // namespace zorro
