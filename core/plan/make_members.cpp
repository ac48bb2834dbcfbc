#include "core/plan/make_members.h"

#include <memory>

#include "core/activation/spec.h"

namespace zorro {

bool isTrainable(const Curve& curve) {
    return curve.description().kind != FunctionKind::expression;
}

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

}  // namespace zorro
