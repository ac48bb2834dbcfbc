#include "core/analysis/rounding.h"

#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro {
namespace {

TEST(Rounding, KnowsTheNumbersOfBothFormats) {
    EXPECT_EQ(roundedTo(float16, 2049), 2048);  // ties to even
    EXPECT_EQ(roundedTo(float16, 2051), 2052);
    EXPECT_EQ(roundedTo(float16, 65519), 65504);
    EXPECT_TRUE(std::isinf(roundedTo(float16, 65520)));
    EXPECT_EQ(roundedTo(float16, 3e-8), 0x1p-24);
    EXPECT_EQ(roundedTo(float16, 2e-8), 0);
    EXPECT_EQ(roundedTo(bfloat16, 257), 256);
    EXPECT_EQ(roundedTo(bfloat16, 1 + 0x1p-7), 1 + 0x1p-7);
    EXPECT_EQ(numbersOf(float16).size(), 65536U - 2048 - 1);
    EXPECT_EQ(numbersOf(float16).back(), 65504);
    EXPECT_EQ(numbersOf(bfloat16).size(), 65536U - 256 - 1);
}

TEST(Rounding, OfOneOperationIsHalfAUnit) {
    const auto errors = roundingErrors(parseCurve("expr(tanh(x))"), float16);
    EXPECT_LE(errors.largest, 0.5);
    EXPECT_GT(errors.largest, 0.499);
    EXPECT_EQ(errors.share, 1);
    EXPECT_EQ(errors.overflows, 0U);
    EXPECT_EQ(errors.count, numbersOf(float16).size());
    EXPECT_EQ(roundingErrors(parseCurve("relu"), bfloat16).largest, 0);
}

TEST(Rounding, SaysWhereDigitsCancelAndWhatOverflows) {
    // near 0 exp(x) is 1 in bfloat16, so that nothing is left of exp(x) - 1: 128 units are all digits
    const auto cancelled = roundingErrors(parseCurve("expr(exp(x)-1)"), bfloat16);
    EXPECT_NEAR(cancelled.largest, 256, 1);
    // the cube overflows from 40.3 on, though the function is x there
    const auto gelu = roundingErrors(parseCurve("gelu-tanh"), float16);
    EXPECT_LT(gelu.share, 1);
    const auto quotient = roundingErrors(parseCurve("expr(x/sqrt(1+x^2))"), float16);
    EXPECT_GT(quotient.largest, 100);  // x^2 is infinite, the quotient 0
    const auto square = roundingErrors(parseCurve("expr(x^2/(1+x^2))"), float16);
    EXPECT_GT(square.overflows, 1000U);  // infinity / infinity
}

// A sum of 400 terms takes some 800 operations: 63,487 numbers are too many.
TEST(Rounding, OfALongFormulaIsThatOfSomeNumbers) {
    std::string sum = "x";
    for (int i = 0; i < 400; ++i) {
        sum += "+sin(" + std::to_string(i + 1) + "*x)";
    }
    const auto errors = roundingErrors(parseCurve("expr(" + sum + ")"), float16);
    EXPECT_GT(errors.step, 1U);
    EXPECT_LE(errors.count, numbersOf(float16).size() / errors.step + 1);
    EXPECT_GT(errors.count, numbersOf(float16).size() / errors.step / 4);
}

}  // namespace
}  // namespace zorro
