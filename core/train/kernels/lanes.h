#pragma once

// Sums and maxima over rows of float in loops that the compiler turns into vector instructions: every lane
// has its own, and they are joined in a fixed order at the end.

#include <array>
#include <cstdint>

namespace zorro {

inline constexpr std::int64_t laneCount = 16;
using Lanes = std::array<float, laneCount>;

/// Calls visit(i, lane) for i in [0, count), with the lanes in turn.
template <typename Visit>
[[gnu::always_inline]] inline void byLanes(std::int64_t count, const Visit& visit) {
    std::int64_t i = 0;
    for (; i + laneCount <= count; i += laneCount) {
        for (std::int64_t lane = 0; lane < laneCount; ++lane) visit(i + lane, static_cast<std::size_t>(lane));
    }
    for (std::int64_t lane = 0; i + lane < count; ++lane) visit(i + lane, static_cast<std::size_t>(lane));
}

[[gnu::always_inline]] inline float sumOf(Lanes lanes) {
    for (std::size_t half = laneCount / 2; half > 0; half /= 2) {
        for (std::size_t lane = 0; lane < half; ++lane) lanes[lane] += lanes[lane + half];
    }
    return lanes[0];
}

/// The larger of two, and NaN where one is.
[[gnu::always_inline]] inline float largerOf(float a, float b) {
    return a > b || a != a ? a : b;
}

[[gnu::always_inline]] inline float largestOf(Lanes lanes) {
    for (std::size_t half = laneCount / 2; half > 0; half /= 2) {
        for (std::size_t lane = 0; lane < half; ++lane)
            lanes[lane] = largerOf(lanes[lane], lanes[lane + half]);
    }
    return lanes[0];
}

}  // namespace zorro
