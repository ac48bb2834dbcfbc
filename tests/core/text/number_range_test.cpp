#include "core/text/number_range.h"

#include <string>

#include <gtest/gtest.h>

#include "core/text/text.h"

namespace zorro {
namespace {

std::string complaint(const std::string& text) {
    try {
        return writtenRange(readRange(text));
    } catch (const RangeError& error) {
        return error.what();
    }
}

TEST(NumberRange, DecimalRangesHaveTheNearestDoubles) {
    const std::vector<double> tenths = valuesOf(readRange("0:0.9:10"));
    EXPECT_EQ(tenths, (std::vector<double>{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}));
    const std::vector<double> wide = valuesOf(readRange("-5:5:101"));
    for (int i = 0; i <= 100; ++i) {
        // A quotient of two whole numbers below 2^53 is rounded once.
        EXPECT_EQ(wide[static_cast<std::size_t>(i)], (i - 50) / 10.0);
    }
}

TEST(NumberRange, RangesThatAreNoDecimalsHaveTheNearestDoublesToo) {
    EXPECT_EQ(valuesOf(readRange("0:1:4")), (std::vector<double>{0, 1 / 3.0, 2 / 3.0, 1}));
    EXPECT_EQ(valuesOf(readRange("-1:1:7")),
              (std::vector<double>{-1, -2 / 3.0, -1 / 3.0, 0, 1 / 3.0, 2 / 3.0, 1}));
}

TEST(NumberRange, EndsFarApartKeepTheirEnds) {
    const std::vector<double> values = valuesOf(readRange("1e-300:1e300:3"));
    EXPECT_EQ(values, (std::vector<double>{1e-300, 5e299, 1e300}));
}

TEST(NumberRange, LogarithmicRangesHaveThePowersOfTenThatLieInThem) {
    const std::vector<double> rates = valuesOf(readRange("1e-4:1e-1:7:log"));
    ASSERT_EQ(rates.size(), 7U);
    EXPECT_EQ(rates[0], 1e-4);
    EXPECT_EQ(rates[2], 1e-3);
    EXPECT_EQ(rates[4], 1e-2);
    EXPECT_EQ(rates[6], 1e-1);
    EXPECT_DOUBLE_EQ(rates[1], 3.1622776601683794e-4);
    EXPECT_EQ(valuesOf(readRange("1:16:5:log")), (std::vector<double>{1, 2, 4, 8, 16}));
}

TEST(NumberRange, ARangeIsContinuedBeyondItsEnds) {
    const NumberRange rates = readRange("1e-4:1e-1:4:log");
    EXPECT_EQ(valueAt(rates, 4), 1);
    EXPECT_EQ(valueAt(rates, -1), 1e-5);
    const NumberRange tenths = readRange("0.1:0.5:5");
    EXPECT_EQ(valueAt(tenths, 5), 0.6);
    EXPECT_EQ(valueAt(tenths, -2), -0.1);
}

TEST(NumberRange, BoundsHaveNoCount) {
    const NumberRange bounds = readBounds("0.5:4:log");
    EXPECT_EQ(bounds.lower, 0.5);
    EXPECT_EQ(bounds.upper, 4);
    EXPECT_TRUE(bounds.isLogarithmic);
    EXPECT_FALSE(readBounds("-1:1").isLogarithmic);
    EXPECT_THROW(static_cast<void>(readBounds("1:2:3")), RangeError);
}

TEST(NumberRange, IsWrittenAsItIsRead) {
    EXPECT_EQ(complaint("1e-4:0.1:7:log"), "1e-04:0.1:7:log");
    EXPECT_EQ(complaint(" -1 : 1 : 3 "), "-1:1:3");
    EXPECT_TRUE(isRange("0:1:2"));
    EXPECT_FALSE(isRange("0,1,2"));
}

TEST(NumberRange, WhatIsWrongIsSaid) {
    EXPECT_EQ(complaint("1:2"), "'1:2' is not lo:hi:count or lo:hi:count:log");
    EXPECT_EQ(complaint("1:2:3:lin"), "'1:2:3:lin' is not lo:hi:count or lo:hi:count:log");
    EXPECT_EQ(complaint("2:1:3"), "'2:1:3' has its upper bound first; write the lower one first");
    EXPECT_EQ(complaint("1:1:3"), "'1:1:3' is a range of one point; give the value alone");
    EXPECT_EQ(complaint("0:1:1"), "'0:1:1' is a range of one point; give the value alone");
    EXPECT_EQ(complaint("0:1:2.5"), "the count '2.5' in '0:1:2.5' is not a whole number from 2 to 10000000");
    EXPECT_EQ(complaint("0:1:3:log"), "'0:1:3:log' is logarithmic, so its bounds must be above 0");
    EXPECT_EQ(complaint("a:1:3"),
              "'a' in 'a:1:3' is not a finite number; write lo:hi:count or lo:hi:count:log");
    EXPECT_EQ(complaint("0:inf:3"),
              "'inf' in '0:inf:3' is not a finite number; write lo:hi:count or lo:hi:count:log");
}

}  // namespace
}  // namespace zorro
