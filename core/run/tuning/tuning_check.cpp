#include "core/run/tuning/tuning_check.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/run/comparison/comparison_issue.h"
#include "core/run/tuning/candidates.h"
#include "core/text/text.h"

namespace zorro {

namespace {

[[noreturn]] void refuseTuning(const std::string& sentence) {
    throw ComparisonError({"tuning.fields", "{tuning.fields}: " + sentence});
}

/// A field that members have for themselves already cannot be chosen for them as well; a tuned one that
/// every member of a group has is what was chosen.
void checkNotVaried(const Comparison& comparison, const std::vector<TuningAxis>& axes) {
    for (const TuningAxis& axis : axes) {
        std::map<std::pair<std::string, std::string>, std::optional<FieldValue>> valueOf;
        for (const Member& member : comparison.members) {
            const auto own = member.values.find(axis.key);
            const std::optional<FieldValue> value =
                own == member.values.end() ? std::nullopt : std::optional(own->second);
            const auto [first, isNew] = valueOf.emplace(std::pair(member.activation, member.gate), value);
            if (!isNew && first->second != value)
                refuseTuning(inQuotes(axis.name()) + " is varied between the networks of " +
                             inQuotes(member.activation) + " already; sweep it or tune it");
        }
    }
}

/// All candidates are of one run, which decides between them: they cannot be shared out.
void checkCount(const std::vector<TuningAxis>& axes, std::size_t groups, const Tuning& tuning) {
    const double points = pointCount(axes, tuning.sample);
    const double networks = points * static_cast<double>(groups * tuning.seeds);
    if (networks > static_cast<double>(mostMembers))
        refuseTuning(readableNumber(points, 12) + " candidates of " + std::to_string(groups) +
                     " activations with " + std::to_string(tuning.seeds) + " seeds are " +
                     readableNumber(networks, 12) + " networks; one run has at most " +
                     std::to_string(mostMembers) + ", which are " +
                     std::to_string(mostMembers / (groups * tuning.seeds)) + " candidates of each");
}

}  // namespace

void checkTuning(const Comparison& comparison) {
    const Tuning& tuning = comparison.tuning;
    if (tuning.fields.empty())
        return;
    const std::vector<TuningAxis> axes = tuningAxes(comparison);
    const std::vector<Member> groups = tunedGroups(comparison, axes);
    checkNotVaried(comparison, axes);
    checkCount(axes, groups.size(), tuning);
    try {
        checkComparison(allCandidates(comparison));
    } catch (const ComparisonError& error) {
        refuseTuning(error.issue().sentence);
    }
}

}  // namespace zorro
