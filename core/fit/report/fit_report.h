#pragma once

// What a fit found and how much it can be trusted. r_i = y_i - f(x_i) are the residuals over the points that
// were not masked, w_i their weights divided by their mean, n the number of residuals (twice the points where
// f' was fitted as well) and k the number of parameters that were estimated.

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/activation/function.h"
#include "core/analysis/landmarks.h"
#include "core/fit/fit_question.h"

namespace zorro {

enum class AtBound { none, lower, upper };

/// Ends of an interval that contains the true value with the probability FitQuestion::confidence.
struct ConfidenceInterval {
    double lower = 0;  ///< -infinity where the data do not bound the parameter
    double upper = 0;
};

struct FittedParameter {
    std::string name;
    double value = 0;
    double start = 0;  ///< where the first search started
    ParameterRole role = ParameterRole::free;
    std::size_t tiedTo = 0;  ///< position of the parameter it equals, where the role is tied
    AtBound atBound = AtBound::none;
    bool atLimit = false;  ///< at a bound, and as good as its limit beyond: a wider bound gains nothing
    bool isOpen = false;   ///< the data do not determine it: other values fit as well
    std::optional<double> standardError;         ///< nothing where it has none; `remark` says why
    std::optional<ConfidenceInterval> interval;  ///< value -+ Student t times the standard error
    std::optional<ConfidenceInterval> profile;   ///< by profile likelihood, where it was asked for
    std::string remark;  ///< why there is no standard error, in a few words; else empty
};

/// One of the distinct minima. Minima whose curves are the same at the points are one.
struct FitMinimum {
    double rmse = 0;         ///< as FitReport::rmse
    std::size_t starts = 0;  ///< how many starts ended here
    double lossValue = 0;    ///< as FitReport::lossValue
    std::vector<double> parameters;
};

/// A condition of the question, and what became of it.
struct FittedCondition {
    std::string text;        ///< as it was asked
    bool isMet = false;      ///< everywhere, to rounding (a part of 1e-7 of what it compares)
    bool isHolding = false;  ///< it is met with equality and keeps the curve from a closer one
    double amount = 0;  ///< the worst of left - right, of an equation -|left - right|; at least 0 to be met
    double at = 0;      ///< x where that is; NaN for a condition without x
    /// Where this is a number, interval arithmetic proves that left - right is nowhere below it.
    std::optional<double> proven;
};

/// The residual in the unit of a loss that has one of its own.
struct UnitError {
    std::string unit;  ///< "the target" or e.g. "units in the last place of float16"
    double rms = 0;
    double largest = 0;
    double largestAt = 0;  ///< x
};

/// y - f(x) at every point of the target, masked or not.
struct FitResiduals {
    std::vector<double> x;  ///< the number of the point, from 1, where there are predictors
    std::vector<double> values;
};

/// What the standard errors of y were taken for.
enum class SigmaUse {
    none,      ///< there are none, or a robust loss tells the errors from the scatter
    absolute,  ///< the true ones: they make the standard errors of the parameters
    relative   ///< weights: the scatter around the curve tells how large they are
};

struct FitReport {
    std::string target;  ///< Target::name
    Curve curve;         ///< the family with the best parameters; no function if the fit found nothing
    std::vector<FittedParameter> parameters;  ///< one for each of the family's
    std::vector<std::size_t> estimated;       ///< positions of the parameters that have standard errors
    std::vector<double> covariance;           ///< of the estimated ones, row-major, estimated.size() squared
    std::vector<double> correlation;          ///< the same of correlations

    SigmaUse sigma = SigmaUse::none;
    std::string sigmaName;  ///< of the column that it is from, where it has one
    /// What standard errors would be multiplied by if sigma meant the other thing, sqrt(chi^2 / degrees of
    /// freedom) or its inverse; NaN where it means nothing.
    double otherSigmaFactor = std::numeric_limits<double>::quiet_NaN();
    bool orthogonal = false;       ///< x has standard errors: chi^2 is that of the distances from the curve
    std::vector<LeftOut> leftOut;  ///< points that took no part, by reason

    std::size_t points = 0;        ///< used, that is not masked
    double rmse = 0;               ///< sqrt(mean of w_i r_i^2), of f alone
    double slopeRmse = 0;          ///< the same of f'; 0 where f' was not fitted
    bool isExact = false;          ///< the residuals are none, or the rounding of y itself
    double maxAbsError = 0;        ///< largest |r_i|
    double maxAbsErrorAt = 0;      ///< x where it is
    double residualThere = 0;      ///< the same with its sign
    double rSquared = 0;           ///< 1 - sum w r^2 / sum w (y - mean y)^2; NaN where y is constant
    double chiSquared = 0;         ///< sum of w_i (r_i / sigma_i)^2, and of the weighted slopes' if fitted
    double reducedChiSquared = 0;  ///< chi^2 / degrees of freedom; NaN where there are none
    double aic = 0;                ///< n ln(chi^2 / n) + 2 k, Akaike's criterion up to a constant of the data
    double bic = 0;                ///< n ln(chi^2 / n) + k ln n, Schwarz's
    std::size_t residualCount = 0;  ///< n: points, or twice as many where slopes are fitted, too
    std::size_t counted = 0;  ///< k: what the points determine, of parameters or of combinations of them
    std::size_t degreesOfFreedom = 0;  ///< n - k, and what values far off leave open subtracted as well
    double confidence = 0.95;          ///< of the intervals

    std::shared_ptr<const FitResiduals> residuals;  ///< null where the fit found nothing, or left out
    double autocorrelation =
        0;  ///< of the residuals with their right neighbours, ordered by x; NaN if too few

    Loss loss = Loss::none;  ///< what was made small
    /// That, as a number: of minimax the largest |residual|, of l1 the mean one (both in units of sigma where
    /// it is known, and weighted), else the square root of the mean cost.
    double lossValue = 0;
    double meanAbsError = 0;                  ///< mean of w_i |r_i|
    std::optional<UnitError> unitError;       ///< of a loss with a unit of its own
    std::vector<FittedCondition> conditions;  ///< in the order of the question's
    std::vector<Point> extremes;  ///< of minimax: x and the residual where it is as large as the largest
    /// Of minimax where a curve is approached: |residual| is proven to be nowhere larger in the range.
    std::optional<double> certifiedError;

    bool converged = false;  ///< the best is a minimum, which a search from beside it confirmed
    std::string doubt;       ///< where it has not converged: what the search did, as a clause
    bool stopped =
        false;  ///< it was stopped from outside; the values are the best until then, without errors
    std::size_t evaluations =
        0;               ///< of the whole curve (searches on a part of the points count as that part)
    double seconds = 0;  ///< wall-clock
    std::vector<FitMinimum> minima;  ///< best first; minima[0] is this report's
    std::vector<std::string> notes;  ///< what a careful reader should know, one sentence each
};

/// Whether every condition is met.
[[nodiscard]] bool meetsConditions(const FitReport& report);
/// The degrees of freedom of the standard errors, for quantiles: infinitely many, as the largest number,
/// where sigma is absolute, else the report's.
[[nodiscard]] std::size_t errorDegrees(const FitReport& report);

/// Half the width of the confidence band of the fitted curve at every x: Student t times
/// sqrt(g' C g), g = df/dp of the estimated parameters and C their covariance. Zeros where none has an error.
[[nodiscard]] std::vector<double> confidenceBand(const FitReport& report, const std::vector<double>& x);

}  // namespace zorro
