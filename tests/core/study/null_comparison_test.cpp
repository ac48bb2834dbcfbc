// Comparisons in which there is nothing to find: one activation under ten names.

#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/study/seed_figures.h"

namespace zorro {
namespace {

constexpr std::size_t names = 10;
constexpr std::size_t seedsEach = 5;
constexpr int repetitions = 400;

/// A column of relu_networks.csv beside this source.
std::vector<double> endedWith(std::size_t column) {
    std::ifstream file(ZORRO_TEST_DATA "/relu_networks.csv");
    std::vector<double> values;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] < '0' || line[0] > '9')
            continue;
        std::istringstream cells(line);
        std::string cell;
        for (std::size_t i = 0; i <= column; ++i) std::getline(cells, cell, ',');
        values.push_back(std::stod(cell));
    }
    return values;
}

/// In how many of the repetitions some name differs from the first one; `better` is added to the last name.
int foundDifferences(const std::vector<double>& pool, Quantity metric, double better) {
    Random random(1);
    int found = 0;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        const std::vector<std::uint32_t> drawn = permutation(static_cast<std::uint32_t>(pool.size()), random);
        std::vector<std::vector<SeedFigure>> rows(names);
        for (std::size_t i = 0; i < names * seedsEach; ++i) {
            const double value = pool[drawn[i]] + (i / seedsEach == names - 1 ? better : 0);
            rows[i / seedsEach].push_back({.seed = i % seedsEach, .value = value});
        }
        bool any = false;
        for (const SeedTest& test : testAgainst(0, rows, metric))
            any = any || test.adjustedP.value_or(1) < 0.05;
        found += any ? 1 : 0;
    }
    return found;
}

void expectFewDifferences(std::size_t column, Quantity metric) {
    const std::vector<double> pool = endedWith(column);
    ASSERT_EQ(pool.size(), 1000U);
    const int found = foundDifferences(pool, metric, 0);
    EXPECT_LE(found, 0.08 * repetitions);
    testing::Test::RecordProperty("found", found);
    // Where there is one of ten standard deviations it is found.
    EXPECT_GT(foundDifferences(pool, metric, 0.1), 0.9 * repetitions);
}

TEST(NullComparison, OfAccuraciesFindsADifferenceHardlyMoreOftenThanItSays) {
    expectFewDifferences(0, Quantity::testAccuracy);
}

TEST(NullComparison, OfLossesFindsADifferenceHardlyMoreOftenThanItSays) {
    expectFewDifferences(1, Quantity::testLoss);
}

}  // namespace
}  // namespace zorro
