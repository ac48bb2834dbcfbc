// What a GPU is told once and repeats, done plainly here: the same steps as those that the host takes part
// in.

#include "core/train/steps/captured_steps.h"

#include <ATen/record_function.h>
#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "core/train/optimizer/optimizer.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

/// Every way in which a step could depend on which one it is.
Comparison changingComparison(const std::string& kind) {
    Comparison comparison = smallComparison(kind);
    comparison.architecture.normalization = Normalization::batch;
    comparison.optimizer.clip = 0.5;
    comparison.schedule = {.kind = ScheduleKind::cosine, .warmup = 5};
    comparison.protocol.report = ReportedStep::best;
    comparison.members[2].values = {{"optimizer.learning_rate", 0.02}, {"optimizer.clip", 0.0}};
    comparison.members[4].values = {{"architecture.dropout", 0.0}, {"optimizer.weight_decay", 0.3}};
    return comparison;
}

class CapturedStepsOf : public testing::TestWithParam<std::tuple<std::string, Precision>> {
protected:
    CapturedStepsOf() : comparison_(changingComparison(std::get<0>(GetParam()))) {
        comparison_.training.precision = std::get<1>(GetParam());
    }
    Comparison comparison_;
};

TEST_P(CapturedStepsOf, AreTheStepsThatTheHostTakesPartIn) {
    const torch::Device cpu(at::kCPU);
    const TrainingData data = prepareData(comparison_, cpu);
    Stack plain(comparison_, {0, 2, 4}, data, cpu);
    const std::vector<Measurements> expected = plain.train({.first = 0, .end = 30, .total = 30});

    Stack told(comparison_, {0, 2, 4}, data, cpu);
    CapturedSteps steps(told, cpu, told.parameters().values().scalar_type());
    std::vector<Measurements> found = steps.run({.first = 0, .end = 13, .total = 30});
    for (Measurements& later : steps.run({.first = 13, .end = 30, .total = 30}))
        found.push_back(std::move(later));

    for (std::size_t i = 0; i < plain.state().size(); ++i)
        EXPECT_TRUE(at::equal(told.state()[i], plain.state()[i])) << i;
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].step, expected[i].step);
        EXPECT_EQ(found[i].learningRate, expected[i].learningRate);
        for (const Quantity quantity : recordedQuantities()) {
            const Tensor& value = expected[i].values[quantity];
            ASSERT_EQ(found[i].values[quantity].defined(), value.defined());
            EXPECT_TRUE(!value.defined() || at::equal(found[i].values[quantity], value.to(at::kDouble)));
        }
        ASSERT_EQ(found[i].histograms.defined(), expected[i].histograms.defined());
        EXPECT_TRUE(!found[i].histograms.defined() || at::equal(found[i].histograms, expected[i].histograms));
    }
}

std::set<std::string>& operationsSeen() {
    static std::set<std::string> seen;
    return seen;
}

std::unique_ptr<at::ObserverContext> seeOperation(const at::RecordFunction& operation) {
    operationsSeen().insert(operation.name());
    return nullptr;
}

class StepOf : public testing::TestWithParam<std::string> {};

TEST_P(StepOf, AsksNothingOfTheDeviceOnTheWay) {
    Comparison comparison = changingComparison(GetParam());
    comparison.training.precision = Precision::float64;  // in which a CPU takes the way of a GPU
    const torch::Device cpu(at::kCPU);
    const TrainingData data = prepareData(comparison, cpu);
    Stack stack(comparison, {0, 2, 4}, data, cpu);
    const StepRow row = stack.rowOf(0, 30);
    const StepNumbers numbers = emptyNumbers(row, at::kDouble);
    setNumbers(row, numbers);
    stack.prepareData(0);
    operationsSeen().clear();
    const auto handle = at::addThreadLocalCallback(at::RecordFunctionCallback(seeOperation));
    static_cast<void>(stack.makeStep(numbers, Measure::stepAndValidation));
    at::removeCallback(handle);
    EXPECT_TRUE(operationsSeen().contains("aten::index_select"));
    // What has the host wait for a value, or for the size of a result.
    for (const char* question : {"aten::item", "aten::_local_scalar_dense", "aten::is_nonzero", "aten::equal",
                                 "aten::nonzero", "aten::masked_select", "aten::bincount", "aten::_unique2"})
        EXPECT_FALSE(operationsSeen().contains(question)) << question;
}

