#pragma once

// Which steps are made, and at which of them something is measured.

#include <cstdint>

#include "core/run/comparison/comparison.h"

namespace zorro {

/// The updates `first`, ..., `end` - 1.
struct StepRange {
    std::uint64_t first = 0;
    std::uint64_t end = 0;
    std::uint64_t total = 0;  ///< of the whole comparison
};

/// What to measure while a step is made.
enum class Measure : std::uint8_t { nothing, step, stepAndValidation };
inline constexpr std::size_t measureKinds = 3;

/// What is measured after `count` updates of `total`: everything at the first and at the last one.
[[nodiscard]] inline Measure measureAt(std::uint64_t count, const Training& training, std::uint64_t total) {
    const bool atEnds = count == 1 || count == total;
    if (atEnds || count % training.validateEvery == 0)
        return Measure::stepAndValidation;
    return count % training.recordEvery == 0 ? Measure::step : Measure::nothing;
}

}  // namespace zorro
