#pragma once

// Dropout whose masks are a function of (member's seed, step, layer, position) and of nothing else: a member
// drops the same units alone, in any stack, on any device, and after a resume.

#include <cstdint>
#include <utility>
#include <vector>

#include "core/train/tensor.h"

namespace zorro {

/// The key of one mask: of a step's, from 0, the one that is drawn as number `drawn`, from 0.
[[nodiscard]] std::int64_t dropoutKey(std::uint64_t step, std::uint64_t drawn);

/// With which probabilities the members' units are dropped.
struct DropoutRates {
    Tensor thresholds;  ///< [K] int64: the probability in parts of 2^24
    Tensor scales;      ///< [K]: what those that stay are multiplied with, 1 / (1 - probability)

    /// Probabilities in [0, 1), one a member, for numbers of `type` or shorter ones.
    [[nodiscard]] static DropoutRates of(const std::vector<double>& probabilities,
                                         const torch::Device& device, at::ScalarType type);
};

/// One step's masks.
class DropoutMasks {
public:
    /// `seeds` [K] and `keys`, one a mask, are int64 on the device of what will be dropped.
    DropoutMasks(Tensor seeds, Tensor keys, const DropoutRates& rates)
        : seeds_(std::move(seeds)), keys_(std::move(keys)), rates_(rates) {}

    /// x with each element 0 with its member's probability and the others divided by what is left. The
    /// members of x are in dimension `memberDimension`. Each call draws a new mask.
    [[nodiscard]] Tensor apply(const Tensor& x, std::int64_t memberDimension);

private:
    Tensor seeds_;
    Tensor keys_;
    DropoutRates rates_;
    std::int64_t drawn_ = 0;
};

}  // namespace zorro
