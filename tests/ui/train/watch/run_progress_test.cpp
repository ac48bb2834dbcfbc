#include "ui/train/watch/run_progress.h"

#include <cmath>

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

/// Records every ten steps, `seconds` apart.
void record(RunHistory& history, int records, double seconds) {
    for (int i = 0; i < records; ++i) {
        history.steps.push_back(history.steps.empty() ? 10 : history.steps.back() + 10);
        history.seconds.push_back((history.seconds.empty() ? 0 : history.seconds.back()) + seconds);
    }
}

TEST(SecondsLeft, AreNotSaidFromTheFirstStepsWhichAreSlow) {
    RunHistory history;
    record(history, 1, 2.0);
    EXPECT_TRUE(std::isnan(secondsLeftIn(history, 2000)));
    record(history, 6, 0.1);
    EXPECT_TRUE(std::isnan(secondsLeftIn(history, 2000)));
}

TEST(SecondsLeft, AreNotSaidWhileThePaceStillChanges) {
    RunHistory history;
    record(history, 20, 0.4);
    record(history, 20, 0.1);
    EXPECT_TRUE(std::isnan(secondsLeftIn(history, 2000)));
}

TEST(SecondsLeft, FollowFromASteadyPace) {
    RunHistory history;
    record(history, 40, 0.1);  // 100 steps a second
    EXPECT_NEAR(secondsLeftIn(history, 2400), 20, 1e-9);
}

TEST(SecondsLeft, AreNotSaidBeforeAnythingWasRecorded) {
    EXPECT_TRUE(std::isnan(secondsLeftIn(RunHistory(), 100)));
}

}  // namespace
}  // namespace zorro::ui
