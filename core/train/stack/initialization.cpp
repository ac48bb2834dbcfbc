#include "core/train/stack/initialization.h"

#include <array>
#include <cmath>
#include <utility>

#include "core/dataset/random.h"
#include "core/train/stack/random_purpose.h"

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
      initialization_(architecture.initialization),
      depth_(static_cast<double>(architecture.depth)),
      examplesSquare_(examplesSquare) {}

Tensor Initializer::weights(const std::vector<std::int64_t>& shape, const Fan& fan) {
    return drawn(shape, deviations(fan));
}

Tensor Initializer::biases(const std::vector<std::int64_t>& shape, const Fan& fan) {
    if (!isCritical() || !fan.hidden)
        return constant(shape, 0);
    std::vector<double> deviations;
    for (const Member& member : members_) deviations.push_back(std::sqrt(member.critical->biasVariance));
    return drawn(shape, deviations);
}

std::vector<double> Initializer::deviations(const Fan& fan) const {
    std::vector<double> deviations;
    for (const Member& member : members_) deviations.push_back(std::sqrt(variance(member, fan)));
    return deviations;
}

Tensor Initializer::normal(const std::vector<std::int64_t>& shape, double deviation) {
    return drawn(shape, std::vector<double>(members_.size(), deviation));
}

Tensor Initializer::constant(const std::vector<std::int64_t>& shape, double value) const {
    return at::full(stackedShape(members(), shape), value, at::kFloat);
}

double Initializer::variance(const Member& member, const Fan& fan) const {
    const double in = static_cast<double>(fan.in);
    if (isCritical())
        return criticalVariance(*member.critical, fan) / in;
    if (!fan.hidden)
        return 1 / in;
    return initialization_ == Initialization::kaiming ? 2 / in : 2 / (in + static_cast<double>(fan.out));
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

Tensor Initializer::drawn(const std::vector<std::int64_t>& shape, const std::vector<double>& deviations) {
    const Tensor values = at::empty(stackedShape(members(), shape), at::kFloat);
    const std::size_t count = static_cast<std::size_t>(values.numel()) / members_.size();
    float* next = values.data_ptr<float>();
    for (std::size_t member = 0; member < members_.size(); ++member) {
        const std::array<std::uint64_t, 3> place{
            members_[member].seed, static_cast<std::uint64_t>(RandomPurpose::initialWeights), drawn_};
        Random random(mixedSeed(place));
        for (std::size_t i = 0; i < count; ++i)
            *next++ = static_cast<float>(deviations[member] * random.normal());
    }
    ++drawn_;
    return values;
}

double branchShare(const Architecture& architecture) {
    return architecture.initialization == Initialization::critical
               ? 1 / std::sqrt(static_cast<double>(architecture.depth))
               : 1;
}

}  // namespace zorro
