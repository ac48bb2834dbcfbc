#include "core/approximation/number_format.h"

#include <gtest/gtest.h>

namespace zorro::approximation {
namespace {

TEST(NumberFormat, RoundsAsTheFormatsDo) {
    EXPECT_EQ(numberFormatCalled("float32").rounded(0.1), static_cast<double>(0.1F));
    EXPECT_EQ(numberFormatCalled("double").rounded(0.1), 0.1);
    EXPECT_EQ(numberFormatCalled("float16").rounded(0.1), 0.0999755859375);
    EXPECT_EQ(numberFormatCalled("bfloat16").rounded(0.1), 0.10009765625);
    EXPECT_EQ(numberFormatCalled("fixed:Q3.12").rounded(0.1), 410.0 / 4096);
    EXPECT_EQ(numberFormatCalled("fixed:Q0.2").rounded(0.375), 0.5);  // ties to even
    EXPECT_EQ(numberFormatCalled("fixed:Q0.2").rounded(0.125), 0);
}

TEST(NumberFormat, SaturatesAtItsEnds) {
    EXPECT_EQ(numberFormatCalled("fixed:Q3.12").rounded(100), 8 - 1.0 / 4096);
    EXPECT_EQ(numberFormatCalled("fixed:Q3.12").rounded(-100), -8);
    EXPECT_EQ(numberFormatCalled("float16").rounded(1e9), 65504);
    EXPECT_EQ(numberFormatCalled("float16").rounded(-1e9), -65504);
}

TEST(NumberFormat, HasANeighbourOnEitherSide) {
    const NumberFormat half = numberFormatCalled("float16");
    EXPECT_EQ(half.neighbour(1, true), 1 + 0x1p-10);
    EXPECT_EQ(half.neighbour(1, false), 1 - 0x1p-11);
    EXPECT_EQ(half.neighbour(0, true), 0x1p-24);
    EXPECT_EQ(half.neighbour(1 + 0x1p-10, false), 1);
    EXPECT_EQ(numberFormatCalled("fixed:Q3.4").neighbour(1, false), 1 - 0x1p-4);
    EXPECT_EQ(numberFormatCalled("float32").neighbour(1, true), 1 + 0x1p-23);
}

TEST(NumberFormat, RefusesAnotherWordInASentence) {
    for (const char* name : {"", "float", "fixed", "fixed:", "fixed:3.12", "fixed:Q3", "fixed:Q40.40",
                             "fixed:Q-1.4", "fixed:Q0.0", "int8"}) {
        EXPECT_THROW((void)numberFormatCalled(name), std::invalid_argument) << name;
    }
}

}  // namespace
}  // namespace zorro::approximation
