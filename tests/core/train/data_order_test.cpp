#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/train/optimizer/optimizer.h"
#include "core/train/run/device_data.h"
#include "core/train/run/training_data.h"
#include "core/train/stack/stack_plan.h"
#include "tests/core/file/test_folder.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

std::multiset<std::int64_t> epochOf(DataOrder& order, std::uint64_t epoch, std::int64_t member) {
    std::multiset<std::int64_t> seen;
    for (std::uint64_t step = 0; step < order.stepsPerEpoch(); ++step) {
        const Tensor positions = order.at(epoch * order.stepsPerEpoch() + step)[member].contiguous();
        seen.insert(positions.data_ptr<std::int64_t>(),
                    positions.data_ptr<std::int64_t>() + positions.numel());
    }
    return seen;
}

TEST(DataOrder, ShowsEveryExampleOnceAnEpoch) {
    DataOrder order({7, 8}, {2, 3, 5, 7, 11, 13}, 2, at::kCPU);
    EXPECT_EQ(order.stepsPerEpoch(), 3U);
    const std::multiset<std::int64_t> all{2, 3, 5, 7, 11, 13};
    EXPECT_EQ(epochOf(order, 0, 0), all);
    EXPECT_EQ(epochOf(order, 4, 1), all);
}

TEST(DataOrder, DependsOnTheSeedAndTheEpochAlone) {
    std::vector<std::uint32_t> examples(100);
    for (std::uint32_t i = 0; i < 100; ++i) examples[i] = i;
    DataOrder together({1, 2, 1}, examples, 10, at::kCPU);
    DataOrder alone({2}, examples, 10, at::kCPU);
    const Tensor late = alone.at(53);
    EXPECT_TRUE(at::equal(together.at(53)[1], late[0]));
    EXPECT_TRUE(at::equal(together.at(53)[0], together.at(53)[2]));
    EXPECT_FALSE(at::equal(together.at(53)[0], together.at(53)[1]));
    EXPECT_FALSE(at::equal(together.at(3)[1], late[0]));
}

TEST(DataOrder, TakesAllExamplesWhereABatchIsLarger) {
    DataOrder order({1}, {4, 5, 6}, 128, at::kCPU);
    EXPECT_EQ(order.stepsPerEpoch(), 1U);
    EXPECT_EQ(order.at(0).size(1), 3);
}

std::vector<std::size_t> sizesOf(const StackPlan& plan) {
    std::vector<std::size_t> sizes;
    for (const auto& stack : plan) sizes.push_back(stack.size());
    return sizes;
}

TEST(StackPlan, HasEveryMemberOnce) {
    Comparison comparison = smallComparison("mlp");
    comparison.members = membersOf({"relu", "gelu", "relu6"}, 5);
    for (const std::size_t largest : {1U, 2U, 4U, 7U, 15U, 100U}) {
        std::set<std::size_t> seen;
        for (const auto& stack : planStacks(comparison, largest, 2)) {
            EXPECT_LE(stack.size(), largest);
            seen.insert(stack.begin(), stack.end());
        }
        EXPECT_EQ(seen.size(), 15U);
    }
}

TEST(StackPlan, IsOfAComparisonWhereItHasEveryMemberOnce) {
    const Comparison comparison = smallComparison("mlp");
    EXPECT_TRUE(isPlanOf(comparison, {{5, 3}, {0, 1, 2, 4}}));
    EXPECT_FALSE(isPlanOf(comparison, {{0, 1, 2, 3, 4}}));
    EXPECT_FALSE(isPlanOf(comparison, {{0, 1, 2, 3, 4, 4}}));
    EXPECT_FALSE(isPlanOf(comparison, {{0, 1, 2, 3, 4, 6}}));
}

TEST(StackPlan, KeepsFunctionsApartUnlessAllGoTogether) {
    Comparison comparison = smallComparison("mlp");
    comparison.members = membersOf({"relu", "gelu"}, 3);
    EXPECT_EQ(sizesOf(planStacks(comparison, 4, 1)), (std::vector<std::size_t>{3, 3}));
    EXPECT_EQ(sizesOf(planStacks(comparison, 6, 1)), (std::vector<std::size_t>{6}));
    comparison.architecture.learnable = Learnable::layer;
    EXPECT_EQ(sizesOf(planStacks(comparison, 6, 1)), (std::vector<std::size_t>{6}));
}

