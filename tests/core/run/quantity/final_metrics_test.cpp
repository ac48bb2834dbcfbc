#include "core/run/quantity/final_metrics.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

TEST(MetricSample, HasTheDeviationOfASample) {
    const MetricSample sample{{2, 4, 4, 4, 5, 5, 7, 9}};
    EXPECT_DOUBLE_EQ(sample.mean(), 5);
    EXPECT_NEAR(sample.standardDeviation(), std::sqrt(32.0 / 7), 1e-15);
    EXPECT_TRUE(std::isnan(MetricSample{{1}}.standardDeviation()));
    EXPECT_TRUE(std::isnan(MetricSample{}.mean()));
}

TEST(MetricSample, EqualValuesHaveNoDeviation) {
    const double accuracy = 0.98;  // five of it added up and divided by five are another double
    EXPECT_EQ(MetricSample{std::vector<double>(5, accuracy)}.mean(), accuracy);
    EXPECT_EQ(MetricSample{std::vector<double>(5, accuracy)}.standardDeviation(), 0);
    EXPECT_EQ((MetricSample{{INFINITY, 1}}.mean()), INFINITY);
}

TEST(FinalMetrics, AreThoseOfTheResultWhereThereIsOne) {
    RunSnapshot run{.comparison = exampleRun(), .result = exampleResult()};
    run.history.append(exampleBatch(1), 2);
    const std::vector<ActivationMetrics> metrics = finalMetrics(run);
    ASSERT_EQ(metrics.size(), 2U);
    EXPECT_EQ(metrics[0].samples[Quantity::validationLoss].values, std::vector<double>{0.5});
    EXPECT_EQ(metrics[0].samples[Quantity::trainLoss].values, std::vector<double>{3});
    EXPECT_EQ(metrics[1].failed, 1U);
    EXPECT_TRUE(metrics[1].samples[Quantity::trainLoss].values.empty());
}

TEST(FinalMetrics, AreTheLastRecordedOnesOtherwise) {
    RunSnapshot run{.comparison = exampleRun()};
    run.history.append(exampleBatch(1), 2);
    run.history.append({.steps = {30}, .seconds = {2}}, 2);
    const std::vector<ActivationMetrics> metrics = finalMetrics(run);
    EXPECT_EQ(metrics[0].samples[Quantity::validationLoss].values, std::vector<double>{5});
    EXPECT_EQ(metrics[1].samples[Quantity::trainLoss].values, std::vector<double>{4});
    EXPECT_TRUE(metrics[0].samples[Quantity::testAccuracy].values.empty());
}

TEST(FinalMetrics, CollectSeedsByActivation) {
    RunSnapshot run{.comparison = exampleRun()};
    run.comparison.members[1] = {.activation = "relu", .seed = 2};
    run.history.append(exampleBatch(1), 2);
    const std::vector<ActivationMetrics> metrics = finalMetrics(run);
    ASSERT_EQ(metrics.size(), 1U);
    EXPECT_EQ(metrics[0].seeds, 2U);
    EXPECT_EQ(metrics[0].samples[Quantity::trainLoss].values, (std::vector<double>{3, 4}));
}

}  // namespace
}  // namespace zorro
