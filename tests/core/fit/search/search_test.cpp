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
    const FitProblem problem = usualProblem(GetParam().family, GetParam().target);
    FitOptions options = optionsOf(GetParam());
    for (options.seed = 1; options.seed <= 3; ++options.seed) {
        const FitReport report = fit(problem, options);
        EXPECT_NEAR(report.rmse, GetParam().rmse, 1e-6 * GetParam().rmse) << "seed " << options.seed;
        EXPECT_TRUE(report.converged) << "seed " << options.seed;
    }
}

INSTANTIATE_TEST_SUITE_P(BestKnown, Search, testing::ValuesIn(bestKnown), [](const auto& row) {
    std::string name =
        std::string(row.param.family) + "_to_" + row.param.target + (row.param.narrowBounds ? "_narrow" : "");
    std::ranges::replace(name, '-', '_');
    return name;
});

TEST(Search, GivesTheSameResultOnAnyNumberOfThreads) {
    const FitProblem problem = usualProblem("asymmetric-zorro", "swish");
    FitOptions options = defaultFitOptions(defaultCurve(problem.family));
    options.threads = 1;
    const FitReport alone = fit(problem, options);
    options.threads = 3;
    const FitReport shared = fit(problem, options);
    EXPECT_EQ(alone.curve.parameters, shared.curve.parameters);
    ASSERT_EQ(alone.minima.size(), shared.minima.size());
    for (std::size_t i = 0; i < alone.minima.size(); ++i) {
        EXPECT_EQ(alone.minima[i].starts, shared.minima[i].starts);
        EXPECT_EQ(alone.minima[i].parameters, shared.minima[i].parameters);
    }
}

TEST(Search, CountsEveryStartOnce) {
    const FitProblem problem = usualProblem("asymmetric-zorro", "gelu");
    const FitReport report = fit(problem, defaultFitOptions(defaultCurve(problem.family)));
    std::size_t starts = 0;
    for (const FitMinimum& minimum : report.minima) {
        starts += minimum.starts;
    }
    EXPECT_EQ(starts, 64U);
    EXPECT_TRUE(std::ranges::is_sorted(report.minima, {}, &FitMinimum::rmse));
}

TEST(Search, TellsHowFarItIs) {
    const FitProblem problem = usualProblem("asymmetric-zorro", "gelu");
    FitOptions options = defaultFitOptions(defaultCurve(problem.family));
    std::vector<FitProgress> seen;
    options.progress = [&](const FitProgress& progress) { seen.push_back(progress); };
    const FitReport report = fit(problem, options);
    ASSERT_FALSE(seen.empty());
    for (const FitProgress& progress : seen) {
        EXPECT_EQ(progress.parameters.size(), 4U);
        EXPECT_EQ(progress.starts, 64U);
        EXPECT_LE(progress.startsDone, progress.starts);
        EXPECT_GT(progress.rmse, 0.9 * report.rmse);
    }
}

TEST(Search, StopsWhenItIsAskedTo) {
    FitProblem problem = usualProblem("asymmetric-zorro", "gelu");
    problem.target = sampleTarget(parseCurve("gelu"), {-5, 5, 1'000'000});
    FitOptions options = defaultFitOptions(defaultCurve(problem.family));
    std::stop_source stop;
    options.stop = stop.get_token();
    options.progress = [&](const FitProgress&) { stop.request_stop(); };
    const FitReport report = fit(problem, options);
    EXPECT_TRUE(report.stopped);
    EXPECT_FALSE(report.converged);
    // All 64 searches on a million points each would take some thousands.
    EXPECT_LT(report.evaluations, 64U);
}

}  // namespace
}  // namespace zorro
