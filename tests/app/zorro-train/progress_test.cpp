#include "app/zorro-train/progress.h"

#include <cmath>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro {
namespace {

using testing::HasSubstr;

TEST(Progress, SaysHowFarAndHowLongYet) {
    const std::string text = progressText(
        {.steps = 500, .totalSteps = 2000, .seconds = 5, .stepsPerSecond = 10, .trainLoss = 0.1234567});
    EXPECT_EQ(text, "step 500/2000  25 %  loss 0.1235  10 steps/s  2 min 30 s left");
}

TEST(Progress, LeavesOutALossThatIsNotKnown) {
    EXPECT_EQ(progressText({.steps = 1, .totalSteps = 2, .stepsPerSecond = 4, .trainLoss = std::nan("")})
                  .find("loss"),
              std::string::npos);
}

TEST(Progress, CountsDownInWholeSeconds) {
    const auto left = [](std::uint64_t steps) {
        return progressText({.steps = 0, .totalSteps = steps, .stepsPerSecond = 10, .trainLoss = 0.5});
    };
    EXPECT_THAT(left(4), HasSubstr("  0 s left"));
    EXPECT_THAT(left(596), HasSubstr("  1 min 00 s left"));
    EXPECT_THAT(left(10 * (3 * 3600 + 5 * 60 + 1)), HasSubstr("  3 h 05 min left"));
}

TEST(Progress, IsALineATenthWithoutATerminal) {
    std::ostringstream out;
    ProgressReport report(out, false);
    for (std::uint64_t step = 1; step <= 100; ++step) report.show({step, 100, 1, 10, "", 0.5});
    const std::string text = out.str();
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 11);
    EXPECT_EQ(text.find('\r'), std::string::npos);
}

TEST(Progress, IsABarOnATerminal) {
    std::ostringstream out;
    ProgressReport report(out, true);
    report.show({50, 100, 1, 10, "", 0.5});
    report.message("a word");
    EXPECT_THAT(out.str(), HasSubstr("[============            ] step 50/100"));
    EXPECT_THAT(out.str(), HasSubstr("left\na word\n"));
}

}  // namespace
}  // namespace zorro
