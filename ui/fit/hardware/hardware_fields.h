#pragma once

// The fields of the mode "For hardware", all alike.

#include <QComboBox>

#include "ui/widgets/field/number_box.h"

namespace zorro::ui {

inline constexpr int hardwareChoiceWidth = 118;  ///< logical pixels
inline constexpr int hardwareValueWidth = 66;

[[nodiscard]] inline QComboBox* choiceOf(const QStringList& choices, const QString& toolTip) {
    auto* box = new QComboBox;
    box->addItems(choices);
    box->setFixedWidth(hardwareChoiceWidth);
    box->setToolTip(toolTip);
    return box;
}

[[nodiscard]] inline NumberBox* boxOf(double lower, double upper, ParameterScale scale, const QString& name) {
    auto* box = new NumberBox;
    box->setBounds(lower, upper, scale);
    box->setFixedWidth(hardwareValueWidth);
    box->setCompact(true);
    box->setToolTip(name);
    box->setAccessibleName(name);
    return box;
}

}  // namespace zorro::ui
