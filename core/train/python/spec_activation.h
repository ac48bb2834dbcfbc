#pragma once

// An activation as Python asks for it: the passes over memory for the function of a SPEC, whatever its kind.
// No derivatives are recorded here but in what is called composed; Python says what differentiates what.

#include <memory>
#include <string>
#include <tuple>

#include "core/activation/function.h"
#include "core/train/activation/formula/formula_stack.h"
#include "core/train/activation/linear_form.h"
#include "core/train/tensor.h"

namespace zorro {

/// Immutable. x is float, double or bfloat16; `parameters` [sets, n], sets being 1 or the number of rows of
/// x, are double where x is, and float otherwise; row r of x is computed with set r. Gradients have the shape
/// and type of x.
class SpecActivation {
public:
    explicit SpecActivation(const Curve& curve);

    /// f(x).
    [[nodiscard]] Tensor value(const Tensor& x, const Tensor& parameters) const;
    /// gradient f'(x).
    [[nodiscard]] Tensor slope(const Tensor& gradient, const Tensor& x, const Tensor& parameters) const;
    /// That, and the gradient of the parameters.
    [[nodiscard]] std::tuple<Tensor, Tensor> gradients(const Tensor& gradient, const Tensor& x,
                                                       const Tensor& parameters) const;
    /// outer f'(x) and outer gradient f''(x).
    [[nodiscard]] std::tuple<Tensor, Tensor> secondGradients(const Tensor& outer, const Tensor& gradient,
                                                             const Tensor& x, const Tensor& parameters) const;

    /// gradients() and secondGradients() of LibTorch's own operations, which can be differentiated again.
    [[nodiscard]] std::tuple<Tensor, Tensor> composedGradients(const Tensor& gradient, const Tensor& x,
                                                               const Tensor& parameters) const;
    [[nodiscard]] std::tuple<Tensor, Tensor> composedSecondGradients(const Tensor& outer,
                                                                     const Tensor& gradient, const Tensor& x,
                                                                     const Tensor& parameters) const;

private:
    [[nodiscard]] Tensor formOf(const Tensor& parameters) const;

    LinearForm zorro_;          ///< of the Zorro family; undefined otherwise
    FormulaStackPtr formulas_;  ///< of all others
};

/// The activation of a SPEC that says all, as describeSpec() gives it; kept, so that asking again costs a
/// look-up. Throws SpecError.
[[nodiscard]] std::shared_ptr<const SpecActivation> activationOf(const std::string& spec);

/// What a SPEC means, also one with a function of the user's own: {"spec": the same in a way that says all,
/// "title", "formula", "parameters": [{"name", "value", "lower", "upper"}]} as JSON. Throws SpecError.
[[nodiscard]] std::string describeSpec(const std::string& spec);

}  // namespace zorro
