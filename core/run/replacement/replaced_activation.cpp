#include "core/run/replacement/replaced_activation.h"

#include <algorithm>
#include <memory>

#include "core/expression/curve_spec.h"
#include "core/run/comparison/architectures.h"
#include "core/run/learned/layer_curve.h"
#include "core/text/text.h"

namespace zorro {

std::vector<std::size_t> membersWithCurve(const Comparison& comparison, const std::string& instead) {
    const std::string wanted = instead.empty() ? "" : specText(parseCurve(instead, functionsOf(comparison)));
    std::vector<std::size_t> members;
    std::vector<std::string> present;
    for (std::size_t i = 0; i < comparison.members.size(); ++i) {
        const std::string own = specText(layerCurve(comparison, comparison.members[i]));
        if (wanted.empty() || own == wanted)
            members.push_back(i);
        else if (std::ranges::find(present, own) == present.end())
            present.push_back(own);
    }
    if (members.empty())
        throw RunError("no network of '" + comparison.name + "' has " + wanted +
                       " as its activation; they have " + listed(present));
    return members;
}

Comparison withActivation(Comparison comparison, const std::vector<std::size_t>& members,
                          const std::string& activation) {
    if (comparison.architecture.learnable != Learnable::none)
        throw RunError("the activations of '" + comparison.name +
                       "' have learned parameters, other ones in every network; only fixed activations can "
                       "be replaced");
    const auto curve = std::make_shared<const Curve>(parseCurve(activation, functionsOf(comparison)));
    const ArchitectureInfo* info = findArchitecture(comparison.architecture.kind);
    for (const std::size_t i : members) {
        Member& member = comparison.members[i];
        if (info != nullptr && info->hasGates && member.gate.empty()) {
            member.gateCurve = std::make_shared<const Curve>(gateCurve(member));
            member.gate = specText(*member.gateCurve);
        }
        member.activation = activation;
        member.curve = curve;
    }
    return comparison;
}

}  // namespace zorro
