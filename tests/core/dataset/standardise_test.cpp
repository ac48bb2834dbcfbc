#include "core/dataset/standardise.h"

#include <cmath>

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(Standardise, KnowsTheTrainingExamplesOnly) {
    Dataset dataset{.shape = {2}, .outputs = 2, .inputs = {1, 7, 3, 7, 5, 8, 100, 9}, .ownUnits = true};
    dataset.labels = {0, 1, 0, 1};
    standardise(dataset, {0, 1});
    // As scikit-learn's StandardScaler fitted on the first two rows: mean 2, deviation 1.
    EXPECT_EQ(dataset.inputs[0], -1);
    EXPECT_EQ(dataset.inputs[2], 1);
    EXPECT_EQ(dataset.inputs[4], 3);
    EXPECT_EQ(dataset.inputs[6], 98);
    EXPECT_EQ(dataset.inputs[1], 0);  // does not vary over them
    EXPECT_EQ(dataset.inputs[7], 0);
    EXPECT_FALSE(dataset.ownUnits);
}

TEST(Standardise, LeadsBackToTheNumbersToPredict) {
    Dataset dataset{
        .task = Task::regression, .shape = {1}, .outputs = 1, .inputs = {1, 2, 3}, .values = {10, 14, 30}};
    standardise(dataset, {0, 1});
    EXPECT_EQ(dataset.inputs[2], 3) << "made examples keep their inputs";
    EXPECT_EQ(dataset.values[0], -1);
    EXPECT_EQ(dataset.values[2], 9);
    EXPECT_EQ(dataset.targetMeans[0] + dataset.targetDeviations[0] * static_cast<double>(dataset.values[2]),
              30);
    standardise(dataset, {1, 2});
    EXPECT_EQ(dataset.values[2], 9) << "once is enough";
}

}  // namespace
}  // namespace zorro
