#pragma once

// The largest of every 2 x 2 pixels of an image of float.

#include <cstdint>

namespace zorro::pooling_loops {

/// Room for [height, width / 2] numbers of each kind.
struct Pairs {
    float* values;
    std::int32_t* places;
};

/// x [height, width] -> y [height / 2, width / 2], with the place of the largest of the four, 0 to 3: of
/// equal ones the first, and of NaNs the last.
void largest(const float* x, std::int64_t height, std::int64_t width, const Pairs& pairs, float* y,
             std::int32_t* places);

/// Gives the gradient of y to the pixels that it is of, and 0 to the others of their four.
void largestBackward(const float* gradient, const std::int32_t* places, std::int64_t height,
                     std::int64_t width, float* byX);

}  // namespace zorro::pooling_loops
