#pragma once

// What was recorded of a network at some step that is not recorded with every one: histograms of its
// pre-activations and maps of its answers. A history has them in the order of their steps.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/activation/function.h"
#include "core/run/history/run_history.h"

namespace zorro {

inline constexpr std::uint64_t newestStep = std::numeric_limits<std::uint64_t>::max();

/// How often pre-activations were in equal intervals of [lower, upper], over one or several members.
struct PreactivationCounts {
    std::uint64_t step = 0;
    double lower = 0;
    double upper = 0;
    std::vector<double> counts;
};

/// The counts of a layer over the members, of the last step up to `step` at which there are any.
[[nodiscard]] std::optional<PreactivationCounts> countsAt(const RunHistory& history,
                                                          const std::vector<std::size_t>& members,
                                                          std::size_t layer, std::uint64_t step = newestStep);

/// The member's map of the last step up to `step` at which it has one; nullptr where there is none. It stays
/// where it is until the history changes.
[[nodiscard]] const OutputMap* mapAt(const RunHistory& history, std::size_t member,
                                     std::uint64_t step = newestStep);

/// The steps to look at, in increasing order: those of the maps where there are several, so that each has a
/// picture of its own, else those at which there are histograms or maps.
[[nodiscard]] std::vector<std::uint64_t> lookedAtSteps(const RunHistory& history);

/// The trained parameters of a layer's activation, `count` of them, in the last record up to `step`: their
/// means over the members that had not failed, where channels have their own those of their medians. Empty
/// where they are not recorded. `memberCount` is that of the comparison.
[[nodiscard]] std::vector<double> learnedAt(const RunHistory& history, std::size_t count,
                                            const std::vector<std::size_t>& members, std::size_t memberCount,
                                            std::size_t layer, std::uint64_t step = newestStep);

/// The quartiles of each parameter over the channels of a layer, as learnedAt().
struct LearnedQuartiles {
    std::vector<double> lower;  ///< empty where channels have no parameters of their own
    std::vector<double> upper;
};
[[nodiscard]] LearnedQuartiles learnedQuartilesAt(const RunHistory& history, std::size_t count,
                                                  const std::vector<std::size_t>& members,
                                                  std::size_t memberCount, std::size_t layer,
                                                  std::uint64_t step = newestStep);

/// The curve that a layer's activation, which began as `start`, has become: with what learnedAt() says, kept
/// in its bounds. Nothing where that is not recorded.
[[nodiscard]] std::optional<Curve> learnedCurveAt(const RunHistory& history, const Curve& start,
                                                  const std::vector<std::size_t>& members,
                                                  std::size_t memberCount, std::size_t layer,
                                                  std::uint64_t step = newestStep);

/// The row of the last record up to `step`; nothing before the first one.
[[nodiscard]] std::optional<std::size_t> rowAt(const RunHistory& history, std::uint64_t step = newestStep);

}  // namespace zorro
