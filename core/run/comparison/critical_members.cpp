#include "core/run/comparison/critical_members.h"

#include <map>

#include "core/activation/function.h"
#include "core/activation/spec.h"

namespace zorro {

void chooseCriticalPoints(Comparison& comparison) {
    if (comparison.architecture.initialization != Initialization::critical) {
        for (Member& member : comparison.members) member.critical.reset();
        return;
    }
    std::map<std::string, std::optional<CriticalPoint>> known;
    for (Member& member : comparison.members) {
        if (member.critical)
            continue;
        const auto [found, isNew] = known.try_emplace(member.activation);
        try {
            if (isNew)
                found->second = criticalPoint(curveOf(member));
        } catch (const SpecError&) {  // checkComparison() says why
        }
        member.critical = found->second;
    }
}

}  // namespace zorro
