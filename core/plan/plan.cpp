#include "core/plan/plan.h"

#include <cmath>

#include "core/activation/spec.h"
#include "core/analysis/signal_propagation.h"
#include "core/run/comparison/names.h"

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
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            members.push_back({.activation = shortSpecText(activation), .seed = seed, .criticalGain = gain});
        }
    }
    return members;
}

std::string automaticName(const Comparison& comparison) {
    const std::string& source = comparison.data.source;
    return std::string(nameOf(architectureNames, comparison.architecture.kind)) + "-" +
           source.substr(source.find_last_of('/') + 1);
}

}  // namespace zorro
