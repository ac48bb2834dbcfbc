#pragma once

// From chosen runs to the groups that are compared: who belongs together, what each is called, and in which
// colour it is drawn.

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <QString>

#include "core/run/directory/run_snapshot.h"
#include "ui/compare/groups/compared_group.h"

namespace zorro::ui {

struct ChosenRun {
    QString name;
    std::shared_ptr<const RunSnapshot> run;
};

/// What gives a group its hue; groups of the same hue differ in their dashes.
enum class ColorBy { activation, run, parameter };

/// The colour that an activation has in every room, by its SPEC.
using ActivationColorOf = std::function<int(const std::string& activation)>;

struct GroupingOptions {
    bool joinSeeds = false;  ///< runs that differ only in seeds and machine are one group
    ColorBy colorBy = ColorBy::activation;
    std::string colorParameter;  ///< key, for ColorBy::parameter

    friend bool operator==(const GroupingOptions&, const GroupingOptions&) = default;
};

/// Without `colorOf` activations have colours in the order in which they come.
[[nodiscard]] std::vector<ComparedGroup> comparedGroups(const std::vector<ChosenRun>& runs,
                                                        const GroupingOptions& options,
                                                        const ActivationColorOf& colorOf = {});

/// A parameter with its values, one a run; empty where a run does not have it.
struct ParameterRow {
    std::string key;
    std::vector<std::string> values;
    bool differs = false;
};

/// All parameters of these runs, in the order of comparison.json.
[[nodiscard]] std::vector<ParameterRow> parameterRows(
    const std::vector<std::shared_ptr<const RunSnapshot>>& runs);

}  // namespace zorro::ui
