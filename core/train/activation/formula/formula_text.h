#pragma once

// A formula as a text for compilers that run while the program does, of CUDA devices: LibTorch's wants a
// template of the kernel with what it calls before it.

#include <span>
#include <string>

#include "core/train/activation/formula/trainable_formula.h"

namespace zorro {

/// What a kernel computes, and from what, in this order.
enum class FormulaKernel {
    value,           ///< f(x), from x and the parameters
    slope,           ///< gradient f'(x), from the gradient, x and the parameters
    gradients,       ///< that, and gradient df/dp for every parameter, from the same
    secondGradients  ///< outer f'(x) and outer gradient f''(x), from the outer one, the gradient, x,
                     ///< parameters
};

/// A kernel as C++: `template <typename T> T NAME(T x, ...)`, or, with several outputs,
/// `void NAME(T x, ..., T& out0, ...)`. T is float or double; where a result in float is not finite it is
/// computed in double. It calls the functions of the C library by their names, in any namespace.
struct FormulaText {
    std::string name;  ///< another one for every other text
    std::string code;
    int inputs = 0;
    int outputs = 0;
};

[[nodiscard]] FormulaText formulaText(const TrainableFormula& function, FormulaKernel kernel);

}  // namespace zorro
