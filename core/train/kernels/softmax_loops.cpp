#include "core/train/kernels/softmax_loops.h"

#include <cmath>
#include <limits>

#include "core/formula/program/processor_versions.h"
#include "core/train/activation/exponential.h"
#include "core/train/kernels/lanes.h"

namespace zorro {

// Not in an unnamed namespace: GCC emits the versions of a local function twice.
namespace softmax_loops {

namespace {

constexpr float lowest = -87;

/// p[i] = exp(scale (x[i] - largest)), which may lie in the same place; returns their sum.
[[gnu::always_inline]] inline float exponentials(const float* x, float* p, std::int64_t count, float scale,
                                                 float largest) {
    Lanes sums{};
    byLanes(count, [&](std::int64_t i, std::size_t lane) {
        const float exponent = scale * (x[i] - largest);
        const float e = exponential(exponent < lowest ? lowest : exponent);
        p[i] = e;
        sums[lane] += e;
    });
    return sumOf(sums);
}

[[gnu::always_inline]] inline float largestIn(const float* x, std::int64_t count) {
    Lanes largest;
    largest.fill(-std::numeric_limits<float>::infinity());
    byLanes(count, [&](std::int64_t i, std::size_t lane) { largest[lane] = largerOf(x[i], largest[lane]); });
    return largestOf(largest);
}

}  // namespace

ZORRO_FOR_EACH_PROCESSOR void softmax(float* x, std::int64_t count, float scale) {
    const float sum = exponentials(x, x, count, scale, largestIn(x, count));
    const float share = 1 / sum;
    for (std::int64_t i = 0; i < count; ++i) x[i] *= share;
}

ZORRO_FOR_EACH_PROCESSOR void softmaxBackward(const float* __restrict p, float* __restrict gradient,
                                              std::int64_t count, float scale) {
    Lanes sums{};
    byLanes(count, [&](std::int64_t i, std::size_t lane) { sums[lane] += p[i] * gradient[i]; });
    const float mean = sumOf(sums);
    for (std::int64_t i = 0; i < count; ++i) gradient[i] = scale * p[i] * (gradient[i] - mean);
}

ZORRO_FOR_EACH_PROCESSOR float crossEntropyOfRow(const float* __restrict scores, std::int64_t target,
                                                 std::int64_t count, float* __restrict p) {
    const float largest = largestIn(scores, count);
    const float sum = exponentials(scores, p, count, 1, largest);
    const float share = 1 / sum;
    for (std::int64_t i = 0; i < count; ++i) p[i] *= share;
    return std::log(sum) - (scores[target] - largest);
}

/// Of laneCount rows at once: of few classes a row alone makes no vector.
ZORRO_FOR_EACH_PROCESSOR double crossEntropyOfBlock(const float* __restrict scores,
                                                    const std::int64_t* __restrict targets,
                                                    std::int64_t count, float* __restrict p) {
    constexpr auto lanes = static_cast<std::int64_t>(laneCount);
    float largest[lanes];
    float sums[lanes];
    for (std::int64_t lane = 0; lane < lanes; ++lane) {
        largest[lane] = -std::numeric_limits<float>::infinity();
        sums[lane] = 0;
    }
    for (std::int64_t i = 0; i < count; ++i) {
        for (std::int64_t lane = 0; lane < lanes; ++lane)
            largest[lane] = largerOf(scores[lane * count + i], largest[lane]);
    }
    for (std::int64_t i = 0; i < count; ++i) {
        for (std::int64_t lane = 0; lane < lanes; ++lane) {
            const float exponent = scores[lane * count + i] - largest[lane];
            const float e = exponential(exponent < lowest ? lowest : exponent);
            p[lane * count + i] = e;
            sums[lane] += e;
        }
    }
    double loss = 0;
    for (std::int64_t lane = 0; lane < lanes; ++lane) {
        const float share = 1 / sums[lane];
        for (std::int64_t i = 0; i < count; ++i) p[lane * count + i] *= share;
        loss += static_cast<double>(std::log(sums[lane]) -
                                    (scores[lane * count + targets[lane]] - largest[lane]));
    }
    return loss;
}

double crossEntropy(const float* scores, const std::int64_t* targets, std::int64_t rows, std::int64_t count,
                    float* p) {
    double loss = 0;
    std::int64_t row = 0;
    for (; count < laneCount && row + laneCount <= rows; row += laneCount)
        loss += crossEntropyOfBlock(scores + row * count, targets + row, count, p + row * count);
    for (; row < rows; ++row)
        loss += static_cast<double>(
            crossEntropyOfRow(scores + row * count, targets[row], count, p + row * count));
    return loss;
}

}  // namespace softmax_loops

}  // namespace zorro
