#pragma once

// A history as seen from a baseline: what members recorded minus what the baseline did at the same step, or
// divided by it.

#include <cstddef>
#include <vector>

#include "core/run/history/run_history.h"

namespace zorro {

enum class Relation { difference, ratio };

/// Some members of a history.
struct HistoryMembers {
    const RunHistory& history;
    std::size_t total = 1;             ///< members of the run
    std::vector<std::size_t> members;  ///< those that are meant
};

/// The history of a run of `members` members with every value v as v - m or v / m, where m is the mean of the
/// baseline's members that had a number there; between two of its records it is interpolated. NaN where the
/// baseline has nothing: outside its steps, in columns that it lacks or has by other layers, and where a
/// ratio would divide by 0.
[[nodiscard]] RunHistory relativeHistory(const RunHistory& history, std::size_t members,
                                         const HistoryMembers& baseline, Relation relation);

}  // namespace zorro
