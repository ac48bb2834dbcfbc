#include "core/run/members/member_settings.h"

#include "core/run/comparison/field.h"

namespace zorro {

namespace {

void takeValues(const Member& member, Comparison& settings) {
    for (const auto& [key, value] : member.values) findField(key)->access.set(settings, value);
}

}  // namespace

Comparison settingsOf(const Comparison& comparison, const Member& member) {
    Comparison settings{.name = comparison.name,
                        .architecture = comparison.architecture,
                        .data = comparison.data,
                        .optimizer = comparison.optimizer,
                        .schedule = comparison.schedule,
                        .training = comparison.training,
                        .protocol = comparison.protocol,
                        .tuning = comparison.tuning,
                        .members = {},
                        .tags = comparison.tags,
                        .program = comparison.program,
                        .provenance = comparison.provenance};
    takeValues(member, settings);
    return settings;
}

Initialization initializationOf(const Architecture& architecture, const Member& member) {
    if (member.values.empty())
        return architecture.initialization;
    Comparison settings{.architecture = architecture};
    takeValues(member, settings);
    return settings.architecture.initialization;
}

}  // namespace zorro
