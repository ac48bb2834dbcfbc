#include "core/train/layers/dropout.h"

#include <array>
#include <utility>

#include "core/dataset/random.h"
#include "core/dataset/random_purpose.h"

namespace zorro {

namespace {

/// `x >> bits` as if x were unsigned: right shifts of negative numbers carry the sign.
Tensor shiftedRight(const Tensor& x, std::int64_t bits) {
    return x.bitwise_right_shift(bits).bitwise_and_((std::int64_t{1} << (64 - bits)) - 1);
}

/// The finaliser of SplitMix64 on every element (Steele, Lea and Flood 2014). Products wrap around.
Tensor scrambled(Tensor x) {
    x = x.bitwise_xor(shiftedRight(x, 30)).mul_(static_cast<std::int64_t>(0xbf58476d1ce4e5b9U));
    x = x.bitwise_xor(shiftedRight(x, 27)).mul_(static_cast<std::int64_t>(0x94d049bb133111ebU));
    return x.bitwise_xor(shiftedRight(x, 31));
}

}  // namespace

std::int64_t dropoutKey(std::uint64_t step, std::uint64_t drawn) {
    const std::array<std::uint64_t, 3> place{static_cast<std::uint64_t>(RandomPurpose::dropout), step, drawn};
    return static_cast<std::int64_t>(mixedSeed(place) >> 1U);
}

DropoutRates DropoutRates::of(const std::vector<double>& probabilities, const torch::Device& device,
                              at::ScalarType type) {
    std::vector<std::int64_t> thresholds;
    std::vector<double> scales;
    for (const double probability : probabilities) {
        thresholds.push_back(static_cast<std::int64_t>(probability * (1 << 24)));
        scales.push_back(1 / (1 - probability));
    }
    return {at::tensor(thresholds, at::kLong).to(device), at::tensor(scales, at::kDouble).to(device, type)};
}

Tensor DropoutMasks::apply(const Tensor& x, std::int64_t memberDimension) {
    TORCH_CHECK(drawn_ < keys_.size(0), "a network draws more than its ", keys_.size(0), " masks a step");
    const Tensor key = keys_.select(0, drawn_++);
    const std::int64_t members = x.size(memberDimension);
    const std::int64_t units = x.numel() / members;
    const Tensor positions = at::arange(units, seeds_.options()).view({1, units});
    const Tensor number = scrambled(scrambled(seeds_.view({members, 1}) + key) + positions);
    const Tensor kept = shiftedRight(number, 40).ge(rates_.thresholds.view({members, 1}));
    const Tensor factor =
        kept.to(rates_.scales.scalar_type()).mul_(rates_.scales.view({members, 1})).to(x.scalar_type());

    std::vector<std::int64_t> shape = x.sizes().vec();
    shape.erase(shape.begin() + memberDimension);
    shape.insert(shape.begin(), members);
    return x * factor.view(shape).movedim(0, memberDimension);
}

}  // namespace zorro
