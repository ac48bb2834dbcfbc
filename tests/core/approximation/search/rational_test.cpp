#include <gtest/gtest.h>

#include "tests/core/approximation/asked.h"

namespace zorro::approximation {
namespace {

// Varga, Ruttan and Carpenter 1991, Numerical results on best uniform rational approximation of |x| on [-1,
// 1].
TEST(Rational, HasThePublishedErrorsForTheAbsoluteValue) {
    EXPECT_NEAR(asked("expr(abs(x))", "rational:2,2", "-1:1").absolute.largest, 4.36890126e-2, 2e-6);
    EXPECT_NEAR(asked("expr(abs(x))", "rational:4,4", "-1:1").absolute.largest, 8.50148470e-3, 2e-6);
    EXPECT_NEAR(asked("expr(abs(x))", "rational:6,6", "-1:1").absolute.largest, 2.28210600e-3, 2e-6);
}

TEST(Rational, OfTypeFourFourToGeluIsAsGoodAsItCanBe) {
    const Approximation found = asked("gelu", "rational:4,4", "-4:4");
    EXPECT_NEAR(found.absolute.certified, 1.45e-3, 0.05 * 1.45e-3);
    EXPECT_GE(found.absolute.certified, largestOnGrid(found));
}

TEST(Rational, FindsAQuotientThatTheFunctionIs) {
    const Approximation found = asked("expr((1+x)/(2+x^2))", "rational:2,2", "-1:3");
    EXPECT_LT(found.absolute.certified, 1e-12);
}

TEST(Rational, HasADenominatorThatIsPositiveInTheRange) {
    for (const char* format : {"double", "float32", "bfloat16"}) {
        const Approximation found = asked("silu", "rational:4,4", "-6:2", format);
        EXPECT_TRUE(isPositive(found.approximant.denominator, found.question.range)) << format;
        EXPECT_GE(found.absolute.certified, largestOnGrid(found)) << format;
        for (const double value : found.approximant.denominator) {
            EXPECT_EQ(value, found.approximant.format.rounded(value)) << format;
        }
    }
}

TEST(Rational, OfAnOddFunctionIsOdd) {
    const Approximant tanh = asked("tanh", "rational:5,4", "-4:4").approximant;
    EXPECT_EQ(tanh.numerator[0], 0);
    EXPECT_EQ(tanh.numerator[2], 0);
    EXPECT_EQ(tanh.denominator[1], 0);
    EXPECT_EQ(tanh.denominator[3], 0);
}

TEST(Rational, WithARelativeErrorIsZeroWhereTheFunctionIs) {
    const Approximation found = asked("tanh", "rational:3,2", "-2:2", "double", ErrorKind::relative);
    EXPECT_EQ(found.approximant.numerator[0], 0);
    ASSERT_TRUE(found.relative);
    EXPECT_LE(found.relative->certified, 1.01 * found.relative->largest);
}

}  // namespace
}  // namespace zorro::approximation
