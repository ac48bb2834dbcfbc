#pragma once

// What the solver sees of a fit: a few coordinates inside bounds, and residuals whose squares it makes small.
// Private to core/fit.

#include <Eigen/Core>
#include <cstddef>
#include <span>

namespace zorro {

/// A fit is one, and so are the problems that test the solver.
class LeastSquares {
public:
    LeastSquares() = default;
    LeastSquares(const LeastSquares&) = delete;
    LeastSquares& operator=(const LeastSquares&) = delete;
    virtual ~LeastSquares() = default;

    [[nodiscard]] virtual std::size_t count() const = 0;  ///< of coordinates
    [[nodiscard]] virtual std::size_t rows() const = 0;   ///< of what reduce() gives
    [[nodiscard]] virtual double lower(std::size_t coordinate) const = 0;
    [[nodiscard]] virtual double upper(std::size_t coordinate) const = 0;

    /// The sum of the squares; NaN where it is not finite, or when a stop was requested.
    [[nodiscard]] virtual double sum(std::span<const double> coordinates) = 0;

    /// The matrix [J r] with rows() rows and count() + 1 columns, whose J'J, J'r and r'r are those of all
    /// residuals. False where something is not finite, or when a stop was requested.
    [[nodiscard]] virtual bool reduce(std::span<const double> coordinates, Eigen::MatrixXd& reduced) = 0;

    /// Which part of the sum a linear model of the residuals could still take away, coordinates at a bound
    /// held that the slope pushes outwards; by the last [J r].
    [[nodiscard]] virtual double reduciblePart() const = 0;
};

}  // namespace zorro
