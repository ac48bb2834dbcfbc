#pragma once

// The functions and constants that formulas may use, with the names that people write.

#include <span>

namespace zorro {

struct FormulaFunction {
    const char* name;
    double (*value)(double);
};

struct FormulaFunction2 {
    const char* name;
    double (*value)(double, double);
};

struct FormulaConstant {
    const char* name;
    double value;
};

/// Functions of one number; `log` is the natural logarithm.
[[nodiscard]] std::span<const FormulaFunction> formulaFunctionsOfOne();

/// Functions of two numbers. `min` and `max`, which take any count, are not among them.
[[nodiscard]] std::span<const FormulaFunction2> formulaFunctionsOfTwo();

[[nodiscard]] std::span<const FormulaConstant> formulaConstants();

/// The smallest and the largest of `count` >= 1 numbers; NaN if one of them is.
[[nodiscard]] double formulaMinimum(const double* values, int count);
[[nodiscard]] double formulaMaximum(const double* values, int count);

}  // namespace zorro
