#pragma once

// What safeTree() does to a tree, each for one reason. Private to core/code/tree.

#include <functional>

#include "core/code/tree/code_tree.h"
#include "core/formula/algebra.h"

namespace zorro {

/// Makes `root` anew from its operands on. `place` gets every part with its operands already replaced, and
/// its old place, and says where it is now.
[[nodiscard]] formula::NodeId rebuilt(
    formula::Tree& tree, formula::NodeId root,
    const std::function<formula::NodeId(formula::NodeId old, const formula::Node& node)>& place);

/// The part with every x in it replaced.
[[nodiscard]] formula::NodeId withVariable(formula::Tree& tree, formula::NodeId part, formula::NodeId x);

/// Where f' exists at a joint, what is decided there is decided on one side of it; where it does not, as the
/// curve has it: `abs` and `sign` then become a choice between two branches.
void takeSides(CodeTree& code, const Curve& curve);

/// What could be infinite in a branch that is not taken gets another x there: infinity times 0 is not 0.
void guardBranches(CodeTree& code, const Curve& curve);

/// Where single precision overflows on the way to a value that is finite, x or an exponent is held
/// where the function has long become constant.
void limitRange(CodeTree& code, const Curve& curve);

}  // namespace zorro
