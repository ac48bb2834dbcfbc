#include "core/dataset/baseline.h"

#include <cmath>

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(TrivialBaseline, AnswersTheMostFrequentClassOfTraining) {
    Dataset dataset{.shape = {1}, .outputs = 3, .inputs = {0, 0, 0, 0, 0, 0, 0}};
    dataset.labels = {2, 2, 1, 0, 2, 1, 1};
    const TrivialBaseline trivial = trivialBaseline(dataset, {0, 1, 2}, {3, 4, 5, 6});
    EXPECT_EQ(trivial.accuracy, 0.25);
    EXPECT_FALSE(trivial.loss);
}

TEST(TrivialBaseline, AnswersHowOftenEachClassIsThere) {
    Dataset dataset{.shape = {1}, .outputs = 3, .inputs = {0, 0, 0, 0}};
    dataset.labels = {2, 2, 1, 0};
    // Counts 0, 1, 2 and one more of each: 1/6, 2/6, 3/6.
    EXPECT_DOUBLE_EQ(frequencyLoss(dataset, {0, 1, 2}, {2, 3}), (std::log(3) + std::log(6)) / 2);
}

TEST(TrivialBaseline, AnswersTheMeanOfTraining) {
    Dataset dataset{
        .task = Task::regression, .shape = {1}, .outputs = 1, .inputs = {0, 0, 0, 0}, .values = {1, 3, 2, 6}};
    EXPECT_EQ(trivialBaseline(dataset, {0, 1}, {2, 3}).loss, (0 + 16) / 2.0);
    EXPECT_EQ(targetVariance(dataset, {2, 3}), 4);
}

TEST(TrivialBaseline, CountsTheTokensOfEveryPosition) {
    Dataset dataset{.task = Task::nextToken, .shape = {2}, .outputs = 2, .vocabulary = 2};
    dataset.tokens = {0, 1, 1, 1};
    dataset.labels = {1, 1, 1, 0};
    EXPECT_EQ(trivialBaseline(dataset, {0}, {1}).accuracy, 0.5);
}

}  // namespace
}  // namespace zorro
