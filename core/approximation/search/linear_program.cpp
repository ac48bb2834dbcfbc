#include "core/approximation/search/linear_program.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zorro::approximation {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
/// A violation of this part of a row's size is rounding.
constexpr long double tolerance = 64 * std::numeric_limits<long double>::epsilon();

long double product(std::span<const long double> a, std::span<const long double> b) {
    long double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += a[i] * b[i];
    }
    return sum;
}

}  // namespace

std::optional<std::vector<long double>> solveLinear(std::vector<std::vector<long double>> matrix,
                                                    std::vector<long double> right) {
    const std::size_t n = right.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k + 1; i < n; ++i) {
            pivot = std::fabs(matrix[i][k]) > std::fabs(matrix[pivot][k]) ? i : pivot;
        }
        if (matrix[pivot][k] == 0 || !std::isfinite(matrix[pivot][k])) {
            return std::nullopt;
        }
        std::swap(matrix[k], matrix[pivot]);
        std::swap(right[k], right[pivot]);
        for (std::size_t i = k + 1; i < n; ++i) {
            const long double factor = matrix[i][k] / matrix[k][k];
            if (factor == 0) {
                continue;
            }
            for (std::size_t j = k; j < n; ++j) {
                matrix[i][j] -= factor * matrix[k][j];
            }
            right[i] -= factor * right[k];
        }
    }
    for (std::size_t k = n; k-- > 0;) {
        for (std::size_t j = k + 1; j < n; ++j) {
            right[k] -= matrix[k][j] * right[j];
        }
        right[k] /= matrix[k][k];
    }
    return right;
}

LinearProgram::LinearProgram(std::vector<long double> objective, long double box)
    : objective_(std::move(objective)) {
    std::vector<long double> unit(objective_.size());
    for (std::size_t j = 0; j < objective_.size(); ++j) {
        for (const long double sign : {1.0L, -1.0L}) {
            unit[j] = sign;
            addRow(unit, box);
        }
        unit[j] = 0;
    }
}

void LinearProgram::addRow(std::span<const long double> row, long double bound) {
    long double size = 0;
    for (const long double value : row) {
        size = std::max(size, std::fabs(value));
    }
    rows_.insert(rows_.end(), row.begin(), row.end());
    bounds_.push_back(bound);
    sizes_.push_back(size);
}

/// The row that z violates most, or, where asked for, the first one; none where it holds all.
std::size_t LinearProgram::worstRow(std::span<const long double> z, bool first) const {
    long double size = 0;
    for (const long double value : z) {
        size = std::max(size, std::fabs(value));
    }
    std::size_t worst = none;
    long double largest = 0;
    for (std::size_t i = 0; i < bounds_.size(); ++i) {
        const long double violation = product(row(i), z) - bounds_[i];
        const long double allowed = tolerance * (sizes_[i] * size + std::fabs(bounds_[i]));
        if (violation > allowed && violation > largest) {
            worst = i;
            largest = violation;
            if (first) {
                break;
            }
        }
    }
    return worst;
}

// The dual: the least bounds . y over y >= 0 with the sum of y_i row_i equal to -objective. Its columns are
// our rows, its multipliers z; the sides of the box are its first basis.
std::optional<std::vector<long double>> LinearProgram::solve() const {
    const std::size_t n = objective_.size();
    std::vector<std::size_t> basis(n);
    for (std::size_t j = 0; j < n; ++j) {
        basis[j] = 2 * j + (objective_[j] > 0 ? 1 : 0);
    }
    std::size_t stalled = 0;
    for (std::size_t step = 0; step < 200 + 60 * n; ++step) {
        std::vector<std::vector<long double>> columns(n, std::vector<long double>(n));  // of the basis
        std::vector<std::vector<long double>> rows(n);
        std::vector<long double> bounds(n);
        std::vector<long double> right(n);
        for (std::size_t k = 0; k < n; ++k) {
            rows[k].assign(row(basis[k]).begin(), row(basis[k]).end());
            bounds[k] = bounds_[basis[k]];
            right[k] = -objective_[k];
            for (std::size_t j = 0; j < n; ++j) {
                columns[j][k] = rows[k][j];
            }
        }
        const auto z = solveLinear(rows, bounds);
        if (!z) {
            return std::nullopt;
        }
        const std::size_t entering = worstRow(*z, stalled > 4 * n);
        if (entering == none) {
            return z;
        }
        const auto y = solveLinear(columns, right);
        const auto change =
            solveLinear(columns, std::vector<long double>(row(entering).begin(), row(entering).end()));
        if (!y || !change) {
            return std::nullopt;
        }
        long double largest = 0;
        for (const long double value : *change) {
            largest = std::max(largest, std::fabs(value));
        }
        // The basic row whose y becomes 0 first leaves; of equals the one with the largest pivot.
        std::size_t leaving = none;
        long double least = std::numeric_limits<long double>::infinity();
        for (std::size_t k = 0; k < n; ++k) {
            if (!((*change)[k] > 1e-14L * largest)) {
                continue;
            }
            const long double ratio = std::max(0.0L, (*y)[k]) / (*change)[k];
            const bool isTie = leaving != none && std::fabs(ratio - least) <= 1e-17L * (1 + least);
            if (isTie ? (*change)[k] > (*change)[leaving] : ratio < least) {
                leaving = k;
                least = std::min(least, ratio);
            }
        }
        if (leaving == none) {
            return std::nullopt;
        }
        stalled = least > 0 ? 0 : stalled + 1;
        basis[leaving] = entering;
    }
    return std::nullopt;
}

}  // namespace zorro::approximation
