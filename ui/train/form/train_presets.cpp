#include "ui/train/form/train_presets.h"

#include <algorithm>
#include <iterator>

#include <QCoreApplication>

#include "core/expression/curve_spec.h"
#include "core/run/comparison/architectures.h"
#include "core/run/comparison/default_comparison.h"
#include "core/study/claims/claims.h"
#include "ui/language/translated.h"

namespace zorro::ui {
namespace {

class TrainPresets {
    Q_DECLARE_TR_FUNCTIONS(TrainPresets)
};

TrainSetup setupOf(const std::string& architecture, const char* data,
                   const std::vector<const char*>& activations, std::size_t seeds) {
    TrainSetup setup{.seeds = seeds, .comparison = defaultComparison(architecture, data)};
    int color = 0;
    for (const char* spec : activations) {
        setup.activations.push_back({parseCurve(spec), color++});
    }
    return setup;
}

constexpr std::size_t claimPresetDepth = 20;

/// The comparisons that decide the claims of the paper on the Zorro functions, those without normalisation.
std::vector<TrainPreset> claimPresets() {
    std::vector<TrainPreset> presets;
    for (const ClaimArchitecture& architecture : claimArchitectures()) {
        TrainSetup setup{.comparison =
                             claimComparison({&architecture, claimPresetDepth, Normalization::none})};
        setup.comparison.name.clear();  // what it says changes with the form
        int color = 0;
        for (const char* spec : claimActivations) {
            setup.activations.push_back({parseCurve(spec), color++});
        }
        presets.push_back({TrainPresets::tr("The paper's claims: %1, depth %2, without normalisation")
                               .arg(translated(findArchitecture(architecture.kind)->label))
                               .arg(claimPresetDepth),
                           setup});
    }
    return presets;
}

}  // namespace

std::vector<TrainPreset> trainPresets() {
    TrainSetup spirals = setupOf("mlp", "spirals", {"symmetric-zorro", "gelu", "swish", "relu"}, 8);
    spirals.comparison.training.steps = 1500;  // 20 s on two cores
    TrainSetup deep = setupOf("mlp", "spirals", {"symmetric-zorro", "gelu", "relu", "tanh"}, 4);
    deep.comparison.architecture.depth = 20;
    deep.comparison.architecture.initialization = Initialization::critical;
    std::vector<TrainPreset> presets{
        {TrainPresets::tr("Spirals in 20 seconds"), spirals},
        {TrainPresets::tr("Digits CNN"), setupOf("cnn", "digits", {"symmetric-zorro", "gelu", "relu"}, 2)},
        {TrainPresets::tr("Modular addition"),
         setupOf("transformer", "modular-addition", {"symmetric-zorro", "gelu", "relu"}, 1)},
        {TrainPresets::tr("Deep network without normalisation"), deep},
        {TrainPresets::tr("LSTM with Zorro gates"), setupOf("lstm", "grammar", {"tanh-zorro", "tanh"}, 3)},
    };
    std::ranges::move(claimPresets(), std::back_inserter(presets));
    return presets;
}

}  // namespace zorro::ui
