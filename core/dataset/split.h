#pragma once

// Which examples are trained on, which judge while training, and which judge at the end.

#include <cstdint>
#include <vector>

#include "core/dataset/dataset.h"

namespace zorro {

/// Fractions of the examples, each in [0, 1], together at most 1; the rest is for training.
struct SplitOptions {
    double validation = 0.15;
    double test = 0.15;  ///< not used where the data say what each example is for
    std::uint64_t seed = 1;
};

/// Positions of examples; every example is in exactly one part.
struct Split {
    std::vector<std::uint32_t> train;
    std::vector<std::uint32_t> validation;
    std::vector<std::uint32_t> test;
};

/// `count` of the positions at random, or all where there are no more, in increasing order.
[[nodiscard]] std::vector<std::uint32_t> drawnPositions(const std::vector<std::uint32_t>& positions,
                                                        std::size_t count, std::uint64_t seed);

/// Keeps `count` examples at random, or all where there are no more, and as many of each part that the data
/// have given; of each class in its proportion as far as whole numbers allow. What is kept stands in its
/// order, and `rows` says where it stood.
void keepExamples(Dataset& dataset, std::size_t count, std::uint64_t seed);

/// Splits by seed; examples of each class are divided in the same proportions as far as whole numbers allow.
/// What the data say themselves (Dataset::parts) holds.
/// Throws DatasetError where a part that should have examples would be empty.
[[nodiscard]] Split splitDataset(const Dataset& dataset, const SplitOptions& options);

}  // namespace zorro
