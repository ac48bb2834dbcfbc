#pragma once

// One step of an optimiser on all parameters of a stack at once: they and their gradients are two flat
// tensors, whose elements do not know of each other. The formulas are in update_rules.h.

#include <cstdint>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/train/optimizer/member_update.h"
#include "core/train/optimizer/update_rules.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

/// The optimiser of one stack, with what it remembers from step to step.
class FlatOptimizer {
public:
    /// `parameters` are flat already (Parameters::flatten()) and outlive the optimiser. `members` are of one
    /// kind and have either one update each, in the ranges of their fields, or one for all of them, which is
    /// faster. The moments begin at 0.
    FlatOptimizer(std::vector<MemberUpdate> members, const Parameters& parameters);

    /// What update number `step`, counted from 1, takes of each of the members' updates where the schedule
    /// multiplies their learning rates with `factor`, >= 0, see scheduleFactor().
    [[nodiscard]] std::vector<UpdateNumbers> numbers(std::uint64_t step, double factor) const;

    /// Updates parameters.values() by parameters.gradients(), which it may overwrite. `numbers` are those of
    /// this step, a row each, where the values are.
    void step(const Tensor& numbers);

    /// What must be kept to go on later: the moments, each of the size of parameters.values(): the velocity
    /// of sgd (none without momentum), m and s of adam and adamw. They may be written to.
    [[nodiscard]] const std::vector<Tensor>& state() const { return moments_; }

    /// How many updates there are: 1 where it stands for all members.
    [[nodiscard]] std::size_t rows() const { return members_.size(); }

private:
    const UpdateRule* rule_;
    std::vector<MemberUpdate> members_;
    std::vector<Stretch> stretches_;
    MemberTable table_;
    Tensor values_;
    Tensor gradients_;
    std::int64_t decayed_;
    std::int64_t unbounded_;
    std::vector<Tensor> moments_;  ///< what the rule remembers, each like values_
};

/// What the schedule multiplies the learning rate with at update number `step` (from 0) of `steps`:
///   warm-up    (step + 1) / warmup, while step < warmup
///   constant   1
///   cosine     (1 + cos(pi s)) / 2, s in [0, 1] being how far the step is between the warm-up and the end
///   step       stepFactor^floor(step / stepEvery)
[[nodiscard]] double scheduleFactor(const Schedule& schedule, std::uint64_t step, std::uint64_t steps);

}  // namespace zorro
