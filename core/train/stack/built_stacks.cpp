#include "core/train/stack/built_stacks.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/train/stack/stack_plan.h"

namespace zorro {

Stacks builtStacks(const Comparison& comparison, const StackPlan& plan, const DataBySeed& data,
                   const torch::Device& device) {
    Stacks stacks;
    for (const std::vector<std::size_t>& members : plan)
        stacks.push_back(std::make_unique<Stack>(
            comparison, members, data.at(dataSeedOf(comparison, comparison.members[members.front()])),
            device));
    return stacks;
}

Checkpoint checkpointOf(const std::filesystem::path& run, const Comparison& comparison) {
    std::optional<Checkpoint> checkpoint = readCheckpoint(run);
    if (!checkpoint)
        throw RunError("'" + run.string() +
                       "' has no checkpoint, so that its weights are gone; train it again");
    if (!isPlanOf(comparison, checkpoint->plan))
        throw RunError("the checkpoint of '" + run.string() + "' is of other members");
    return *std::move(checkpoint);
}

void restoreStacks(const Stacks& stacks, const Checkpoint& checkpoint, const std::filesystem::path& run) {
    const at::NoGradGuard unrecorded;
    for (std::size_t i = 0; i < stacks.size(); ++i) {
        const std::vector<Tensor> state = stacks[i]->state();
        const std::vector<Tensor>& saved = checkpoint.states[i];
        const auto haveOneShape = [](const Tensor& a, const Tensor& b) { return a.sizes() == b.sizes(); };
        if (!std::ranges::equal(state, saved, haveOneShape))
            throw RunError("the checkpoint of '" + run.string() + "' is of another network");
        for (std::size_t j = 0; j < state.size(); ++j) state[j].copy_(saved[j]);
    }
}

}  // namespace zorro
