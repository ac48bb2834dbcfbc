#include "core/dataset/random.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(MixedSeed, OfOneNumberIsSplitMix64) {
    // The first outputs of Vigna's splitmix64.c for these seeds.
    EXPECT_EQ(mixedSeed(std::array<std::uint64_t, 1>{0}), 0xe220a8397b1dcdafU);
    EXPECT_EQ(mixedSeed(std::array<std::uint64_t, 1>{1234567}), 6457827717110365317U);
}

TEST(MixedSeed, DependsOnTheOrder) {
    EXPECT_NE(mixedSeed(std::array<std::uint64_t, 2>{1, 2}), mixedSeed(std::array<std::uint64_t, 2>{2, 1}));
}

TEST(Random, NormalNumbersHaveTheirMoments) {
    Random random(1);
    constexpr int count = 100000;
    double sum = 0;
    double squares = 0;
    double fourth = 0;
    for (int i = 0; i < count; ++i) {
        const double z = random.normal();
        sum += z;
        squares += z * z;
        fourth += z * z * z * z;
    }
    EXPECT_NEAR(sum / count, 0, 0.02);
    EXPECT_NEAR(squares / count, 1, 0.03);
    EXPECT_NEAR(fourth / count, 3, 0.2);
}

TEST(Random, BelowReachesEveryNumberEquallyOften) {
    Random random(2);
    std::array<int, 7> counts{};
    for (int i = 0; i < 70000; ++i) ++counts[random.below(7)];
    for (const int count : counts) EXPECT_NEAR(count, 10000, 500);
}

TEST(Permutation, HasEveryNumberOnceAndIsNotTheIdentity) {
    Random random(3);
    std::vector<std::uint32_t> order = permutation(1000, random);
    EXPECT_FALSE(std::is_sorted(order.begin(), order.end()));
    std::sort(order.begin(), order.end());
    for (std::uint32_t i = 0; i < 1000; ++i) EXPECT_EQ(order[i], i);
}

}  // namespace
}  // namespace zorro
