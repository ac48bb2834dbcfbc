#include "core/dataset/split.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace zorro {
namespace {

Dataset classes(std::size_t first, std::size_t second) {
    Dataset dataset{.name = "classes", .shape = {1}, .outputs = 2};
    dataset.inputs.resize(first + second);
    dataset.labels.assign(first, 0);
    dataset.labels.insert(dataset.labels.end(), second, 1);
    return dataset;
}

std::ptrdiff_t ofClass(const Dataset& dataset, const std::vector<std::uint32_t>& part, int label) {
    return std::count_if(part.begin(), part.end(),
                         [&](std::uint32_t example) { return dataset.labels[example] == label; });
}

TEST(Split, PutsEveryExampleInExactlyOnePart) {
    const Split split = splitDataset(classes(70, 30), {});
    std::multiset<std::uint32_t> all(split.train.begin(), split.train.end());
    all.insert(split.validation.begin(), split.validation.end());
    all.insert(split.test.begin(), split.test.end());
    EXPECT_EQ(all.size(), 100U);
    EXPECT_EQ(std::set<std::uint32_t>(all.begin(), all.end()).size(), 100U);
}

TEST(Split, KeepsTheProportionsOfTheClasses) {
    const Dataset dataset = classes(700, 300);
    const Split split = splitDataset(dataset, {.validation = 0.2, .test = 0.1});
    EXPECT_EQ(ofClass(dataset, split.validation, 0), 140);
    EXPECT_EQ(ofClass(dataset, split.validation, 1), 60);
    EXPECT_EQ(ofClass(dataset, split.test, 0), 70);
    EXPECT_EQ(ofClass(dataset, split.test, 1), 30);
}

TEST(Split, DependsOnTheSeedAlone) {
    const Dataset dataset = classes(50, 50);
    EXPECT_EQ(splitDataset(dataset, {.seed = 1}).validation, splitDataset(dataset, {.seed = 1}).validation);
    EXPECT_NE(splitDataset(dataset, {.seed = 1}).validation, splitDataset(dataset, {.seed = 2}).validation);
}

TEST(Split, LeavesThePublishedTestSetAlone) {
    Dataset dataset = classes(60, 40);
    endsWithTests(dataset, 90);
    const Split split = splitDataset(dataset, {.validation = 0.1, .test = 0.5});
    EXPECT_EQ(split.test.size(), 10U);
    EXPECT_EQ(split.test.front(), 90U);
    EXPECT_EQ(split.validation.size(), 9U);
}

TEST(Split, RefusesAnEmptyPart) {
    EXPECT_THROW(static_cast<void>(splitDataset(classes(2, 1), {.validation = 0.01, .test = 0.01})),
                 DatasetError);
    EXPECT_THROW(static_cast<void>(splitDataset(classes(50, 50), {.validation = 0.6, .test = 0.5})),
                 DatasetError);
}

TEST(Split, DrawsTheSamePositionsFromASeedAndNeverThemAllInARow) {
    std::vector<std::uint32_t> positions(1000);
    for (std::size_t i = 0; i < positions.size(); ++i) positions[i] = static_cast<std::uint32_t>(2 * i);
    const std::vector<std::uint32_t> drawn = drawnPositions(positions, 100, 1);
    EXPECT_EQ(drawn.size(), 100U);
    EXPECT_TRUE(std::is_sorted(drawn.begin(), drawn.end()));
    EXPECT_EQ(drawn, drawnPositions(positions, 100, 1));
    EXPECT_NE(drawn, drawnPositions(positions, 100, 2));
    // The mean of a random hundred of 0, 2, ..., 1998 lies within 5 standard errors of 999.
    double mean = 0;
    for (const std::uint32_t position : drawn) mean += position / 100.0;
    EXPECT_NEAR(mean, 999, 5 * 577 / 10);
    EXPECT_EQ(drawnPositions(positions, 5000, 1), positions);
}

TEST(Split, KeepsAShareOfEveryClassWhereverItStands) {
    Dataset dataset = classes(700, 300);
    for (std::size_t i = 0; i < dataset.inputs.size(); ++i) dataset.inputs[i] = static_cast<float>(i);
    keepExamples(dataset, 100, 1);
    ASSERT_EQ(dataset.size(), 100U);
    EXPECT_EQ(std::count(dataset.labels.begin(), dataset.labels.end(), 0), 70);
    ASSERT_EQ(dataset.rows.size(), 100U);
    for (std::size_t i = 0; i < 100; ++i) EXPECT_EQ(dataset.inputs[i], static_cast<float>(dataset.rows[i]));
    EXPECT_GT(dataset.rows.back(), 900U);
}

TEST(Split, KeepsAsManyOfAPublishedTestSet) {
    Dataset dataset = classes(60, 40);
    endsWithTests(dataset, 80);
    keepExamples(dataset, 10, 1);
    EXPECT_EQ(std::count(dataset.parts.begin(), dataset.parts.end(), Part::test), 10);
    EXPECT_EQ(dataset.size(), 20U);
    EXPECT_GE(dataset.rows[10], 80U);
}

TEST(Split, TakesThePartsThatTheDataGive) {
    Dataset dataset = classes(6, 4);
    dataset.parts.assign(10, Part::train);
    dataset.parts[2] = dataset.parts[7] = Part::validation;
    dataset.parts[9] = Part::test;
    const Split split = splitDataset(dataset, {.validation = 0.5, .test = 0.5});
    EXPECT_EQ(split.validation, (std::vector<std::uint32_t>{2, 7}));
    EXPECT_EQ(split.test, (std::vector<std::uint32_t>{9}));
    EXPECT_EQ(split.train.size(), 7U);
}

TEST(Split, DrawsValidationWhereTheDataGiveOnlyTrainingAndTest) {
    Dataset dataset = classes(60, 40);
    endsWithTests(dataset, 80);
    const Split split = splitDataset(dataset, {.validation = 0.25});
    EXPECT_EQ(split.validation.size(), 20U);
    EXPECT_LT(split.validation.back(), 80U);
    EXPECT_EQ(split.train.size(), 60U);
}

}  // namespace
}  // namespace zorro
