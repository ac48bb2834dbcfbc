#include "ui/explore/plots/hump_minimum.h"

#include <cmath>

namespace zorro::ui {
namespace {

/// ln(v − 1) of the v = 1 + e^(−ab − v): the l with e^l + l = −ab − 1. The left side is convex and the start
/// lies to the right of the root, so Newton's method comes down to it without overshooting.
double logOfExcess(double ab) {
    const double z = -ab - 1;
    double l = z <= 0 ? z : std::log1p(z);
    for (int i = 0; i < 60; ++i) {
        const double excess = std::exp(l);
        const double step = (excess + l - z) / (excess + 1);
        l -= step;
        if (std::fabs(step) <= 1e-16 * (1 + std::fabs(l))) {
            break;
        }
    }
    return l;
}

}  // namespace

Point humpMinimum(const Hump& hump) {
    const double w = std::exp(logOfExcess(hump.a * hump.b));
    return {-(1 + w) / hump.a, -(std::exp(-1 - w) + w) / hump.a};
}

}  // namespace zorro::ui
