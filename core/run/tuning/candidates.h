#pragma once

// What the networks of a tuning are: the points of a grid or a sample for each of the comparison's groups.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/run/tuning/tuning_axis.h"

namespace zorro {

/// A value for each axis.
using TuningPoint = std::vector<FieldValue>;

/// A point as it is tried by a group, both by their positions.
struct TuningCandidate {
    std::size_t group = 0;
    std::size_t point = 0;

    friend auto operator<=>(const TuningCandidate&, const TuningCandidate&) = default;
};

/// Those that are tuned each for itself: a member of each group of the comparison, without what was tuned
/// and the seeds. See member_group.h.
[[nodiscard]] std::vector<Member> tunedGroups(const Comparison& comparison,
                                              const std::vector<TuningAxis>& axes);

/// Whether the values of an axis make a difference to a member: a field does, a parameter where its
/// activation has it.
[[nodiscard]] bool isTuned(const Member& member, const TuningAxis& axis);

/// How many points pointsOf() has, also where there are more than could be made.
[[nodiscard]] double pointCount(const std::vector<TuningAxis>& axes, std::size_t sample);

/// The points of the grid that the axes make, the last axis fastest; or `sample` of a quasi-random sequence
/// between their bounds where that is above 0.
[[nodiscard]] std::vector<TuningPoint> pointsOf(const std::vector<TuningAxis>& axes, std::size_t sample);

/// The member with the point's values: of fields in its values, of parameters that its activation has in its
/// SPEC.
[[nodiscard]] Member withPoint(Member member, const std::vector<TuningAxis>& axes, const TuningPoint& point);

/// The member without what is tuned: fields as its comparison has them, parameters at their defaults. Of a
/// member before and after the choice that is the same.
[[nodiscard]] Member withoutTuned(Member member, const std::vector<TuningAxis>& axes);

/// The candidates of every group at the points from number `first` on. Points that differ for a group in
/// parameters only that it has not are one, the first.
[[nodiscard]] std::vector<TuningCandidate> candidatesOf(const std::vector<Member>& groups,
                                                        const std::vector<TuningAxis>& axes,
                                                        const std::vector<TuningPoint>& points,
                                                        std::size_t first = 0);

/// What a network of a candidate begins with.
struct TuningSeed {
    std::uint64_t seed = 0;
    std::optional<std::uint64_t> data;  ///< the split of the data; nothing: the comparison's own

    friend bool operator==(const TuningSeed&, const TuningSeed&) = default;
};

/// The comparison that trains these candidates, each with each of the seeds: candidate after candidate. It
/// tunes nothing.
[[nodiscard]] Comparison trialComparison(const Comparison& comparison, const std::vector<Member>& groups,
                                         const std::vector<TuningAxis>& axes,
                                         const std::vector<TuningPoint>& points,
                                         const std::vector<TuningCandidate>& candidates,
                                         const std::vector<TuningSeed>& seeds);

/// The same with every candidate of the grid or sample once on each split that tuning uses, which shows what
/// they need.
[[nodiscard]] Comparison allCandidates(const Comparison& comparison);

/// So many seeds that no member of the comparison has, on its splits of the data in turn.
[[nodiscard]] std::vector<TuningSeed> tuningSeeds(const Comparison& comparison);

}  // namespace zorro
