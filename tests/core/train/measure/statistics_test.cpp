// The loops over arrays of float against their definitions, at lengths that are no multiple of a block.

#include "core/train/measure/statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace zorro {
namespace {

std::vector<float> normalNumbers(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal(0.3F, 4);
    std::vector<float> values(count);
    std::generate(values.begin(), values.end(), [&] { return normal(random); });
    return values;
}

TEST(Statistics, SumsOfSquaresAreThoseOfDoubles) {
    for (const std::size_t count : {0U, 1U, 15U, 16U, 4097U, 20'000U}) {
        const std::vector<float> a = normalNumbers(count, 1);
        const std::vector<float> b = normalNumbers(count, 2);
        double squares = 0;
        double differences = 0;
        for (std::size_t i = 0; i < count; ++i) {
            squares += std::pow(static_cast<double>(a[i]), 2);
            differences += std::pow(static_cast<double>(a[i]) - static_cast<double>(b[i]), 2);
        }
        EXPECT_NEAR(sumOfSquares(a), squares, 1e-6 * squares);
        EXPECT_NEAR(sumOfSquaredDifferences(a, b), differences, 1e-6 * differences);
    }
}

TEST(Statistics, MeanAndVarianceAreThoseOfDoubles) {
    for (const std::size_t count : {1U, 15U, 16U, 4097U, 20'000U}) {
        const std::vector<float> values = normalNumbers(count, 3);
        double mean = 0;
        double square = 0;
        for (const float value : values) {
            mean += static_cast<double>(value) / static_cast<double>(values.size());
            square += std::pow(static_cast<double>(value), 2) / static_cast<double>(values.size());
        }
        const ActivationStatistics found = activationStatistics(values);
        EXPECT_NEAR(found.mean, mean, 1e-5) << count;
        EXPECT_NEAR(found.variance, square - mean * mean, 1e-4) << count;
    }
}

TEST(Statistics, CorrectAreThoseWhoseTargetScoresHighest) {
    const std::vector<float> scores{1, 3, 2, 5, 4, 4, 7, 7, 6};
    EXPECT_EQ(countCorrect(scores, std::vector<std::int64_t>{1, 0, 0}), 3U);
    EXPECT_EQ(countCorrect(scores, std::vector<std::int64_t>{2, 0, 1}), 1U) << "the first of equal scores";
    EXPECT_EQ(countCorrect({}, {}), 0U);
}

TEST(Statistics, EveryNumberIsCountedInOneInterval) {
    constexpr float limit = 8;
    std::vector<float> values = normalNumbers(3001, 4);
    values[10] = std::numeric_limits<float>::infinity();
    values[2000] = -std::numeric_limits<float>::infinity();
    std::vector<std::int64_t> expected(64);
    for (const float value : values) {
        const double place = std::floor((static_cast<double>(value) + 8) * 4);
        ++expected[static_cast<std::size_t>(std::clamp(place, 0.0, 63.0))];
    }
    values.push_back(std::numeric_limits<float>::quiet_NaN());
    std::vector<std::int64_t> counts(64, 1);
    countIntervals(values, limit, counts);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        EXPECT_EQ(counts[i], expected[i] + 1) << "added to what was there, interval " << i;
    }
}

}  // namespace
}  // namespace zorro
