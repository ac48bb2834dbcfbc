#pragma once

// All five Zorro functions as one general form, which a single kernel can serve:
//     f(x) = scale * A(m x + shift; a_neg, b_neg, a_pos, b_pos) + offset
// where A is Asymmetric-Zorro (arXiv:2409.19239): hump(x; a_neg, b_neg) for x < 0, x on [0, 1], and
// 1 - hump(1 - x; a_pos, b_pos) for x > 1, with hump(u; a, b) = (1 + e^(ab)) u / (1 + e^(-a(u - b))).
// Symmetric- and Asymmetric-Zorro have scale 1, offset 0, m 1, shift 0; Sigmoid-Zorro S(m x + 1/2) has shift
// 1/2; Tanh-Zorro 2 S((m x + 1) / 2) - 1 has scale 2, offset -1, m/2 and shift 1/2; Sloped-Zorro S(m x) has
// its slope m.

#include <optional>

#include "core/activation/function.h"

namespace zorro {

/// The numbers of the general form. The defaults are those of Symmetric-Zorro.
struct ZorroForm {
    double scale = 1;    ///< what A is multiplied with
    double offset = 0;   ///< what is added to that
    double m = 1;        ///< what x is multiplied with, > 0
    double shift = 0;    ///< what is added to that before A
    double a_neg = 1.2;  ///< steepness of the hump below 0, in [0.01, 50]
    double b_neg = 1;    ///< where its gate is half open, in [-20, 20]
    double a_pos = 1.2;  ///< the same for the hump above 1
    double b_pos = 1;
};

/// The general form of a curve of the Zorro family, whose values it has for every x up to rounding; nothing
/// for any other function. The curve has one value for each parameter of its function, inside the bounds.
[[nodiscard]] std::optional<ZorroForm> zorroForm(const Curve& curve);

}  // namespace zorro
