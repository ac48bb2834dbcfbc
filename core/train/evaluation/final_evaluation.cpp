#include "core/train/evaluation/final_evaluation.h"

#include <limits>
#include <optional>

#include "core/dataset/baseline.h"
#include "core/run/quantity/quantity.h"
#include "core/train/stack/stack_steps.h"

namespace zorro {

namespace {

void keepEvaluation(const Stack& stack, const Tensor& values, Quantity quantity, RunResult& result) {
    if (!values.defined())
        return;
    const Tensor onHost = values.to(at::kCPU, at::kDouble).contiguous();
    const bool isLoss = quantity == Quantity::validationLoss || quantity == Quantity::testLoss;
    for (std::size_t i = 0; i < stack.members().size(); ++i) {
        const std::size_t member = stack.members()[i];
        const double value = onHost.data_ptr<double>()[i];
        result.evaluated[quantity][member] = value;
        const auto why =
            isLoss ? stack.losses().reasonAgainst(i, value, labelInside(quantity)) : std::nullopt;
        if (why && !result.failures[member])
            result.failures[member] = {result.steps, *why};
    }
}

/// R^2 of the stack's members from their losses on a part.
void addExplained(const Stack& stack, const std::vector<std::uint32_t>& part, Quantity loss,
                  Quantity explained, RunResult& result) {
    if (stack.data().dataset.task != Task::regression || part.empty())
        return;
    const double variance = targetVariance(stack.data().dataset, part);
    for (const std::size_t member : stack.members())
        result.evaluated[explained][member] = 1 - result.evaluated[loss][member] / variance;
}

/// Says of which step the figures are.
void useReported(const Stack& stack, RunResult& result) {
    const std::optional<Tensor> steps = stack.useReported();
    if (!steps)
        return;
    const Tensor onHost = steps->to(at::kCPU).contiguous();
    for (std::size_t i = 0; i < stack.members().size(); ++i)
        result.reportedSteps[stack.members()[i]] =
            static_cast<std::uint64_t>(onHost.data_ptr<std::int64_t>()[i]);
}

void evaluate(const Stack& stack, RunResult& result) {
    const TrainingData& data = stack.data();
    if (data.validation.size(0) > 0) {
        const Evaluation validation = stack.evaluate(data.validation, true);
        keepEvaluation(stack, validation.loss, Quantity::validationLoss, result);
        keepEvaluation(stack, validation.accuracy, Quantity::validationAccuracy, result);
        keepEvaluation(stack, validation.balancedAccuracy, Quantity::validationBalancedAccuracy, result);
    }
    if (data.test.size(0) > 0) {
        const Evaluation test = stack.evaluate(data.test, true);
        keepEvaluation(stack, test.loss, Quantity::testLoss, result);
        keepEvaluation(stack, test.accuracy, Quantity::testAccuracy, result);
        keepEvaluation(stack, test.balancedAccuracy, Quantity::testBalancedAccuracy, result);
    }
    addExplained(stack, data.split.validation, Quantity::validationLoss, Quantity::validationR2, result);
    addExplained(stack, data.split.test, Quantity::testLoss, Quantity::testR2, result);
}

}  // namespace

RunResult endOf(const Stacks& stacks, RunState state, std::uint64_t steps) {
    std::size_t members = 0;
    for (const auto& stack : stacks) members += stack->members().size();
    const std::vector<double> unknown(members, std::numeric_limits<double>::quiet_NaN());
    const bool hasNumbers = stacks.front()->data().dataset.task == Task::regression;
    RunResult result{.state = state,
                     .steps = steps,
                     .lossUnit = hasNumbers ? "standardised" : "nats",
                     .failures = std::vector<std::optional<MemberFailure>>(members),
                     .reportedSteps = std::vector<std::uint64_t>(members, steps)};
    for (const Quantity quantity : evaluatedQuantities()) result.evaluated[quantity] = unknown;
    for (const auto& stack : stacks) {
        const auto failures = stack->losses().failures(steps, stack->finiteWeights());
        for (std::size_t i = 0; i < failures.size(); ++i) result.failures[stack->members()[i]] = failures[i];
    }
    return result;
}

void addTrivialAnswers(const DataBySeed& data, RunResult& result) {
    for (const auto& [seed, each] : data) {
        const std::vector<std::uint32_t>& judging =
            each.split.test.empty() ? each.split.validation : each.split.test;
        if (judging.empty())
            return;
        const TrivialBaseline trivial = trivialBaseline(each.dataset, each.split.train, judging);
        const double share = 1 / static_cast<double>(data.size());
        if (trivial.accuracy)
            result.trivialAccuracy = result.trivialAccuracy.value_or(0) + share * *trivial.accuracy;
        if (trivial.loss)
            result.trivialLoss = result.trivialLoss.value_or(0) + share * *trivial.loss;
    }
}

void evaluateMembers(const Stacks& stacks, std::size_t threads, RunResult& result) {
    sideBySide(stacks.size(), threads, [&](std::size_t i) {
        useReported(*stacks[i], result);
        evaluate(*stacks[i], result);
    });
    for (std::size_t member = 0; member < result.failures.size(); ++member) {
        for (const Quantity quantity : evaluatedQuantities()) {
            if (result.failures[member])
                result.evaluated[quantity][member] = std::numeric_limits<double>::quiet_NaN();
        }
    }
}

}  // namespace zorro