INSTANTIATE_TEST_SUITE_P(All, CapturedStepsOf,
                         testing::Combine(testing::Values("mlp", "cnn", "transformer", "lstm", "slstm",
                                                          "gated-mlp", "gated-transformer"),
                                          testing::Values(Precision::float32, Precision::float64)));

INSTANTIATE_TEST_SUITE_P(All, StepOf,
                         testing::Values("mlp", "cnn", "transformer", "lstm", "slstm", "gated-mlp",
                                         "gated-transformer"));

TEST(StepTable, GivesTheNumbersOfOneStepAfterTheOther) {
    StepTable table(torch::Device(at::kCPU), at::kFloat);
    table.fill({{.step = 4, .batch = 1, .update = {{0.5, 2, 3}, {4, 5, 6}}, .dropoutKeys = {7, 8}},
                {.step = 5, .batch = 0, .update = {{0.25, 4, 6}, {7, 8, 9}}, .dropoutKeys = {9, 10}}});
    EXPECT_EQ(table.next().count.item<std::int64_t>(), 5);
    table.advance();
    const StepNumbers second = table.next();
    EXPECT_EQ(second.count.item<std::int64_t>(), 6);
    EXPECT_EQ(second.batch.item<std::int64_t>(), 0);
    EXPECT_EQ(second.dropoutKeys[1].item<std::int64_t>(), 10);
    EXPECT_TRUE(at::equal(second.update, at::tensor({0.25F, 4.0F, 6.0F, 7.0F, 8.0F, 9.0F}).view({2, 3})));
    table.fill({{.step = 6, .batch = 2, .update = {{1, 1, 1}, {1, 1, 1}}, .dropoutKeys = {1, 2}}});
    EXPECT_EQ(table.next().count.item<std::int64_t>(), 7);
}

TEST(RecordRing, GivesBackWhatWasKeptInItsOrder) {
    RecordRing ring(3);
    const auto measured = [](double value) {
        Measurements step;
        step.values[Quantity::trainLoss] = at::full({2}, value, at::kFloat);
        step.values[Quantity::updateRatio] = at::full({2, 3}, value + 1, at::kDouble);
        step.learned = {at::full({2, 4}, value + 2)};
        step.histograms = at::full({2, 1, 5}, static_cast<std::int64_t>(value), at::kLong);
        return step;
    };
    for (const double first : {1.0, 10.0}) {  // the second time into the same memory
        ring.keep(measured(first));
        ring.keep(measured(first + 1));
        const std::vector<Measurements> found = ring.take(2);
        ASSERT_EQ(found.size(), 2U);
        for (std::size_t i = 0; i < 2; ++i) {
            const double value = first + static_cast<double>(i);
            EXPECT_TRUE(at::equal(found[i].values[Quantity::trainLoss], at::full({2}, value, at::kDouble)));
            EXPECT_TRUE(
                at::equal(found[i].values[Quantity::updateRatio], at::full({2, 3}, value + 1, at::kDouble)));
            EXPECT_TRUE(at::equal(found[i].learned[0], at::full({2, 4}, value + 2, at::kDouble)));
            EXPECT_TRUE(at::equal(found[i].histograms,
                                  at::full({2, 1, 5}, static_cast<std::int64_t>(value), at::kLong)));
            EXPECT_FALSE(found[i].values[Quantity::validationLoss].defined());
        }
    }
}

}  // namespace
}  // namespace zorro
