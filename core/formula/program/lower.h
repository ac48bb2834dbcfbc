#pragma once

// The tree as a processor likes it: whole powers are products, and what shares an exponential shares it.

#include <vector>

#include "core/formula/tree.h"

namespace zorro::formula {

struct Lowered {
    Tree tree;
    std::vector<NodeId> roots;
};

[[nodiscard]] Lowered lowered(const Tree& tree, std::span<const NodeId> roots);

}  // namespace zorro::formula
