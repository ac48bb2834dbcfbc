#pragma once

// Members of several runs as if they had been trained in one: the seeds of a comparison that was repeated.

#include <cstddef>
#include <memory>
#include <vector>

#include "core/run/directory/run_snapshot.h"

namespace zorro {

/// One member of a run, by its position in the comparison.
struct RunMember {
    std::shared_ptr<const RunSnapshot> run;
    std::size_t member = 0;
};

/// A snapshot with these members (at least one), in this order. Its steps are those of all runs, and what a
/// member did not record is NaN; everything that is not by member is the first run's.
[[nodiscard]] RunSnapshot joinMembers(const std::vector<RunMember>& members);

}  // namespace zorro
