#pragma once

// A curve's formula as it is written in a programming language: the tree of core/formula, simplified, and
// changed where the rules by which frameworks differentiate would give another value than the curve has: at a
// joint, in a branch that is not taken, and where something on the way overflows.

#include <string>
#include <vector>

#include "core/activation/function.h"
#include "core/formula/tree.h"

namespace zorro {

struct CodeTree {
    formula::Tree tree;
    formula::NodeId root = 0;
    std::vector<std::string> parameters;  ///< the names of the tree's parameters, by their index
};

/// The tree of the curve's formula as it is defined: nothing is rewritten but to keep digits.
[[nodiscard]] CodeTree plainTree(const Curve& curve);

/// How derivatives of the code are taken: by a framework, which multiplies slopes of all branches; from the
/// tree; or not at all.
enum class Derivation { automatic, symbolic, none };

/// The tree whose derivative, taken by the rules of any framework, is that of the curve: also at its joints
/// where it has one there, where a branch is not taken, and for |x| up to 1e37 in single precision. Which
/// changes that takes is found by trying them for the curve's own parameters. Throws
/// std::invalid_argument for a formula that becomes too long.
[[nodiscard]] CodeTree safeTree(const Curve& curve, Derivation derivation = Derivation::automatic);

}  // namespace zorro
