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
    double dropout = 0;             ///< probability; not used unless training
    DropoutMasks* masks = nullptr;  ///< needed for dropout
    ActivationObserver* observer = nullptr;
    at::ScalarType type = at::kFloat;  ///< what layers compute in: kFloat or kBFloat16

    /// x after dropout; the members are in dimension `memberDimension`.
    [[nodiscard]] Tensor dropped(const Tensor& x, std::int64_t memberDimension = 0) const {
        return training && dropout > 0 ? masks->apply(x, dropout, memberDimension) : x;
    }
};

}  // namespace zorro
