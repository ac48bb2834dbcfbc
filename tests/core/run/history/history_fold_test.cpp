// A long history in little memory, held against the records that went into it.

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "core/run/history/run_history.h"

namespace zorro {
namespace {

constexpr std::size_t members = 2;

/// Both ways of keeping 20,000 noisy records: joined, and as they were.
struct Histories {
    RunHistory joined;
    RunHistory whole;
};

Histories noisyHistories(std::size_t bytes) {
    Histories both;
    std::mt19937 random(3);
    std::normal_distribution<double> normal;
    for (std::uint64_t step = 1; step <= 20'000; step += 50) {
        EventBatch batch{.columns = {{.name = "loss"}}};
        for (std::uint64_t i = step; i < step + 50; ++i) {
            batch.steps.push_back(i);
            batch.seconds.push_back(0.1 * static_cast<double>(i));
            batch.columns[0].values.push_back(normal(random));
            batch.columns[0].values.push_back(random() % 3 == 0 ? NAN : normal(random));
        }
        both.joined.append(batch, members);
        both.whole.append(batch, members);
        both.joined.fold(members, bytes);
    }
    return both;
}

TEST(HistoryFold, StaysWithinItsMemory) {
    const RunHistory& history = noisyHistories(64'000).joined;
    const Column& column = history.columns[0];
    EXPECT_LE((column.values.size() + column.lows.size() + column.highs.size()) * sizeof(double), 64'000U);
    EXPECT_GT(column.values.size() * sizeof(double), 10'000U);
    EXPECT_EQ(column.values.size(), history.steps.size() * members);
    EXPECT_EQ(history.recordCount(), 20'000U);
}

TEST(HistoryFold, KeepsStepsIncreasingAndTheNewestRecordsSingle) {
    const RunHistory& history = noisyHistories(64'000).joined;
    EXPECT_TRUE(std::is_sorted(history.steps.begin(), history.steps.end()));
    EXPECT_EQ(history.steps.back(), 20'000U);
    EXPECT_GE(history.steps.size() - history.folded, 200U);
    EXPECT_EQ(history.steps[history.steps.size() - 200], 19'801U);
}

TEST(HistoryFold, EachRowHoldsWhatItsRecordsWere) {
    const Histories both = noisyHistories(64'000);
    ASSERT_GT(both.joined.stride, 1U);
    const std::vector<double>& all = both.whole.columns[0].values;
    const Column& column = both.joined.columns[0];
    for (std::size_t row = 0; row < both.joined.folded; ++row) {
        double low = INFINITY;
        double high = -INFINITY;
        for (std::size_t i = row * both.joined.stride; i < (row + 1) * both.joined.stride; ++i) {
            low = std::fmin(low, all[i * members + 1]);
            high = std::fmax(high, all[i * members + 1]);
        }
        EXPECT_EQ(column.lows[row * members + 1], low);
        EXPECT_EQ(column.highs[row * members + 1], high);
        EXPECT_GT(both.joined.steps[row], row * both.joined.stride);
        EXPECT_LE(both.joined.steps[row], (row + 1) * both.joined.stride);
    }
}

TEST(HistoryFold, MeansAreMeans) {
    const Histories both = noisyHistories(64'000);
    const std::vector<double>& all = both.whole.columns[0].values;
    double sum = 0;
    for (std::size_t i = 0; i < both.joined.stride; ++i) sum += all[i * members];
    EXPECT_NEAR(both.joined.columns[0].values[0], sum / static_cast<double>(both.joined.stride), 1e-12);
}

TEST(HistoryFold, LeavesAShortHistoryAlone) {
    const Histories both = noisyHistories(std::size_t{1} << 20);
    EXPECT_EQ(both.joined.folded, 0U);
    EXPECT_EQ(both.joined.steps, both.whole.steps);
}

TEST(HistoryFold, ThinsHistogramsButNeverTheLast) {
    RunHistory history;
    const std::vector<std::uint64_t> counts(1000, 1);
    for (std::uint64_t step = 1; step <= 5'000; ++step)
        history.histograms.push_back({.step = step, .counts = counts});
    history.fold(members, 64'000);
    EXPECT_LT(history.histograms.size(), 4000U);
    EXPECT_EQ(history.histograms.back().step, 5'000U);
}

TEST(HistoryFold, TellsOfADivergedMemberOnce) {
    RunHistory history;
    for (std::uint64_t step = 1; step < 4; ++step) {
        history.append({.steps = {step}, .seconds = {1}, .diverged = {{.member = 1, .step = 1}}}, members);
    }
    EXPECT_EQ(history.diverged.size(), 1U);
}

}  // namespace
}  // namespace zorro
