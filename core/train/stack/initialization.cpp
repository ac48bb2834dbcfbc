#include "core/train/stack/initialization.h"

#include <array>
#include <cmath>
#include <utility>

#include "core/dataset/random.h"
#include "core/dataset/random_purpose.h"
#include "core/run/members/member_settings.h"

namespace zorro {

namespace {

std::vector<std::int64_t> stackedShape(std::int64_t members, const std::vector<std::int64_t>& shape) {
    std::vector<std::int64_t> stacked{members};
    stacked.insert(stacked.end(), shape.begin(), shape.end());
    return stacked;
}

}  // namespace

Initializer::Initializer(std::vector<Member> members, const Architecture& architecture, double examplesSquare)
    : members_(std::move(members)),
      depth_(static_cast<double>(architecture.depth)),
      examplesSquare_(examplesSquare),
      drawn_(members_.size()) {
    for (const Member& member : members_) initializations_.push_back(initializationOf(architecture, member));
}

Tensor Initializer::weights(const std::vector<std::int64_t>& shape, const Fan& fan) {
    const std::vector<double> all = deviations(fan);
    return drawn(shape, {all.begin(), all.end()});
}

Tensor Initializer::biases(const std::vector<std::int64_t>& shape, const Fan& fan) {
    Deviations deviations(members_.size());
    for (std::size_t member = 0; member < members_.size(); ++member) {
        if (isCritical(member) && fan.hidden)
            deviations[member] = std::sqrt(members_[member].critical->biasVariance);
    }
    return drawn(shape, deviations);
}

Tensor Initializer::linearBranchWeights(const std::vector<std::int64_t>& shape, const Fan& fan) {
    Deviations deviations(members_.size());
    for (std::size_t member = 0; member < members_.size(); ++member) {
        if (!isCritical(member))
            deviations[member] = std::sqrt(variance(member, fan));
    }
    return drawn(shape, deviations);
}

Tensor Initializer::linearBranchBiases(const std::vector<std::int64_t>& shape) const {
    const Tensor biases = constant(shape, 0);
    for (std::size_t member = 0; member < members_.size(); ++member) {
        if (isCritical(member))
            biases[static_cast<std::int64_t>(member)].fill_(1);
    }
    return biases;
}

std::vector<double> Initializer::deviations(const Fan& fan) const {
    std::vector<double> deviations;
    for (std::size_t member = 0; member < members_.size(); ++member)
        deviations.push_back(std::sqrt(variance(member, fan)));
    return deviations;
}

Tensor Initializer::normal(const std::vector<std::int64_t>& shape, double deviation) {
    return drawn(shape, Deviations(members_.size(), deviation));
}

Tensor Initializer::constant(const std::vector<std::int64_t>& shape, double value) const {
    return at::full(stackedShape(members(), shape), value, at::kDouble);
}

double Initializer::variance(std::size_t member, const Fan& fan) const {
    const double in = static_cast<double>(fan.in);
    if (isCritical(member))
        return criticalVariance(*members_[member].critical, fan) / in;
    if (!fan.hidden)
        return 1 / in;
    return initializations_[member] == Initialization::kaiming ? 2 / in
                                                               : 2 / (in + static_cast<double>(fan.out));
}

/// Times fan-in.
double Initializer::criticalVariance(const CriticalPoint& point, const Fan& fan) const {
    const double fromWeights = point.q - point.biasVariance;
    if (fan.hidden)
        return fan.inputSquare ? fromWeights / *fan.inputSquare : point.weightVariance;
    if (!fan.endsBranch)
        return 1;
    return (fan.inputSquare ? 1 : point.weightVariance / fromWeights) / depth_;
}

Tensor Initializer::drawn(const std::vector<std::int64_t>& shape, const Deviations& deviations) {
    Tensor values = constant(shape, 0);
    const std::size_t count = static_cast<std::size_t>(values.numel()) / members_.size();
    double* next = values.data_ptr<double>();
    for (std::size_t member = 0; member < members_.size(); ++member, next += count) {
        if (!deviations[member])
            continue;
        const std::array<std::uint64_t, 3> place{members_[member].seed,
                                                 static_cast<std::uint64_t>(RandomPurpose::initialWeights),
                                                 drawn_[member]++};
        Random random(mixedSeed(place));
        for (std::size_t i = 0; i < count; ++i) next[i] = *deviations[member] * random.normal();
    }
    return values;
}

}  // namespace zorro
