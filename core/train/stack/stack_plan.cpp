#include "core/train/stack/stack_plan.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <utility>

#include "core/activation/function.h"
#include "core/run/learned/layer_curve.h"
#include "core/run/network/gated_size.h"
#include "core/train/architecture/network.h"

namespace zorro {

namespace {

/// How many numbers of a layer's output a core works on best: measured with benchmark-train.
constexpr std::size_t numbersALayer = 1 << 16;

/// How many numbers the widest layer of a network gives for an example, or a position of one: of a gated
/// layer both branches. Of a gated mlp that is said as if its data were as wide as its layers.
std::size_t numbersOfWidestLayer(const Architecture& architecture) {
    const std::size_t width = architecture.width;
    if (!isGated(architecture))
        return width * networkBuilder(architecture.kind).widestLayer;
    const GatedSize size = architecture.kind == "mlp"
                               ? gatedMlp({.inputs = width,
                                           .outputs = width,
                                           .depth = architecture.depth,
                                           .width = width,
                                           .normalization = architecture.normalization})
                               : gatedFeedForward(width);
    return 2 * size.units;
}

/// `members` in `count` consecutive parts whose sizes differ by at most one.
void addParts(StackPlan& plan, const std::vector<std::size_t>& members, std::size_t count) {
    std::size_t first = 0;
    for (std::size_t part = 0; part < count; ++part) {
        const std::size_t end = members.size() * (part + 1) / count;
        plan.emplace_back(members.begin() + static_cast<std::ptrdiff_t>(first),
                          members.begin() + static_cast<std::ptrdiff_t>(end));
        first = end;
    }
}

/// The members with data of this seed, those with one function and one gate together.
std::vector<std::vector<std::size_t>> membersByFunction(const Comparison& comparison,
                                                        std::uint64_t dataSeed) {
    std::vector<std::vector<std::size_t>> groups;
    std::map<std::string, std::size_t> groupOf;
    for (std::size_t i = 0; i < comparison.members.size(); ++i) {
        if (dataSeedOf(comparison, comparison.members[i]) != dataSeed)
            continue;
        const Member& member = comparison.members[i];
        std::string name = kernelName(curveOf(member), comparison.architecture.learnable);
        if (!member.gate.empty())
            name += '\n' + kernelName(gateCurve(member), comparison.architecture.learnable);
        const auto [known, isNew] = groupOf.emplace(name, groups.size());
        if (isNew)
            groups.emplace_back();
        groups[known->second].push_back(i);
    }
    return groups;
}

std::vector<std::size_t> joined(const std::vector<std::vector<std::size_t>>& groups) {
    std::vector<std::size_t> all;
    for (const std::vector<std::size_t>& group : groups) all.insert(all.end(), group.begin(), group.end());
    return all;
}

/// How many members one worker trains one after the other while all of them take turns with the stacks.
std::size_t membersInTurn(const StackPlan& plan, std::size_t workers) {
    return (plan.size() + workers - 1) / workers * sizeOfLargest(plan);
}

}  // namespace

StackPlan planStacks(const Comparison& comparison, std::size_t largest, std::size_t workers) {
    const bool mayMix = largest >= comparison.members.size();
    std::vector<std::vector<std::size_t>> groups;
    for (const std::uint64_t seed : dataSeedsOf(comparison)) {
        const auto ofFunctions = membersByFunction(comparison, seed);
        if (mayMix)
            groups.push_back(joined(ofFunctions));
        else
            groups.insert(groups.end(), ofFunctions.begin(), ofFunctions.end());
    }
    StackPlan best;
    std::size_t shortest = std::numeric_limits<std::size_t>::max();
    for (std::size_t size = std::min(largest, comparison.members.size()); size > 0; --size) {
        StackPlan plan;
        for (const std::vector<std::size_t>& group : groups)
            addParts(plan, group, (group.size() + size - 1) / size);
        if (const std::size_t turns = membersInTurn(plan, workers); turns < shortest) {
            shortest = turns;
            best = std::move(plan);
        }
    }
    return best;
}

std::size_t sizeOfLargest(const StackPlan& plan) {
    std::size_t largest = 1;
    for (const std::vector<std::size_t>& stack : plan) largest = std::max(largest, stack.size());
    return largest;
}

bool isPlanOf(const Comparison& comparison, const StackPlan& plan) {
    std::vector<std::size_t> planned = joined(plan);
    std::sort(planned.begin(), planned.end());
    for (std::size_t i = 0; i < planned.size(); ++i) {
        if (planned[i] != i)
            return false;
    }
    return planned.size() == comparison.members.size();
}

std::size_t stackSizeForCpu(const Comparison& comparison) {
    const NetworkBuilder& builder = networkBuilder(comparison.architecture.kind);
    if (builder.widestLayer == 0)
        return 1;
    const std::size_t positions = builder.readsPositions ? comparison.data.sequenceLength : 1;
    const std::size_t numbers = std::max<std::size_t>(
        1, comparison.training.batch * numbersOfWidestLayer(comparison.architecture) * positions);
    return std::max<std::size_t>(1, numbersALayer / numbers);
}

}  // namespace zorro
