#pragma once

// Tall matrices made triangular, which is most of the work of a fit. Private to core/fit.

#include <cstddef>
#include <span>

namespace zorro {

/// The sum of the squares; `vector` has paddedRows() elements, zeros at the end.
[[nodiscard]] double squaredLength(std::span<const double> vector);

/// The rows that a matrix of `rows` rows has in memory: a multiple of what a processor takes at once.
[[nodiscard]] std::size_t paddedRows(std::size_t rows);

/// Replaces a matrix by the triangle R of its QR decomposition, by Householder's reflections (Golub and Van
/// Loan, Matrix Computations, 5.2). `matrix` has `columns` columns one after the other, each as long as
/// `scratch`: paddedRows() of at least `columns` rows, zeros at the end. What is below the triangle
/// afterwards is unspecified. Something that is not finite leaves something of the triangle not finite.
void makeTriangular(std::span<double> matrix, std::size_t columns, std::span<double> scratch);

}  // namespace zorro
