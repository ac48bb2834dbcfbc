#pragma once

// How two comparisons differ, setting by setting, in the words of the form.

#include <vector>

#include <QString>

#include "ui/session/setup/train_setup.h"

namespace zorro::ui {

/// One setting that is not the same.
struct SetupDifference {
    QString what;  ///< as its row of the form is called; of activations all: "With GELU"
    QString before;
    QString now;
};

/// What `next` would train otherwise than `shown`, in the order of the form; fields that count in neither,
/// and names, places and tags, do not.
[[nodiscard]] std::vector<SetupDifference> differencesOf(const TrainSetup& shown, const TrainSetup& next);

/// Whether the field only says where a comparison is trained and how it is called.
[[nodiscard]] bool isBesideThePoint(const ComparisonField& field);

/// What a setup has of a field as a person reads it: its value, or those that it is swept over, "0.001 and
/// 0.01", "7 values, 0.0001 to 0.1".
[[nodiscard]] QString setupValueText(const ComparisonField& field, const TrainSetup& setup);

/// The values that a parameter is swept over: "0.5 and 1", "4 values, 0.5 to 4".
[[nodiscard]] QString sweptText(const TrainSetup& setup, const std::string& key);

/// A field's value as a person reads it: "Adam", "0.001", "yes", "as usual".
[[nodiscard]] QString fieldValueText(const ComparisonField& field, const Comparison& comparison);

}  // namespace zorro::ui
