#include "core/train/measure/learned_record.h"

#include <algorithm>

#include "core/run/learned/layer_curve.h"

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
    std::vector<LearnedNetwork> networks(comparison.members.size());
    for (const auto& stack : stacks) {
        std::vector<Tensor> layers = stack->network().learned();
        if (comparison.architecture.learnable == Learnable::member && !layers.empty())
            layers.resize(1);
        for (std::size_t i = 0; i < stack->members().size(); ++i) {
            const std::size_t member = stack->members()[i];
            const std::size_t count = layerCurve(comparison, comparison.members[member]).parameters.size();
            for (const Tensor& layer : layers) {
                if (count > 0)
                    networks[member].push_back(layerOf(layer[static_cast<std::int64_t>(i)], count));
            }
        }
    }
    return networks;
}

}  // namespace zorro
