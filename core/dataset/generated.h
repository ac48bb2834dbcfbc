#pragma once

// The data sets that are drawn from a seed. Private to core/dataset.

#include "core/dataset/dataset.h"

namespace zorro {

[[nodiscard]] Dataset makeSpirals(const DatasetOptions& options);
[[nodiscard]] Dataset makeMoons(const DatasetOptions& options);
[[nodiscard]] Dataset makeCircles(const DatasetOptions& options);
[[nodiscard]] Dataset makeXor(const DatasetOptions& options);
[[nodiscard]] Dataset makeRegression(const DatasetOptions& options);
[[nodiscard]] Dataset makeDigits(const DatasetOptions& options);
[[nodiscard]] Dataset makeModularAddition(const DatasetOptions& options);
[[nodiscard]] Dataset makeGrammar(const DatasetOptions& options);

}  // namespace zorro
