#pragma once

// The formats in which coefficients are stored and, where that is asked, computed with: binary floating point
// and fixed point.

#include <optional>
#include <string>
#include <string_view>

#include "core/analysis/rounding.h"

namespace zorro::approximation {

struct NumberFormat {
    std::string name = "double";  ///< as on the command line
    /// Floating point; nothing for double itself and for fixed point.
    std::optional<HalfFormat> binary;
    /// Fixed point QI.F: one bit of sign, I before the point, F behind it. `fraction` is F, -1 where it is
    /// not fixed point.
    int integer = 0;
    int fraction = -1;

    [[nodiscard]] bool isFixed() const { return fraction >= 0; }
    [[nodiscard]] bool isDouble() const { return !binary && !isFixed(); }
    /// How many bits a number takes.
    [[nodiscard]] int bits() const;
    [[nodiscard]] double largest() const;

    /// The nearest number of the format (ties to even); beyond its ends the end.
    [[nodiscard]] double rounded(double value) const;
    /// The distance between neighbouring numbers of the format at a value.
    [[nodiscard]] double unit(double value) const;
    /// The number of the format next to one of its numbers, below or above.
    [[nodiscard]] double neighbour(double value, bool above) const;
};

/// The format called so: "double", "float32", "float16", "bfloat16" or "fixed:QI.F". Throws
/// std::invalid_argument with one sentence.
[[nodiscard]] NumberFormat numberFormatCalled(std::string_view name);

}  // namespace zorro::approximation
