#pragma once

// What formulas need of bare doubles: arithmetic as it comes, of which nobody knows the errors.

#include <cmath>

#include "core/activation/number/elementary.h"

namespace zorro::number {

/// x / 2
inline double halved(double x) {
    return x * 0.5;
}

/// `below` where sign < 0, else `other`.
inline double choose(double sign, double below, double other) {
    return sign < 0 ? below : other;
}

/// The smaller of x and y.
inline double minimum(double x, double y) {
    return x < y ? x : y;
}

/// The nearest number to x in [-limit, limit].
inline double clamp(double x, double limit) {
    const double capped = x > limit ? limit : x;
    return capped < -limit ? -limit : capped;
}

/// |x|
inline double absolute(double x) {
    return std::abs(x);
}

}  // namespace zorro::number
