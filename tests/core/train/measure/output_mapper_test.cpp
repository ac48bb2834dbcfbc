#include "core/train/measure/output_mapper.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/run/directory/run_data.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

/// Two members, trained until they have learned something.
struct Trained {
    explicit Trained(const std::string& source, const std::string& function = {}) {
        comparison.architecture.width = 32;
        comparison.architecture.dropout = 0;
        comparison.data = {.source = source, .examples = 400, .function = function};
        comparison.optimizer.learningRate = 0.01;
        comparison.members = membersOf({"tanh", "swish"}, 1);
        data.emplace(prepareData(comparison, at::kCPU));
        stacks.push_back(trainedStack(comparison, *data, {0}, 300));
        stacks.push_back(trainedStack(comparison, *data, {1}, 300));
    }
    std::vector<OutputMap> maps() { return OutputMapper(data->dataset, at::kCPU, 2).look(stacks, 300, 0, 1); }
    Comparison comparison = smallComparison("mlp");
    std::optional<TrainingData> data;
    std::vector<std::unique_ptr<Stack>> stacks;
};

/// The cell of `map` in which an example lies.
std::size_t cellOf(double value, double lower, double upper, std::size_t cells) {
    return static_cast<std::size_t>((value - lower) / (upper - lower) * static_cast<double>(cells));
}

TEST(OutputMapper, ExamplesLieInCellsOfTheirClass) {
    Trained trained("circles");
    const Dataset& dataset = trained.data->dataset;
    const std::vector<OutputMap> maps = trained.maps();
    ASSERT_EQ(maps.size(), 2U);
    for (const OutputMap& map : maps) {
        int right = 0;
        for (std::size_t i = 0; i < dataset.size(); ++i) {
            const std::size_t column = cellOf(dataset.inputs[2 * i], map.left, map.right, map.columns);
            const std::size_t row = cellOf(dataset.inputs[2 * i + 1], map.bottom, map.top, map.rows);
            ASSERT_LT(column, map.columns);
            ASSERT_LT(row, map.rows);
            right += (map.value(0, row, column) > 0.5) == (dataset.labels[i] == 1) ? 1 : 0;
        }
        EXPECT_GT(right, 380);
    }
}

TEST(OutputMapper, OfVeryManyMembersNothingIsDue) {
    const TrainingData data = prepareData(Trained("circles").comparison, at::kCPU);
    EXPECT_TRUE(OutputMapper(data.dataset, at::kCPU, 1000).isDue(0));
    EXPECT_FALSE(OutputMapper(data.dataset, at::kCPU, 1001).isDue(1e9));
}

TEST(OutputMapper, TheCurveThatWasLearnedIsThatOfTheData) {
    Trained trained("regression", "tanh");
    const std::vector<OutputMap> maps = trained.maps();
    ASSERT_EQ(maps.size(), 2U);
    EXPECT_EQ(maps[0].rows, 1U);
    EXPECT_EQ(maps[1].member, 1U);
    EXPECT_LT(maps[0].left, -3);
    const double width = (maps[0].right - maps[0].left) / static_cast<double>(maps[0].columns);
    for (std::size_t i = 0; i < maps[0].columns; ++i) {
        const double x = maps[0].left + (static_cast<double>(i) + 0.5) * width;
        EXPECT_NEAR(maps[0].value(0, 0, i), std::tanh(x), 0.2) << x;
    }
}

TEST(OutputMapper, MembersThatDivergedAndOtherDataHaveNone) {
    Trained trained("xor");
    trained.stacks[0]->state().front().fill_(std::numeric_limits<float>::quiet_NaN());
    const std::vector<OutputMap> maps = trained.maps();
    ASSERT_EQ(maps.size(), 1U);
    EXPECT_EQ(maps[0].member, 1U);
    OutputMapper digits(datasetOf({.source = "digits", .examples = 20}), at::kCPU, 2);
    EXPECT_FALSE(digits.isDue(1e9));
    EXPECT_TRUE(digits.look(trained.stacks, 1, 1, 1).empty());
}

TEST(OutputMapper, LooksMoreRarelyTheLongerARunLasts) {
    Trained trained("moons");
    OutputMapper mapper(trained.data->dataset, at::kCPU, 2);
    EXPECT_TRUE(mapper.isDue(0));
    static_cast<void>(mapper.look(trained.stacks, 1, 0, 1));
    EXPECT_FALSE(mapper.isDue(0.05));
    EXPECT_TRUE(mapper.isDue(0.6)) << "however long the first look took";
    static_cast<void>(mapper.look(trained.stacks, 1, 1000, 1));
    EXPECT_FALSE(mapper.isDue(1049));
    EXPECT_TRUE(mapper.isDue(1e6));
}

}  // namespace
}  // namespace zorro
