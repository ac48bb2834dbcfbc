#pragma once

// Roots of one tree that are computed together at many points: by a block program, and with care where that
// is not enough.

#include <span>
#include <vector>

#include "core/formula/algebra.h"
#include "core/formula/careful.h"
#include "core/formula/parse.h"
#include "core/formula/program/program.h"

namespace zorro::formula {

/// What the roots after the first one are.
enum class RootKind {
    derivatives /* f, f', f'': each needs the one before it */,
    gradients /* f, df/dp, ... */
};

inline constexpr std::size_t mostRoots = 1 + mostParameters;

class RootGroup {
public:
    RootGroup() = default;
    /// The first of the roots is f, of which there are at most mostRoots. Adds nodes to the tree.
    RootGroup(Algebra& algebra, std::vector<NodeId> roots, RootKind kind = RootKind::derivatives);

    /// Writes root k at point i to outputs[k][i * stride], unless outputs[k] is null.
    void evaluate(std::span<const double> parameters, std::span<const double> x, std::size_t stride,
                  std::span<double* const> outputs) const;

private:
    class Run;

    Program<double> program_;  ///< the roots, then which points need care, if any may
    CarefulEvaluator careful_;
    std::size_t rootCount_ = 0;
    RootKind kind_ = RootKind::derivatives;
    bool hasJoints_ = false;
    bool needsAttention_ = false;
};

}  // namespace zorro::formula
