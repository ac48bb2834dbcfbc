#include "ui/train/watch/run_groups.h"

#include <algorithm>
#include <string>

#include <QCoreApplication>

#include "ui/chart/activation_label.h"

namespace zorro::ui {
std::vector<ChartGroup> groupsOf(const TrainModel& model) {
    std::vector<ChartGroup> groups;
    if (!model.run()) {
        return groups;
    }
    const Comparison& comparison = model.run()->comparison;
    const std::vector<std::string> activations = activationsOf(comparison);
    std::vector<int> colors;
    colors.reserve(activations.size());
    for (const std::string& activation : activations) {
        colors.push_back(model.colorOf(activation));
    }
    colors = withOwnDashes(std::move(colors));
    for (std::size_t i = 0; i < activations.size(); ++i) {
        ChartGroup group{.label = activationLabel(activations[i], activations),
                         .colorIndex = colors[i],
                         .history = model.history(),
                         .layers = model.run()->network.layers,
                         .activationLayers = model.run()->network.activationLayers,
                         .stepsPerEpoch = model.run()->network.stepsPerEpoch,
                         .unvalidated = model.run()->network.isUnvalidated(),
                         .run = model.run()->path};
        for (std::size_t member = 0; member < comparison.members.size(); ++member) {
            if (comparison.members[member].activation == activations[i]) {
                group.members.push_back(member);
            }
        }
        for (const std::string& seed : seedTexts(comparison, group.members)) {
            group.memberNames.push_back(
                QCoreApplication::translate("Charts", "seed %1").arg(QString::fromStdString(seed)));
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace zorro::ui
