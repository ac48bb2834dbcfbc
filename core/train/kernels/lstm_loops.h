#pragma once

// One position of long short-term memory for rows of float:
//     memory = input cell(candidate) + forget before,  state = output cell(memory)
// with the gates input, forget and output. Cell and gate are tanh and sigmoid, or Tanh-Zorro and
// Sigmoid-Zorro.

#include <cstdint>

#include "core/train/activation/zorro_point.h"

namespace zorro::lstm_loops {

/// What a member with Zorro functions has in place of tanh and sigmoid; each with its two humps alike.
struct ZorroCurves {
    ZorroConstants<float> cell;
    ZorroConstants<float> gate;
};

/// `rows` rows of `width` units. A row of sums is what goes into the input, the forget and the output gate
/// and into the candidate, each of `width`.
struct Position {
    std::int64_t rows;
    std::int64_t width;
    const ZorroCurves* curves;  ///< nothing: tanh and sigmoid
    const float* sums;          ///< [rows, 4 width]
    const float* before;        ///< the memory [rows, width] of the position before
};

/// Memory and state, [rows, width].
void forward(const Position& position, float* memory, float* state);

/// All but bySums are [rows, width].
struct Gradient {
    const float* memory;
    const float* byState;
    float* byMemory;  ///< from the position after; then for the one before
    float* bySums;    ///< [rows, 4 width]
};
void backward(const Position& position, const Gradient& gradient);

}  // namespace zorro::lstm_loops
