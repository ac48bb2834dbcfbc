#pragma once

// Least-squares fits of a function's parameters to a target. This is the room's entrance: a FitQuestion in, a
// FitReport out.
//
// A fit minimises sum_i rho(w_i ((f(x_i) - y_i) / sigma_i)^2) inside the parameters' bounds, from many
// quasi-random starts, since these problems have several minima and many of their optima lie at a bound.

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>

#include "core/fit/data/fit_points.h"
#include "core/fit/fit_control.h"
#include "core/fit/fit_question.h"
#include "core/fit/report/fit_report.h"

namespace zorro {

/// What an issue is about, so that a window can show it beside the field.
enum class FitField { family, points, weights, parameter, loss, objective, conditions, starts };

/// Why a fit cannot start, in one sentence: what is wrong, where, and what would be right.
struct FitIssue {
    FitField field = FitField::family;
    std::size_t parameter = 0;  ///< its position, where field is parameter; the condition's, where that is it
    std::string text;
};

/// The first issue that can be told without the points, in no time; nothing where there is none.
[[nodiscard]] std::optional<FitIssue> fitIssue(const FitQuestion& question);

/// The first issue of the points themselves, all of which it looks at; `points` are pointsOf(question), which
/// has no issue else.
[[nodiscard]] std::optional<FitIssue> pointsIssue(const FitQuestion& question, const FitPoints& points);

/// The text of a FitIssue, from those who fit without asking first.
class FitError : public std::invalid_argument {
public:
    using std::invalid_argument::invalid_argument;
};

/// The best parameters and everything about them. Throws FitError where the question has an issue. A fit that
/// was stopped, or whose curve is not finite from any start, returns what there is: see FitReport::stopped
/// and FitReport::curve.
[[nodiscard]] FitReport fit(const FitQuestion& question, const FitControl& control = {});

/// The same for pointsOf(question), which the caller has computed already.
[[nodiscard]] FitReport fit(const FitQuestion& question, const FitPoints& points, const FitControl& control);

/// The report of the curve with these parameters as if a fit had ended there, e.g. one of FitReport::minima.
/// Throws as fit() does, and FitError for the wrong number of parameters.
[[nodiscard]] FitReport reportAt(const FitQuestion& question, const FitPoints& points,
                                 const std::vector<double>& parameters, const FitControl& control = {});

}  // namespace zorro
