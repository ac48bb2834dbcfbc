#pragma once

// Small quadratic programs, and whether a point is a minimum under inequalities as far as slopes tell.
// Private to core/fit.

#include <Eigen/Core>

namespace zorro {

/// The multipliers l >= 0 for which |gradient + rows' l| is smallest: least squares without negative numbers
/// (Lawson and Hanson, Solving Least Squares Problems, 1974, chapter 23). At a minimum, with the rows of the
/// inequalities that hold with equality, that length is 0 (Karush, Kuhn and Tucker). `rows`: a row each.
[[nodiscard]] Eigen::VectorXd multipliersOf(const Eigen::VectorXd& gradient, const Eigen::MatrixXd& rows);

/// The z with the least gradient . z + sum curvature_i z_i^2 / 2 where values + rows z <= 0: the problem of
/// the least distance (the same book), whose multipliers say which rows hold; with these it is solved once
/// more, exactly. Every curvature is above 0, and there is such a z.
[[nodiscard]] Eigen::VectorXd quadraticMinimum(const Eigen::VectorXd& gradient,
                                               const Eigen::VectorXd& curvature, const Eigen::MatrixXd& rows,
                                               const Eigen::VectorXd& values);

}  // namespace zorro
