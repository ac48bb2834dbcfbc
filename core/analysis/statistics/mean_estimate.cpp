#include "core/analysis/statistics/mean_estimate.h"

#include <cmath>

#include "core/analysis/statistics/student_t.h"

namespace zorro {

MeanEstimate estimateMean(std::span<const double> values, double confidence, ValueScale scale,
                          double overlap) {
    MeanEstimate estimate{.count = values.size()};
    const auto count = static_cast<double>(values.size());
    if (values.empty()) {
        return estimate;
    }
    // Counted from one of them, equal values have themselves as their mean, and no deviation.
    const double origin = std::isfinite(values.front()) ? values.front() : 0;
    double sum = 0;
    for (const double value : values) {
        sum += value - origin;
    }
    estimate.mean = origin + sum / count;
    if (values.size() < 2) {
        return estimate;
    }
    double squares = 0;
    for (const double value : values) {
        squares += (value - estimate.mean) * (value - estimate.mean);
    }
    estimate.standardDeviation = std::sqrt(squares / (count - 1));
    const double half =
        studentT(confidence, values.size() - 1) * estimate.standardDeviation * std::sqrt(1 / count + overlap);
    if (const double slope = scaleSlope(scale, estimate.mean); std::isfinite(slope)) {
        const double place = toScale(scale, estimate.mean);
        estimate.lower = fromScale(scale, place - slope * half);
        estimate.upper = fromScale(scale, place + slope * half);
    } else {
        estimate.lower = insideScale(scale, estimate.mean - half);
        estimate.upper = insideScale(scale, estimate.mean + half);
    }
    return estimate;
}

}  // namespace zorro
