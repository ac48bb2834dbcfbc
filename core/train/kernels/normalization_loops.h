#pragma once

// Layer and RMS normalisation of rows of float.
//
//     layer   y = (x - mean) / sqrt(variance + epsilon) * scale + shift     (Ba, Kiros and Hinton 2016)
//     rms     y = x / sqrt(mean of squares + epsilon) * scale               (Zhang and Sennrich 2019)
//
// with the means taken over the row. The second is the first with 0 for the mean and for the shift.

#include <cstdint>

namespace zorro::normalization_loops {

/// Rows [rows, columns] of one member, one after the other, with its scale and shift [columns]. Keeps of each
/// row what x is multiplied with, and its mean where that is subtracted.
struct Rows {
    const float* x;
    std::int64_t rows;
    std::int64_t columns;
    const float* scale;
    const float* shift;  ///< null: rms
    float* reciprocals;  ///< [rows]
    float* means;        ///< [rows]; null: rms
};

void normalize(const Rows& rows, float epsilon, float* y);

/// From the gradient of y to that of x, [rows, columns]; adds to those of scale and shift, [columns]. Of rms
/// `byShift` is null.
void normalizeBackward(const Rows& rows, const float* gradient, float* byX, float* byScale, float* byShift);

}  // namespace zorro::normalization_loops
