#pragma once

// A tree differentiated by the chain rule, operation by operation and in the type of the computation, as the
// frameworks do: with what they give at ties, and with their infinity times 0.

#include <span>
#include <vector>

#include "core/code/tree/code_tree.h"

namespace zorro {

template <class T>
struct ValueAndSlope {
    T value = 0;
    T slope = 0;
    bool varies = false;  ///< depends on x; what does not has no slope to multiply
};

/// Every part of the tree up to its root at x, by its place.
template <class T>
[[nodiscard]] std::vector<ValueAndSlope<T>> partsAt(const CodeTree& code, std::span<const double> parameters,
                                                    T x);

}  // namespace zorro
