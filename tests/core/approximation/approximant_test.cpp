// What an approximant takes to be kept.

#include "core/approximation/approximant.h"

#include <gtest/gtest.h>

namespace zorro::approximation {
namespace {

TEST(Approximant, KeepsTheCoefficientsThatAreNotZero) {
    Approximant quartic{.form = formCalled("polynomial:4"), .numerator = {0.5, 0.25, 1, 0, -2}};
    EXPECT_EQ(quartic.storedNumbers(), 4U);
    EXPECT_EQ(quartic.storedBytes(), 32U);
    quartic.format = numberFormatCalled("bfloat16");
    EXPECT_EQ(quartic.storedBytes(), 8U);
}

TEST(Approximant, KeepsBothPartsOfARationalFunction) {
    const Approximant quotient{
        .form = formCalled("rational:1,2"), .numerator = {0, 1}, .denominator = {1, 0, 3}};
    EXPECT_EQ(quotient.storedNumbers(), 3U);
}

TEST(Approximant, KeepsPlaceValueAndSlopeOfEveryPiece) {
    const Approximant pieces{.form = formCalled("pieces:2"), .knots = {{-1, 0}, {0, 0}, {1, 1}}};
    EXPECT_EQ(pieces.storedNumbers(), 6U);
}

TEST(Approximant, BitsThatFillNoByteTakeOne) {
    Approximant table{.form = formCalled("table:3"), .knots = {{-1, 0}, {0, 0}, {1, 1}}};
    table.format = numberFormatCalled("fixed:Q2.7");  // 10 bits
    EXPECT_EQ(table.storedNumbers(), 3U);
    EXPECT_EQ(table.storedBytes(), 4U);
}

}  // namespace
}  // namespace zorro::approximation
