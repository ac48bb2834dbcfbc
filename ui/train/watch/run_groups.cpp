#include "ui/train/watch/run_groups.h"

#include <algorithm>
#include <string>

#include <QCoreApplication>

#include "ui/chart/activation_label.h"

namespace zorro::ui {
namespace {

/// Those that the form knows by the same activations, and for the others the first that are free.
std::vector<int> colorsOf(const TrainModel& model, const std::vector<std::string>& activations) {
    constexpr int unknown = -1;
    std::vector<int> colors;
    for (const std::string& activation : activations) {
        const int known = model.colorOf(activation, unknown);
        const bool taken = std::find(colors.begin(), colors.end(), known) != colors.end();
        colors.push_back(taken ? unknown : known);
    }
    int free = 0;
    for (int& color : colors) {
        while (color == unknown && std::find(colors.begin(), colors.end(), free) != colors.end()) {
            ++free;
        }
        color = color == unknown ? free : color;
    }
    return colors;
}

}  // namespace

std::vector<ChartGroup> groupsOf(const TrainModel& model) {
    std::vector<ChartGroup> groups;
    if (!model.run()) {
        return groups;
    }
    const Comparison& comparison = model.run()->comparison;
    const std::vector<std::string> activations = activationsOf(comparison);
    const std::vector<int> colors = colorsOf(model, activations);
    for (std::size_t i = 0; i < activations.size(); ++i) {
        ChartGroup group{.label = activationLabel(activations[i], activations),
                         .colorIndex = colors[i],
                         .history = model.history(),
                         .layers = model.run()->network.layers,
                         .activationLayers = model.run()->network.activationLayers,
                         .stepsPerEpoch = model.run()->network.stepsPerEpoch,
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
