#pragma once

// What a run says about its activations: how each did over its seeds, and how far it lies from the one that
// it is compared with. Tables, files and the window all show these figures.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/run/directory/run_snapshot.h"
#include "core/run/members/member_group.h"
#include "core/run/quantity/quantity.h"
#include "core/study/seed_figures.h"

namespace zorro {

/// Fewer seeds than these say little, which is said.
inline constexpr std::size_t fewestSeeds = 5;

struct ActivationConclusion {
    std::string activation;               ///< SPEC
    MemberValues values;                  ///< what its networks have beside it
    std::size_t networks = 0;             ///< also those that failed
    std::size_t failed = 0;               ///< networks that no figure counts
    PerQuantity<MeanEstimate> estimates;  ///< of concluded quantities
    PairedTest test;                      ///< of the metric against the baseline; nothing tested for itself
    std::optional<double> adjustedP;      ///< corrected for the number of activations that are tested (Holm)
};

/// What people call the row.
[[nodiscard]] inline std::string rowText(const ActivationConclusion& row) {
    return groupText({row.activation, row.values});
}

struct RunConclusion {
    std::size_t dataSeeds = 1;  ///< splits of the data, or data sets, that the networks were trained on
    Quantity metric{};
    std::size_t baseline = 0;                ///< position in `rows`
    std::vector<ActivationConclusion> rows;  ///< in the order of the comparison
};

/// By what a run is judged: what its protocol says (metricOf() in core/run/quantity).
[[nodiscard]] Quantity metricOf(const RunSnapshot& run);

/// `baseline` is a SPEC, or the name of a group (groupText()); empty means that of the run's protocol, else
/// the first. Throws RunError where it was not trained.
[[nodiscard]] RunConclusion concludeRun(const RunSnapshot& run, Quantity metric,
                                        const std::string& baseline = {});

/// How the figures came about, in sentences: what decides, what intervals are of, what failed.
[[nodiscard]] std::string protocolText(const RunConclusion& conclusion, const RunSnapshot& run);

}  // namespace zorro
