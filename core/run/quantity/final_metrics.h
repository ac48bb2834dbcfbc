#pragma once

// How the activations of a comparison did at the end of a run, over their seeds: what the list of runs keeps
// of a run and the final table prints. A seed counts where it did not fail and the figure is known.

#include <cstddef>
#include <string>
#include <vector>

#include "core/run/directory/run_snapshot.h"
#include "core/run/members/member_group.h"
#include "core/run/quantity/quantity.h"

namespace zorro {

/// One quantity of one activation, a value a seed, in units of files: accuracies lie in [0, 1].
struct MetricSample {
    std::vector<double> values;  ///< finite or infinite, never NaN; in the order of the members

    /// The arithmetic mean; NaN where there is no value.
    [[nodiscard]] double mean() const;
    /// The standard deviation of a sample, sqrt(sum (v - mean)^2 / (n - 1)); NaN where n < 2.
    [[nodiscard]] double standardDeviation() const;
};

/// The members of a comparison that have all but their seeds in common, one a seed.
struct ActivationMetrics {
    std::string activation;               ///< SPEC, as in comparison.json
    MemberValues values;                  ///< what the members have beside it
    std::vector<std::size_t> members;     ///< their positions in the comparison
    std::size_t seeds = 0;                ///< members, also those that failed
    std::size_t failed = 0;               ///< members that are left out of the samples
    PerQuantity<MetricSample> samples{};  ///< of the headline quantities; the others are empty
};

/// One element a group, in the order in which they first stand in the comparison. A value is what
/// memberMetric() says: of the finished result where there is one, else what was recorded last. Never throws.
[[nodiscard]] std::vector<ActivationMetrics> finalMetrics(const RunSnapshot& run);

}  // namespace zorro
