#pragma once

// The variances with which a fully connected network begins, as core/train/stack/initialization.h draws them.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

/// Of weights times fan-in.
struct InitialVariances {
    double firstWeight = 1;  ///< of the first layer
    double weight = 1;       ///< sigma_w^2 of the hidden layers behind it
    double bias = 0;         ///< sigma_b^2 of all hidden layers
};

/// Those of a network with `inputs` numbers an example, whose mean square over the training examples is
/// `inputSquare` > 0, and `width` units a layer. `critical` is there where the initialisation is critical.
[[nodiscard]] InitialVariances initialVariances(Initialization initialization,
                                                const std::optional<CriticalPoint>& critical,
                                                std::size_t inputs, std::size_t width, double inputSquare);

/// The mean square of the numbers of these examples; 1 where they are tokens, and where all are 0.
[[nodiscard]] double meanSquareOfInputs(const Dataset& dataset, const std::vector<std::uint32_t>& examples);

}  // namespace zorro
