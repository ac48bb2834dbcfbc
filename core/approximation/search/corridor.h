#pragma once

// The fewest straight pieces, joined, that stay between a lower and an upper bound. Private to
// core/approximation.

#include <optional>
#include <span>
#include <vector>

#include "core/approximation/approximant.h"

namespace zorro::approximation {

/// Where a line may pass at one x: finite numbers, lower <= upper.
struct Gate {
    double x = 0;
    double lower = 0;
    double upper = 0;
};

/// The knots of a continuous piecewise linear function through all gates, whose x increase, with as few
/// pieces as there can be; nothing where it takes more than `most`. Each piece goes as far as any line can
/// that begins somewhere on the piece before (Suri 1988, On some link distance problems in a simple polygon).
[[nodiscard]] std::optional<std::vector<Knot>> fewestPieces(std::span<const Gate> gates, int most);

}  // namespace zorro::approximation
