#pragma once

// From what a network really uses to a fit: the pre-activations that were recorded become its weights.

#include <optional>

#include "ui/chart/board/chart_options.h"
#include "ui/session/fit_setup.h"

namespace zorro::ui {

/// The newest histograms of a group's members and layers, added up. Nothing where none was recorded.
[[nodiscard]] std::optional<Histogram> usedHistogram(const RunHistory& history,
                                                     const std::vector<std::size_t>& members);

/// The fit of `family` to the activation `spec` where the histogram has counts.
[[nodiscard]] FitSetup histogramFit(FitSetup setup, const Curve& target, Histogram histogram,
                                    const QString& name);

}  // namespace zorro::ui
