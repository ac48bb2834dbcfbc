#include "core/run/learned/learning_layer.h"

#include "core/run/learned/layer_curve.h"

namespace zorro {

std::vector<LearningLayer> learningLayers(Learnable learnable,
                                          const std::vector<std::string>& activationLayers,
                                          const std::vector<std::string>& gateLayers) {
    std::vector<LearningLayer> layers;
    if (learnable == Learnable::member) {
        layers.push_back({.name = std::nullopt});
        if (!gateLayers.empty())
            layers.push_back({.name = "gates", .isGate = true, .recorded = activationLayers.size()});
        return layers;
    }
    for (const std::string& name : activationLayers)
        layers.push_back({.name = name, .recorded = layers.size()});
    for (const std::string& name : gateLayers)
        layers.push_back({.name = name, .isGate = true, .recorded = layers.size()});
    return layers;
}

Curve startOf(const LearningLayer& layer, const Comparison& comparison, const Member& member) {
    return layer.isGate ? gateCurve(member) : layerCurve(comparison, member);
}

}  // namespace zorro
