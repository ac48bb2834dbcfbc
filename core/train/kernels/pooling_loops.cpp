#include "core/train/kernels/pooling_loops.h"

#include <bit>

#include "core/formula/program/processor_versions.h"

namespace zorro {

// Not in an unnamed namespace: GCC emits the versions of a local function twice.
namespace pooling_loops {

namespace {

struct Pixel {
    float value;
    std::uint32_t place;
};

/// The larger one, without a branch: which it is cannot be foreseen.
[[gnu::always_inline]] inline Pixel largerOf(Pixel first, Pixel second) {
    const bool isSecond =
        (second.value > first.value) | (second.value != second.value);  // NOLINT(*-bitwise-operator)
    const std::uint32_t mask = 0U - static_cast<std::uint32_t>(isSecond);
    const auto chosen = [mask](std::uint32_t a, std::uint32_t b) { return (a & ~mask) | (b & mask); };
    return {std::bit_cast<float>(chosen(std::bit_cast<std::uint32_t>(first.value),
                                        std::bit_cast<std::uint32_t>(second.value))),
            chosen(first.place, second.place)};
}

}  // namespace

/// The larger one of every two numbers that follow each other.
ZORRO_FOR_EACH_PROCESSOR void largestOfPairs(const float* __restrict x, std::int64_t pairs,
                                             float* __restrict y, std::int32_t* __restrict places) {
    for (std::int64_t i = 0; i < pairs; ++i) {
        const Pixel pixel = largerOf({x[2 * i], 0}, {x[2 * i + 1], 1});
        y[i] = pixel.value;
        places[i] = static_cast<std::int32_t>(pixel.place);
    }
}

/// Of two rows, the second of which has the places from 2 on.
ZORRO_FOR_EACH_PROCESSOR void largestOfRows(const Pairs& pairs, std::int64_t first, std::int64_t count,
                                            float* __restrict y, std::int32_t* __restrict places) {
    const float* __restrict const values = pairs.values + first;
    const std::int32_t* __restrict const places1 = pairs.places + first;
    for (std::int64_t i = 0; i < count; ++i) {
        const Pixel above{values[i], static_cast<std::uint32_t>(places1[i])};
        const Pixel below{values[count + i], static_cast<std::uint32_t>(places1[count + i]) + 2};
        const Pixel pixel = largerOf(above, below);
        y[i] = pixel.value;
        places[i] = static_cast<std::int32_t>(pixel.place);
    }
}

void largest(const float* x, std::int64_t height, std::int64_t width, const Pairs& pairs, float* y,
             std::int32_t* places) {
    const std::int64_t half = width / 2;
    if (width % 2 == 0) {  // in one go: rows are too short to be worth vectors
        largestOfPairs(x, height * half, pairs.values, pairs.places);
    } else {
        for (std::int64_t row = 0; row < height; ++row)
            largestOfPairs(x + row * width, half, pairs.values + row * half, pairs.places + row * half);
    }
    for (std::int64_t row = 0; row < height / 2; ++row)
        largestOfRows(pairs, 2 * row * half, half, y + row * half, places + row * half);
}

ZORRO_FOR_EACH_PROCESSOR void largestBackward(const float* __restrict gradient,
                                              const std::int32_t* __restrict places, std::int64_t height,
                                              std::int64_t width, float* __restrict byX) {
    for (std::int64_t row = 0; row + 1 < height; row += 2) {
        float* __restrict const above = byX + row * width;
        float* __restrict const below = above + width;
        for (std::int64_t i = 0; i < width / 2; ++i) {
            const auto bits = std::bit_cast<std::uint32_t>(gradient[i]);
            const auto share = [&](std::int32_t its) {
                const std::uint32_t mask = 0U - static_cast<std::uint32_t>(places[i] == its);
                return std::bit_cast<float>(bits & mask);
            };
            above[2 * i] = share(0);
            above[2 * i + 1] = share(1);
            below[2 * i] = share(2);
            below[2 * i + 1] = share(3);
        }
        gradient += width / 2;
        places += width / 2;
    }
}

}  // namespace pooling_loops

}  // namespace zorro
