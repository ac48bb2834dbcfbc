#pragma once

// How fast one activation is by itself on a device: what a network pays for it beside its layers.

#include <c10/core/Device.h>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

/// Medians over the repetitions, on float32 numbers from N(0, 1).
struct ActivationTiming {
    std::int64_t elements = 0;
    double forwardSeconds = 0;   ///< f(x) as in training, with what the way back needs kept
    double backwardSeconds = 0;  ///< from the gradient of f(x) to that of x
    double stepSeconds = 0;      ///< both, of the same repetition
    double fastestSeconds = 0;   ///< the fastest step: far below the median where the machine is busy
    double peakBytes = 0;        ///< most memory that a step had beyond x and the gradient of f(x)
    std::size_t repetitions = 0;
};

/// The sizes that are timed, in elements.
inline constexpr std::int64_t benchmarkSizes[] = {1 << 12, 1 << 16, 1 << 20, 1 << 24};

/// Times `elements` > 0 numbers at once after a warm-up; about half a second. Waits for the device around
/// everything that is timed. The curve is one of the catalogue.
[[nodiscard]] ActivationTiming timeActivation(const Curve& curve, std::int64_t elements,
                                              const c10::Device& device);

}  // namespace zorro
