#pragma once

// The loops that block programs are made of: one operation over one block.

#include <cstddef>

#include "core/formula/operation.h"

namespace zorro::formula {

/// Elements of a block; the registers of a program together stay in the first-level cache.
inline constexpr std::size_t blockSize = 256;

/// Computes `count` elements. An operand is `count` elements or, where the kernel was made for that, one.
/// `out` overlaps no operand.
template <class T>
using Kernel = void (*)(T* out, const T* a, const T* b, const T* c, std::size_t count);

/// Which operands of a kernel are one element for all.
struct SameForAll {
    bool a = false;
    bool b = false;
    bool c = false;
};

/// The kernel of an operation that has operands. T is float or double. The condition of a conditional and the
/// operand of a function must not be the same for all.
template <class T>
[[nodiscard]] Kernel<T> kernelOf(Operation operation, SameForAll sameForAll);

}  // namespace zorro::formula
