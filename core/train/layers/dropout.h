#pragma once

// Dropout whose masks are a function of (member's seed, step, layer, position) and of nothing else: a member
// drops the same units alone, in any stack, on any device, and after a resume.

#include <cstdint>
#include <vector>

#include "core/train/tensor.h"

namespace zorro {

/// The keys of one step's masks.
class DropoutMasks {
public:
    /// `seeds` [K] int64 on the device of what will be dropped.
    DropoutMasks(Tensor seeds, std::uint64_t step) : seeds_(std::move(seeds)), step_(step) {}

    /// x with each element 0 with this probability and the others divided by what is left. The members of x
    /// are in dimension `memberDimension`. Each call draws a new mask.
    [[nodiscard]] Tensor apply(const Tensor& x, double probability, std::int64_t memberDimension);

private:
    Tensor seeds_;
    std::uint64_t step_;
    std::uint64_t drawn_ = 0;
};

}  // namespace zorro
