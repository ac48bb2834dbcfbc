#pragma once

// The activation layer of a stack of networks: each member's own curve, all members in one call.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/activation/function.h"
#include "core/run/comparison/learnable.h"
#include "core/train/activation/formula/formula_operator.h"
#include "core/train/stack/forward_pass.h"
#include "core/train/stack/parameters.h"
#include "core/train/tensor.h"

namespace zorro {

class StackedActivation;

/// What an activation layer is beside its curves.
struct ActivationLayer {
    Learnable learnable = Learnable::none;
    /// Units of a dense layer, channels of images: as many sets of parameters has a member where every
    /// channel learns its own.
    std::int64_t channels = 1;
    /// Equal parts of the channels, one after the other, that are layers to people, as the gates of a cell
    /// are: where every layer learns its own set, each of them does.
    std::int64_t parts = 1;
    /// With Learnable::member: the network's first activation layer of these curves, whose trained parameters
    /// this one has, too; null for the first itself.
    const StackedActivation* first = nullptr;
    /// Under which a pass's observer sees it, where it does.
    std::optional<std::size_t> number = std::nullopt;
};

class StackedActivation {
public:
    /// One curve a member, of any functions. What learns are parameters of the layer that `parameters` began
    /// last: "activation", bounded by the functions' own bounds and not decayed.
    StackedActivation(Parameters& parameters, const std::vector<Curve>& curves, const ActivationLayer& layer);

    /// f(x), the members in the first dimension, the channels in the last: x [K, ..., channels] -> the same
    /// shape.
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

    /// The trained parameters [K, sets, n]: a set for each channel, or each part, or one; in the function's
    /// order, and 0 behind those that a member's function has. Undefined where none are trained.
    [[nodiscard]] const Tensor& learned() const { return learned_; }
    /// [K, n]: 0 where a member's function has the parameter, NaN where it has not.
    [[nodiscard]] const Tensor& absent() const { return absent_; }

private:
    /// Consecutive members that one call serves: all of the Zorro family, one curve that LibTorch has a
    /// kernel for, or formulas.
    struct Group {
        std::vector<Curve> curves;
        Tensor form;               ///< [members, 8], Zorro functions only: the form, where it is fixed
        Tensor formBase;           ///< [members, 1, 8]; where it learns it is formBase + learned x formSteps
        Tensor formSteps;          ///< [members, n, 8]
        FormulaStackPtr formulas;  ///< formulas only
        Tensor fixed;              ///< [members, n], their parameters, where they are fixed
        std::int64_t first = 0;    ///< member

        [[nodiscard]] std::int64_t members() const { return static_cast<std::int64_t>(curves.size()); }
    };

    void divide(const std::vector<Curve>& curves, bool learns);
    void learn(Parameters& parameters, const std::vector<Curve>& curves, const ActivationLayer& layer);
    static void keepConstants(Group& group, Parameters& parameters, std::int64_t learnedColumns);

    [[nodiscard]] Tensor compute(const Tensor& x, std::int64_t memberDimension) const;
    [[nodiscard]] Tensor ofGroup(const Group& group, const Tensor& x, std::int64_t memberDimension) const;
    [[nodiscard]] Tensor ofRows(const Group& group, const Tensor& rows) const;
    [[nodiscard]] Tensor setsOf(const Group& group) const;
    [[nodiscard]] Tensor formOf(const Group& group) const;

    std::vector<Group> groups_;
    std::optional<std::size_t> layer_;
    Tensor learned_;  ///< [K, sets, n]
    Tensor absent_;   ///< [K, n]: 0 where a member has the parameter, NaN where it has not
};

/// Whether the parameters of this curve can be trained: it has some.
[[nodiscard]] bool isLearnable(const Curve& curve);

/// What computes a curve: members with the same word share a call and lose nothing by it.
[[nodiscard]] std::string kernelName(const Curve& curve, Learnable learnable);

}  // namespace zorro
