#pragma once

// The hump of the Zorro functions, u·k·σ(a(u − b)) for u ≤ 0, by its minimum: where it is for given a and b,
// and which a and b put it at a given place.
//
// With v = −a·u, the condition hump′ = 0 reads v = 1 + e^(−ab − v), so v depends on the product ab alone and
// runs from 1 (ab → ∞) to ∞ (ab → −∞). The height is then −(e^(−v) + v − 1) / a. Both divide by a, so their
// ratio determines v, whence a = v / |u| and b = −(v + ln(v − 1)) / a follow in closed form.

#include <optional>

#include "core/analysis/landmarks.h"

namespace zorro::ui {

/// The parameters of one hump.
struct Hump {
    double a = 1.2;
    double b = 1;
};

/// The minimum of the hump, x and y in the hump's own coordinates (x < 0, y < 0). Needs a > 0.
[[nodiscard]] Point humpMinimum(const Hump& hump);

/// What may be changed and how far, and how distances on the plot are measured.
struct HumpLimits {
    Interval a;               ///< both ends > 0; a single value where a is locked
    Interval b;               ///< a single value where b is locked
    double pixelsPerX = 100;  ///< pixels that one unit of the hump's x takes on the screen
    double pixelsPerY = 100;
};

/// The hump within its limits whose minimum is at `target`, or where there is none, the one whose minimum is
/// nearest on the screen.
[[nodiscard]] Hump humpWithMinimumAt(const Point& target, const HumpLimits& limits);

}  // namespace zorro::ui
