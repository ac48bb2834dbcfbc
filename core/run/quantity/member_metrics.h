#pragma once

// Single figures about single members of a run, by which runs are compared.

#include <array>
#include <cstddef>
#include <string_view>

#include "core/run/directory/run_snapshot.h"

namespace zorro {

enum class Metric {
    validationLoss,
    validationAccuracy,
    testLoss,
    testAccuracy,
    trainLoss,
    trainAccuracy,
    bestValidationLoss,      ///< the lowest that was recorded
    bestValidationAccuracy,  ///< the highest that was recorded
    gradientNorm,
    stepsPerSecond  ///< of the whole run: all its members have the same
};
inline constexpr std::array allMetrics{Metric::validationLoss,     Metric::validationAccuracy,
                                       Metric::testLoss,           Metric::testAccuracy,
                                       Metric::trainLoss,          Metric::trainAccuracy,
                                       Metric::bestValidationLoss, Metric::bestValidationAccuracy,
                                       Metric::gradientNorm,       Metric::stepsPerSecond};

/// The word for a metric in files, e.g. "best_validation_accuracy".
[[nodiscard]] std::string_view nameOf(Metric metric);

/// Whether it is a part of one, which people read in per cent.
[[nodiscard]] bool isAccuracy(Metric metric);

/// Whether more of it is better.
[[nodiscard]] bool higherIsBetter(Metric metric);

/// The member's figure: of the finished result where that has it, else what was recorded last; NaN where
/// nothing was recorded.
[[nodiscard]] double memberMetric(const RunSnapshot& run, Metric metric, std::size_t member);

/// Whether the member's loss became infinite or NaN.
[[nodiscard]] bool hasDiverged(const RunSnapshot& run, std::size_t member);

}  // namespace zorro
