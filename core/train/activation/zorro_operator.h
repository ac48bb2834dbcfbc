#pragma once

// The Zorro functions as an operator of LibTorch, torch.ops.zorro.activation(x, form), with derivatives of
// any order in x and in the form.

#include "core/activation/zorro_form.h"
#include "core/train/tensor.h"

namespace zorro {

/// f(x) in the type and shape of x (float, double or bfloat16). x [rows, ...]; `form` [K, 8] has the columns
/// of ZorroForm in their order, in double where x is, in float otherwise; row r of x is computed with row
/// r mod K of it, and K divides the number of rows. Gradients flow to whichever of the two needs them.
/// Throws c10::Error for shapes and types that do not fit.
[[nodiscard]] Tensor zorroActivation(const Tensor& x, const Tensor& form);

/// The same of x + bias: x [K, rows, columns], bias [K, 1, columns] in the type of x. Where
/// hasBiasedActivation(x) that is one kernel, as is its way back with the gradient of the bias.
[[nodiscard]] Tensor biasedZorroActivation(const Tensor& x, const Tensor& bias, const Tensor& form);
[[nodiscard]] bool hasBiasedActivation(const Tensor& x);

/// A form as a row [8] in double.
[[nodiscard]] Tensor formRow(const ZorroForm& form);

}  // namespace zorro
