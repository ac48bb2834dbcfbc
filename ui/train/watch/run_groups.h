#pragma once

// The watched run as groups of lines.

#include <vector>

#include "ui/chart/board/chart_options.h"
#include "ui/train/train_model.h"

namespace zorro::ui {

/// One group for each activation, with each of its gates; none before a run is watched.
[[nodiscard]] std::vector<ChartGroup> groupsOf(const TrainModel& model);

}  // namespace zorro::ui
