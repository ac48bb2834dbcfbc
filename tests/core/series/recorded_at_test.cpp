#include "core/series/recorded_at.h"

#include <cmath>

#include <gtest/gtest.h>

namespace zorro {
namespace {

PreactivationHistogram histogram(std::uint64_t step, std::size_t member, std::size_t layer,
                                 std::vector<std::uint64_t> counts) {
    return {
        .step = step, .member = member, .layer = layer, .lower = -8, .upper = 8, .counts = std::move(counts)};
}

RunHistory example() {
    RunHistory history;
    history.steps = {1, 10, 20};
    for (const std::uint64_t step : {1U, 20U}) {
        history.histograms.push_back(histogram(step, 0, 0, {step, 0}));
        history.histograms.push_back(histogram(step, 0, 1, {100, 100}));
        history.histograms.push_back(histogram(step, 1, 0, {0, step}));
    }
    history.maps = {{.step = 1, .member = 0}, {.step = 1, .member = 1}, {.step = 15, .member = 0}};
    return history;
}

TEST(RecordedAt, CountsOfSeveralMembersAreAddedUp) {
    const auto counts = countsAt(example(), {0, 1}, 0);
    ASSERT_TRUE(counts.has_value());
    EXPECT_EQ(counts->step, 20U);
    EXPECT_EQ(counts->counts, (std::vector<double>{20, 20}));
}

TEST(RecordedAt, TheLastOneUpToAStepCounts) {
    EXPECT_EQ(countsAt(example(), {1}, 0, 19)->counts, (std::vector<double>{0, 1}));
    EXPECT_FALSE(countsAt(example(), {1}, 0, 0).has_value());
    EXPECT_FALSE(countsAt(example(), {2}, 0).has_value());
    EXPECT_FALSE(countsAt(example(), {1}, 1).has_value());
}

TEST(RecordedAt, AMapIsTheMembersOwn) {
    const RunHistory history = example();
    EXPECT_EQ(mapAt(history, 0)->step, 15U);
    EXPECT_EQ(mapAt(history, 0, 14)->step, 1U);
    EXPECT_EQ(mapAt(history, 1)->step, 1U);
    EXPECT_EQ(mapAt(history, 2), nullptr);
}

TEST(RecordedAt, EveryStepThatIsLookedAtHasAMapOfItsOwnWhereThereAreSeveral) {
    EXPECT_EQ(lookedAtSteps(example()), (std::vector<std::uint64_t>{1, 15}));
}

TEST(RecordedAt, StepsStandOnceAndInOrder) {
    RunHistory history = example();
    history.maps.pop_back();
    EXPECT_EQ(lookedAtSteps(history), (std::vector<std::uint64_t>{1, 20}));
    EXPECT_TRUE(lookedAtSteps({}).empty());
}

TEST(RecordedAt, LearnedParametersAreMeansOverTheSeeds) {
    RunHistory history;
    history.steps = {1};
    const double missing = std::nan("");
    history.columns = {{.name = "learned_0", .layers = 2, .values = {1, 2, 3, 4, missing, missing}},
                       {.name = "learned_1", .layers = 2, .values = {5, 6, 7, 8, missing, missing}}};
    EXPECT_EQ(learnedAt(history, 2, {0, 1}, 3, 1), (std::vector<double>{3, 7}));
    EXPECT_EQ(learnedAt(history, 2, {0, 2}, 3, 1), (std::vector<double>{2, 6}));  // one of them failed
    EXPECT_TRUE(learnedAt(history, 2, {2}, 3, 1).empty());
    EXPECT_TRUE(learnedAt(history, 3, {0}, 3, 1).empty());
    EXPECT_TRUE(learnedAt({}, 1, {0}, 1, 0).empty());
}

TEST(RecordedAt, QuartilesOfChannelsAreMeansOverTheSeedsToo) {
    RunHistory history;
    history.steps = {1};
    history.columns = {{.name = "learned_0", .layers = 1, .values = {2, 4}},
                       {.name = "learned_0_lower", .layers = 1, .values = {1, 2}},
                       {.name = "learned_0_upper", .layers = 1, .values = {3, 5}}};
    EXPECT_EQ(learnedQuartilesAt(history, 1, {0, 1}, 2, 0).lower, (std::vector<double>{1.5}));
    EXPECT_EQ(learnedQuartilesAt(history, 1, {0, 1}, 2, 0).upper, (std::vector<double>{4}));
    history.columns.resize(1);
    EXPECT_TRUE(learnedQuartilesAt(history, 1, {0, 1}, 2, 0).lower.empty());
}

TEST(RecordedAt, RowsAreThoseOfTheLastRecord) {
    EXPECT_EQ(rowAt(example()), 2U);
    EXPECT_EQ(rowAt(example(), 19), 1U);
    EXPECT_FALSE(rowAt(example(), 0).has_value());
}

}  // namespace
}  // namespace zorro
