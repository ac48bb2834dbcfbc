#pragma once

// How the activations of a comparison did, over their seeds.

#include <cstddef>
#include <string>
#include <vector>

#include "core/run/directory/run_snapshot.h"

namespace zorro {

/// One metric of one activation: a value for each seed that did not diverge.
struct MetricSample {
    std::vector<double> values;

    [[nodiscard]] double mean() const;               ///< NaN where there is none
    [[nodiscard]] double standardDeviation() const;  ///< with n - 1; NaN where there are fewer than two
};

struct ActivationMetrics {
    std::string activation;
    std::size_t seeds = 0;
    std::size_t diverged = 0;
    MetricSample trainLoss;  ///< last recorded
    MetricSample validationLoss;
    MetricSample validationAccuracy;
    MetricSample testLoss;
    MetricSample testAccuracy;
};

/// The metrics of every activation, in the order in which they stand in the comparison: of the finished
/// result where there is one, else what was recorded last.
[[nodiscard]] std::vector<ActivationMetrics> finalMetrics(const RunSnapshot& run);

}  // namespace zorro
