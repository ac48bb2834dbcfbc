#pragma once

// How a fit is to be done: which parameters may move and how far, what counts as close, how many starts.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

#include "core/activation/function.h"

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

/// How much a residual r (divided by its sigma, if known) costs, with s the scale of the loss:
///     none    r^2 / 2
///     huber   r^2 / 2 for |r| <= s, else s |r| - s^2 / 2       (few outliers)
///     cauchy  s^2 / 2 ln(1 + (r / s)^2)                        (many or far outliers)
enum class Loss { none, huber, cauchy };

/// Where a running fit is, for drawing. Sent from worker threads, never two at a time.
struct FitProgress {
    std::vector<double> parameters;  ///< the best so far, one for each of the family's
    double rmse = 0;                 ///< of these, over about a hundred of the points
    std::size_t startsDone = 0;
    std::size_t starts = 0;
};

struct FitOptions {
    std::vector<ParameterSetting> parameters;  ///< one for each of the family's; see defaultFitOptions()
    Loss loss = Loss::none;
    double lossScale = 1;           ///< s > 0, in units of y, or of sigma where the target has sigma
    double derivativeWeight = 0;    ///< >= 0: the cost is that of f plus this times that of f'
    std::size_t starts = 64;        ///< searches, quasi-random but for the first; at least 1
    std::uint64_t seed = 1;         ///< the same seed gives the same result, whatever the number of threads
    unsigned threads = 0;           ///< 0 for one a core
    double confidence = 0.95;       ///< of the intervals, in (0, 1)
    bool profileIntervals = false;  ///< also compute profile-likelihood intervals
    std::stop_token stop;           ///< a requested stop ends the fit within some milliseconds
    std::function<void(const FitProgress&)> progress;  ///< called at most about 100 times a second
};

/// Every parameter free inside the function's own bounds and starting at the curve's values; the parameters
/// of a formula without bounds and from that one start.
[[nodiscard]] FitOptions defaultFitOptions(const Curve& start);

}  // namespace zorro
