#pragma once

// What a sample says about the mean of what it was drawn from.

#include <cstddef>
#include <limits>
#include <span>

#include "core/analysis/statistics/value_scale.h"

namespace zorro {

struct MeanEstimate {
    std::size_t count = 0;
    double mean = std::numeric_limits<double>::quiet_NaN();  ///< NaN without values
    double standardDeviation =
        std::numeric_limits<double>::quiet_NaN();             ///< with n - 1; NaN below two values
    double lower = std::numeric_limits<double>::quiet_NaN();  ///< of the confidence interval; NaN below two
    double upper = std::numeric_limits<double>::quiet_NaN();
};

/// Mean, standard deviation and the interval that holds the true mean with `confidence` in (0, 1), for values
/// that are normally distributed: mean -+ t s sqrt(1 / n + overlap), t being Student's with n - 1 degrees of
/// freedom and `overlap` as in pairedTest(). On
/// another scale than the linear one this is what the interval is to first order around the mean, g(mean) -+
/// g'(mean) t s / sqrt(n), and holds no value that the quantity cannot have.
[[nodiscard]] MeanEstimate estimateMean(std::span<const double> values, double confidence = 0.95,
                                        ValueScale scale = ValueScale::linear, double overlap = 0);

}  // namespace zorro
