#include "core/run/tuning/candidates.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/activation/spec.h"
#include "core/run/comparison/critical_members.h"
#include "core/run/members/member_group.h"
#include "core/run/tuning/halving.h"

namespace zorro {

namespace {

/// Far from the seeds that people give, so that more of those change nothing.
constexpr std::uint64_t firstTuningSeed = 1'000'001;

std::ptrdiff_t parameterOf(const Member& member, const TuningAxis& axis) {
    if (!axis.isParameter)
        return -1;
    const Curve curve = curveOf(member);
    const bool isMeant = axis.function.empty() || axis.function == curve.description().name;
    return isMeant ? parameterIndex(curve.description(), axis.key) : -1;
}

/// Between the axis's bounds, at this share of the way.
FieldValue valueBetween(const TuningAxis& axis, double share) {
    if (!axis.range)
        return axis.listed[std::min(static_cast<std::size_t>(share * static_cast<double>(axis.size())),
                                    axis.size() - 1)];
    const NumberRange& range = *axis.range;
    return range.isLogarithmic ? range.lower * std::pow(range.upper / range.lower, share)
                               : std::lerp(range.lower, range.upper, share);
}

std::vector<TuningPoint> sampleOf(const std::vector<TuningAxis>& axes, std::size_t count) {
    std::vector<TuningPoint> points(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::vector<double> shares = haltonPoint(i, axes.size());
        for (std::size_t axis = 0; axis < axes.size(); ++axis)
            points[i].push_back(valueBetween(axes[axis], shares[axis]));
    }
    return points;
}

}  // namespace

std::vector<Member> tunedGroups(const Comparison& comparison, const std::vector<TuningAxis>& axes) {
    std::vector<Member> groups;
    std::set<MemberGroup> known;
    for (const Member& each : comparison.members) {
        Member member = each;
        member.seed = 0;
        member.dataSeed.reset();
        member.critical.reset();
        for (const TuningAxis& axis : axes) member.values.erase(axis.key);
        if (known.insert(groupOf(member)).second)
            groups.push_back(std::move(member));
    }
    return groups;
}

bool isTuned(const Member& member, const TuningAxis& axis) {
    return !axis.isParameter || parameterOf(member, axis) >= 0;
}

double pointCount(const std::vector<TuningAxis>& axes, std::size_t sample) {
    if (sample > 0)
        return static_cast<double>(sample);
    double count = 1;
    for (const TuningAxis& axis : axes) count *= static_cast<double>(axis.size());
    return count;
}

std::vector<TuningPoint> pointsOf(const std::vector<TuningAxis>& axes, std::size_t sample) {
    if (sample > 0)
        return sampleOf(axes, sample);
    std::vector<TuningPoint> points{{}};
    for (const TuningAxis& axis : axes) {
        std::vector<TuningPoint> longer;
        for (const TuningPoint& point : points) {
            for (std::size_t position = 0; position < axis.size(); ++position) {
                longer.push_back(point);
                longer.back().push_back(axis.valueAt(position));
            }
        }
        points = std::move(longer);
    }
    return points;
}

Member withPoint(Member member, const std::vector<TuningAxis>& axes, const TuningPoint& point) {
    bool isChanged = false;
    Curve curve = curveOf(member);
    for (std::size_t i = 0; i < axes.size(); ++i) {
        if (!axes[i].isParameter) {
            member.values[axes[i].key] = point[i];
        } else if (const std::ptrdiff_t at = parameterOf(member, axes[i]); at >= 0) {
            curve.parameters[static_cast<std::size_t>(at)] = std::get<double>(point[i]);
            isChanged = true;
            if (std::ranges::find(member.variedParameters, axes[i].key) == member.variedParameters.end())
                member.variedParameters.push_back(axes[i].key);
        }
    }
    if (isChanged) {
        member.activation = shortSpecText(curve);
        member.curve = std::make_shared<const Curve>(std::move(curve));
    }
    member.critical.reset();
    return member;
}

Member withoutTuned(Member member, const std::vector<TuningAxis>& axes) {
    bool isChanged = false;
    Curve curve = curveOf(member);
    for (const TuningAxis& axis : axes) {
        member.values.erase(axis.key);
        if (const std::ptrdiff_t at = parameterOf(member, axis); at >= 0) {
            const auto position = static_cast<std::size_t>(at);
            curve.parameters[position] = curve.description().parameters[position].defaultValue;
            isChanged = true;
            std::erase(member.variedParameters, axis.key);
        }
    }
    if (isChanged) {
        member.activation = shortSpecText(curve);
        member.curve = std::make_shared<const Curve>(std::move(curve));
    }
    return member;
}

std::vector<TuningCandidate> candidatesOf(const std::vector<Member>& groups,
                                          const std::vector<TuningAxis>& axes,
                                          const std::vector<TuningPoint>& points, std::size_t first) {
    std::vector<TuningCandidate> candidates;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        std::set<TuningPoint> seen;
        for (std::size_t point = 0; point < points.size(); ++point) {
            TuningPoint own = points[point];
            for (std::size_t i = 0; i < axes.size(); ++i) {
                if (!isTuned(groups[group], axes[i]))
                    own[i] = FieldValue();
            }
            if (seen.insert(std::move(own)).second && point >= first)
                candidates.push_back({group, point});
        }
    }
    return candidates;
}

Comparison trialComparison(const Comparison& comparison, const std::vector<Member>& groups,
                           const std::vector<TuningAxis>& axes, const std::vector<TuningPoint>& points,
                           const std::vector<TuningCandidate>& candidates,
                           const std::vector<TuningSeed>& seeds) {
    Comparison trial = comparison;
    trial.tuning = {};
    trial.protocol.baseline.clear();
    trial.members.clear();
    for (const TuningCandidate& candidate : candidates) {
        Member member = withPoint(groups[candidate.group], axes, points[candidate.point]);
        for (const TuningSeed& seed : seeds) {
            member.seed = seed.seed;
            member.dataSeed = seed.data;
            trial.members.push_back(member);
        }
    }
    chooseCriticalPoints(trial);
    return trial;
}

Comparison allCandidates(const Comparison& comparison) {
    const std::vector<TuningAxis> axes = tuningAxes(comparison);
    const std::vector<Member> groups = tunedGroups(comparison, axes);
    const std::vector<TuningPoint> points = pointsOf(axes, comparison.tuning.sample);
    std::vector<TuningSeed> once;
    for (const TuningSeed& seed : tuningSeeds(comparison)) {
        const TuningSeed onSplit{.seed = 0, .data = seed.data};
        if (std::ranges::find(once, onSplit) == once.end())
            once.push_back(onSplit);
    }
    return trialComparison(comparison, groups, axes, points, candidatesOf(groups, axes, points), once);
}

std::vector<TuningSeed> tuningSeeds(const Comparison& comparison) {
    std::set<std::uint64_t> taken;
    for (const Member& member : comparison.members) taken.insert(member.seed);
    const std::vector<std::uint64_t> splits = dataSeedsOf(comparison);
    std::vector<TuningSeed> seeds;
    for (std::uint64_t seed = firstTuningSeed; seeds.size() < comparison.tuning.seeds; ++seed) {
        if (taken.contains(seed))
            continue;
        seeds.push_back({.seed = seed});
        if (splits.size() > 1)
            seeds.back().data = splits[(seeds.size() - 1) % splits.size()];
    }
    return seeds;
}

}  // namespace zorro
