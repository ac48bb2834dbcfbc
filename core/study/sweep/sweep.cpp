#include "core/study/sweep/sweep.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/plan/make_members.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/members/member_group.h"
#include "core/run/tuning/candidates.h"
#include "core/run/tuning/tuning_axis.h"
#include "core/text/text.h"

namespace zorro {

namespace {

/// What an axis is called in its text; what stands behind the first "=" are its values.
std::string nameIn(const std::string& axis) {
    return std::string(trimmed(std::string_view(axis).substr(0, axis.find('='))));
}

void checkWords(const Sweep& sweep) {
    if (sweep.axes.empty())
        throw SweepError(
            "a sample needs ranges to be drawn from; give --sweep NAME=lo:hi or "
            "NAME=lo:hi:log");
    for (const std::string& axis : sweep.axes) {
        const std::string name = nameIn(axis);
        if (const ComparisonField* field = fieldCalled(name); field != nullptr && !field->isMemberWise)
            throw SweepError(inQuotes(name) +
                             " is the same for all networks of a run; several values of it "
                             "make several runs of a study: see zorro study");
        if (axis.find('=') == std::string::npos)
            throw SweepError(inQuotes(axis) + " has no values; write " + name + "=v,v,..., " + name +
                             "=lo:hi:count or " + name + "=lo:hi:count:log");
    }
}

/// Axes are read as those of a tuning are, whose errors name that.
std::vector<TuningAxis> axesOf(const Comparison& comparison, const Sweep& sweep) {
    checkWords(sweep);
    Comparison asked = comparison;
    asked.tuning = {.fields = sweep.axes, .sample = sweep.sample};
    try {
        return tuningAxes(asked);
    } catch (const ComparisonError& error) {
        const std::string prefix = "{" + error.issue().key + "}: ";
        const std::string& sentence = error.issue().sentence;
        throw SweepError(sentence.starts_with(prefix) ? sentence.substr(prefix.size()) : sentence);
    }
}

/// What there would be of members, before there are any.
void requireRoomFor(const std::vector<TuningAxis>& axes, const Sweep& sweep, std::size_t members) {
    const double points = pointCount(axes, sweep.sample);
    requireRoom(points * static_cast<double>(members), sweep.most,
                readableNumber(points, 12) + " points of " + std::to_string(members) + " networks",
                "sweep at most " + std::to_string(sweep.most / members) +
                    " points, or share them out among several runs");
}

/// What members have already would be lost, or be there twice.
void checkNotVaried(const Comparison& comparison, const std::vector<TuningAxis>& axes) {
    for (const TuningAxis& axis : axes) {
        const bool isVaried = std::ranges::any_of(comparison.members, [&](const Member& member) {
            return axis.isParameter ? std::ranges::count(member.variedParameters, axis.key) > 0
                                    : member.values.contains(axis.key);
        });
        if (isVaried)
            throw SweepError(inQuotes(axis.name()) + " is varied between these networks already");
    }
}

/// Bounds differ from activation to activation.
void checkBounds(const Member& member) {
    const Curve curve = curveOf(member);
    for (std::size_t i = 0; i < curve.parameters.size(); ++i) {
        const Parameter& parameter = curve.description().parameters[i];
        const double value = curve.parameters[i];
        if (value < parameter.lower || value > parameter.upper)
            throw SweepError(parameter.name + "=" + shortestNumber(value) + " is no value of " +
                             curve.description().name + ", whose " + parameter.name + " lies in [" +
                             readableNumber(parameter.lower, 12) + ", " +
                             readableNumber(parameter.upper, 12) + "]");
    }
}

}  // namespace

void sweepMembers(Comparison& comparison, const Sweep& sweep) {
    const std::vector<TuningAxis> axes = axesOf(comparison, sweep);
    checkNotVaried(comparison, axes);
    requireRoomFor(axes, sweep, comparison.members.size());
    const std::vector<TuningPoint> points = pointsOf(axes, sweep.sample);
    const std::vector<Member> groups = tunedGroups(comparison, axes);
    std::map<MemberGroup, std::vector<Member>> membersOf;
    for (const Member& member : comparison.members) membersOf[groupOf(member)].push_back(member);
    std::vector<Member> swept;
    for (const TuningCandidate& candidate : candidatesOf(groups, axes, points)) {
        const Member& group = groups[candidate.group];
        const Member model = withPoint(group, axes, points[candidate.point]);
        checkBounds(model);
        for (const Member& member : membersOf[groupOf(group)]) {
            swept.push_back(model);
            swept.back().seed = member.seed;
            swept.back().dataSeed = member.dataSeed;
        }
    }
    comparison.members = std::move(swept);
}

std::vector<FieldValue> sweptValues(const Comparison& comparison, const std::string& axis) {
    const TuningAxis read = axesOf(comparison, {.axes = {axis}}).front();
    std::vector<FieldValue> values;
    for (std::size_t i = 0; i < read.size(); ++i) values.push_back(read.valueAt(i));
    return values;
}

std::vector<FieldValue> valuesOfMembers(const Comparison& comparison, const ComparisonField& field) {
    std::vector<FieldValue> values;
    for (const Member& member : comparison.members) {
        const auto own = member.values.find(field.key);
        const FieldValue value = own == member.values.end() ? field.access.get(comparison) : own->second;
        if (std::ranges::find(values, value) == values.end())
            values.push_back(value);
    }
    return values.empty() ? std::vector{field.access.get(comparison)} : values;
}

std::string valuesText(const std::vector<std::string>& values) {
    constexpr std::size_t fewEnoughToList = 3;
    return values.size() <= fewEnoughToList
               ? listed(values)
               : std::to_string(values.size()) + " values, " + values.front() + " to " + values.back();
}

std::vector<std::string> sweptTexts(const Comparison& comparison) {
    std::vector<std::string> texts;
    const std::vector<MemberGroup> groups = memberGroupsOf(comparison);
    for (const std::string& field : valueFieldsOf(comparison)) {
        std::vector<std::string> values;
        std::set<std::string> known;
        for (const MemberGroup& group : groups) {
            const std::string value = valueIn(group.values, field);
            if (!value.empty() && known.insert(value).second)
                values.push_back(value);
        }
        texts.push_back(field + ": " + valuesText(values));
    }
    return texts;
}

}  // namespace zorro
