#include "core/series/min_max_pyramid.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "tests/core/series/nan.h"

namespace zorro {
namespace {

MinMax bruteForce(const Edges& edges, std::size_t first, std::size_t last) {
    MinMax found;
    for (std::size_t i = first; i < last; ++i) {
        found.lower = std::fmin(found.lower, edges.lowerAt(i));
        found.upper = std::fmax(found.upper, edges.upperAt(i));
    }
    return found;
}

std::vector<double> noise(std::size_t count, std::mt19937& random) {
    std::vector<double> values(count);
    std::normal_distribution<double> normal;
    std::generate(values.begin(), values.end(), [&] { return random() % 50 == 0 ? nan : normal(random); });
    return values;
}

TEST(MinMaxPyramid, SaysWhatLookingAtEveryRecordSays) {
    std::mt19937 random(1);
    for (const std::size_t count : {1U, 15U, 16U, 17U, 255U, 256U, 5000U, 70'000U}) {
        const std::vector<double> lower = noise(count, random);
        std::vector<double> upper = lower;
        for (double& value : upper) value += 1;
        const Edges edges{lower, upper};
        MinMaxPyramid pyramid;
        pyramid.extend(edges);
        for (int i = 0; i < 300; ++i) {
            const std::size_t first = random() % count;
            const std::size_t last = first + random() % (count - first + 1);
            EXPECT_EQ(pyramid.over(edges, first, last), bruteForce(edges, first, last))
                << count << ": " << first << " to " << last;
        }
    }
}

TEST(MinMaxPyramid, GrowsAsIfItHadSeenAllAtOnce) {
    std::mt19937 random(2);
    const std::vector<double> values = noise(20'000, random);
    MinMaxPyramid growing;
    for (std::size_t seen = 0; seen < values.size(); seen = std::min(values.size(), seen + random() % 700)) {
        const std::span<const double> part(values.data(), seen);
        growing.extend({.line = part});
    }
    const Edges edges{.line = values};
    growing.extend(edges);
    EXPECT_EQ(growing.over(edges, 3, 19'990), bruteForce(edges, 3, 19'990));
    EXPECT_EQ(growing.over(edges, 0, 20'000), bruteForce(edges, 0, 20'000));
}

TEST(MinMaxPyramid, FindsOneSpikeWhereverItIs) {
    std::vector<double> values(10'000, 1.0);
    for (const std::size_t spike : {0U, 4095U, 4096U, 7777U, 9999U}) {
        values[spike] = 100;
        const Edges edges{.line = values};
        MinMaxPyramid pyramid;
        pyramid.extend(edges);
        EXPECT_EQ(pyramid.over(edges, 0, values.size()).upper, 100);
        EXPECT_EQ(pyramid.over(edges, spike, spike + 1).lower, 100);
        values[spike] = 1;
    }
}

TEST(MinMaxPyramid, HoldsWhatTheFirstRecordsStandFor) {
    const std::vector<double> line(40, 5.0);
    const std::vector<double> lower{1, 2, 3};
    const std::vector<double> upper{6, 9, 7};
    const Edges edges{lower, upper, line};
    MinMaxPyramid pyramid;
    pyramid.extend(edges);
    EXPECT_EQ(pyramid.over(edges, 0, 40), (MinMax{1, 9}));
    EXPECT_EQ(pyramid.over(edges, 2, 40), (MinMax{3, 7}));
    EXPECT_EQ(pyramid.over(edges, 3, 40), (MinMax{5, 5}));
}

TEST(MinMaxPyramid, OfNothingButGapsIsEmpty) {
    const std::vector<double> values(1000, nan);
    const Edges edges{.line = values};
    MinMaxPyramid pyramid;
    pyramid.extend(edges);
    EXPECT_TRUE(pyramid.over(edges, 0, values.size()).isEmpty());
    EXPECT_TRUE(pyramid.over(edges, 7, 7).isEmpty());
}

}  // namespace
}  // namespace zorro
