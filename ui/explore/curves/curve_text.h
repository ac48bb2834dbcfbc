#pragma once

// What a card says about a curve in one line.

#include <QString>

#include "core/activation/function.h"

namespace zorro::ui {

/// "a 2.8 · b 12 · m 0.685"; empty for a function without parameters.
[[nodiscard]] QString parameterText(const Curve& curve);

/// "x·σ(x)": the formula without LaTeX, or empty where it cannot be written on one line.
[[nodiscard]] QString plainFormula(const Description& description);

/// "C¹ · identity on [0, 1] · tends to 0 and 1".
[[nodiscard]] QString shapeText(const Curve& curve);

/// What the card of a curve that is not selected shows: its parameters, else its formula, else its shape.
[[nodiscard]] QString summaryText(const Curve& curve, bool isReference);

}  // namespace zorro::ui
