#pragma once

// How activations walk over their elements on the CPU: rows that are computed with one set of parameters
// each.

#include <ATen/Parallel.h>
#include <algorithm>
#include <cstdint>

#include "core/train/tensor.h"

namespace zorro {

/// Contiguous rows of x [rows, ...], each computed with one of `sets` sets.
struct ContiguousRows {
    /// So many are worth a thread of their own.
    static constexpr std::int64_t elementsATask = 1 << 14;

    std::int64_t count;
    std::int64_t length;

    ContiguousRows(const Tensor& x, std::int64_t sets) : count(x.size(0)), length(x.numel() / x.size(0)) {
        if (sets == 1) {  // then it is one long row
            length *= count;
            count = 1;
        }
    }

    /// So many rows, each of them or part of it computed in one piece, are worth a thread of their own.
    [[nodiscard]] std::int64_t rowsATask() const {
        return std::max<std::int64_t>(1, elementsATask / std::max<std::int64_t>(1, length));
    }

    /// Calls visit(row, first, size) for every part of the elements, in parallel.
    template <typename Visit>
    void visitParts(const Visit& visit) const {
        at::parallel_for(0, count * length, elementsATask, [&](std::int64_t begin, std::int64_t end) {
            while (begin < end) {
                const std::int64_t row = begin / length;
                const std::int64_t size = std::min(end, (row + 1) * length) - begin;
                visit(row, begin, size);
                begin += size;
            }
        });
    }
};

/// Calls work<Scalar>() with x's element type: float, double or, for anything else, bfloat16.
template <typename Work>
void withElementType(const Tensor& x, const Work& work) {
    switch (x.scalar_type()) {
        case at::kFloat:
            return work.template operator()<float>();
        case at::kDouble:
            return work.template operator()<double>();
        default:
            return work.template operator()<c10::BFloat16>();
    }
}

}  // namespace zorro
