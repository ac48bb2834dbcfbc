#pragma once

// What a user has chosen in the charts, as a text that settings can keep.

#include <QString>

#include "ui/chart/board/chart_options.h"

namespace zorro::ui {

/// One line of JSON. What belongs to a moment, such as an enlarged chart, is left out.
[[nodiscard]] QString chartMemory(const ChartOptions& options);

/// Reads what chartMemory() wrote; what is missing, unknown or out of range is as usual.
[[nodiscard]] ChartOptions recalledCharts(const QString& memory);

}  // namespace zorro::ui
