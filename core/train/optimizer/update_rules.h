#pragma once

// How the optimisers of optimizers() change parameters. With PyTorch's conventions, for a parameter p with
// the gradient g, learning rate r, weight decay w and step number t from 1:
//
//   sgd     g += w p;  v = momentum v + g;  p -= r v, or with Nesterov's momentum p -= r (g + momentum v)
//   adam    g += w p;  m = beta1 m + (1 - beta1) g;  s = beta2 s + (1 - beta2) g^2;
//           p -= r m / (1 - beta1^t) / (sqrt(s / (1 - beta2^t)) + epsilon)       (Kingma and Ba 2015)
//   adamw   p *= 1 - r w, then as adam with w = 0                      (Loshchilov and Hutter 2019)
//
// Weight decay applies to weights, biases and norms, as PyTorch's optimisers apply it, and not to the
// parameters of activations. These have a learning rate of their own, a multiple of r: in every formula above
// it stands in the place of r. Every member has numbers of its own in the place of r, w, momentum, beta1,
// beta2 and epsilon; where all members of a stack have the same, one stands for all.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/train/optimizer/member_update.h"
#include "core/train/tensor.h"

namespace zorro {

/// What differs between the updates of a rule, in the order that it wants.
inline constexpr std::size_t updateNumbers = 3;
using UpdateNumbers = std::array<double, updateNumbers>;

/// One update of all parameters of a stack. Values, gradients and moments are flat and of one size; their
/// elements do not know of each other.
struct UpdateStep {
    const std::vector<MemberUpdate>& members;  ///< of one kind: one that stands for all, or each its own
    const std::vector<Stretch>& stretches;     ///< all values in their order
    const MemberTable& table;                  ///< what `members` say, where the values are
    const Tensor& values;                      ///< changed
    const Tensor& gradients;                   ///< may be changed
    std::int64_t decayed;                ///< the first so many values are those that weight decay is for
    std::int64_t unbounded;              ///< and the first so many have the learning rate itself
    const std::vector<Tensor>& moments;  ///< what the rule remembers; changed
    const Tensor& numbers;  ///< [members, updateNumbers] of this update, on their device and of their type
};

struct UpdateRule {
    std::string_view name;
    std::size_t (*moments)(const Optimizer& options);  ///< how many tensors it remembers, which begin as 0
    /// Of update number `step`, counted from 1.
    UpdateNumbers (*numbers)(const Optimizer& options, std::uint64_t step, double learningRate);
    void (*step)(const UpdateStep& update);
};

/// The rule of an optimiser. Throws RunError where there is none of this name.
[[nodiscard]] const UpdateRule& updateRule(std::string_view optimizer);

}  // namespace zorro
