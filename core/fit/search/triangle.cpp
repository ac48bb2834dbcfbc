#include "core/fit/search/triangle.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/formula/program/processor_versions.h"

namespace zorro {
namespace {

/// Elements that are multiplied side by side; their sums are joined at the end.
constexpr std::size_t lanes = 16;

/// Columns that are shorter have squares that vanish.
constexpr double smallest = 1e-150;

double dotProduct(const double* a, const double* b, std::size_t count) {
    std::array<double, lanes> sums{};
    for (std::size_t i = 0; i < count; i += lanes) {
        for (std::size_t k = 0; k < lanes; ++k) {
            sums[k] += a[i + k] * b[i + k];
        }
    }
    for (std::size_t half = lanes / 2; half > 0; half /= 2) {
        for (std::size_t k = 0; k < half; ++k) {
            sums[k] += sums[k + half];
        }
    }
    return sums[0];
}

void subtractMultiple(double* a, double factor, const double* b, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        a[i] -= factor * b[i];
    }
}

ZORRO_FOR_EACH_PROCESSOR
void reflectColumns(double* matrix, std::size_t columns, double* mirror, std::size_t rows) {
    for (std::size_t k = 0; k < columns; ++k) {
        // Zeros above the diagonal, so that every loop is over whole columns.
        double* const column = matrix + k * rows;
        std::fill_n(mirror, k, 0.0);
        std::copy(column + k, column + rows, mirror + k);
        const double length = std::sqrt(dotProduct(mirror, mirror, rows));
        if (length < smallest) {
            column[k] = 0;
            continue;
        }
        const double diagonal = std::copysign(length, -column[k]);
        const double factor = 1 / (length * (length + std::abs(column[k])));
        mirror[k] -= diagonal;
        column[k] = diagonal;
        for (std::size_t j = k + 1; j < columns; ++j) {
            double* const other = matrix + j * rows;
            subtractMultiple(other, factor * dotProduct(mirror, other, rows), mirror, rows);
        }
    }
}

ZORRO_FOR_EACH_PROCESSOR
double dotProductOfItself(const double* a, std::size_t count) {
    return dotProduct(a, a, count);
}

}  // namespace

double squaredLength(std::span<const double> vector) {
    return dotProductOfItself(vector.data(), vector.size());
}

std::size_t paddedRows(std::size_t rows) {
    return (rows + lanes - 1) / lanes * lanes;
}

void makeTriangular(std::span<double> matrix, std::size_t columns, std::span<double> scratch) {
    reflectColumns(matrix.data(), columns, scratch.data(), scratch.size());
}

}  // namespace zorro
