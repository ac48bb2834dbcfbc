#pragma once

// Least-squares fits of a function's parameters to a target. This is the room's entrance: a FitProblem and
// FitOptions in, a FitReport out.
//
// A fit minimises sum_i rho(w_i ((f(x_i) - y_i) / sigma_i)^2) with Ceres inside the parameters' bounds, from
// many quasi-random starts, since these problems have several minima and many of their optima lie at a bound.

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>

#include "core/fit/fit_options.h"
#include "core/fit/fit_problem.h"
#include "core/fit/report/fit_report.h"

namespace zorro {

/// What an issue is about, so that a window can show it beside the field.
enum class FitField { family, points, weights, parameter, loss, objective, starts };

/// Why a fit cannot start, in one sentence: what is wrong, where, and what would be right.
struct FitIssue {
    FitField field = FitField::family;
    std::size_t parameter = 0;  ///< its position, where field is parameter
    std::string text;
};

/// Throws away nothing and computes nothing: the first issue there is, or nothing where fit() may be called.
[[nodiscard]] std::optional<FitIssue> fitIssue(const FitProblem& problem, const FitOptions& options);

/// The text of a FitIssue, from those who fit without asking first.
class FitError : public std::invalid_argument {
public:
    using std::invalid_argument::invalid_argument;
};

/// The best parameters and everything about them. Throws FitError where fitIssue() finds one. A fit that was
/// stopped, or whose curve is not finite from any start, returns what there is: see FitReport::stopped and
/// FitReport::curve.
[[nodiscard]] FitReport fit(const FitProblem& problem, const FitOptions& options);

/// The report of the curve with these parameters as if a fit had ended there, e.g. one of FitReport::minima.
/// Throws as fit() does, and FitError for the wrong number of parameters.
[[nodiscard]] FitReport reportAt(const FitProblem& problem, const FitOptions& options,
                                 const std::vector<double>& parameters);

}  // namespace zorro
