#pragma once

// What half precision makes of a function: its formula computed operation by operation in float16 or
// bfloat16, each result rounded to the nearest number of the format (ties to even), against the exact value.

#include <string_view>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

/// A binary floating-point format of 16 bits.
struct HalfFormat {
    std::string_view name;
    int digits = 0;         ///< of the significand, the hidden one included
    int largestPower = 0;   ///< numbers are below 2^largestPower
    int smallestPower = 0;  ///< normal numbers are at least 2^smallestPower
};

inline constexpr HalfFormat float16{"float16", 11, 16, -14};
inline constexpr HalfFormat bfloat16{"bfloat16", 8, 128, -126};

/// The nearest number of the format; infinite where that is too large.
[[nodiscard]] double roundedTo(const HalfFormat& format, double value);

/// The distance between neighbouring numbers of the format at a value: a unit in the last place.
[[nodiscard]] double unitInLastPlace(const HalfFormat& format, double value);

/// Every finite number of the format, in increasing order; of the two zeros one.
[[nodiscard]] std::vector<double> numbersOf(const HalfFormat& format);

struct RoundingErrors {
    double largest = 0;         ///< in units in the last place of f(x)
    double largestAt = 0;       ///< the x that is worst
    double share = 0;           ///< of all x, those within one unit
    std::size_t overflows = 0;  ///< x at which nothing finite comes out though f(x) fits the format
    std::size_t count = 0;      ///< of x that were tried and at which f(x) fits
    std::size_t step = 1;       ///< every such number of the format was tried: 1 for all
    std::vector<double> x;      ///< those, increasing, and
    std::vector<double> error;  ///< the error at each, with its sign; infinite where it overflows
};

/// The errors for every x of the format, or of a long formula for so many, evenly chosen, that it takes a
/// fraction of a second; parameters are rounded, too.
[[nodiscard]] RoundingErrors roundingErrors(const Curve& curve, const HalfFormat& format);

}  // namespace zorro
