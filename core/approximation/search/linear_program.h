#pragma once

// Small linear programs with many constraints: the best approximation on finitely many points is one,
// whatever the functions that are combined and whatever must hold of their coefficients.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace zorro::approximation {

/// The least objective . z over all z with row . z <= bound for every row; z may be negative.
class LinearProgram {
public:
    /// Every |z_j| is at most `box`, so that there is always an answer.
    LinearProgram(std::vector<long double> objective, long double box);

    void addRow(std::span<const long double> row, long double bound);

    /// The best z, by the simplex method on the dual problem, which has as few rows as z has numbers; nothing
    /// where the rows contradict each other or digits run out.
    [[nodiscard]] std::optional<std::vector<long double>> solve() const;

private:
    [[nodiscard]] std::span<const long double> row(std::size_t index) const {
        return {rows_.data() + index * objective_.size(), objective_.size()};
    }
    [[nodiscard]] std::size_t worstRow(std::span<const long double> z, bool first) const;

    std::vector<long double> objective_;
    std::vector<long double> rows_;
    std::vector<long double> bounds_;
    std::vector<long double> sizes_;  ///< of the rows: what a violation is compared with
};

/// Solves the square system matrix z = right by elimination with pivots; nothing where it is singular.
[[nodiscard]] std::optional<std::vector<long double>> solveLinear(
    std::vector<std::vector<long double>> matrix, std::vector<long double> right);

}  // namespace zorro::approximation
