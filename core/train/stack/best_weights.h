#pragma once

// The weights with which each member of a stack was validated best.

#include <cstdint>
#include <vector>

#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

class BestWeights {
public:
    /// Of the stack with these parameters, which outlive the object; they lie on their device already.
    explicit BestWeights(const Parameters& parameters);

    /// Keeps the weights and buffers of every member whose validation loss after `step` [] updates ([K],
    /// without a graph) is finite and lower than any before.
    void note(const Tensor& validationLosses, const Tensor& step);

    /// Gives every member the weights that were kept for it; one that never was validated keeps its own.
    void restore() const;

    /// After how many updates each member was validated best: [K] int64; 0 where it never was.
    [[nodiscard]] const Tensor& steps() const { return steps_; }

    /// What changes while training, for a checkpoint. They may be written to.
    [[nodiscard]] std::vector<Tensor> state() const;

    /// What of it is this member's, without padding, as views.
    [[nodiscard]] std::vector<Tensor> stateOf(std::size_t member) const;

private:
    const Parameters& parameters_;
    std::vector<Tensor> kept_;  ///< of each parameter and buffer, [K, numbers]
    Tensor losses_;             ///< [K] float
    Tensor steps_;              ///< [K] int64
};

}  // namespace zorro
