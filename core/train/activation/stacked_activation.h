#pragma once

// The activation layer of a stack of networks: each member's own curve, all members in one call.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/activation/function.h"
#include "core/train/stack/forward_pass.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

class StackedActivation {
public:
    /// One curve a member. With `learnable`, the curves' parameters become trained ones, each member's and
    /// layer's its own, inside their bounds; this is for Zorro functions, and all curves are then of one
    /// function. `layer` is the number under which a pass's observer sees it, where it does.
    StackedActivation(Parameters& parameters, const std::vector<Curve>& curves, bool learnable,
                      std::optional<std::size_t> layer = {});

    /// f(x), the members in the first dimension: x [K, ...] -> the same shape.
    [[nodiscard]] Tensor operator()(const Tensor& x, const ForwardPass& pass) const;

    /// Whether f(x + bias) is one step on the device of x: biased() is called in place of adding the bias
    /// before.
    [[nodiscard]] bool takesBias(const Tensor& x, const ForwardPass& pass) const;
    /// f(x + bias): x [K, rows, units], bias [K, 1, units]. No observer sees it.
    [[nodiscard]] Tensor biased(const Tensor& x, const Tensor& bias) const;

    /// f(x), and no observer sees it.
    [[nodiscard]] Tensor unobserved(const Tensor& x) const { return compute(x, 0); }

    /// f(x) for images [B, K, C, H, W].
    [[nodiscard]] Tensor images(const Tensor& x, const ForwardPass& pass) const;

    /// The trained parameters [K, n] in the function's order; undefined where they are fixed.
    [[nodiscard]] const Tensor& learned() const { return learned_; }

private:
    /// Consecutive members that one call serves: all of the Zorro family, or one reference curve.
    struct Group {
        Curve curve;
        std::int64_t members = 1;
        Tensor form;  ///< [members, 8], Zorro functions only
    };

    [[nodiscard]] Tensor compute(const Tensor& x, std::int64_t memberDimension) const;
    [[nodiscard]] Tensor ofGroup(const Group& group, const Tensor& x) const;
    [[nodiscard]] Tensor formOf(const Group& group) const;

    std::vector<Group> groups_;
    std::optional<std::size_t> layer_;
    Tensor learned_;    ///< [K, n]
    Tensor formBase_;   ///< [8]; the form is formBase_ + learned_ x formSteps_
    Tensor formSteps_;  ///< [n, 8]
};

/// Whether the parameters of this curve can be trained: those of the Zorro family can.
[[nodiscard]] bool isLearnable(const Curve& curve);

}  // namespace zorro
