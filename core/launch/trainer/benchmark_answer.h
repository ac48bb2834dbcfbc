#pragma once

// What zorro-train answers when it is asked how fast activations are.

#include <cstdint>
#include <string>
#include <vector>

#include "core/launch/process/child_process.h"

namespace zorro {

/// So many numbers at once: medians of repetitions.
struct SizeTiming {
    std::uint64_t elements = 0;
    double forwardSeconds = 0;
    double backwardSeconds = 0;
    double stepSeconds = 0;  ///< forward and backward together
    double fastestStepSeconds = 0;
    double elementsPerSecond = 0;  ///< of the median step
    double peakBytes = 0;  ///< most memory that a step had beyond its input and the gradient that came back
    std::uint64_t repetitions = 0;
};

struct TimedSizes {
    std::string activation;  ///< SPEC
    std::vector<SizeTiming> sizes;
};

struct ActivationBenchmark {
    std::string device;       ///< cpu or cuda:N
    std::string description;  ///< of the device, with the CPU's threads
    std::uint64_t threads = 0;
    std::string precision;
    std::vector<TimedSizes> activations;
};

/// The answer to `zorro-train --benchmark DEVICE SPEC...`. Throws FileError with the trainer's own sentence.
[[nodiscard]] ActivationBenchmark readBenchmark(const ProgramAnswer& answer);

/// The same as indented JSON, in the form in which it came.
[[nodiscard]] std::string benchmarkJson(const ActivationBenchmark& benchmark);

}  // namespace zorro
