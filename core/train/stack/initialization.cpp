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

Initializer::Initializer(std::vector<Member> members, Initialization initialization)
    : members_(std::move(members)), initialization_(initialization) {}

Tensor Initializer::weights(const std::vector<std::int64_t>& shape, const Fan& fan) {
    std::vector<double> deviations;
    for (const Member& member : members_) deviations.push_back(deviation(member, fan));
    return drawn(shape, deviations);
}

Tensor Initializer::normal(const std::vector<std::int64_t>& shape, double deviation) {
    return drawn(shape, std::vector<double>(members_.size(), deviation));
}

Tensor Initializer::constant(const std::vector<std::int64_t>& shape, double value) const {
    return at::full(stackedShape(members(), shape), value, at::kFloat);
}

double Initializer::deviation(const Member& member, const Fan& fan) const {
    const double in = static_cast<double>(fan.in);
    if (!fan.hidden)
        return 1 / std::sqrt(in);
    switch (initialization_) {
        case Initialization::kaiming:
            return std::sqrt(2 / in);
        case Initialization::xavier:
            return std::sqrt(2 / (in + static_cast<double>(fan.out)));
        case Initialization::critical:
            return member.criticalGain / std::sqrt(in);
    }
    return 0;
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

}  // namespace zorro
