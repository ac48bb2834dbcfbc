#pragma once

// Which points need more care than a block program takes.

#include <optional>
#include <vector>

#include "core/formula/algebra.h"

namespace zorro::formula {

/// A node that is true where x lies exactly on a joint of one of the roots; nothing where they have none.
[[nodiscard]] std::optional<NodeId> jointCondition(Algebra& algebra, std::span<const NodeId> roots);

/// A node that says where double does not do: 2 where an exponential in one of the roots nearly overflows or
/// vanishes, so that a product with it may be wrong, or where a sum loses more than three digits to
/// cancellation, 1 where it loses two, else 0; what is in a branch of a conditional counts where that is
/// taken. Nothing where all that cannot be.
[[nodiscard]] std::optional<NodeId> precisionCondition(Algebra& algebra, std::span<const NodeId> roots);

/// For each joint that depends on x, a node whose value is another one on either side of it.
[[nodiscard]] std::vector<NodeId> jointStates(Algebra& algebra, NodeId root);

}  // namespace zorro::formula
