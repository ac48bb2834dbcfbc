#include "core/train/kernels/normalization_loops.h"

#include <cmath>

#include "core/formula/program/processor_versions.h"
#include "core/train/kernels/lanes.h"

namespace zorro {

// Not in an unnamed namespace: GCC emits the versions of a local function twice.
namespace normalization_loops {

template <bool isCentred>
[[gnu::always_inline]] inline void normalizeRows(const Rows& rows, float epsilon, float* y) {
    const std::int64_t columns = rows.columns;
    const float share = 1 / static_cast<float>(columns);
    for (std::int64_t row = 0; row < rows.rows; ++row) {
        const float* __restrict x = rows.x + row * columns;
        float* __restrict to = y + row * columns;
        float mean = 0;
        if constexpr (isCentred) {
            Lanes sums{};
            byLanes(columns, [&](std::int64_t i, std::size_t lane) { sums[lane] += x[i]; });
            mean = sumOf(sums) * share;
            rows.means[row] = mean;
        }
        Lanes squares{};
        byLanes(columns,
                [&](std::int64_t i, std::size_t lane) { squares[lane] += (x[i] - mean) * (x[i] - mean); });
        const float reciprocal = 1 / std::sqrt(sumOf(squares) * share + epsilon);
        rows.reciprocals[row] = reciprocal;
        for (std::int64_t i = 0; i < columns; ++i) {
            to[i] = (x[i] - mean) * reciprocal * rows.scale[i];
            if constexpr (isCentred)
                to[i] += rows.shift[i];
        }
    }
}

template <bool isCentred>
[[gnu::always_inline]] inline void normalizeRowsBackward(const Rows& rows, const float* gradient, float* byX,
                                                         float* __restrict byScale,
                                                         float* __restrict byShift) {
    const std::int64_t columns = rows.columns;
    const float* __restrict scale = rows.scale;
    const float share = 1 / static_cast<float>(columns);
    for (std::int64_t row = 0; row < rows.rows; ++row) {
        const float* __restrict x = rows.x + row * columns;
        const float* __restrict g = gradient + row * columns;
        float* __restrict to = byX + row * columns;
        const float mean = isCentred ? rows.means[row] : 0;
        const float reciprocal = rows.reciprocals[row];
        Lanes sums{};
        Lanes products{};
        byLanes(columns, [&](std::int64_t i, std::size_t lane) {
            const float normal = (x[i] - mean) * reciprocal;
            const float scaled = g[i] * scale[i];
            if constexpr (isCentred)
                sums[lane] += scaled;
            products[lane] += scaled * normal;
        });
        const float meanOfSums = isCentred ? sumOf(sums) * share : 0;
        const float meanOfProducts = sumOf(products) * share;
        for (std::int64_t i = 0; i < columns; ++i) {
            const float normal = (x[i] - mean) * reciprocal;
            to[i] = reciprocal * (g[i] * scale[i] - meanOfSums - normal * meanOfProducts);
            byScale[i] += g[i] * normal;
            if constexpr (isCentred)
                byShift[i] += g[i];
        }
    }
}

ZORRO_FOR_EACH_PROCESSOR void normalize(const Rows& rows, float epsilon, float* y) {
    if (rows.shift != nullptr)
        normalizeRows<true>(rows, epsilon, y);
    else
        normalizeRows<false>(rows, epsilon, y);
}

ZORRO_FOR_EACH_PROCESSOR void normalizeBackward(const Rows& rows, const float* gradient, float* byX,
                                                float* __restrict byScale, float* __restrict byShift) {
    if (rows.shift != nullptr)
        normalizeRowsBackward<true>(rows, gradient, byX, byScale, byShift);
    else
        normalizeRowsBackward<false>(rows, gradient, byX, byScale, byShift);
}

}  // namespace normalization_loops

}  // namespace zorro
