#pragma once

// The networks that training is timed on, the same in every benchmark.

#include <cstddef>
#include <string>

#include "core/run/comparison/comparison.h"

namespace zorro {

/// A comparison of `members` networks of an architecture, as small as their kind is worth comparing: with
/// GELU, but a cell with tanh, which is what torch::nn::LSTM has. Each member has a seed of its own.
[[nodiscard]] Comparison benchmarkComparison(const std::string& kind, std::size_t members);

/// The same with nothing recorded after the first step.
[[nodiscard]] Comparison unrecorded(Comparison comparison);

}  // namespace zorro
