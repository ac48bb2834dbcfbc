#include "core/run/learned/layer_curve.h"

#include "core/activation/catalogue.h"

namespace zorro {

Curve lstmCell(const Curve& activation) {
    const std::string& name = activation.description().name;
    if (name == "sigmoid")
        return defaultCurve(findFunction("tanh"));
    if (name != "sigmoid-zorro")
        return activation;
    const std::vector<double>& own = activation.parameters;
    return {findFunction("tanh-zorro"), {own[0], own[1], 2 * own[2]}};
}

Curve layerCurve(const Comparison& comparison, const Member& member) {
    const Curve curve = curveOf(member);
    return comparison.architecture.kind == "lstm" ? lstmCell(curve) : curve;
}

}  // namespace zorro
