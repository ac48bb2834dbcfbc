#include "core/run/comparison/suited_settings.h"

#include <gtest/gtest.h>

#include "core/run/comparison/default_comparison.h"

namespace zorro {
namespace {

/// What a table of so many training rows gets by default.
Comparison suited(std::size_t rows) {
    Comparison comparison = defaultComparison("mlp", "some/table.csv");
    fillSuitedSettings(comparison, rows);
    return comparison;
}

TEST(SuitedSettings, FewRowsAreSeenOftenEnough) {
    EXPECT_EQ(suited(105).training.steps, 1000U);  // a full batch each
    // 12 passes of 60000 / 128 whole batches are more than 1000.
    EXPECT_EQ(suited(60'000).training.steps, 12U * 468);
}

TEST(SuitedSettings, WeightDecayFallsWithTheNumberOfRows) {
    EXPECT_DOUBLE_EQ(suited(400).optimizer.weightDecay.value(), 0.025);
    EXPECT_DOUBLE_EQ(suited(10).optimizer.weightDecay.value(), 0.1);
}

TEST(SuitedSettings, WhatWasChosenStays) {
    Comparison comparison = defaultComparison("mlp", "some/table.csv");
    comparison.training.steps = 7;
    comparison.optimizer.weightDecay = 0;
    fillSuitedSettings(comparison, 100);
    EXPECT_EQ(comparison.training.steps, 7U);
    EXPECT_EQ(comparison.optimizer.weightDecay, 0);
}

TEST(SuitedSettings, AreLeftToTheDataOnlyOfFiles) {
    EXPECT_TRUE(defaultComparison("mlp", "spirals").training.steps.has_value());
    EXPECT_FALSE(defaultComparison("cnn", "folder/of/images").training.steps.has_value());
    EXPECT_EQ(defaultComparison("cnn", "folder/of/images").optimizer.weightDecay, 0);
    EXPECT_EQ(readPlan(comparisonJson(defaultComparison("mlp", "t.csv"))).training.steps, std::nullopt);
}

}  // namespace
}  // namespace zorro
