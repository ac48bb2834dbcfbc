// What stands in for the compiler of formulas where LibTorch has no CUDA.

#include "core/train/activation/formula/formula_device.h"

namespace zorro {

std::optional<std::vector<Tensor>> launchFormula(const FormulaText& /*text*/,
                                                 const std::vector<Tensor>& /*inputs*/,
                                                 const std::vector<Tensor>& /*parameters*/,
                                                 bool /*inDouble*/) {
    return std::nullopt;
}

}  // namespace zorro
