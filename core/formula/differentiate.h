#pragma once

// Exact derivatives, made by the rules of calculus from the tree.
//
// Where a rule has to choose at a point, the derivative is that of PyTorch: of abs 0 at 0, of relu that of
// its flat side, of min and max the mean where two are equal, of a conditional that of the branch that is
// taken; of what jumps it is 0. careful.h has the derivative at such points where one exists.

#include <optional>

#include "core/formula/algebra.h"

namespace zorro::formula {

/// d root / d of the variable or the parameter (`leaf`); nothing where root does not depend on it. Adds to
/// the tree of `algebra`, in which root is.
[[nodiscard]] std::optional<NodeId> derivative(Algebra& algebra, NodeId root, NodeId leaf);

}  // namespace zorro::formula
