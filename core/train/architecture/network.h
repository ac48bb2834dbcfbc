#pragma once

// The architectures, each as a stack of K networks that differ in their activation and initial weights only.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function.h"
#include "core/dataset/dataset.h"
#include "core/run/comparison/comparison.h"
#include "core/train/activation/stacked_activation.h"
#include "core/train/stack/forward_pass.h"
#include "core/train/stack/initialization.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

class Network {
public:
    Network() = default;
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;
    virtual ~Network() = default;

    /// `examples` [K, B, ...], numbers or tokens (int64) -> logits or predicted numbers
    /// [K, B or B * positions, outputs] in pass.wideType().
    [[nodiscard]] virtual Tensor operator()(const Tensor& examples, const ForwardPass& pass) const = 0;

    /// The activation layers that a pass shows its observer, in their order.
    [[nodiscard]] const std::vector<std::string>& activationLayers() const { return activationNames_; }

    /// The gates of cells, each a layer to people, in their order; no observer sees them.
    [[nodiscard]] const std::vector<std::string>& gateLayers() const { return gateNames_; }

    /// The trained parameters [K, sets, n] (see StackedActivation) of each activation layer, then of each
    /// gate layer; undefined where its functions have none. Empty where all are fixed.
    [[nodiscard]] std::vector<Tensor> learned() const;
    /// learnedSummary() of each; NaN where a member's function has no such parameter.
    [[nodiscard]] std::vector<Tensor> learnedSummaries() const;

protected:
    /// An activation layer of the next number, with so many units, or channels of a picture.
    [[nodiscard]] const StackedActivation& addActivation(Parameters& parameters,
                                                         const std::vector<Curve>& curves,
                                                         const Architecture& architecture,
                                                         std::int64_t channels, const std::string& name);

    /// The gates of a cell's layer, which stand side by side in what it is given, each with so many units:
    /// a gate layer of its own name each.
    [[nodiscard]] const StackedActivation& addGates(Parameters& parameters, const std::vector<Curve>& curves,
                                                    const Architecture& architecture, std::int64_t units,
                                                    const std::vector<std::string>& names);

private:
    /// Gates that one call computes.
    struct Gates {
        std::unique_ptr<StackedActivation> activation;
        std::int64_t count = 0;

        /// What the gate at this place has learned, [K, sets, n]; undefined where nothing is.
        [[nodiscard]] Tensor learned(std::int64_t place) const;
    };

    std::vector<std::unique_ptr<StackedActivation>> activations_;
    std::vector<std::string> activationNames_;
    std::vector<Gates> gates_;
    std::vector<std::string> gateNames_;
};

/// What a network is made of. `curves` has one activation a member.
struct NetworkParts {
    const Architecture& architecture;
    const Dataset& dataset;  ///< its shapes and counts, not its examples
    const std::vector<Curve>& curves;
    const std::vector<Member>& members;  ///< whose curves these are; they may say more, e.g. gates
    Parameters& parameters;
    Initializer& initializer;
};

/// How an architecture of architectures() becomes a network.
struct NetworkBuilder {
    std::string_view name;
    /// Throws ComparisonError where the data do not suit the architecture.
    std::unique_ptr<Network> (*make)(const NetworkParts& parts);
    /// Numbers that its widest layer gives for an example, or a position of one, over the width: by this the
    /// members of a stack are counted on a CPU. 0: members are trained alone there, as convolutions are
    /// fastest.
    std::size_t widestLayer;
    bool readsPositions = false;  ///< an example has many, each of which goes through all layers
};

/// The builder of an architecture. Throws RunError where there is none of this name.
[[nodiscard]] const NetworkBuilder& networkBuilder(std::string_view architecture);

}  // namespace zorro
