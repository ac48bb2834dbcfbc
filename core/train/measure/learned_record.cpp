#include "core/train/measure/learned_record.h"

#include <algorithm>

#include "core/run/learned/learning_layer.h"

namespace zorro {

namespace {

/// A set of parameters [n], of which a function has the first `count`.
ParameterSet setOf(const Tensor& numbers, std::size_t count) {
    const double* first = numbers.data_ptr<double>();
    return {first, first + count};
}

/// What a layer's activation has learned, [n] or [channels, n].
LearnedLayer layerOf(const Tensor& learned, std::size_t count) {
    const Tensor sets = learned.detach().to(at::kCPU, at::kDouble).contiguous().view({-1, learned.size(-1)});
    LearnedLayer layer;
    for (std::int64_t i = 0; i < sets.size(0); ++i) layer.push_back(setOf(sets[i], count));
    return layer;
}

/// Layers behind the last that has learned something are not written down.
void dropEmptyEnd(LearnedNetwork& network) {
    while (!network.empty() && network.back().empty()) network.pop_back();
}

}  // namespace

ParameterCounts parameterCounts(const Comparison& comparison, const Stacks& stacks) {
    ParameterCounts counts;
    for (const MemberGroup& group : memberGroupsOf(comparison))
        counts.push_back({group, stacks.front()->parameters().countOf(0)});
    for (const auto& stack : stacks) {
        for (std::size_t i = 0; i < stack->members().size(); ++i) {
            const MemberGroup group = groupOf(comparison.members[stack->members()[i]]);
            std::ranges::find(counts, group, &ActivationParameters::group)->parameters =
                stack->parameters().countOf(i);
        }
    }
    return counts;
}

std::vector<LearnedNetwork> learnedNetworks(const Comparison& comparison, const Stacks& stacks) {
    const Network& any = stacks.front()->network();
    const std::vector<LearningLayer> layers =
        learningLayers(comparison.architecture.learnable, any.activationLayers(), any.gateLayers());
    std::vector<LearnedNetwork> networks(comparison.members.size());
    for (const auto& stack : stacks) {
        const std::vector<Tensor> learned = stack->network().learned();
        for (std::size_t i = 0; i < stack->members().size() && !learned.empty(); ++i) {
            const std::size_t member = stack->members()[i];
            for (const LearningLayer& layer : layers) {
                const std::size_t count =
                    startOf(layer, comparison, comparison.members[member]).parameters.size();
                networks[member].push_back(
                    count > 0 ? layerOf(learned[layer.recorded][static_cast<std::int64_t>(i)], count)
                              : LearnedLayer());
            }
            dropEmptyEnd(networks[member]);
        }
    }
    return networks;
}

}  // namespace zorro
