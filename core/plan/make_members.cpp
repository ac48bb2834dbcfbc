#include "core/plan/make_members.h"

#include <cmath>
#include <memory>

#include "core/activation/spec.h"
#include "core/analysis/signal_propagation.h"

namespace zorro {
namespace {

double criticalGain(const Curve& curve) {
    const double gain = propagateSignal(curve, 1).gradientGain;
    return std::isfinite(gain) && gain > 0 ? gain : 1;
}

}  // namespace

bool isTrainable(const Curve& curve) {
    return curve.description().kind != FunctionKind::expression;
}

std::vector<Member> makeMembers(const std::vector<Curve>& activations, std::size_t seeds) {
    std::vector<Member> members;
    members.reserve(activations.size() * seeds);
    for (const Curve& activation : activations) {
        const double gain = criticalGain(activation);
        const auto curve = std::make_shared<const Curve>(activation);
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            members.push_back({.activation = shortSpecText(activation),
                               .seed = seed,
                               .criticalGain = gain,
                               .curve = curve});
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
