#include "core/run/comparison/suited_settings.h"

#include <algorithm>

namespace zorro {

std::size_t stepsPerEpoch(const Comparison& comparison, std::size_t trainingExamples) {
    return trainingExamples / std::min(comparison.training.batch, trainingExamples);
}

void fillSuitedSettings(Comparison& comparison, std::size_t trainingExamples) {
    constexpr std::size_t usualPasses = 12;
    constexpr std::size_t fewestSteps = 1000;
    constexpr double decayOfAll = 10;
    constexpr double mostDecay = 0.1;
    if (!comparison.training.steps)
        comparison.training.steps =
            std::max(fewestSteps, usualPasses * stepsPerEpoch(comparison, trainingExamples));
    const double suitedDecay = std::min(mostDecay, decayOfAll / static_cast<double>(trainingExamples));
    if (!comparison.optimizer.weightDecay)
        comparison.optimizer.weightDecay = suitedDecay;
    for (Member& member : comparison.members) {
        const auto own = member.values.find("optimizer.weight_decay");
        if (own != member.values.end() && own->second == FieldValue())
            own->second = suitedDecay;
    }
}

}  // namespace zorro
