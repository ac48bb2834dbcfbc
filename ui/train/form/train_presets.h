#pragma once

// Comparisons that show something, ready to start.

#include <vector>

#include <QString>

#include "ui/session/setup/train_setup.h"

namespace zorro::ui {

struct TrainPreset {
    QString name;
    TrainSetup setup;
};

[[nodiscard]] std::vector<TrainPreset> trainPresets();

}  // namespace zorro::ui
