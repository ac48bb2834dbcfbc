#include "core/plan/make_members.h"

#include <memory>

#include "core/activation/spec.h"

namespace zorro {

namespace {

/// Every activation with every gate, each once.
std::vector<Member> unseeded(const std::vector<Curve>& activations, const std::vector<Curve>& gates) {
    std::vector<Member> members;
    for (const Curve& activation : activations) {
        const Member alone{.activation = shortSpecText(activation),
                           .curve = std::make_shared<const Curve>(activation)};
        if (gates.empty())
            members.push_back(alone);
        for (const Curve& gate : gates) {
            members.push_back(alone);
            members.back().gate = shortSpecText(gate);
            members.back().gateCurve = std::make_shared<const Curve>(gate);
        }
    }
    return members;
}

}  // namespace

std::vector<Member> makeMembers(const std::vector<Curve>& activations, std::size_t seeds,
                                const std::vector<Curve>& gates) {
    std::vector<Member> members;
    for (const Member& each : unseeded(activations, gates)) {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            members.push_back(each);
            members.back().seed = seed;
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
