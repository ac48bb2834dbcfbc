#pragma once

// Linear least squares inside bounds, for the parameters that enter a formula linearly. Private to core/fit.

#include <Eigen/Core>
#include <vector>

namespace zorro {

struct LinearStep {
    Eigen::VectorXd step;
    std::vector<bool> held;  ///< whether an element ended at one of its limits
};

/// The step within [lower, upper], which contain 0, that makes |a step + r| smallest: the active set method
/// of Stark and Parker (Computational Statistics 10, 1995). Free elements are solved for by a complete
/// orthogonal decomposition of columns of length 1, so that neither their units nor parallel columns cost
/// digits; where columns can replace each other, that of them is taken which moves least.
[[nodiscard]] LinearStep linearStep(const Eigen::MatrixXd& a, const Eigen::VectorXd& r,
                                    const Eigen::VectorXd& lower, const Eigen::VectorXd& upper);

/// [b r] without what the columns of `a` can make of it: the rows that are orthogonal to them, in coordinates
/// in which they are the last ones. With a = df/d(linear), b = df/d(others) and r the residuals at the best
/// linear parameters this is Kaufman's Jacobian of the projected residuals (BIT 15, 1975), whose gradient is
/// exact.
[[nodiscard]] Eigen::MatrixXd projected(const Eigen::MatrixXd& a, Eigen::MatrixXd b);

/// The matrix t for which the columns of a t have length 1 and are orthogonal; of no columns where those of
/// `a` depend on each other.
[[nodiscard]] Eigen::MatrixXd independentDirections(const Eigen::MatrixXd& a);

/// Which part of |r|^2 a linear function with this Jacobian could still take away: the square of the
/// relative offset of Bates and Watts (Technometrics 23, 1981), whatever the units of the columns. Columns
/// that others replace to 11 digits do not count; 0 where r is 0.
[[nodiscard]] double reduciblePart(const Eigen::MatrixXd& jacobian, const Eigen::VectorXd& r);

/// The step that makes |jacobian step + r| smallest; 0 for columns of zeros and for what others replace.
[[nodiscard]] Eigen::VectorXd bestStep(const Eigen::MatrixXd& jacobian, const Eigen::VectorXd& r);

/// Whether a column is 0 or, to 11 digits, a sum of multiples of others.
[[nodiscard]] bool areDependent(const Eigen::MatrixXd& jacobian);

}  // namespace zorro
