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

}  // namespace zorro
