#pragma once

// Softmax over rows of float, for attention and for the cross entropy. A row with NaN becomes NaN.

#include <cstdint>

namespace zorro::softmax_loops {

/// Replaces each of the numbers s of x [count] by exp(scale s - c) / sum, where the sum over the row is 1.
void softmax(float* x, std::int64_t count, float scale);

/// gradient[i] = scale p[i] (gradient[i] - sum of p gradient): from the gradient of a row p that softmax()
/// gave to that of what it was made from.
void softmaxBackward(const float* p, float* gradient, std::int64_t count, float scale);

/// The sum over the rows of scores [rows, count] of -log of the softmax at the row's target, in
/// [0, count). The softmax goes into p [rows, count].
[[nodiscard]] double crossEntropy(const float* scores, const std::int64_t* targets, std::int64_t rows,
                                  std::int64_t count, float* p);

}  // namespace zorro::softmax_loops
