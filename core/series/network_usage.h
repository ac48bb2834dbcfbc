#pragma once

// Where a network lives on its activation: what it fed into it when that was last counted, as a value that a
// session keeps and that needs its run no more.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/run/directory/run_snapshot.h"
#include "core/series/recorded_at.h"

namespace zorro {

/// Which pre-activations of a run are counted.
struct UsagePlace {
    std::vector<std::size_t> members;   ///< the networks of one activation, by positions in the comparison
    std::optional<std::size_t> member;  ///< one of them alone, by its place among `members`
    std::optional<std::size_t> layer;   ///< of those with an activation; nothing: all of them

    friend bool operator==(const UsagePlace&, const UsagePlace&) = default;
};

struct NetworkUsage {
    std::filesystem::path run;           ///< its directory, where other layers and seeds are read
    std::string runName;                 ///< as people call it
    std::string activation;              ///< SPEC of the curve at that step, with the values learned there
    std::shared_ptr<const Curve> curve;  ///< that curve; null where its function is not known
    std::string start;                   ///< SPEC of the curve as it began; empty: that of `activation`
    bool learned = false;  ///< layers have learned values of their own: the SPEC is what they began with
    UsagePlace place;
    std::vector<std::string> memberNames;  ///< of place.members, by their seeds
    std::vector<std::string> layers;       ///< the names of those with an activation
    std::size_t networks = 0;              ///< counted ones: those that had diverged before are none of them
    PreactivationCounts counts;            ///< at least one is above 0

    /// Of counts, their sum.
    [[nodiscard]] double total() const;
};

/// The newest counts of the networks of a history, over one layer or all of them. Members that had diverged
/// by then are left out: what they recorded before is not where the others are.
struct NewestCounts {
    PreactivationCounts counts;
    std::size_t networks = 0;
};
[[nodiscard]] std::optional<NewestCounts> newestCounts(const RunHistory& history,
                                                       const std::vector<std::size_t>& members,
                                                       std::optional<std::size_t> layer = {});

/// Nothing where no pre-activations of that place were recorded. The members are of one activation.
[[nodiscard]] std::shared_ptr<const NetworkUsage> networkUsage(const RunSnapshot& run,
                                                               const RunHistory& history, UsagePlace place);

/// The share of the counts within [lower, upper], those of an interval spread evenly over it.
[[nodiscard]] double shareWithin(const PreactivationCounts& counts, double lower, double upper);

/// The share in the two outermost intervals, which hold whatever lies beyond them as well.
[[nodiscard]] double outermostShare(const PreactivationCounts& counts);

}  // namespace zorro
