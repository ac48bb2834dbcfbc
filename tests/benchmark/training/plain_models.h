#pragma once

// The networks of benchmarkComparison() in the words of torch::nn, trained one after the other: what stacked
// training is held against.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/train/tensor.h"

namespace zorro {

class PlainTraining {
public:
    /// As many models as the comparison has members, each with a torch::optim::Adam of its own.
    PlainTraining(const Comparison& comparison, const torch::Device& device);
    PlainTraining(const PlainTraining&) = delete;
    PlainTraining& operator=(const PlainTraining&) = delete;
    ~PlainTraining();

    /// Makes one step of every model in turn, and waits for the device.
    void step();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace zorro
