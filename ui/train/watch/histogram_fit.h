#pragma once

// From what a network really uses to a fit: the pre-activations that were recorded become its weights.

#include <optional>

#include "core/fit/fit_question.h"
#include "ui/chart/board/chart_options.h"

namespace zorro::ui {

/// The newest histograms of a group's members and layers, added up. Nothing where none was recorded.
[[nodiscard]] std::optional<Histogram> usedHistogram(const RunHistory& history,
                                                     const std::vector<std::size_t>& members);

/// The question with `target` to approach where the histogram has counts, as closely as it has many. No
/// function is fitted to itself: one of the Zorro family takes its place.
[[nodiscard]] FitQuestion histogramFit(FitQuestion question, const Curve& target, Histogram histogram);

}  // namespace zorro::ui
