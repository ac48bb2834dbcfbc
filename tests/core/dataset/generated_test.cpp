#include "core/dataset/generated.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "core/dataset/split.h"

namespace zorro {
namespace {

class Generated : public testing::TestWithParam<std::string> {};

TEST_P(Generated, HasAnExampleForEveryClassAndConsistentSizes) {
    const Dataset dataset = loadDataset({.source = GetParam(), .examples = 400});
    const std::size_t answers = dataset.task == Task::nextToken ? dataset.exampleSize() : 1;
    EXPECT_GE(dataset.size(), 399U);
    if (dataset.task == Task::regression) {
        EXPECT_EQ(dataset.values.size(), dataset.size() * dataset.outputs);
        return;
    }
    EXPECT_EQ(dataset.labels.size(), dataset.size() * answers);
    std::map<int, int> seen;
    for (const int label : dataset.labels) ++seen[label];
    EXPECT_EQ(seen.size(), dataset.outputs);
    EXPECT_GE(seen.begin()->first, 0);
    EXPECT_LT(seen.rbegin()->first, static_cast<int>(dataset.outputs));
}

TEST_P(Generated, IsTheSameForTheSameSeedOnly) {
    const Dataset once = loadDataset({.source = GetParam(), .seed = 7, .examples = 50});
    const Dataset again = loadDataset({.source = GetParam(), .seed = 7, .examples = 50});
    const Dataset other = loadDataset({.source = GetParam(), .seed = 8, .examples = 50});
    EXPECT_EQ(once.inputs, again.inputs);
    EXPECT_EQ(once.tokens, again.tokens);
    if (GetParam() != "modular-addition") {
        EXPECT_TRUE(once.inputs != other.inputs || once.tokens != other.tokens);
    }
}

std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const GeneratedDataset& dataset : generatedDatasets()) all.push_back(dataset.name);
    return all;
}

INSTANTIATE_TEST_SUITE_P(Datasets, Generated, testing::ValuesIn(names()), [](const auto& about) {
    std::string name = about.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST(Regression, DrawsTheFunctionAsked) {
    const Dataset dataset = loadDataset(
        {.source = "regression", .examples = 100, .noise = 0, .function = [](double x) { return x * x; }});
    for (std::size_t i = 0; i < 100; ++i) {
        EXPECT_NEAR(dataset.values[i], dataset.inputs[i] * dataset.inputs[i], 1e-5);
    }
}

TEST(ModularAddition, HasEveryPairWithItsSum) {
    const Dataset dataset = loadDataset({.source = "modular-addition", .parameters = {{"modulus", 5}}});
    ASSERT_EQ(dataset.size(), 25U);
    const std::size_t fourPlusThree = 4 * 5 + 3;
    EXPECT_EQ(dataset.tokens[3 * fourPlusThree], 4);
    EXPECT_EQ(dataset.tokens[3 * fourPlusThree + 1], 3);
    EXPECT_EQ(dataset.tokens[3 * fourPlusThree + 2], 5);
    EXPECT_EQ(dataset.labels[fourPlusThree], 2);
}

TEST(Grammar, LabelsAreTheCharactersThatFollow) {
    const Dataset dataset = loadDataset({.source = "grammar", .examples = 10, .sequenceLength = 32});
    for (std::size_t i = 1; i < dataset.tokens.size(); ++i)
        EXPECT_EQ(dataset.tokens[i], dataset.labels[i - 1]);
}

/// Test accuracy of a softmax of a linear function of the pixels after some passes of gradient descent.
double linearAccuracy(const Dataset& dataset, const Split& split, int passes) {
    const std::size_t pixels = dataset.exampleSize();
    std::vector<double> weights(10 * (pixels + 1));
    const auto scores = [&](std::uint32_t example) {
        std::array<double, 10> score{};
        for (std::size_t k = 0; k < 10; ++k) {
            const double* w = &weights[k * (pixels + 1)];
            score[k] = w[pixels];
            for (std::size_t i = 0; i < pixels; ++i) score[k] += w[i] * dataset.inputs[example * pixels + i];
        }
        return score;
    };
    for (int pass = 0; pass < passes; ++pass) {
        for (const std::uint32_t example : split.train) {
            std::array<double, 10> p = scores(example);
            const double largest = *std::max_element(p.begin(), p.end());
            double sum = 0;
            for (double& value : p) sum += value = std::exp(value - largest);
            for (std::size_t k = 0; k < 10; ++k) {
                const double error = p[k] / sum - (dataset.labels[example] == static_cast<int>(k) ? 1 : 0);
                double* w = &weights[k * (pixels + 1)];
                for (std::size_t i = 0; i < pixels; ++i)
                    w[i] -= 0.01 * error * dataset.inputs[example * pixels + i];
                w[pixels] -= 0.01 * error;
            }
        }
    }
    std::size_t right = 0;
    for (const std::uint32_t example : split.test) {
        const std::array<double, 10> score = scores(example);
        const auto best = std::max_element(score.begin(), score.end()) - score.begin();
        right += dataset.labels[example] == best ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(split.test.size());
}

TEST(Digits, AreTooHardForALinearModelButNotRandom) {
    const Dataset dataset = loadDataset({.source = "digits", .examples = 6000});
    const double accuracy = linearAccuracy(dataset, splitDataset(dataset, {}), 6);
    RecordProperty("accuracy", std::to_string(accuracy));
    EXPECT_LT(accuracy, 0.9);
    EXPECT_GT(accuracy, 0.3);
}

}  // namespace
}  // namespace zorro
