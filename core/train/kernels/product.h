#pragma once

// Products of matrices of float in memory, on the CPU. Those of a stack's layers are so small that a BLAS
// takes longer to arrange them than to multiply them.

#include <cstdint>

namespace zorro {

/// A matrix to be read, whose element (i, j) is data[i * rowStep + j * columnStep].
struct MatrixView {
    const float* data = nullptr;
    std::int64_t rowStep = 0;
    std::int64_t columnStep = 1;

    [[nodiscard]] MatrixView transposed() const { return {data, columnStep, rowStep}; }
};

/// result = begin + left right.
struct Product {
    std::int64_t rows = 0;     ///< of left and result
    std::int64_t inner = 0;    ///< columns of left, rows of right; at least 1
    std::int64_t columns = 0;  ///< of right and result
    MatrixView left;
    MatrixView right;
    float* result = nullptr;  ///< rows of numbers one after the other, which begin `resultStep` apart
    std::int64_t resultStep = 0;
    const float* begin = nullptr;  ///< rows like the result's, which it may be itself; nothing: 0
    std::int64_t beginStep = 0;    ///< 0: one row for all, a bias
};

/// Every element is added up in the order of `inner`, whatever the other sizes and the processor's threads.
void multiply(const Product& product);

/// sums[j] += the sum over the rows of x [rows, columns], whose rows begin `step` apart.
void addRows(const float* x, std::int64_t step, std::int64_t rows, std::int64_t columns, float* sums);

}  // namespace zorro
