#include "core/run/quantity/member_metrics.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

/// Validation losses 5 and 6 at step 11, then 4 and 7 at step 31.
RunSnapshot recorded() {
    RunSnapshot run{.comparison = exampleRun()};
    run.history.append(exampleBatch(1), 2);
    run.history.append(
        {.steps = {31}, .seconds = {2}, .columns = {{.name = "validation_loss", .values = {4, 7}}}}, 2);
    return run;
}

TEST(MemberMetrics, TheLastAndTheBestDiffer) {
    const RunSnapshot run = recorded();
    EXPECT_EQ(memberMetric(run, Quantity::validationLoss, 1), 7);
    EXPECT_EQ(memberMetric(run, Quantity::bestValidationLoss, 1), 6);
    EXPECT_EQ(memberMetric(run, Quantity::trainLoss, 0), 3);
    EXPECT_TRUE(std::isnan(memberMetric(run, Quantity::bestValidationAccuracy, 0)));
}

TEST(MemberMetrics, TheBestAccuracyIsTheHighest) {
    RunSnapshot run{.comparison = exampleRun()};
    run.history.append({.steps = {1, 2},
                        .seconds = {1, 2},
                        .columns = {{.name = "validation_accuracy", .values = {0.9, 0.5, 0.7, NAN}}}},
                       2);
    EXPECT_EQ(memberMetric(run, Quantity::bestValidationAccuracy, 0), 0.9);
    EXPECT_EQ(memberMetric(run, Quantity::bestValidationAccuracy, 1), 0.5);
}

TEST(MemberMetrics, ASpikeBetweenRecordsIsTheLargestGradientNorm) {
    RunSnapshot run{.comparison = exampleRun()};
    run.history.append({.steps = {10, 20, 30},
                        .seconds = {1, 2, 3},
                        .columns = {{.name = "gradient_norm_peak", .values = {2, 3, 900, 1, 4, NAN}}}},
                       2);
    EXPECT_EQ(memberMetric(run, Quantity::gradientNormPeak, 0), 900);
    EXPECT_EQ(memberMetric(run, Quantity::gradientNormPeak, 1), 3);
}

TEST(MemberMetrics, ExtremesSurviveTheJoiningOfRows) {
    RunSnapshot run{.comparison = exampleRun()};
    constexpr std::size_t rows = 400;
    EventBatch batch;
    batch.columns = {{.name = "gradient_norm_peak", .values = std::vector<double>(2 * rows, 1)},
                     {.name = "validation_loss", .values = std::vector<double>(2 * rows, 1)}};
    for (std::size_t row = 0; row < rows; ++row) {
        batch.steps.push_back(row);
        batch.seconds.push_back(static_cast<double>(row));
    }
    batch.columns[0].values[2 * 37] = 900;
    batch.columns[1].values[2 * 41 + 1] = 0.125;
    run.history.append(batch, 2);
    ASSERT_TRUE(run.history.fold(2, 4000));
    EXPECT_EQ(memberMetric(run, Quantity::gradientNormPeak, 0), 900);
    EXPECT_EQ(memberMetric(run, Quantity::bestValidationLoss, 1), 0.125);
}

TEST(MemberMetrics, TheResultGoesBeforeWhatWasRecorded) {
    RunSnapshot run = recorded();
    run.result = exampleResult();
    EXPECT_EQ(memberMetric(run, Quantity::validationLoss, 0), 0.5);
    EXPECT_EQ(memberMetric(run, Quantity::testAccuracy, 0), 0.75);
    EXPECT_NEAR(memberMetric(run, Quantity::stepsPerSecond, 1), 20 / 1.5, 1e-12);
}

TEST(MemberMetrics, StepsASecondOfARunThatGoesOn) {
    EXPECT_EQ(memberMetric(recorded(), Quantity::stepsPerSecond, 0), 15.5);
    EXPECT_TRUE(std::isnan(memberMetric({.comparison = exampleRun()}, Quantity::stepsPerSecond, 0)));
}

TEST(MemberMetrics, AFailureIsSeenInTheResultAndInTheEvents) {
    RunSnapshot run = recorded();
    EXPECT_FALSE(failureOf(run, 1));
    EXPECT_EQ(memberMetric(run, Quantity::failed, 1), 0);
    run.history.diverged.push_back({.member = 0, .step = 3});
    run.result = exampleResult();
    EXPECT_EQ(failureOf(run, 0)->step, 3U);
    EXPECT_EQ(failureOf(run, 1)->why, "its weights were not finite");
    EXPECT_EQ(memberMetric(run, Quantity::failed, 1), 1);
}

TEST(MemberMetrics, AMemberThatFailedKeepsNoEarlierFigure) {
    RunSnapshot run = recorded();
    run.result = exampleResult();
    for (const Quantity quantity : concludedQuantities()) {
        const Conclusion conclusion = describe(quantity).conclusion;
        const bool isAboutTraining = conclusion != Conclusion::failure && conclusion != Conclusion::wholeRun;
        EXPECT_EQ(std::isnan(memberMetric(run, quantity, 1)), isAboutTraining) << describe(quantity).name;
    }
}

}  // namespace
}  // namespace zorro
