#pragma once

// One step of an optimiser on all parameters of a stack at once: they and their gradients are two flat
// tensors, whose elements do not know of each other.

#include <cstdint>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

/// Stochastic gradient descent with momentum (and Nesterov's), Adam (Kingma and Ba 2015) and AdamW
/// (Loshchilov and Hutter 2019), with PyTorch's conventions.
class FlatOptimizer {
public:
    FlatOptimizer(const Optimizer& options, const Parameters& parameters);

    /// Updates parameters.values() by parameters.gradients(). The parameters are those given first.
    void step(double learningRate);

    /// What must be kept to go on later: the moments. They may be written to.
    [[nodiscard]] const std::vector<Tensor>& state() const { return moments_; }
    [[nodiscard]] std::uint64_t steps() const { return steps_; }
    void setSteps(std::uint64_t steps) { steps_ = steps; }

private:
    void sgd(double learningRate);
    void adam(double learningRate);

    Optimizer options_;
    Tensor values_;
    Tensor gradients_;
    std::int64_t decayed_;
    std::vector<Tensor> moments_;  ///< one for sgd, two for adam, each like values_
    std::uint64_t steps_ = 0;
};

/// The learning rate of update number `step` (from 0) of `steps`.
[[nodiscard]] double learningRateAt(const Comparison& comparison, std::uint64_t step, std::uint64_t steps);

}  // namespace zorro
