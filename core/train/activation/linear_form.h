#pragma once

// The form of a Zorro function's curve (core/activation/zorro_form.h) is linear in its parameters.

#include "core/activation/function.h"
#include "core/train/tensor.h"

namespace zorro {

/// form = base + parameters x steps, in double.
struct LinearForm {
    Tensor base;   ///< [1, 8]: the form where all parameters are 0
    Tensor steps;  ///< [columns, 8]: how it changes with each; 0 where the function has fewer than columns
};

/// Of a function of the Zorro family, with one column for each of its parameters or more.
[[nodiscard]] LinearForm linearForm(const FunctionPtr& function, std::int64_t columns);

}  // namespace zorro
