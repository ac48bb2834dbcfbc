#pragma once

// A layer of long short-term memory (Hochreiter and Schmidhuber 1997) over all positions, on the CPU, as one
// differentiable operation.

#include <cstdint>

#include "core/train/tensor.h"

namespace zorro {

/// What goes into the gates of a layer, all in float on the CPU.
struct LstmInput {
    /// [K, positions * B, 4 width]: what the input adds to the sums of the input, the forget, the output gate
    /// and the candidate, the examples of a position one after the other.
    const Tensor& fromInput;
    const Tensor& recurrent;  ///< [K, width, 4 width]: what the state before is multiplied with
    /// [K, 2, 8], the forms of a Tanh-Zorro for the cell and a Sigmoid-Zorro for the gates, each with its two
    /// humps alike; undefined: tanh and sigmoid.
    const Tensor& forms;
};

/// The states at all positions, [K, positions * B, width]. It can be differentiated once, in all but the
/// forms.
[[nodiscard]] Tensor lstmRecurrence(const LstmInput& input, std::int64_t positions);

}  // namespace zorro
