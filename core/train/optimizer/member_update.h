#pragma once

// What the members of a stack have each for itself when their parameters are updated.

#include <cstdint>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

struct MemberUpdate {
    Optimizer options;
    double boundedRate = 1;  ///< what the learning rate of its activations' parameters is a multiple by

    friend bool operator==(const MemberUpdate&, const MemberUpdate&) = default;
};

/// Consecutive values of Parameters::values() that are updated alike.
struct Stretch {
    std::int64_t first = 0;
    std::int64_t end = 0;
    std::size_t member = 0;  ///< whose they are: the position of its MemberUpdate
    bool decays = true;      ///< whether weight decay is for them
    bool bounded = false;    ///< whether they are parameters of activations
};

/// The stretches of all values, none of which is empty: one for each kind of values where one MemberUpdate
/// stands for all members, else one for each parameter and member.
[[nodiscard]] std::vector<Stretch> stretchesOf(const Parameters& parameters, bool oneForAll);

/// The numbers of the members' updates where loops over stretches do not reach. Undefined where they do.
struct MemberTable {
    /// The columns of `numbers`.
    enum Column : std::uint8_t {
        beta1,
        beta2,
        epsilon,
        momentum,
        weightDecay,
        boundedRate,
        meanWeight,    ///< 1 - beta1
        squareWeight,  ///< 1 - beta2
        columns
    };
    Tensor numbers;  ///< [members, columns] of the values' type, on their device
    /// The row that each value has: [total] int64. Undefined where there is one for all.
    Tensor rows;
};

[[nodiscard]] MemberTable memberTable(const std::vector<MemberUpdate>& members,
                                      const std::vector<Stretch>& stretches, const Tensor& values);

}  // namespace zorro
