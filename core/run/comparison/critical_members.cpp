#include "core/run/comparison/critical_members.h"

#include <map>

#include "core/activation/function.h"
#include "core/activation/spec.h"
#include "core/run/members/member_settings.h"

namespace zorro {

void chooseCriticalPoints(Comparison& comparison) {
    std::map<std::string, std::optional<CriticalPoint>> known;
    const auto pointOf = [&known](const Member& member) {
        const auto [found, isNew] = known.try_emplace(member.activation);
        try {
            if (isNew)
                found->second = criticalPoint(curveOf(member));
        } catch (const SpecError&) {  // checkComparison() says why
        }
        return found->second;
    };
    for (Member& member : comparison.members) {
        if (initializationOf(comparison.architecture, member) != Initialization::critical)
            member.critical.reset();
        else if (!member.critical)
            member.critical = pointOf(member);
    }
}

}  // namespace zorro
