#include "core/text/text.h"

#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace zorro {
namespace {

const std::vector<std::string> names{"symmetric-zorro", "asymmetric-zorro", "gelu",
                                     "dgelu",           "gelu-tanh",        "relu"};

TEST(Numbers, ShortestDigitsReadBackAsTheSameDouble) {
    EXPECT_EQ(shortestNumber(0.1), "0.1");
    EXPECT_EQ(shortestNumber(-20), "-20");
    EXPECT_EQ(shortestNumber(1e300), "1e+300");
}

TEST(Numbers, ExactNumbersHaveSeventeenDigits) {
    EXPECT_EQ(exactNumber(0.1), "0.10000000000000001");
    EXPECT_EQ(exactNumber(std::numeric_limits<double>::quiet_NaN()), "nan");
    EXPECT_EQ(exactNumber(-std::numeric_limits<double>::infinity()), "-inf");
}

TEST(Numbers, BothWritingsRoundTripForEveryKindOfDouble) {
    std::mt19937_64 random(1);
    for (int i = 0; i < 20000; ++i) {
        const auto value = std::bit_cast<double>(random());
        if (std::isnan(value)) {
            continue;
        }
        EXPECT_EQ(parseNumber(shortestNumber(value)), value);
        EXPECT_EQ(parseNumber(exactNumber(value)), value);
    }
}

TEST(Numbers, WhatIsNotWhollyANumberIsNone) {
    for (const char* text : {"", " ", "a", "1x", "1 ", " 1", "1,5", "0x10", "--1", "+-1", "1e999", "."}) {
        EXPECT_EQ(parseNumber(text), std::nullopt) << text;
    }
    EXPECT_EQ(parseNumber("+.5"), 0.5);
    EXPECT_EQ(parseNumber("-1e-3"), -0.001);
}

TEST(NearMisses, SuggestTheWordThatWasMeant) {
    EXPECT_EQ(nearest("symetric-zorro", names), "symmetric-zorro");
    EXPECT_EQ(nearest("Symmetric_Zorro", names), "symmetric-zorro");
    EXPECT_EQ(nearest("RELU", names), "relu");
    EXPECT_EQ(nearest("geul", names), "gelu");
    EXPECT_EQ(nearest("asym", names), "asymmetric-zorro");
}

TEST(NearMisses, SuggestNothingForAWordThatIsFarFromAll) {
    EXPECT_EQ(nearest("", names), "");
    EXPECT_EQ(nearest("x", names), "");
    EXPECT_EQ(nearest("quadratic", names), "");
    EXPECT_EQ(nearest(std::string(100000, 'a'), names), "");
}

TEST(Messages, QuotationsAreShortAndStayOnOneLine) {
    EXPECT_EQ(inQuotes("a\nb\x7f"), "'a?b?'");
    EXPECT_EQ(linesWithoutControls("a\033[2J\nb\r\t\x7f\u00e9"), "a?[2J\nb???\u00e9");
    EXPECT_EQ(inQuotes(std::string(41, 'x')), "'" + std::string(37, 'x') + "...'");
    EXPECT_EQ(inQuotes(std::string(36, 'x') + "\u00e9\u00e9\u00e9"), "'" + std::string(36, 'x') + "...'");
}

TEST(Messages, ListsReadLikeASentence) {
    EXPECT_EQ(listed(std::vector<std::string>{}), "");
    EXPECT_EQ(listed(std::vector<std::string>{"a"}), "a");
    EXPECT_EQ(listed(std::vector<std::string>{"a", "b", "c"}), "a, b and c");
}

}  // namespace
}  // namespace zorro
