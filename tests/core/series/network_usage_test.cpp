#include "core/series/network_usage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro {
namespace {

PreactivationHistogram counted(std::uint64_t step, std::size_t member, std::size_t layer,
                               std::vector<std::uint64_t> counts) {
    return {
        .step = step, .member = member, .layer = layer, .lower = -2, .upper = 2, .counts = std::move(counts)};
}

RunSnapshot runOfTwo() {
    RunSnapshot run;
    run.path = "/runs/first";
    run.comparison.name = "first";
    run.comparison.members = {{.activation = "gelu", .seed = 7}, {.activation = "gelu", .seed = 8}};
    run.network.activationLayers = {"hidden 1", "hidden 2"};
    run.history.histograms = {counted(5, 0, 0, {9, 9, 9, 9}), counted(9, 0, 0, {0, 2, 0, 0}),
                              counted(9, 0, 1, {0, 0, 4, 0}), counted(9, 1, 0, {1, 0, 0, 1})};
    return run;
}

TEST(NetworkUsage, CountsAllLayersAndNetworksOfTheLastLook) {
    const RunSnapshot run = runOfTwo();
    const auto usage = networkUsage(run, run.history, {.members = {0, 1}});
    ASSERT_TRUE(usage);
    EXPECT_THAT(usage->counts.counts, testing::ElementsAre(1, 2, 4, 1));
    EXPECT_EQ(usage->counts.step, 9U);
    EXPECT_EQ(usage->networks, 2U);
    EXPECT_EQ(usage->total(), 8);
    EXPECT_EQ(usage->runName, "first");
    EXPECT_THAT(usage->memberNames, testing::ElementsAre("7", "8"));
}

TEST(NetworkUsage, CountsOneLayerOfOneNetwork) {
    const RunSnapshot run = runOfTwo();
    const auto usage = networkUsage(run, run.history, {.members = {0, 1}, .member = 0, .layer = 1});
    ASSERT_TRUE(usage);
    EXPECT_THAT(usage->counts.counts, testing::ElementsAre(0, 0, 4, 0));
    EXPECT_EQ(usage->networks, 1U);
}

TEST(NetworkUsage, IsOfTheCurveThatTheLayerHasLearned) {
    RunSnapshot run = runOfTwo();
    run.comparison.architecture.learnable = Learnable::layer;
    for (Member& member : run.comparison.members) member.activation = "swish";
    run.history.steps = {5, 9, 12};
    run.history.columns = {
        {.name = "learned_0", .layers = 2, .values = {1, 1, 1, 1, 1.5, 2, 2.5, 4, 9, 9, 9, 9}}};
    const auto activationAt = [&](const UsagePlace& place) {
        return networkUsage(run, run.history, place)->activation;
    };
    EXPECT_EQ(activationAt({.members = {0, 1}, .member = 0, .layer = 0}), "swish:beta=1.5");
    EXPECT_EQ(activationAt({.members = {0, 1}, .layer = 0}), "swish:beta=2");  // the mean of the seeds
    const auto all = networkUsage(run, run.history, {.members = {0, 1}});
    EXPECT_EQ(all->activation, "swish");  // no one curve
    EXPECT_TRUE(all->learned);
    run.comparison.architecture.learnable = Learnable::member;
    const auto shared = networkUsage(run, run.history, {.members = {0, 1}});
    EXPECT_EQ(shared->activation, "swish:beta=2");
    EXPECT_EQ(shared->start, "swish");
    EXPECT_FALSE(shared->learned);
}

TEST(NetworkUsage, IsNothingWhereNothingWasRecorded) {
    RunSnapshot run = runOfTwo();
    EXPECT_FALSE(networkUsage(run, run.history, {.members = {0, 1}, .layer = 5}));
    EXPECT_FALSE(networkUsage(run, run.history, {.members = {}}));
    EXPECT_FALSE(networkUsage(run, run.history, {.members = {0, 9}}));
    EXPECT_FALSE(networkUsage(run, run.history, {.members = {0}, .member = 1}));
    run.history.histograms.clear();
    EXPECT_FALSE(networkUsage(run, run.history, {.members = {0, 1}}));
}

TEST(NetworkUsage, LeavesOutWhatHadDivergedAndWhatIsOlder) {
    RunSnapshot run = runOfTwo();
    run.history.diverged = {{.member = 1, .step = 8}};
    const auto usage = networkUsage(run, run.history, {.members = {0, 1}});
    ASSERT_TRUE(usage);
    EXPECT_THAT(usage->counts.counts, testing::ElementsAre(0, 2, 4, 0));
    EXPECT_EQ(usage->networks, 1U);
}

TEST(NetworkUsage, SharesPartsOfAnInterval) {
    const PreactivationCounts counts{.lower = -2, .upper = 2, .counts = {1, 2, 4, 1}};
    EXPECT_DOUBLE_EQ(shareWithin(counts, -2, 2), 1);
    EXPECT_DOUBLE_EQ(shareWithin(counts, 0, 5), 5.0 / 8);
    EXPECT_DOUBLE_EQ(shareWithin(counts, -0.5, 0.25), 2.0 / 8);
    EXPECT_DOUBLE_EQ(shareWithin(counts, 3, 4), 0);
    EXPECT_DOUBLE_EQ(outermostShare(counts), 2.0 / 8);
}

}  // namespace
}  // namespace zorro
