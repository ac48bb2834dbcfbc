#pragma once

// Kernels that a CUDA device's compiler makes of a formula's text while the program runs; LibTorch keeps
// them on disk (PYTORCH_KERNEL_CACHE_PATH).

#include <optional>
#include <vector>

#include "core/train/activation/formula/formula_text.h"
#include "core/train/tensor.h"

namespace zorro {

/// The results of a text for inputs and parameters that meet by broadcasting, in double where that is asked
/// for. Nothing where there is no compiler, or the text is more than it takes.
[[nodiscard]] std::optional<std::vector<Tensor>> launchFormula(const FormulaText& text,
                                                               const std::vector<Tensor>& inputs,
                                                               const std::vector<Tensor>& parameters,
                                                               bool inDouble);

}  // namespace zorro
