#pragma once

// Joint confidence of two parameters: how much worse the fit becomes when both are held and the others are
// sought anew.

#include <cstddef>
#include <vector>

#include "core/fit/fit.h"

namespace zorro {

/// excess(i, j) = (S(i, j) - S) / (2 s^2) on a grid, S twice the smallest cost with the two parameters held,
/// s^2 the residual variance. Points where it is below a level form the joint confidence region of that
/// probability (Beale, Journal of the Royal Statistical Society B 22, 1960).
struct ConfidenceContours {
    std::vector<double> first;   ///< values of the first parameter, increasing
    std::vector<double> second;  ///< values of the second, increasing
    std::vector<double> excess;  ///< row-major, one row a value of the second parameter; NaN where unknown
    double level68 = 0;          ///< Fisher's F quantiles with (2, degrees of freedom) of 68.3 %,
    double level95 = 0;          ///< 95 %
    double level99 = 0;          ///< and 99 %
};

/// Computes the grid of `count` x `count` values four standard errors around the report's, inside the bounds,
/// for the report that answered the question. Throws FitError unless both parameters are different ones of
/// report.estimated, and for a question with conditions. Empty when control.stop asks for an end.
[[nodiscard]] ConfidenceContours confidenceContours(const FitQuestion& question, const FitReport& report,
                                                    std::size_t first, std::size_t second,
                                                    std::size_t count = 41, const FitControl& control = {});

}  // namespace zorro
