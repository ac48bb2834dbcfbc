#pragma once

// What goes through a network beside the data: how to run it, and who looks on.

#include <cstddef>

#include "core/train/layers/dropout.h"
#include "core/train/tensor.h"

namespace zorro {

/// Is shown what goes into and comes out of the activations of a network.
class ActivationObserver {
public:
    ActivationObserver() = default;
    ActivationObserver(const ActivationObserver&) = delete;
    ActivationObserver& operator=(const ActivationObserver&) = delete;
    virtual ~ActivationObserver() = default;

    /// `x` and `f` [K, ..., units] are one layer's pre-activations and activations, of examples and of what
    /// else shares the units: positions, or pixels. They need not lie in memory in that order.
    virtual void observe(std::size_t layer, const Tensor& x, const Tensor& f) = 0;
};

struct ForwardPass {
    bool training = false;
    DropoutMasks* masks = nullptr;  ///< of dropout; null where nothing is dropped
    ActivationObserver* observer = nullptr;
    at::ScalarType type = at::kFloat;  ///< what layers compute in: kFloat, kBFloat16 or kDouble

    /// What a network answers in, and what is known better than by the layers' numbers: float where they are
    /// shorter.
    [[nodiscard]] at::ScalarType wideType() const { return type == at::kDouble ? at::kDouble : at::kFloat; }

    /// x after dropout; the members are in dimension `memberDimension`.
    [[nodiscard]] Tensor dropped(const Tensor& x, std::int64_t memberDimension = 0) const {
        return masks != nullptr ? masks->apply(x, memberDimension) : x;
    }
};

}  // namespace zorro
