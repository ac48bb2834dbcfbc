#pragma once

// What one residual is measured in where that is neither y's own unit nor its sigma. Private to core/fit.

#include <optional>
#include <vector>

#include "core/analysis/rounding.h"
#include "core/fit/fit_question.h"

namespace zorro {

/// The format whose units in the last place the loss counts; nothing for the other losses.
[[nodiscard]] std::optional<HalfFormat> formatOf(Loss loss);

/// The unit at every y: |y| of a relative loss, the distance of the format's neighbouring numbers at y (of
/// the smallest ones, too, which lie evenly around 0; infinite beyond the largest) for one that counts units
/// in the last place; empty for the other losses.
[[nodiscard]] std::vector<double> residualUnits(Loss loss, const std::vector<double>& y);

}  // namespace zorro
