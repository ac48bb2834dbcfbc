#include "core/train/stack/best_weights.h"

#include <cstddef>
#include <limits>

namespace zorro {

namespace {

/// Every tensor that a member's answers depend on, as [K, numbers of a member].
std::vector<Tensor> weightsOf(const Parameters& parameters) {
    std::vector<Tensor> all;
    const std::int64_t members = parameters.all().front().value.size(0);
    const auto add = [&](const Tensor& weights) { all.push_back(weights.view({members, -1})); };
    for (const StackedParameter& parameter : parameters.all()) add(parameter.value.detach());
    for (const Tensor& buffer : parameters.buffers()) add(buffer);
    return all;
}

/// Copies the members for which `which` [K] holds.
void copyMembers(const std::vector<Tensor>& from, const std::vector<Tensor>& to, const Tensor& which) {
    for (std::size_t i = 0; i < from.size(); ++i) to[i].copy_(at::where(which.unsqueeze(1), from[i], to[i]));
}

}  // namespace

BestWeights::BestWeights(const Parameters& parameters) : parameters_(parameters) {
    for (const Tensor& weights : weightsOf(parameters)) kept_.push_back(weights.clone());
    const Tensor& first = kept_.front();
    losses_ =
        at::full({first.size(0)}, std::numeric_limits<double>::infinity(), first.options().dtype(at::kFloat));
    steps_ = at::zeros({first.size(0)}, first.options().dtype(at::kLong));
}

void BestWeights::note(const Tensor& validationLosses, const Tensor& step) {
    const at::NoGradGuard unrecorded;
    // A loss that is not a number is lower than none.
    const Tensor better = validationLosses.lt(losses_);
    losses_.copy_(at::where(better, validationLosses, losses_));
    steps_.copy_(at::where(better, step, steps_));
    copyMembers(weightsOf(parameters_), kept_, better);
}

void BestWeights::restore() const {
    const at::NoGradGuard unrecorded;
    copyMembers(kept_, weightsOf(parameters_), steps_.gt(0));
}

std::vector<Tensor> BestWeights::state() const {
    std::vector<Tensor> state{losses_, steps_};
    state.insert(state.end(), kept_.begin(), kept_.end());
    return state;
}

std::vector<Tensor> BestWeights::stateOf(std::size_t member) const {
    const auto place = static_cast<std::int64_t>(member);
    std::vector<Tensor> state{losses_[place], steps_[place]};
    for (std::size_t i = 0; i < kept_.size(); ++i) {
        const bool isParameter = i < parameters_.all().size();
        const Tensor own = isParameter ? memberPart(parameters_.all()[i], kept_[i], member) : kept_[i][place];
        if (own.defined())
            state.push_back(own);
    }
    return state;
}

}  // namespace zorro
