#include "core/study/learned_summary.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/run/learned/learned_values.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

TEST(LearnedSummary, IsOverTheNetworksThatDidNotFail) {
    const TestFolder folder;
    RunSnapshot run{.path = folder.path(), .state = RunState::finished};
    run.comparison.architecture.learnable = Learnable::channel;
    run.comparison.members = {{.activation = "swish", .seed = 1},
                              {.activation = "swish", .seed = 2},
                              {.activation = "swish", .seed = 3},
                              {.activation = "relu", .seed = 1}};
    run.network.activationLayers = {"hidden 1"};
    run.result.failures = {std::nullopt, std::nullopt, MemberFailure{1, "its weights were not finite"},
                           std::nullopt};
    writeLearned(folder.path(), {{{{1}, {2}}}, {{{3}, {4}}}, {{{99}, {99}}}, {}});
    const std::vector<LearnedSummary> rows = learnedSummaries(run);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].activation, "swish");
    EXPECT_EQ(rows[0].layer, "hidden 1");
    EXPECT_EQ(rows[0].parameter, "beta");
    EXPECT_EQ(rows[0].start, 1);
    EXPECT_EQ(rows[0].networks, 2U);
    EXPECT_DOUBLE_EQ(rows[0].mean, 2.5);  // of 1.5 and 3.5
    EXPECT_DOUBLE_EQ(rows[0].standardDeviation, std::sqrt(2));
}

}  // namespace
}  // namespace zorro
