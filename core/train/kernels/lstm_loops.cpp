#include "core/train/kernels/lstm_loops.h"

#include <cmath>

#include "core/formula/program/processor_versions.h"
#include "core/train/activation/exponential.h"

namespace zorro {

// Not in an unnamed namespace: GCC emits the versions of a local function template twice.
namespace lstm_loops {

/// A function at a point.
struct ValueAndSlope {
    float value;
    float slope;
};

/// Sigmoid and tanh, to 2e-7 of their values.
struct ClassicalCurves {
    static constexpr float lowest = -87;

    [[gnu::always_inline]] static ValueAndSlope gate(float x) {
        const float exponent = -x < lowest ? lowest : -x;
        const float value = 1 / (1 + exponential(exponent > -lowest ? -lowest : exponent));
        return {value, value * (1 - value)};
    }

    /// Near 0 the polynomial of tanhf in the Cephes library (Moshier).
    [[gnu::always_inline]] static ValueAndSlope cell(float x) {
        const float size = x < 0 ? -x : x;
        const float exponent = -2 * size;
        const float e = exponential(exponent < lowest ? lowest : exponent);
        const float far = (1 - e) / (1 + e);
        const float square = size * size;
        float p = -5.70498872745e-3F;
        p = p * square + 2.06390887954e-2F;
        p = p * square - 5.37397155531e-2F;
        p = p * square + 1.33314422036e-1F;
        p = p * square - 3.33332819422e-1F;
        const float near = size + size * square * p;
        const float value = size < 0.625F ? near : far;
        return {x < 0 ? -value : value, 1 - value * value};
    }
};

struct PairOfZorros {
    ZorroCurves curves;

    [[gnu::always_inline]] static ValueAndSlope at(const ZorroConstants<float>& c, float x) {
        const Point<float> p = pointAt<true>(c, x);
        return {c.scale * p.value() + c.offset, c.scale * c.m * p.slope()};
    }
    [[gnu::always_inline]] ValueAndSlope gate(float x) const { return at(curves.gate, x); }
    [[gnu::always_inline]] ValueAndSlope cell(float x) const { return at(curves.cell, x); }
};

template <typename Curves>
ZORRO_FOR_EACH_PROCESSOR void forwardRow(const Curves& curves, std::int64_t width,
                                         const float* __restrict sums, const float* __restrict before,
                                         float* __restrict memory, float* __restrict state) {
    const Curves c = curves;
    for (std::int64_t i = 0; i < width; ++i) {
        const float input = c.gate(sums[i]).value;
        const float forget = c.gate(sums[width + i]).value;
        const float output = c.gate(sums[2 * width + i]).value;
        const float candidate = c.cell(sums[3 * width + i]).value;
        const float kept = input * candidate + forget * before[i];
        memory[i] = kept;
        state[i] = output * c.cell(kept).value;
    }
}

template <typename Curves>
ZORRO_FOR_EACH_PROCESSOR void backwardRow(const Curves& curves, std::int64_t width,
                                          const float* __restrict sums, const float* __restrict before,
                                          const float* __restrict memory, const float* __restrict byState,
                                          float* __restrict byMemory, float* __restrict bySums) {
    const Curves c = curves;
    for (std::int64_t i = 0; i < width; ++i) {
        const ValueAndSlope input = c.gate(sums[i]);
        const ValueAndSlope forget = c.gate(sums[width + i]);
        const ValueAndSlope output = c.gate(sums[2 * width + i]);
        const ValueAndSlope candidate = c.cell(sums[3 * width + i]);
        const ValueAndSlope squashed = c.cell(memory[i]);
        const float outer = byMemory[i] + byState[i] * output.value * squashed.slope;
        bySums[i] = outer * candidate.value * input.slope;
        bySums[width + i] = outer * before[i] * forget.slope;
        bySums[2 * width + i] = byState[i] * squashed.value * output.slope;
        bySums[3 * width + i] = outer * input.value * candidate.slope;
        byMemory[i] = outer * forget.value;
    }
}

template <typename Curves>
void forwardRows(const Curves& curves, const Position& position, float* memory, float* state) {
    const std::int64_t width = position.width;
    for (std::int64_t row = 0; row < position.rows; ++row)
        forwardRow(curves, width, position.sums + row * 4 * width, position.before + row * width,
                   memory + row * width, state + row * width);
}

template <typename Curves>
void backwardRows(const Curves& curves, const Position& position, const Gradient& gradient) {
    const std::int64_t width = position.width;
    for (std::int64_t row = 0; row < position.rows; ++row)
        backwardRow(curves, width, position.sums + row * 4 * width, position.before + row * width,
                    gradient.memory + row * width, gradient.byState + row * width,
                    gradient.byMemory + row * width, gradient.bySums + row * 4 * width);
}

void forward(const Position& position, float* memory, float* state) {
    if (position.curves == nullptr)
        forwardRows(ClassicalCurves{}, position, memory, state);
    else
        forwardRows(PairOfZorros{*position.curves}, position, memory, state);
}

void backward(const Position& position, const Gradient& gradient) {
    if (position.curves == nullptr)
        backwardRows(ClassicalCurves{}, position, gradient);
    else
        backwardRows(PairOfZorros{*position.curves}, position, gradient);
}

}  // namespace lstm_loops

}  // namespace zorro
