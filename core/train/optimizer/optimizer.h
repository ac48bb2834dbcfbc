#pragma once

// One step of an optimiser on all parameters of a stack at once: they and their gradients are two flat
// tensors, whose elements do not know of each other. The formulas are in update_rules.h.

#include <cstdint>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/train/optimizer/update_rules.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

/// The optimiser of one stack, with what it remembers from step to step.
class FlatOptimizer {
public:
    /// `parameters` are flat already (Parameters::flatten()) and outlive the optimiser; `options` are in the
    /// ranges of their fields. Those of activations have `boundedRate` times the learning rate of the others.
    /// The moments begin at 0.
    FlatOptimizer(const Optimizer& options, const Parameters& parameters, double boundedRate = 1);

    /// What update number `step`, counted from 1, takes with this learning rate, >= 0, see learningRateAt().
    [[nodiscard]] UpdateNumbers numbers(std::uint64_t step, double learningRate) const;

    /// Updates parameters.values() by parameters.gradients(), which it may overwrite. `numbers` are those of
    /// this step, where the values are.
    void step(const Tensor& numbers);

    /// What must be kept to go on later: the moments, each of the size of parameters.values(): the velocity
    /// of sgd (none without momentum), m and s of adam and adamw. They may be written to.
    [[nodiscard]] const std::vector<Tensor>& state() const { return moments_; }

private:
    const UpdateRule* rule_;
    Optimizer options_;
    Tensor values_;
    Tensor gradients_;
    std::int64_t decayed_;
    std::int64_t unbounded_;
    double boundedRate_;
    std::vector<Tensor> moments_;  ///< what the rule remembers, each like values_
};

/// The learning rate of update number `step` (from 0) of `steps`, R being that of the comparison's optimiser:
///   warm-up    R (step + 1) / warmup, while step < warmup
///   constant   R
///   cosine     R (1 + cos(pi s)) / 2, s in [0, 1] being how far the step is between the warm-up and the end
///   step       R stepFactor^floor(step / stepEvery)
[[nodiscard]] double learningRateAt(const Comparison& comparison, std::uint64_t step, std::uint64_t steps);

}  // namespace zorro
