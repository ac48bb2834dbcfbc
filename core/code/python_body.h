#pragma once

// What computes a curve in a framework for Python: one expression, or statements and the expression that they
// lead to, in single precision or better whatever x comes in.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function.h"
#include "core/code/dialect.h"
#include "core/code/module_text.h"

namespace zorro {

/// How a framework says what stands around the expression.
struct PythonWords {
    std::string_view zorro;     ///< the function that computes the general form of the Zorro functions
    std::string_view widened;   ///< statements that widen a half-precision x, its type kept in `dtype`
    std::string_view likeX;     ///< the parameter @name@ in the type of x; empty where it is a plain number
    std::string_view narrowed;  ///< @value@ in the type `dtype`
};

/// The lines of the function's body. `natives` are expressions for functions that the framework has itself,
/// by their names in a SPEC.
[[nodiscard]] std::string pythonBody(std::size_t indent, const Curve& curve,
                                     const std::vector<ModuleParameter>& parameters, const Dialect& dialect,
                                     const std::map<std::string_view, std::string_view>& natives,
                                     const PythonWords& words);

}  // namespace zorro
