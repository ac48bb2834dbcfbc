#include "core/run/events/failed_members.h"

#include <cmath>

#include <gtest/gtest.h>

namespace zorro {
namespace {

/// Three records of two members, the second of which fails at the step of the second record.
EventBatch withAFailure() {
    return {
        .steps = {1, 2, 3},
        .seconds = {0, 0, 0},
        .columns = {{.name = "learning_rate", .perMember = false, .values = {0.1, 0.2, 0.3}},
                    {.name = "train_accuracy", .values = {0.5, 0.6, 0.7, 0.8, 0.9, 1}},
                    {.name = "dead_units", .layers = 2, .values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}}},
        .histograms = {{.step = 1, .member = 1}, {.step = 3, .member = 1}, {.step = 3, .member = 0}},
        .maps = {{.step = 2, .member = 1}},
        .diverged = {{.member = 1, .step = 2}}};
}

TEST(FailedMembers, HaveNoFiguresFromTheStepOnAtWhichTheyFailed) {
    EventBatch batch = withAFailure();
    leaveOutFailed(batch, 2);
    const std::vector<double>& accuracy = batch.columns[1].values;
    EXPECT_EQ(accuracy[1], 0.6);
    EXPECT_TRUE(std::isnan(accuracy[3]) && std::isnan(accuracy[5]));
    const std::vector<double>& dead = batch.columns[2].values;
    EXPECT_EQ(dead[3], 4);
    for (const std::size_t place : {6U, 7U, 10U, 11U}) {
        EXPECT_TRUE(std::isnan(dead[place])) << place;
    }
    ASSERT_EQ(batch.histograms.size(), 2U);
    EXPECT_TRUE(batch.maps.empty());
}

TEST(FailedMembers, LeaveTheOthersAndTheRunAsTheyAre) {
    EventBatch batch = withAFailure();
    const EventBatch before = batch;
    leaveOutFailed(batch, 2);
    EXPECT_EQ(batch.columns[0].values, before.columns[0].values);
    for (const std::size_t place : {0U, 2U, 4U}) {
        EXPECT_EQ(batch.columns[1].values[place], before.columns[1].values[place]);
    }
    EXPECT_EQ(batch.histograms.back().member, 0U);
}

TEST(FailedMembers, ColumnsThatAreNotWholeAreNoDanger) {
    EventBatch batch = withAFailure();
    batch.columns[1].values.resize(4);
    leaveOutFailed(batch, 2);
    EXPECT_TRUE(std::isnan(batch.columns[1].values[3]));
}

}  // namespace
}  // namespace zorro
