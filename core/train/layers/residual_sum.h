#pragma once

// How what a residual branch gives comes back into its stream.

#include <cstdint>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/train/stack/initialization.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

/// x + share branch, for branches that an activation ends. The share is 1 / sqrt(depth) of members that are
/// initialised with `critical` and 1 of the others.
class ResidualSum {
public:
    ResidualSum() = default;
    ResidualSum(const Architecture& architecture, const Initializer& initializer, Parameters& parameters);

    /// Both of one shape, with the members in dimension `memberDimension`.
    [[nodiscard]] Tensor operator()(const Tensor& x, const Tensor& branch,
                                    std::int64_t memberDimension = 0) const;

private:
    double share_ = 1;
    Tensor shares_;  ///< [K] where members differ
};

}  // namespace zorro
