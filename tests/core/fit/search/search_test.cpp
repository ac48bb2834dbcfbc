#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include <gtest/gtest.h>

#include "tests/core/fit/best_known.h"

namespace zorro {
namespace {

class Search : public testing::TestWithParam<BestKnown> {};

TEST_P(Search, ReturnsTheBestMinimumKnownWhateverTheSeed) {
    FitQuestion question = questionOf(GetParam());
    for (question.seed = 1; question.seed <= 3; ++question.seed) {
        const FitReport report = fit(question);
        EXPECT_NEAR(report.rmse, GetParam().rmse, 1e-6 * GetParam().rmse) << "seed " << question.seed;
        EXPECT_TRUE(report.converged) << "seed " << question.seed;
    }
}

INSTANTIATE_TEST_SUITE_P(BestKnown, Search, testing::ValuesIn(bestKnown));

TEST(Search, GivesTheSameResultOnAnyNumberOfThreads) {
    const FitQuestion question = usualQuestion("asymmetric-zorro", "swish");
    const FitReport alone = fit(question, {.threads = 1});
    const FitReport shared = fit(question, {.threads = 3});
    EXPECT_EQ(alone.curve.parameters, shared.curve.parameters);
    ASSERT_EQ(alone.minima.size(), shared.minima.size());
    for (std::size_t i = 0; i < alone.minima.size(); ++i) {
        EXPECT_EQ(alone.minima[i].starts, shared.minima[i].starts);
        EXPECT_EQ(alone.minima[i].parameters, shared.minima[i].parameters);
    }
}

TEST(Search, CountsEveryStartOnce) {
    const FitReport report = fit(usualQuestion("asymmetric-zorro", "gelu"));
    std::size_t starts = 0;
    for (const FitMinimum& minimum : report.minima) {
        starts += minimum.starts;
    }
    EXPECT_EQ(starts, 64U);
    EXPECT_TRUE(std::ranges::is_sorted(report.minima, {}, &FitMinimum::rmse));
}

TEST(Search, TellsHowFarItIs) {
    std::vector<FitProgress> seen;
    const FitReport report =
        fit(usualQuestion("asymmetric-zorro", "gelu"),
            {.progress = [&](const FitProgress& progress) { seen.push_back(progress); }});
    ASSERT_FALSE(seen.empty());
    for (const FitProgress& progress : seen) {
        EXPECT_EQ(progress.parameters.size(), 4U);
        EXPECT_EQ(progress.starts, 64U);
        EXPECT_LE(progress.startsDone, progress.starts);
        EXPECT_GT(progress.rmse, 0.9 * report.rmse);
    }
}

TEST(Search, StopsWhenItIsAskedTo) {
    FitQuestion question = usualQuestion("asymmetric-zorro", "gelu");
    question.range.count = 1'000'000;
    std::stop_source stop;
    const FitReport report = fit(
        question, {.stop = stop.get_token(), .progress = [&](const FitProgress&) { stop.request_stop(); }});
    EXPECT_TRUE(report.stopped);
    EXPECT_FALSE(report.converged);
    // All 64 searches on a million points each would take some thousands.
    EXPECT_LT(report.evaluations, 64U);
}

}  // namespace
}  // namespace zorro
