#pragma once

// Networks that are trained as zorro-train does it, but for the file that it writes.

#include <cstddef>
#include <cstdint>

#include "core/train/measure/output_mapper.h"
#include "core/train/run/training_data.h"
#include "core/train/stack/stack.h"
#include "core/train/steps/beside.h"

namespace zorro {

class StackedTraining {
public:
    /// Uses all cores of the machine; on a CUDA device all members are one stack.
    StackedTraining(const Comparison& comparison, const torch::Device& device);
    StackedTraining(const StackedTraining&) = delete;
    StackedTraining& operator=(const StackedTraining&) = delete;
    ~StackedTraining();

    /// Makes this many steps, writes down what was measured, waits for the device, and returns the seconds
    /// that it took.
    double advance(std::uint64_t steps);

private:
    Comparison comparison_;
    torch::Device device_;
    TrainingData data_;
    Stacks stacks_;
    std::size_t threads_ = 1;
    OutputMapper mapper_;
    std::size_t written_ = 0;  ///< bytes, so that nothing of the work is left out
    Beside writing_;
    std::uint64_t step_ = 1;  // the first step is always recorded
    double seconds_ = 0;
};

}  // namespace zorro
