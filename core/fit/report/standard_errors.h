#pragma once

// How well a fit's parameters are determined. Private to core/fit.

#include <Eigen/Core>
#include <cstddef>
#include <vector>

#include "core/fit/report/fit_report.h"
#include "core/fit/search/objective.h"

namespace zorro {

/// Fills standard errors, intervals, covariance and correlation, and what follows from the number of
/// parameters estimated; says of each parameter without an error why. The covariance is the inverse of J'J of
/// the weighted residuals, by a singular value decomposition of J with columns scaled to length 1, times
/// chi^2 / degrees of freedom; parameters at a bound or without influence are left out. For a robust loss it
/// is Huber's asymptotic covariance of M-estimates.
void describeParameters(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
                        FitReport& report);

/// The unknowns that can be estimated and their part of the Jacobian.
struct EstimableColumns {
    Eigen::MatrixXd jacobian;     ///< in the coordinates, scaled to columns of length 1
    std::vector<double> lengths;  ///< the columns' before that
    std::vector<std::size_t> unknowns;
};

/// Chooses them: neither at a bound nor without influence on the curve; says of the others why not. None
/// where derivatives are not finite.
[[nodiscard]] EstimableColumns estimableColumns(const FitQuestion& question, const Unknowns& unknowns,
                                                const WeightedPoints& points, FitReport& report);

/// (J'J)^-1 of the scaled Jacobian for unknowns that move in the span of these directions alone, orthonormal
/// columns; an unknown that others can replace gets an infinite variance.
[[nodiscard]] Eigen::MatrixXd scaledCovariance(const Eigen::MatrixXd& jacobian,
                                               const Eigen::MatrixXd& directions);

/// Writes errors, intervals, covariance and correlation of the columns, and of each without an error why, 0
/// being the variance of one that conditions determine; `factor` turns (J'J)^-1 into a covariance.
void fillErrors(const EstimableColumns& columns, const Eigen::MatrixXd& scaled, const Unknowns& unknowns,
                double factor, FitReport& report);

/// What turns derivatives of the cost into probabilities: s^2 = chi^2 / degrees of freedom for least squares,
/// the corresponding moments of psi for a robust loss (Huber, Robust Statistics, 1981, chapter 7).
struct NoiseScale {
    double covariance = 0;  ///< the factor of (J'J)^-1
    double cost = 0;        ///< the growth of twice the cost at one standard error from the best value
};
[[nodiscard]] NoiseScale noiseScale(const FitQuestion& question, const WeightedPoints& points,
                                    const FitReport& report);

}  // namespace zorro
