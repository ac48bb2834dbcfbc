#include "core/train/kernels/product.h"

#include <algorithm>
#include <cstring>

#include "core/formula/program/processor_versions.h"

namespace zorro {

// Not in an unnamed namespace: GCC emits the versions of a local function twice.
namespace product_loops {

ZORRO_FOR_EACH_PROCESSOR void addRow(const float* __restrict x, std::int64_t columns,
                                     float* __restrict sums) {
    for (std::int64_t j = 0; j < columns; ++j) sums[j] += x[j];
}

}  // namespace product_loops

namespace {

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define ZORRO_PRODUCT_VERSIONS
#endif

/// So many rows of the right matrix are multiplied at a time: with a panel's columns they stay in the first
/// cache.
constexpr std::int64_t mostInner = 128;
/// From so many rows on, a panel is copied so that it lies in one piece.
constexpr std::int64_t rowsWorthCopying = 32;

// A tile of the result is held in registers: rows x vectors of them, with some left for the factors. Few
// columns are held in half registers.
struct Registers128 {
    typedef float Vector __attribute__((vector_size(16)));
    using Half = Registers128;
    static constexpr int rows = 6;
};
struct Registers256 {
    typedef float Vector __attribute__((vector_size(32)));
    using Half = Registers128;
    static constexpr int rows = 6;
};
struct Registers256Long {  // of 32 registers, with one vector a row
    typedef float Vector __attribute__((vector_size(32)));
    static constexpr int rows = 12;
};
struct Registers512 {
    typedef float Vector __attribute__((vector_size(64)));
    using Half = Registers256Long;
    static constexpr int rows = 8;
};
constexpr int mostVectors = 2;

template <typename Registers>
constexpr std::int64_t lanesOf = sizeof(typename Registers::Vector) / sizeof(float);

/// What a tile is made of: `inner` numbers of each of its rows, and rows of a panel.
struct Tile {
    MatrixView left;
    const float* panel;
    std::int64_t panelStep;
    std::int64_t inner;
    float* result;
    std::int64_t resultStep;
    const float* begin;
    std::int64_t beginStep;
};

template <typename Registers, int rows, int vectors>
[[gnu::always_inline]] inline void multiplyTile(const Tile& tile) {
    using Vector = typename Registers::Vector;
    constexpr std::int64_t lanes = lanesOf<Registers>;
    const std::int64_t rowStep = tile.left.rowStep;
    const std::int64_t columnStep = tile.left.columnStep;
    Vector sums[rows][vectors] = {};
    if (tile.begin != nullptr) {
#pragma GCC unroll 12
        for (int row = 0; row < rows; ++row) {
#pragma GCC unroll 2
            for (int i = 0; i < vectors; ++i)
                std::memcpy(&sums[row][i], tile.begin + row * tile.beginStep + i * lanes, sizeof(Vector));
        }
    }
    const float* left = tile.left.data;
    const float* panel = tile.panel;
    for (std::int64_t k = 0; k < tile.inner; ++k, left += columnStep, panel += tile.panelStep) {
        Vector right[vectors];
#pragma GCC unroll 2
        for (int i = 0; i < vectors; ++i) std::memcpy(&right[i], panel + i * lanes, sizeof(Vector));
#pragma GCC unroll 12
        for (int row = 0; row < rows; ++row) {
            const float factor = left[row * rowStep];
#pragma GCC unroll 2
            for (int i = 0; i < vectors; ++i) sums[row][i] += factor * right[i];
        }
    }
#pragma GCC unroll 12
    for (int row = 0; row < rows; ++row) {
#pragma GCC unroll 2
        for (int i = 0; i < vectors; ++i)
            std::memcpy(tile.result + row * tile.resultStep + i * lanes, &sums[row][i], sizeof(Vector));
    }
}

/// A tile of at most `rows` rows.
template <typename Registers, int rows, int vectors>
[[gnu::always_inline]] inline void multiplyRows(const Tile& tile, std::int64_t count) {
    if constexpr (rows > 0) {
        if (count >= rows)
            multiplyTile<Registers, rows, vectors>(tile);
        else
            multiplyRows<Registers, rows - 1, vectors>(tile, count);
    }
}

/// Copies a few columns, one after the other: a call for every row would take longer than its numbers do.
[[gnu::always_inline]] inline void copyBlock(const MatrixView& from, std::int64_t rows, std::int64_t columns,
                                             float* to, std::int64_t step) {
    for (std::int64_t column = 0; column < columns; ++column) {
        for (std::int64_t row = 0; row < rows; ++row)
            to[row * step + column] = from.data[row * from.rowStep + column * from.columnStep];
    }
}

/// The same of fewer columns than the vectors have: the rest is computed aside.
template <typename Registers, int vectors>
[[gnu::always_inline]] inline void multiplyEdge(const Tile& tile, std::int64_t rows, std::int64_t columns) {
    constexpr std::int64_t step = vectors * lanesOf<Registers>;
    float aside[Registers::rows * step] = {};
    Tile whole = tile;
    whole.result = aside;
    whole.resultStep = step;
    if (tile.begin != nullptr) {
        copyBlock({.data = tile.begin, .rowStep = tile.beginStep}, rows, columns, aside, step);
        whole.begin = aside;
        whole.beginStep = step;
    }
    multiplyRows<Registers, Registers::rows, vectors>(whole, rows);
    copyBlock({.data = aside, .rowStep = step}, rows, columns, tile.result, tile.resultStep);
}

/// All rows of some columns, `tile` being the first of them.
template <typename Registers, int vectors>
[[gnu::always_inline]] inline void multiplyPanel(Tile tile, std::int64_t rows, std::int64_t columns) {
    constexpr std::int64_t most = Registers::rows;
    for (std::int64_t first = 0; first < rows; first += most) {
        const std::int64_t count = std::min(most, rows - first);
        if (columns == vectors * lanesOf<Registers>)
            multiplyRows<Registers, Registers::rows, vectors>(tile, count);
        else
            multiplyEdge<Registers, vectors>(tile, count, columns);
        tile.left.data += most * tile.left.rowStep;
        tile.result += most * tile.resultStep;
        if (tile.begin != nullptr)
            tile.begin += most * tile.beginStep;
    }
}

/// Copies `rows` rows of `columns` columns one after the other, each followed by zeros up to `step`.
[[gnu::always_inline]] inline void copyPanel(const MatrixView& from, std::int64_t rows, std::int64_t columns,
                                             std::int64_t step, float* __restrict to) {
    if (columns < step) {
        std::fill_n(to, rows * step, 0.0F);
        copyBlock(from, rows, columns, to, step);
    } else if (from.columnStep == 1) {
        for (std::int64_t row = 0; row < rows; ++row)
            std::copy_n(from.data + row * from.rowStep, columns, to + row * step);
    } else {
        for (std::int64_t row = 0; row < rows; ++row) {
            for (std::int64_t column = 0; column < columns; ++column)
                to[row * step + column] = from.data[row * from.rowStep + column * from.columnStep];
        }
    }
}

template <typename Registers>
[[gnu::always_inline]] inline void multiplyWith(const Product& product) {
    constexpr std::int64_t lanes = lanesOf<Registers>;
    constexpr std::int64_t half = lanesOf<typename Registers::Half>;
    constexpr std::int64_t widest = mostVectors * lanes;
    alignas(64) float copied[mostInner * widest];
    for (std::int64_t first = 0; first < product.columns; first += widest) {
        const std::int64_t columns = std::min(widest, product.columns - first);
        const std::int64_t step = columns <= half ? half : columns <= lanes ? lanes : widest;
        const float* begin = product.begin == nullptr ? nullptr : product.begin + first;
        std::int64_t beginStep = product.beginStep;
        float* const result = product.result + first;
        for (std::int64_t k = 0; k < product.inner; k += mostInner) {
            const std::int64_t inner = std::min(mostInner, product.inner - k);
            MatrixView right = product.right;
            right.data += k * right.rowStep + first * right.columnStep;
            if (right.columnStep != 1 || columns < step || product.rows >= rowsWorthCopying) {
                copyPanel(right, inner, columns, step, copied);
                right = {.data = copied, .rowStep = step};
            }
            MatrixView left = product.left;
            left.data += k * left.columnStep;
            const Tile tile{left,   right.data,         right.rowStep, inner,
                            result, product.resultStep, begin,         beginStep};
            if (step == half)
                multiplyPanel<typename Registers::Half, 1>(tile, product.rows, columns);
            else if (step == lanes)
                multiplyPanel<Registers, 1>(tile, product.rows, columns);
            else
                multiplyPanel<Registers, mostVectors>(tile, product.rows, columns);
            begin = result;
            beginStep = product.resultStep;
        }
    }
}

#ifdef ZORRO_PRODUCT_VERSIONS
__attribute__((target("arch=x86-64-v4"), flatten)) void multiply512(const Product& product) {
    multiplyWith<Registers512>(product);
}
__attribute__((target("arch=x86-64-v3"), flatten)) void multiply256(const Product& product) {
    multiplyWith<Registers256>(product);
}
#endif

void multiply128(const Product& product) {
    multiplyWith<Registers128>(product);
}

using Multiply = void (*)(const Product&);

/// The version for this processor.
Multiply chosenVersion() {
#ifdef ZORRO_PRODUCT_VERSIONS
    __builtin_cpu_init();
    if (__builtin_cpu_supports("x86-64-v4"))
        return multiply512;
    if (__builtin_cpu_supports("x86-64-v3"))
        return multiply256;
#endif
    return multiply128;
}

}  // namespace

void multiply(const Product& product) {
    static const Multiply version = chosenVersion();
    version(product);
}

void addRows(const float* x, std::int64_t step, std::int64_t rows, std::int64_t columns, float* sums) {
    for (std::int64_t row = 0; row < rows; ++row) product_loops::addRow(x + row * step, columns, sums);
}

}  // namespace zorro
