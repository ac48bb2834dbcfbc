#pragma once

// The initial weights of stacked layers. Each member's come from its own seed, so that it starts the same
// alone, in any stack and on any device.
//
// `critical` begins at the member's critical point (core/analysis/critical_point.h) wherever the activation
// under study acts. With its q, sigma_w^2 and sigma_b^2, the weights of a layer that an activation follows
// have
//     sigma_w^2 / in             where they get what activations give, which is of mean square
//                                E[f^2] = (q - sigma_b^2) / sigma_w^2
//     (q - sigma_b^2) / (m in)   where they get something else, of mean square m: the examples, as measured
//                                over those of training (m = mean of |x|^2 / in; of images, of their pixels);
//                                embedded tokens, m = embeddingVariance; normalised numbers, m = 1
// and their biases sigma_b^2: pre-activations have variance m in (variance of weights) + sigma_b^2 = q in
// both cases. Convolutions have in = channels x area. A layer that brings activations back into a residual
// stream has sigma_w^2 / ((q - sigma_b^2) in), with which the branch as a whole keeps the size of signals and
// of gradients.
//
// Residual branches count 1 / sqrt(depth) of what they would. Where a layer ends the branch (a transformer's,
// of attention too), its weights are divided by sqrt(depth); where an activation does (mlp, cnn), the network
// multiplies what it gives: either way the function at initialisation is x + branch / sqrt(depth).
// Where a norm follows, norm(x + branch / sqrt(depth)), it divides signals and gradients by one factor, which
// leaves them as they are to one another: the same weights hold (resources/manual/mathematics.md).
//
// Of an lstm's or slstm's cell the weights and biases of the candidate are a layer that an activation
// follows, with in = 2 width for input and state together, where the activation of the cell is the member's
// own. The linear branch of a gated layer begins as 1 (core/train/layers/dense_layer.h). Gates of a cell,
// attention, embeddings and what reads the answer begin as with kaiming.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/train/tensor.h"

namespace zorro {

/// How a weight takes part in its network.
struct Fan {
    std::int64_t in = 1;
    std::int64_t out = 1;
    bool hidden =
        true;  ///< an activation follows; otherwise the variance is 1 / in, unless initialised critically
    std::optional<double> inputSquare = {};  ///< mean square of what comes in; nothing: activations give it
    bool endsBranch = false;                 ///< what comes out is added to a residual stream
};

/// Draws the initial values of one stack of members, layer after layer.
class Initializer {
public:
    /// Members of a comparison with this architecture; those that are initialised critically bring their
    /// critical points. `examplesSquare` > 0 is the mean square of an example's numbers.
    Initializer(std::vector<Member> members, const Architecture& architecture, double examplesSquare);

    [[nodiscard]] std::int64_t members() const { return static_cast<std::int64_t>(members_.size()); }
    [[nodiscard]] double examplesSquare() const { return examplesSquare_; }
    /// Whether the member at this position is initialised critically.
    [[nodiscard]] bool isCritical(std::size_t member) const {
        return initializations_[member] == Initialization::critical;
    }

    /// Normal random weights [K, shape...] with the variance of the initialisation, in float64 on the CPU.
    /// Each call draws new ones for every member.
    [[nodiscard]] Tensor weights(const std::vector<std::int64_t>& shape, const Fan& fan);

    /// The biases [K, shape...] of such a layer: 0, or normal random numbers where it is initialised
    /// critically.
    [[nodiscard]] Tensor biases(const std::vector<std::int64_t>& shape, const Fan& fan);

    /// Weights and biases of the linear branch beside a gate: like weights() and biases(), but with
    /// `critical` 0 and 1, for which nothing is drawn.
    [[nodiscard]] Tensor linearBranchWeights(const std::vector<std::int64_t>& shape, const Fan& fan);
    [[nodiscard]] Tensor linearBranchBiases(const std::vector<std::int64_t>& shape) const;

    /// The standard deviation of each member's weights of such a layer: [K].
    [[nodiscard]] std::vector<double> deviations(const Fan& fan) const;

    /// Normal random numbers [K, shape...] with this standard deviation, e.g. for embeddings.
    [[nodiscard]] Tensor normal(const std::vector<std::int64_t>& shape, double deviation);

    /// [K, shape...] of one value.
    [[nodiscard]] Tensor constant(const std::vector<std::int64_t>& shape, double value) const;

private:
    /// One of each member; nothing where it is not drawn but 0.
    using Deviations = std::vector<std::optional<double>>;

    [[nodiscard]] double variance(std::size_t member, const Fan& fan) const;
    [[nodiscard]] double criticalVariance(const CriticalPoint& point, const Fan& fan) const;
    [[nodiscard]] Tensor drawn(const std::vector<std::int64_t>& shape, const Deviations& deviations);

    std::vector<Member> members_;
    std::vector<Initialization> initializations_;  ///< of each member
    double depth_;
    double examplesSquare_;
    std::vector<std::uint64_t> drawn_;  ///< how often each member has drawn
};

}  // namespace zorro