TEST(StackPlan, GivesEveryCoreSomethingToDo) {
    Comparison comparison = smallComparison("mlp");
    comparison.members = membersOf({"relu"}, 6);
    EXPECT_EQ(sizesOf(planStacks(comparison, 100, 2)), (std::vector<std::size_t>{3, 3}));
    EXPECT_EQ(planStacks(comparison, 100, 64).size(), 6U);
}

TEST(StackPlan, CountsBothBranchesOfGatedLayers) {
    Comparison comparison = smallComparison("transformer");
    comparison.architecture.width = 64;
    comparison.training.batch = 4;
    comparison.data.sequenceLength = 8;
    EXPECT_EQ(stackSizeForCpu(comparison), 65536U / (4 * 8 * 4 * 64));
    comparison.architecture.gated = true;
    // 170 units, two thirds of 256: 2 * 170 * 65 + 171 * 64 = 33044 parameters, next to 33088.
    EXPECT_EQ(stackSizeForCpu(comparison), 65536U / (4 * 8 * 2 * 170));
    comparison.architecture.kind = "mlp";
    comparison.architecture.depth = 8;
    comparison.training.batch = 64;
    // 45 units: 2 * 45 * 65 + 7 * 2 * 45 * 46 + 46 * 64 = 37774 parameters, next to 9 * 64 * 65 = 37440.
    EXPECT_EQ(stackSizeForCpu(comparison), 65536U / (64 * 2 * 45));
    comparison.architecture.gated = false;
    EXPECT_EQ(stackSizeForCpu(comparison), 65536U / (64 * 64));
}

TEST(StackPlan, LeavesNoCoreIdleWhileAnotherTrainsTheLastStack) {
    Comparison comparison = smallComparison("mlp");
    comparison.members = membersOf({"relu"}, 48);
    EXPECT_EQ(sizesOf(planStacks(comparison, 16, 2)), (std::vector<std::size_t>{12, 12, 12, 12}));
}

TEST(Schedule, WarmsUpAndFallsToZero) {
    const Schedule cosine{.kind = ScheduleKind::cosine, .warmup = 10};
    EXPECT_DOUBLE_EQ(scheduleFactor(cosine, 0, 110), 0.1);
    EXPECT_DOUBLE_EQ(scheduleFactor(cosine, 9, 110), 1);
    EXPECT_DOUBLE_EQ(scheduleFactor(cosine, 10, 110), 1);
    EXPECT_NEAR(scheduleFactor(cosine, 60, 110), 0.5, 1e-12);
    EXPECT_LT(scheduleFactor(cosine, 109, 110), 0.002);
    const Schedule steps{.kind = ScheduleKind::step, .stepEvery = 100, .stepFactor = 0.1};
    EXPECT_DOUBLE_EQ(scheduleFactor(steps, 99, 1000), 1);
    EXPECT_NEAR(scheduleFactor(steps, 200, 1000), 0.01, 1e-15);
}

TEST(TrainingData, WatchesASampleOfAllThatIsHeldOut) {
    const TestFolder folder;
    const std::string path = (folder / "sorted.csv").string();
    std::string table = "x,kind\n";
    for (int row = 0; row < 1000; ++row) table += std::to_string(row) + (row < 500 ? ",a\n" : ",b\n");
    replaceFile(path, table);
    Comparison comparison;
    comparison.data = {.source = path, .validation = 0.5};
    comparison.training.validationExamples = 60;
    const TrainingData data = prepareData(comparison, at::kCPU);
    ASSERT_EQ(data.watched.size(0), 60);
    // Of 60 fair draws 12 to 48 are of one class, but for less than one in a hundred thousand.
    const double share =
        data.onDevice.at(data.watched.unsqueeze(0)).targets.to(at::kDouble).mean().item<double>();
    EXPECT_GT(share, 0.2);
    EXPECT_LT(share, 0.8);
    double mean = 0;
    for (const std::uint32_t example : data.split.train)
        mean +=
            static_cast<double>(data.dataset.inputs[example]) / static_cast<double>(data.split.train.size());
    EXPECT_NEAR(mean, 0, 1e-5) << "standardised on the training rows";
}

}  // namespace
}  // namespace zorro
