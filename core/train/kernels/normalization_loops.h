#pragma once

// Layer normalisation of rows of float: y = (x - mean) / deviation * scale + shift, the mean and the variance
// being taken over the row, and the deviation sqrt(variance + epsilon).

#include <cstdint>

namespace zorro::normalization_loops {

/// Rows [rows, columns] of one member, one after the other, with its scale and shift [columns]. Keeps mean
/// and 1 / deviation of each row.
struct Rows {
    const float* x;
    std::int64_t rows;
    std::int64_t columns;
    const float* scale;
    float* means;        ///< [rows]
    float* reciprocals;  ///< [rows]
};

void normalize(const Rows& rows, const float* shift, float epsilon, float* y);

/// From the gradient of y to that of x, [rows, columns]; adds to those of scale and shift, [columns].
void normalizeBackward(const Rows& rows, const float* gradient, float* byX, float* byScale, float* byShift);

}  // namespace zorro::normalization_loops
