#include "core/expression/expression.h"

#include <atomic>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double valueOf(const std::string& spec, double x) {
    return parseCurve(spec).at(x).f;
}

std::string refusal(const std::string& spec) {
    try {
        (void)parseCurve(spec);
    } catch (const SpecError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Expression, EveryUnknownWordIsAParameterInOrderOfAppearance) {
    const FunctionPtr function = makeExpression("x*tanh(c*x) + b_2*e^(-pi*c)");
    ASSERT_EQ(function->description().parameters.size(), 2U);
    EXPECT_EQ(function->description().parameters[0].name, "c");
    EXPECT_EQ(function->description().parameters[1].name, "b_2");
    EXPECT_EQ(function->description().parameters[0].defaultValue, 1);
}

TEST(Expression, IsDescribedByItsFormula) {
    const Curve curve = parseCurve("expr( c_1*x^2 ):c_1=3");
    EXPECT_EQ(curve.description().kind, FunctionKind::expression);
    EXPECT_EQ(curve.description().name, "expr(c_1*x^2)");
    EXPECT_EQ(curve.description().title, "c_1*x^2");
    EXPECT_EQ(curve.description().latex, R"(\texttt{c\_1*x\textasciicircum{}2})");
    EXPECT_EQ(specText(curve), "expr(c_1*x^2):c_1=3");
}

// The expected values were computed with mpmath at 30 digits.
TEST(Expression, ComputesTheFunctionsThatResearchersWrite) {
    EXPECT_DOUBLE_EQ(valueOf("expr(x*tanh(c*x)):c=2", 0.7), 0.61974615374158376);
    EXPECT_DOUBLE_EQ(valueOf("expr(x*Phi(x))", -0.75), -0.16997051428265115);
    EXPECT_DOUBLE_EQ(valueOf("expr(x*sigmoid(x))", -1), -0.26894142136999512);
    EXPECT_DOUBLE_EQ(valueOf("expr(x*tanh(softplus(x)))", 1), 0.86509838826731034);
    EXPECT_DOUBLE_EQ(valueOf("expr(log(x))", 10), 2.3025850929940457);
    // Of three terms near 0.6, each good to its last place.
    EXPECT_NEAR(valueOf("expr(erf(x)+erfc(x)*log1p(x)-expm1(x))", 0.5), 0.066199175993329507, 2e-16);
}

TEST(Expression, OperatorsBindAsInMathematics) {
    EXPECT_EQ(valueOf("expr(-x^2)", 3), -9);
    EXPECT_EQ(valueOf("expr(2^x^2)", 3), 512);
    EXPECT_EQ(valueOf("expr(1-x-1)", 3), -3);
    EXPECT_EQ(valueOf("expr(x>0 && x<1 ? 10 : x<=0 ? 20 : 30)", 0.5), 10);
    EXPECT_EQ(valueOf("expr(x>0 && x<1 ? 10 : x<=0 ? 20 : 30)", -0.5), 20);
    EXPECT_EQ(valueOf("expr(max(x, 2, min(x, 1)))", 3), 3);
}

TEST(Expression, WhereTheFormulaHasNoValueItIsNotANumber) {
    EXPECT_TRUE(std::isnan(valueOf("expr(log(x))", -1)));
    EXPECT_TRUE(std::isnan(valueOf("expr(0/(x-x))", 1)));
    EXPECT_TRUE(std::isnan(valueOf("expr(sqrt(-1-x^2))", 1)));
    EXPECT_TRUE(std::isnan(valueOf("expr(x>0 ? 1 : 2)", std::nan(""))));
    EXPECT_EQ(valueOf("expr(1/x)", 0), infinity);
}

TEST(Expression, DerivativesAreExactCloseToAPole) {
    const Curve curve = parseCurve("expr(1/x)");
    EXPECT_DOUBLE_EQ(curve.at(1e-5).df, -1e10);
    EXPECT_DOUBLE_EQ(curve.at(1e-5).d2f, 2e15);
}

TEST(Expression, KnowsItsJoints) {
    EXPECT_EQ(parseCurve("expr(max(c, min(x, 2.25))):c=-0.5").joints(), (std::vector<double>{-0.5, 2.25}));
    EXPECT_TRUE(parseCurve("expr(x*tanh(x))").joints().empty());
}

TEST(Expression, AtInfinityItTakesTheLimit) {
    EXPECT_EQ(valueOf("expr(x*exp(x))", -infinity), 0);
    EXPECT_EQ(valueOf("expr(x*exp(x))", infinity), infinity);
    EXPECT_EQ(valueOf("expr(x*(1-tanh(x)))", infinity), 0);
}

// f = x tanh(2x): f' = tanh(2x) + 2x / cosh(2x)^2, f'' = 4 (1 - 2x tanh(2x)) / cosh(2x)^2.
TEST(Expression, DerivativesAgreeWithTheClosedForms) {
    const Curve curve = parseCurve("expr(x*tanh(2*x))");
    for (const double x : {-3.0, -0.7, 0.0, 0.1, 0.5, 2.0, 10.0}) {
        const double sech2 = 1 / (std::cosh(2 * x) * std::cosh(2 * x));
        EXPECT_NEAR(curve.at(x).df, std::tanh(2 * x) + 2 * x * sech2, 2e-11);
        EXPECT_NEAR(curve.at(x).d2f, 4 * (1 - 2 * x * std::tanh(2 * x)) * sech2, 2e-8);
    }
}

TEST(Expression, DerivativesFollowTheScaleOfTheFunction) {
    const Curve quick = parseCurve("expr(tanh(500*x))");
    EXPECT_NEAR(quick.at(0).df, 500, 1e-5);
    const Curve line = parseCurve("expr(3*x+1)");
    EXPECT_NEAR(line.at(1e8).df, 3, 1e-9);
    EXPECT_NEAR(line.at(infinity).df, 3, 1e-9);
}

TEST(Expression, DerivativesAreRightCloseToAKinkAndToTheEdgeOfTheDomain) {
    const Curve kink = parseCurve("expr(abs(x))");
    EXPECT_NEAR(kink.at(1e-4).df, 1, 1e-9);
    EXPECT_NEAR(kink.at(-1e-4).df, -1, 1e-9);
    EXPECT_NEAR(parseCurve("expr(log(x))").at(0.001).df, 1000, 1e-3);
}

TEST(Expression, TheGradientIsTheDerivativeInEachParameter) {
    const Curve curve = parseCurve("expr(a*sin(b*x)):a=2,b=3");
    const double x = 0.4;
    double row[2] = {};
    curve.evaluate({&x, 1}, {.f = {}, .df = {}, .d2f = {}, .gradient = row});
    EXPECT_NEAR(row[0], std::sin(1.2), 1e-11);
    EXPECT_NEAR(row[1], 0.8 * std::cos(1.2), 1e-11);
}

// d/dp of p x / (1 + p x) is x / (1 + p x)^2; with p x = 0.5, that is 0.5 / p / 2.25.
TEST(Expression, TheGradientIsRightForParametersOfAnySize) {
    for (const double p : {1e-30, 1.7e-9, 3e-5, 0.02, 42.0, 6e5}) {
        const Curve curve{makeExpression("p*x/(1+p*x)"), {p}};
        const double x = 0.5 / p;
        double slope = 0;
        curve.evaluate({&x, 1}, {.gradient = {&slope, 1}});
        EXPECT_NEAR(slope * p, 0.5 / 2.25, 1e-11) << p;
    }
}

TEST(Expression, SeveralThreadsMayEvaluateItAtOnce) {
    const FunctionPtr function = makeExpression("c*x");
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int t = 1; t <= 4; ++t) {
        threads.emplace_back([&wrong, function, t] {
            const Curve curve{function, {static_cast<double>(t)}};
            for (int i = 0; i < 2000; ++i) {
                wrong += curve.at(i).f == t * static_cast<double>(i) ? 0 : 1;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(wrong, 0);
}

struct Refused {
    const char* spec;
    const char* message;
};

/// What names the test.
std::ostream& operator<<(std::ostream& out, const Refused& refused) {
    return out << refused.spec;
}

class WrongFormula : public testing::TestWithParam<Refused> {};

TEST_P(WrongFormula, IsRefusedWithItsPlaceInTheWholeSpec) {
    EXPECT_THAT(refusal(GetParam().spec), testing::StartsWith(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Words, WrongFormula,
    testing::Values(Refused{"expr(x*tahn(x))",
                            "unknown function 'tahn' in the formula at column 8; did you "
                            "mean 'tanh'?"},
                    Refused{"expr(x*frob(x))",
                            "unknown function 'frob' in the formula at column 8; known are Phi, abs, acos,"},
                    Refused{"expr(2*tanh*x)", "function 'tanh' has no argument at column 8; write tanh(...)"},
                    Refused{"expr(3*c)", "the formula does not contain x at column 6; x is the variable"},
                    Refused{"expr(x(2))", "'x' is not a function at column 6; products are written with '*'"},
                    Refused{"expr(x):d=1",
                            "'expr(x)' has no parameter 'd' at column 9; it takes no "
                            "parameters"},
                    Refused{"expr(c*x):c=2e6",
                            "c=2e+06 is out of bounds at column 13; c must be from "
                            "-1e+06 to 1e+06"}));

INSTANTIATE_TEST_SUITE_P(
    Characters, WrongFormula,
    testing::Values(Refused{"expr(x² + frob(x))", "unknown function 'frob' in the formula at column 11;"},
                    Refused{"expr(x² + é)", "unexpected character 'é' in the formula at column 11;"},
                    Refused{"expr(x + x2)", "'x2' is a variable of its own at column 10;"},
                    Refused{"expr(x²):d=1", "'expr(x²)' has no parameter 'd' at column 10;"}));

INSTANTIATE_TEST_SUITE_P(
    Signs, WrongFormula,
    testing::Values(Refused{"expr(2x)",
                            "unexpected 'x' in the formula at column 7; operands are joined by operators"},
                    Refused{"expr(x*)", "the formula ends too early at column 8"},
                    Refused{"expr(x^^2)", "unexpected '^' in the formula at column 8"},
                    Refused{"expr(x # 2)", "unexpected character '#' in the formula at column 8"},
                    Refused{"expr(\"x\"+x)", "unexpected character '\"' in the formula at column 6"},
                    Refused{"expr(tanh(x,1))", "too many arguments in the formula at column 14"},
                    Refused{"expr(pow(x))", "too few arguments in the formula at column 11"},
                    Refused{"expr(x>0 ? x)", "'?' and ':' do not match in the formula at column 13"}));

INSTANTIATE_TEST_SUITE_P(
    SideEffects, WrongFormula,
    testing::Values(Refused{"expr(x=3)", "a formula cannot assign at column 7"},
                    Refused{"expr(c=x)", "a formula cannot assign at column 7"},
                    Refused{"expr(x+=3)", "a formula cannot assign at column 8"},
                    Refused{"expr(x, x+1)", "unexpected ',' in the formula at column 7; a formula is one"},
                    Refused{"expr(1,5*x)", "unexpected ',' in the formula at column 7; a formula is one"}));

TEST(WrongFormula, TooLongOrWithTooManyParametersIsRefused) {
    std::string sum = "x";
    for (int i = 0; i < 17; ++i) {
        sum += "+c" + std::to_string(i);
    }
    EXPECT_THAT(refusal("expr(" + sum + ")"), testing::StartsWith("the formula has too many parameters"));
    EXPECT_THAT(refusal("expr(x" + std::string(32768, ' ') + "+1)"),
                testing::StartsWith("the formula is too long"));
}

std::string randomFormula(std::mt19937_64& random) {
    static const std::vector<std::string> pieces{
        "x",  "c",    "(",           ")",        ",",  "?",  ":",     "=",    "==",     "<",    "!=", "&&",
        "||", "+",    "-",           "*",        "/",  "^",  "tanh(", "1",    ".5",     "e",    "pi", "1e5",
        " ",  "max(", "x>0 ? x : 1", "pow(x,2)", "\"", "\\", "\n",    "\xfe", "abs(x)", "1e999"};
    std::string text = random() % 2 == 0 ? "x*tanh(c*x)" : "x > 0 ? max(x, c) : exp(-x)";
    for (std::size_t count = random() % 7; count > 0; --count) {
        const std::size_t place = random() % (text.size() + 1);
        if (random() % 3 == 0) {
            text.erase(place, random() % 4);
        } else {
            text.insert(place, pieces[random() % pieces.size()]);
        }
    }
    return text;
}

TEST(Expression, RandomFormulasAreEitherRefusedInOneLineOrRoundTrip) {
    std::mt19937_64 random(3);
    int accepted = 0;
    for (int i = 0; i < 6000; ++i) {
        const std::string spec = "expr(" + randomFormula(random) + ")";
        try {
            const Curve curve = parseCurve(spec);
            (void)curve.at(0.3);
            EXPECT_EQ(specText(parseCurve(specText(curve))), specText(curve)) << spec;
            ++accepted;
        } catch (const SpecError& error) {
            EXPECT_LE(error.position(), spec.size()) << spec;
            EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("\n")));
        }
    }
    EXPECT_GT(accepted, 500);
}

}  // namespace
}  // namespace zorro
