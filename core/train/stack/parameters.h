#pragma once

// The trainable numbers of a stack of networks. Each parameter has a leading member dimension K, and all of
// them lie one after the other in one flat tensor, as do their gradients: an optimiser's step is then a few
// operations on two tensors, however many layers there are.

#include <cstddef>
#include <string>
#include <vector>

#include "core/train/tensor.h"

namespace zorro {

struct StackedParameter {
    std::string name;       ///< e.g. "weight"
    std::size_t layer = 0;  ///< position in Parameters::layers()
    Tensor value;           ///< [K, ...], a leaf that requires its gradient
    bool decays = true;     ///< whether weight decay applies
    Tensor lower;           ///< where defined, like value: what it is clamped to after every step
    Tensor upper;
    /// How many of its numbers each member has, where that differs; the others are padding, of value 0 and
    /// without a gradient.
    std::vector<std::size_t> counts = {};
};

class Parameters {
public:
    /// Begins a layer: parameters added from here on belong to it.
    void beginLayer(const std::string& name);

    /// Adds a parameter of the layer begun last, with its initial values on the CPU, of any type. The tensor
    /// returned is what the layer computes with.
    Tensor add(const std::string& name, const Tensor& initial);

    /// The same for parameters of activations: not decayed, updated with a learning rate of their own, and
    /// kept in [lower, upper], element by element. `counts` as in StackedParameter.
    Tensor addBounded(const std::string& name, const Tensor& initial, const Tensor& lower,
                      const Tensor& upper, std::vector<std::size_t> counts = {});

    /// Adds what a layer keeps from step to step without training it, e.g. running means: K times as many
    /// numbers, member after member. The tensor returned stays the layer's; flatten() moves its data to the
    /// device.
    Tensor addBuffer(const Tensor& initial);

    /// The same for numbers that never change.
    Tensor addConstant(const Tensor& value);

    /// Moves everything into the flat tensors on `device`, as numbers of `type`; nothing can be added
    /// afterwards.
    void flatten(const torch::Device& device, at::ScalarType type);

    [[nodiscard]] const std::vector<StackedParameter>& all() const { return parameters_; }
    [[nodiscard]] const std::vector<Tensor>& buffers() const { return buffers_; }
    [[nodiscard]] const std::vector<std::string>& layers() const { return layers_; }
    /// How many numbers the member at this position has.
    [[nodiscard]] std::size_t countOf(std::size_t member) const;
    /// The same in each of layers().
    [[nodiscard]] std::vector<std::size_t> countsOf(std::size_t member) const;

    [[nodiscard]] const Tensor& values() const { return values_; }        ///< [total], without a graph
    [[nodiscard]] const Tensor& gradients() const { return gradients_; }  ///< [total]
    /// How many numbers of values() one after the other belong to one member and parameter, in their order:
    /// [parameters * K] int64 on the device.
    [[nodiscard]] const Tensor& segments() const { return segments_; }
    /// Where each of these ends in values().
    [[nodiscard]] const Tensor& segmentEnds() const { return segmentEnds_; }
    /// The layer of each parameter: [parameters] int64 on the device.
    [[nodiscard]] const Tensor& layerOfParameters() const { return layerOfParameters_; }
    /// How many of the first elements of values() weight decay applies to.
    [[nodiscard]] std::int64_t decayed() const { return decayed_; }
    /// How many of the first elements of values() are no parameters of activations.
    [[nodiscard]] std::int64_t unbounded() const { return unbounded_; }

private:
    void rememberSegments(const torch::Device& device);

    std::vector<std::string> layers_;
    std::vector<StackedParameter> parameters_;
    std::vector<Tensor> buffers_;
    std::vector<Tensor> constants_;
    Tensor values_;
    Tensor gradients_;
    Tensor segments_;
    Tensor segmentEnds_;
    Tensor layerOfParameters_;
    std::int64_t decayed_ = 0;
    std::int64_t unbounded_ = 0;
};

/// What of `values`, a number for each of the parameter's, is this member's, as a view without padding;
/// undefined where it has none.
[[nodiscard]] Tensor memberPart(const StackedParameter& parameter, const Tensor& values, std::size_t member);

/// The same of `flat`, which is laid out like Parameters::values(), for each parameter that the member has.
[[nodiscard]] std::vector<Tensor> memberParts(const Parameters& parameters, const Tensor& flat,
                                              std::size_t member);

/// For each member the Euclidean norm over its parameters of `flat`, which is laid out like
/// Parameters::values(): [K].
[[nodiscard]] Tensor memberNorms(const Parameters& parameters, const Tensor& flat);

/// Raises `peaks` [K] to memberNorms() where that is larger or not a number. Cheap enough for every step, and
/// on a GPU waits for nothing.
void raiseToNorms(const Parameters& parameters, const Tensor& flat, Tensor& peaks);

/// For each member and layer the Euclidean norm over the layer's parameters of `flat`, which is laid out like
/// Parameters::values(): [K, layers].
[[nodiscard]] Tensor layerNorms(const Parameters& parameters, const Tensor& flat);

/// For each member and layer the norm of what a step changed over the norm of the weights `before` it, which
/// are laid out like Parameters::values(): [K, layers].
[[nodiscard]] Tensor updateRatios(const Parameters& parameters, const Tensor& before);

/// Multiplies every member's part of the gradients so that its norm is at most its number of `largest`, where
/// that is above 0. Both are [K] and of one type; `norms` are those over all layers.
void clipGradients(const Parameters& parameters, const Tensor& norms, const Tensor& largest);

/// Puts the parameters that have bounds back into them.
void clampParameters(const Parameters& parameters);

}  // namespace zorro
