#pragma once

// Words and figures about metrics, as people read them.

#include <QString>

#include "core/analysis/mean_estimate.h"
#include "core/run/quantity/member_metrics.h"

namespace zorro::ui {

/// "Validation loss", "Best validation accuracy, %", ...
[[nodiscard]] QString titleOf(Metric metric);

/// What a figure is multiplied with for reading: 100 where it is read in per cent.
[[nodiscard]] double factorOf(Metric metric);

/// "0.01251", or "97.25 %".
[[nodiscard]] QString metricText(Metric metric, double value);

/// "0.01251 ± 0.0042", the mean and the standard deviation; the mean alone where there is no other.
[[nodiscard]] QString meanText(Metric metric, const MeanEstimate& estimate);

/// "[0.0104, 0.0146]"; a dash where there is no interval.
[[nodiscard]] QString intervalText(Metric metric, const MeanEstimate& estimate);

/// "0.29", "< 0.0001".
[[nodiscard]] QString probabilityText(double p);

}  // namespace zorro::ui
