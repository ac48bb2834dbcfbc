#pragma once

// What a fit is asked: the parameters with which a function comes closest to a target, where, and what counts
// as close. The command line, the form, the session file and the solver all speak of it by this one value;
// nothing in it is computed.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/activation/function.h"
#include "core/analysis/landmarks.h"
#include "core/fit/data/target.h"
#include "core/fit/data/weights.h"

namespace zorro {

/// What happens to a parameter: it is sought, keeps its value, or equals another one.
enum class ParameterRole { free, fixed, tied };

/// How a fit treats one parameter.
struct ParameterSetting {
    ParameterRole role = ParameterRole::free;
    double start = 0;        ///< where the first search starts; the value itself where the role is fixed
    double lower = 0;        ///< -infinity where there is no bound
    double upper = 0;        ///< +infinity where there is no bound
    std::size_t tiedTo = 0;  ///< position of the parameter to equal, which is free or fixed itself

    friend bool operator==(const ParameterSetting&, const ParameterSetting&) = default;
};

/// How much the squared residual at a point counts: alike everywhere, as a normal density, as often as x
/// occurs in a histogram (weights.h), or by a formula of x.
enum class FitWeight { uniform, normal, histogram, density };

/// How much a residual r (divided by its sigma, if known) costs, with s the scale of the loss:
///     none      r^2 / 2
///     huber     r^2 / 2 for |r| <= s, else s |r| - s^2 / 2     (few outliers)
///     cauchy    s^2 / 2 ln(1 + (r / s)^2)                      (many or far outliers)
///     l1        |r|                                            (the median of the scatter)
///     minimax   the largest |r| of all points alone            (an error that is nowhere exceeded)
///     relative  (r / y)^2 / 2; a point whose y is 0 does not count
///     ulp...    (r / u)^2 / 2, u the distance of neighbouring numbers of the format at y
/// Weights multiply the cost at a point; of minimax their square root multiplies r.
enum class Loss { none, huber, cauchy, l1, minimax, relative, ulpFloat16, ulpBfloat16 };

/// What each weight and each loss is called on the command line and in files, in the order of the
/// enumeration.
inline constexpr std::array<const char*, 4> weightNames{"uniform", "normal", "histogram", "density"};
inline constexpr std::array<const char*, 8> lossNames{"none",    "huber",    "cauchy",      "l1",
                                                      "minimax", "relative", "ulp:float16", "ulp:bfloat16"};

/// Whether the loss has a scale.
[[nodiscard]] constexpr bool hasScale(Loss loss) {
    return loss == Loss::huber || loss == Loss::cauchy;
}

/// Whether the loss has corners: it is no mean of squares, or nearly so, and gives no standard errors.
[[nodiscard]] constexpr bool hasCorners(Loss loss) {
    return loss == Loss::minimax || loss == Loss::l1;
}

/// What the standard errors of data mean: the true ones, of which those of the parameters follow; or only how
/// much the points differ from one another, where the scatter around the curve tells how large they are.
enum class SigmaMeaning { absolute, relative };

struct FitQuestion {
    FunctionPtr family;                        ///< whose parameters are sought; may be a user's formula
    std::vector<ParameterSetting> parameters;  ///< one for each of the family's; see withFamily()

    Curve target;                        ///< what to approach where there are no data
    SampleRange range;                   ///< where it is sampled
    std::shared_ptr<const Target> data;  ///< measured points to approach instead; never changed, so shared
    SigmaMeaning sigma = SigmaMeaning::absolute;  ///< of data that have sigma
    std::vector<Interval> masked;                 ///< stretches of x whose points are left out, ends included
    std::vector<std::size_t> maskedPoints;  ///< positions in `data` of single points left out, increasing

    FitWeight weight = FitWeight::uniform;
    double weightSigma = 1;                      ///< of normal weights, > 0
    std::shared_ptr<const Histogram> histogram;  ///< of histogram weights
    Curve density;                               ///< of density weights: no parameters, nowhere below 0
    Loss loss = Loss::none;
    double lossScale = 1;         ///< s > 0, in units of y, or of sigma where the target has sigma
    double derivativeWeight = 0;  ///< >= 0: the cost is that of f plus this times that of f'

    std::vector<std::string> conditions;  ///< what must hold beside: see constraint/condition.h

    std::size_t starts = 64;        ///< searches, quasi-random but for the first; at least 1
    std::uint64_t seed = 1;         ///< the same seed gives the same result, whatever the number of threads
    double confidence = 0.95;       ///< of the intervals, in (0, 1)
    bool profileIntervals = false;  ///< also compute profile-likelihood intervals
};

/// Whether two questions ask the same. Functions, data and histograms are the same where they are one object.
[[nodiscard]] bool operator==(const FitQuestion& a, const FitQuestion& b);

/// The question about another function: every parameter is free inside the function's own bounds and starts
/// at the curve's value. Where one has no bounds, as those of a formula, there are 32 starts, which the data
/// choose.
[[nodiscard]] FitQuestion withFamily(FitQuestion question, const Curve& start);

/// Whether the function itself bounds this parameter: one of a formula is bounded where a definition says so.
[[nodiscard]] bool isBounded(const Description& function, const Parameter& parameter);

/// Where the first search starts: the family with every parameter at its start, tied ones at that of another.
[[nodiscard]] Curve startOf(const FitQuestion& question);

/// Whether two questions are about the same points with the same weights, whatever is fitted to them.
[[nodiscard]] bool haveSamePoints(const FitQuestion& a, const FitQuestion& b);

/// Whether the point at this position, whose x is given, is left out.
[[nodiscard]] bool isMasked(const FitQuestion& question, std::size_t point, double x);

}  // namespace zorro
