#include "core/run/learned/layer_curve.h"

#include "core/activation/catalogue.h"
#include "core/expression/curve_spec.h"
#include "core/run/comparison/architectures.h"

namespace zorro {

Curve cellCurve(const Member& member) {
    Curve activation = curveOf(member);
    const std::string& name = activation.description().name;
    if (!member.gate.empty())
        return activation;
    if (name == "sigmoid")
        return defaultCurve(findFunction("tanh"));
    if (name != "sigmoid-zorro")
        return activation;
    const std::vector<double>& own = activation.parameters;
    return {findFunction("tanh-zorro"), {own[0], own[1], 2 * own[2]}};
}

Curve gateCurve(const Member& member) {
    if (!member.gate.empty())
        return member.gateCurve ? *member.gateCurve : parseCurve(member.gate);
    const Curve cell = cellCurve(member);
    if (cell.description().name != "tanh-zorro")
        return defaultCurve(findFunction("sigmoid"));
    const std::vector<double>& own = cell.parameters;
    return {findFunction("sigmoid-zorro"), {own[0], own[1], own[2] / 2}};
}

bool hasLearningGates(const Comparison& comparison, const Member& member) {
    const ArchitectureInfo* info = findArchitecture(comparison.architecture.kind);
    return comparison.architecture.learnable != Learnable::none && info != nullptr && info->hasGates &&
           !gateCurve(member).parameters.empty();
}

Curve layerCurve(const Comparison& comparison, const Member& member) {
    const ArchitectureInfo* info = findArchitecture(comparison.architecture.kind);
    return info != nullptr && info->hasGates ? cellCurve(member) : curveOf(member);
}

}  // namespace zorro
