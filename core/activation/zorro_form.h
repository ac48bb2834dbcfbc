#pragma once

// All five Zorro functions as one general form, which a single kernel can serve:
//     f(x) = scale * A(m x + shift; a_neg, b_neg, a_pos, b_pos) + offset,   A = Asymmetric-Zorro.

#include <optional>

#include "core/activation/function.h"

namespace zorro {

struct ZorroForm {
    double scale = 1;
    double offset = 0;
    double m = 1;
    double shift = 0;
    double a_neg = 1.2;
    double b_neg = 1;
    double a_pos = 1.2;
    double b_pos = 1;
};

/// The general form of a curve of the Zorro family; nothing for any other function.
[[nodiscard]] std::optional<ZorroForm> zorroForm(const Curve& curve);

}  // namespace zorro
