#include "core/study/progress/joined_run.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/run/quantity/member_metrics.h"
#include "core/study/conclusion.h"
#include "tests/core/study/progress/small_study.h"

namespace zorro {
namespace {

using testing::ElementsAre;

/// relu and tanh with the seeds 1 and 2, the first three in one run and the last in another.
class JoinedRun : public testing::Test {
protected:
    void SetUp() override {
        const std::vector<Comparison> parts = missingRuns(problem_, progressOf(problem_, {}), 3);
        runs_ = {finishedRun(parts[1], {0.5}), finishedRun(parts[0], {0.9, 0.7, 0.4})};
        runs_[0].history = {
            .steps = {5, 10}, .seconds = {1, 2}, .columns = {{.name = "train_loss", .values = {4, 3}}}};
        runs_[1].history = {.steps = {5, 10},
                            .seconds = {1, 3},
                            .columns = {{.name = "train_loss", .values = {9, 8, 7, 1, 2, notRecorded}}}};
    }
    [[nodiscard]] RunSnapshot joined() const {
        return joinedRun(problem_, progressOf(problem_, runs_),
                         [this](std::size_t run) { return runs_[run]; });
    }

    PlannedProblem problem_ = plannedProblems(smallStudy()).front();
    std::vector<RunSnapshot> runs_;
};

TEST_F(JoinedRun, HasEveryNetworkInTheOrderOfTheProblem) {
    const RunSnapshot run = joined();
    EXPECT_EQ(run.state, RunState::finished);
    EXPECT_THAT(run.result.evaluated[Quantity::testAccuracy], ElementsAre(0.9, 0.7, 0.4, 0.5));
    ASSERT_EQ(run.comparison.members.size(), 4U);
    EXPECT_EQ(run.comparison.members[3].activation, "tanh");
}

TEST_F(JoinedRun, HasWhatWasRecordedLastAndTheExtremes) {
    const RunSnapshot run = joined();
    EXPECT_THAT(run.history.steps, ElementsAre(10U));
    EXPECT_THAT(run.history.seconds, ElementsAre(5));
    // The third network was not recorded at step 10: its last loss is that of step 5.
    EXPECT_THAT(run.history.column("train_loss")->values, ElementsAre(1, 2, 7, 3));
    EXPECT_THAT(run.history.column("train_loss")->lows, ElementsAre(1, 2, 7, 3));
    EXPECT_THAT(run.history.column("train_loss")->highs, ElementsAre(9, 8, 7, 4));
    EXPECT_EQ(memberMetric(run, Quantity::trainLoss, 3), 3);
}

TEST_F(JoinedRun, ConcludesWhatOneRunWouldHave) {
    const RunSnapshot one = finishedRun(problem_.comparison, {0.9, 0.7, 0.4, 0.5});
    const RunConclusion expected = concludeRun(one, Quantity::testAccuracy);
    const RunConclusion conclusion = concludeRun(joined(), Quantity::testAccuracy);
    ASSERT_EQ(conclusion.rows.size(), 2U);
    // (0.9 + 0.7) / 2 and (0.4 + 0.5) / 2.
    EXPECT_DOUBLE_EQ(conclusion.rows[0].estimates[Quantity::testAccuracy].mean, 0.8);
    EXPECT_DOUBLE_EQ(conclusion.rows[1].estimates[Quantity::testAccuracy].mean, 0.45);
    EXPECT_DOUBLE_EQ(conclusion.rows[1].test.p.value(), expected.rows[1].test.p.value());
}

TEST_F(JoinedRun, SaysWhoFailedAndThatSomethingIsMissing) {
    runs_[1].result.failures[1] = MemberFailure{3, "its weights were not finite"};
    runs_.erase(runs_.begin());
    const RunSnapshot run = joined();
    EXPECT_EQ(run.state, RunState::stopped);
    EXPECT_EQ(failureOf(run, 1)->step, 3U);
    EXPECT_FALSE(failureOf(run, 3));
    EXPECT_TRUE(std::isnan(memberMetric(run, Quantity::testAccuracy, 3)));
}

}  // namespace
}  // namespace zorro
