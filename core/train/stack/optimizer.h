#pragma once

// One step of an optimiser on all parameters of a stack at once: they and their gradients are two flat
// tensors, whose elements do not know of each other. With PyTorch's conventions, for a parameter p with the
// gradient g, learning rate r, weight decay w and step number t from 1:
//
//   sgd     g += w p;  v = momentum v + g;  p -= r v, or with Nesterov's momentum p -= r (g + momentum v)
//   adam    g += w p;  m = beta1 m + (1 - beta1) g;  s = beta2 s + (1 - beta2) g^2;
//           p -= r m / (1 - beta1^t) / (sqrt(s / (1 - beta2^t)) + epsilon)       (Kingma and Ba 2015)
//   adamw   p *= 1 - r w, then as adam with w = 0                      (Loshchilov and Hutter 2019)
//
// Weight decay applies to weights only: not to biases, norms and the parameters of activations.

#include <cstdint>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

/// The optimiser of one stack, with what it remembers from step to step.
class FlatOptimizer {
public:
    /// `parameters` are flat already (Parameters::flatten()) and outlive the optimiser; `options` are in the
    /// ranges of comparison.h. The moments begin at 0.
    FlatOptimizer(const Optimizer& options, const Parameters& parameters);

    /// Updates parameters.values() by parameters.gradients(), which it may overwrite. `learningRate` is that
    /// of this step, >= 0, see learningRateAt().
    void step(double learningRate);

    /// What must be kept to go on later: the moments, each of the size of parameters.values(): the velocity
    /// of sgd (none without momentum), m and s of adam and adamw. They may be written to.
    [[nodiscard]] const std::vector<Tensor>& state() const { return moments_; }
    /// How many steps were made, also before a checkpoint: what t is counted from.
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

/// The learning rate of update number `step` (from 0) of `steps`, R being that of the comparison's optimiser:
///   warm-up    R (step + 1) / warmup, while step < warmup
///   constant   R
///   cosine     R (1 + cos(pi s)) / 2, s in [0, 1] being how far the step is between the warm-up and the end
///   step       R stepFactor^floor(step / stepEvery)
[[nodiscard]] double learningRateAt(const Comparison& comparison, std::uint64_t step, std::uint64_t steps);

}  // namespace zorro
