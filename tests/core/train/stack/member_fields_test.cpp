// Members of a stack may differ in every member-wise field, and each still trains as if it were alone.

#include <gtest/gtest.h>

#include "core/run/comparison/critical_members.h"
#include "core/run/comparison/field.h"
#include "core/run/members/member_settings.h"
#include "core/train/measure/records.h"
#include "core/train/stack/stack_steps.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

using Values = std::map<std::string, FieldValue>;

/// Between them they have every member-wise field, and one has none.
std::vector<Values> valuesOfMembers() {
    return {{},
            {{"optimizer.learning_rate", 0.03},
             {"optimizer.clip", 0.5},
             {"optimizer.beta1", 0.5},
             {"optimizer.momentum", 0.0},
             {"architecture.dropout", 0.4}},
            {{"architecture.initialization", std::string("critical")},
             {"optimizer.weight_decay", 0.2},
             {"optimizer.beta2", 0.9},
             {"optimizer.clip", 0.0}},
            {{"architecture.initialization", std::string("xavier")},
             {"architecture.learnable_rate", 5.0},
             {"architecture.dropout", 0.0},
             {"optimizer.epsilon", 1e-2},
             {"optimizer.momentum", 0.5},
             {"optimizer.weight_decay", 0.0}}};
}

Comparison variedComparison(const std::string& architecture, const std::string& optimizer) {
    Comparison comparison = smallComparison(architecture);
    comparison.architecture.residual = true;
    comparison.optimizer = {.kind = optimizer,
                            .learningRate = 0.01,
                            .nesterov = optimizer == "sgd",
                            .weightDecay = 0.05,
                            .clip = 1};
    comparison.schedule = {.kind = ScheduleKind::cosine, .warmup = 5};
    comparison.members.clear();
    for (const Values& values : valuesOfMembers())
        comparison.members.push_back({.activation = "tanh-zorro", .seed = 3, .values = values});
    chooseCriticalPoints(comparison);
    return comparison;
}

/// The comparison of one member alone, whose values are those of all.
Comparison singleComparison(const Comparison& comparison, std::size_t member) {
    Comparison single = settingsOf(comparison, comparison.members[member]);
    single.members = {comparison.members[member]};
    single.members.front().values.clear();
    return single;
}

/// The values without the bias of attention's keys. That moves all scores of a query alike, which softmax
/// does not see: its gradient is rounding alone, of which Adam makes steps, other ones in every stack.
Tensor determined(const Tensor& values, const std::string& name, const Architecture& architecture) {
    const auto width = static_cast<std::int64_t>(architecture.width);
    const Tensor flat = values.flatten();
    const bool mayBeOfAttention = architecture.kind == "transformer" && name == "bias";
    return mayBeOfAttention && flat.numel() == 3 * width
               ? at::cat({flat.narrow(0, 0, width), flat.narrow(0, 2 * width, width)})
               : flat;
}

void trainAll(Stack& stack) {
    static_cast<void>(stack.train(StepRange{.first = 0, .end = 30, .total = 30}));
}

class StackOfMembersThatDiffer : public testing::TestWithParam<std::tuple<std::string, std::string>> {
protected:
    static void expectEachAsAlone(const Comparison& comparison, double tolerance) {
        const torch::Device cpu(at::kCPU);
        const TrainingData data = prepareData(comparison, cpu);
        Stack together(comparison, {0, 1, 2, 3}, data, cpu);
        trainAll(together);
        for (std::size_t member = 0; member < 4; ++member) {
            const Comparison single = singleComparison(comparison, member);
            const TrainingData same = prepareData(single, cpu);
            Stack alone(single, {0}, same, cpu);
            trainAll(alone);
            for (std::size_t i = 0; i < alone.parameters().all().size(); ++i) {
                const StackedParameter& own = alone.parameters().all()[i];
                const auto valuesOf = [&](const StackedParameter& parameter, std::size_t place) {
                    return determined(parameter.value.detach()[static_cast<std::int64_t>(place)], own.name,
                                      comparison.architecture);
                };
                const Tensor found = valuesOf(together.parameters().all()[i], member);
                const Tensor expected = valuesOf(own, 0);
                EXPECT_TRUE(at::allclose(found, expected, 0, tolerance))
                    << "member " << member << ", " << own.name << " of layer " << own.layer << ": "
                    << (found - expected).abs().max().item<double>();
            }
        }
    }
};

TEST_P(StackOfMembersThatDiffer, TrainsEachAsIfItWereAlone) {
    const auto& [architecture, optimizer] = GetParam();
    expectEachAsAlone(variedComparison(architecture, optimizer), 5e-4);
}

TEST_P(StackOfMembersThatDiffer, TrainsEachAsIfItWereAloneInDoubleWithParametersThatLearn) {
    const auto& [architecture, optimizer] = GetParam();
    Comparison comparison = variedComparison(architecture, optimizer);
    comparison.training.precision = Precision::float64;
    comparison.architecture.learnable = Learnable::layer;
    expectEachAsAlone(comparison, 1e-10);
}

INSTANTIATE_TEST_SUITE_P(Architectures, StackOfMembersThatDiffer,
                         testing::Combine(testing::Values("mlp", "cnn", "transformer", "lstm", "slstm",
                                                          "gated-mlp", "gated-transformer"),
                                          testing::Values("adam")));
INSTANTIATE_TEST_SUITE_P(Optimizers, StackOfMembersThatDiffer,
                         testing::Combine(testing::Values("mlp", "gated-transformer"),
                                          testing::Values("sgd", "adamw")));

TEST(StackOfMembersThatDiffer, VariesEveryMemberWiseField) {
    Values all;
    for (const Values& values : valuesOfMembers()) all.insert(values.begin(), values.end());
    for (const std::string& key : memberWiseKeys()) EXPECT_TRUE(all.contains(key)) << key;
}

TEST(StackOfMembersThatDiffer, RecordsTheLearningRateOfEach) {
    Comparison comparison = variedComparison("mlp", "adam");
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    Stacks stacks;
    stacks.push_back(
        std::make_unique<Stack>(comparison, std::vector<std::size_t>{0, 1}, data, torch::Device(at::kCPU)));
    stacks.push_back(
        std::make_unique<Stack>(comparison, std::vector<std::size_t>{2, 3}, data, torch::Device(at::kCPU)));
    const EventBatch batch =
        eventBatch(stacks, makeSteps(stacks, {.first = 0, .end = 5, .total = 30}, 1), 1, 1);
    const auto rates = std::ranges::find(batch.columns, "learning_rate", &Column::name);
    ASSERT_NE(rates, batch.columns.end());
    EXPECT_TRUE(rates->perMember);
    // After the first step of five of the warm-up, and after the last one.
    const std::vector<double> expected{0.002, 0.006, 0.002, 0.002, 0.01, 0.03, 0.01, 0.01};
    ASSERT_EQ(rates->values.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_DOUBLE_EQ(rates->values[i], expected[i]);

    stacks.erase(stacks.begin());  // the members that are left are no comparison's first two
    const MeasurementTable rest = makeSteps(stacks, {.first = 5, .end = 10, .total = 30}, 1);
    EXPECT_THROW(static_cast<void>(eventBatch(stacks, rest, 1, 1)), std::invalid_argument);
}

}  // namespace
}  // namespace zorro
