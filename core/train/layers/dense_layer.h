#pragma once

// Dense layers with an activation, plain or gated.

#include <cstdint>
#include <optional>

#include "core/run/comparison/comparison.h"
#include "core/train/activation/stacked_activation.h"
#include "core/train/layers/linear.h"
#include "core/train/layers/normalization.h"
#include "core/train/stack/forward_pass.h"
#include "core/train/stack/initialization.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

/// f(x W + b); or, where it is gated, a gated linear unit with any activation f as its gate,
///     f(x W + b) * (x V + c)
/// (Dauphin et al. 2017; GEGLU and SwiGLU are Shazeer's names, 2020, for two of them). W and V are one
/// weight. With a normalisation the gate's and the linear branch's numbers are normalised together, before f:
/// one group, as they come from one product, so that a batch sees either branch at the same scale, and what
/// the layer learns about the size of one against the other stays.
struct DenseLayer {
    StackedLinear linear;  ///< in -> units; gated: -> 2 units, first those of the gate
    StackedNormalization norm;
    const StackedActivation* activation = nullptr;  ///< of `units`
    bool gated = false;

    /// x [K, rows, in] -> [K, rows, units]. An observer sees the gate's z and f(z), not the product.
    [[nodiscard]] Tensor operator()(const Tensor& x, const ForwardPass& pass) const;
};

struct DenseShape {
    std::int64_t in = 1;
    std::int64_t units = 1;
    std::optional<double> inputSquare = {};  ///< see Fan
    Normalization normalization = Normalization::none;
    bool gated = false;
};

/// The name of a gated layer's weight among its parameters.
inline constexpr const char* gatedWeight = "gated weight";

/// A layer of the parameters' layer begun last. A gate begins as a layer that an activation follows; the
/// linear branch beside it as one that none follows, with `critical` as 1 (V = 0, c = 1): the network then
/// begins as the one without gates (see resources/manual/mathematics.md).
[[nodiscard]] DenseLayer makeDenseLayer(Parameters& parameters, Initializer& initializer,
                                        const DenseShape& shape, const StackedActivation& activation);

}  // namespace zorro
