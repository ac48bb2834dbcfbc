#pragma once

// The hump of the Zorro functions, u·k·σ(a(u − b)) for u ≤ 0, by its minimum.
//
// With v = −a·u, the condition hump′ = 0 reads v = 1 + e^(−ab − v), so v depends on the product ab alone and
// runs from 1 (ab → ∞) to ∞ (ab → −∞). The height is then −(e^(−v) + v − 1) / a.

#include "core/analysis/landmarks.h"

namespace zorro::ui {

/// The parameters of one hump.
struct Hump {
    double a = 1.2;
    double b = 1;
};

/// The minimum of the hump, x and y in the hump's own coordinates (x < 0, y < 0). Needs a > 0.
[[nodiscard]] Point humpMinimum(const Hump& hump);

}  // namespace zorro::ui
