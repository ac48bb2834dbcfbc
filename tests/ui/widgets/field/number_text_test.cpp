#include "ui/widgets/field/number_text.h"

#include <cmath>

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

TEST(NumberText, KeepsFourSignificantDigits) {
    EXPECT_EQ(numberText(1.2), "1.200");
    EXPECT_EQ(numberText(0.092346), "0.09235");
    EXPECT_EQ(numberText(9.99996), "10.00");
    EXPECT_EQ(numberText(0), "0.000");
}

TEST(NumberText, HasATrueMinusSignAndThinSeparators) {
    EXPECT_EQ(numberText(-0.361), QStringLiteral("−0.3610"));
    EXPECT_EQ(numberText(12345.6), QStringLiteral("12\u202f346"));
}

TEST(NumberText, WritesVeryLargeAndVerySmallAsPowersOfTen) {
    EXPECT_EQ(numberText(1.2342e7), QStringLiteral("1.234×10⁷"));
    EXPECT_EQ(numberText(-2e-12), QStringLiteral("−2.000×10⁻¹²"));
}

TEST(NumberText, SaysWhatIsNotFinite) {
    EXPECT_EQ(numberText(INFINITY), QStringLiteral("∞"));
    EXPECT_EQ(numberText(-INFINITY), QStringLiteral("−∞"));
    EXPECT_EQ(numberText(NAN), QStringLiteral("–"));
}

TEST(CompactNumberText, LeavesTrailingZerosOut) {
    EXPECT_EQ(compactNumberText(12), "12");
    EXPECT_EQ(compactNumberText(0.5), "0.5");
    EXPECT_EQ(compactNumberText(100), "100");
}

TEST(CountText, HasEveryDigit) {
    EXPECT_EQ(countText(0), "0");
    EXPECT_EQ(countText(999), "999");
    EXPECT_EQ(countText(1'234'567), "1\u202f234\u202f567");
    EXPECT_EQ(countText(-4000), "\u22124\u202f000");
}

TEST(SuperscriptText, HasATrueMinusSign) {
    EXPECT_EQ(superscriptText(-12), "⁻¹²");
    EXPECT_EQ(superscriptText(0), "⁰");
}

TEST(IntervalText, IsOpenAtInfinity) {
    EXPECT_EQ(intervalText(-5, 5), QStringLiteral("[−5, 5]"));
    EXPECT_EQ(intervalText(0, INFINITY), QStringLiteral("[0, ∞)"));
}

TEST(ReadNumber, ReadsBackWhatIsWritten) {
    for (const double value : {1.2, -0.361, 12346.0, 1.234e7, -2e-12, 0.0}) {
        ASSERT_TRUE(readNumber(numberText(value)).has_value()) << value;
        EXPECT_DOUBLE_EQ(*readNumber(numberText(value)), value);
    }
}

TEST(ReadNumber, RefusesWhatIsNoNumber) {
    for (const char* text : {"", "abc", "1.2.3", "1,5", "--1"}) {
        EXPECT_FALSE(readNumber(text)) << text;
    }
}

TEST(NumberText, WritesSharesWithoutRoundingSomethingToNothingOrAll) {
    EXPECT_EQ(shareText(0), "0 %");
    EXPECT_EQ(shareText(0.0001), "< 0.1 %");
    EXPECT_EQ(shareText(0.0342), "3.4 %");
    EXPECT_EQ(shareText(0.42), "42 %");
    EXPECT_EQ(shareText(0.9999), "> 99 %");
    EXPECT_EQ(shareText(1), "100 %");
    EXPECT_EQ(shareText(NAN), noNumberText);
}

}  // namespace
}  // namespace zorro::ui
