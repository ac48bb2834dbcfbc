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
    const std::vector<MemberGroup> all = memberGroupsOf(comparison);
    std::vector<int> colors;
    colors.reserve(all.size());
    for (const MemberGroup& each : all) {
        colors.push_back(model.colorOf(each.activation));
    }
    colors = withOwnDashes(std::move(colors));
    for (std::size_t i = 0; i < all.size(); ++i) {
        ChartGroup group{.label = groupLabel(all[i], all),
                         .colorIndex = colors[i],
                         .history = model.history(),
                         .members = membersOf(comparison, all[i]),
                         .layers = model.run()->network.layers,
                         .activationLayers = model.run()->network.activationLayers,
                         .stepsPerEpoch = model.run()->network.stepsPerEpoch,
                         .unvalidated = model.run()->network.isUnvalidated(),
                         .run = model.run()->path};
        for (const std::string& seed : seedTexts(comparison, group.members)) {
            group.memberNames.push_back(
                QCoreApplication::translate("Charts", "seed %1").arg(QString::fromStdString(seed)));
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace zorro::ui
