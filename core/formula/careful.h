#pragma once

// One point with care, for the few at which a block program is not enough: in the widest type, where digits
// cancel and where vanishing and growing factors leave the range of double; and, at a joint, on one side of
// it.

#include <span>
#include <vector>

#include "core/formula/tree.h"
#include "core/formula/wide.h"

namespace zorro::formula {

/// Where what jumps or bends is decided: at the point itself, or a little to its left or right.
enum class Side { here, left, right };

class CarefulEvaluator {
public:
    CarefulEvaluator() = default;
    CarefulEvaluator(const Tree& tree, std::span<const NodeId> roots);

    /// Writes the roots at x, in their order. On a side every comparison, sign and step is taken there, while
    /// numbers stay those at x: what comes out are limits from that side.
    void at(std::span<const double> parameters, double x, Side side, std::span<Wide> results) const;

    /// The same at x itself in long double, several times as fast: for where a few digits cancel.
    void quicklyAt(std::span<const double> parameters, double x, std::span<long double> results) const;

private:
    template <class T>
    void compute(std::span<const double> parameters, double x, Side side, std::span<T> results) const;

    std::vector<Node> nodes_;  ///< those that matter; operands are places in this array
    std::vector<NodeId> roots_;
};

}  // namespace zorro::formula
