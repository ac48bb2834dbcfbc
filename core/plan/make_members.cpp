#include "core/plan/make_members.h"

#include <memory>

#include "core/activation/spec.h"

namespace zorro {

std::vector<Member> makeMembers(const std::vector<Curve>& activations, std::size_t seeds) {
    std::vector<Member> members;
    members.reserve(activations.size() * seeds);
    for (const Curve& activation : activations) {
        const auto curve = std::make_shared<const Curve>(activation);
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            members.push_back({.activation = shortSpecText(activation), .seed = seed, .curve = curve});
        }
    }
    return members;
}

void repeatOnData(Comparison& comparison, std::size_t count) {
    if (count <= 1)
        return;
    std::vector<Member> repeated;
    repeated.reserve(comparison.members.size() * count);
    for (const Member& member : comparison.members) {
        for (std::uint64_t i = 0; i < count; ++i) {
            repeated.push_back(member);
            repeated.back().dataSeed = comparison.data.seed + i;
        }
    }
    comparison.members = std::move(repeated);
}

}  // namespace zorro
