#pragma once

// Where a formula bends or jumps.

#include <span>
#include <vector>

#include "core/formula/algebra.h"
#include "core/formula/careful.h"
#include "core/formula/program/program.h"

namespace zorro::formula {

/// Finds the x at which one of the roots jumps, because a comparison, a sign, a minimum, a step in it turns.
class JointFinder {
public:
    JointFinder() = default;
    /// `roots`: f, f' and f''.
    JointFinder(Algebra& algebra, std::span<const NodeId> roots);

    /// In increasing order; compiled.h says which.
    [[nodiscard]] std::vector<double> find(std::span<const double> parameters) const;

private:
    [[nodiscard]] std::vector<double> turns(std::span<const double> parameters) const;
    [[nodiscard]] bool isJoint(std::span<const double> parameters, double x) const;

    std::size_t stateCount_ = 0;
    Program<double> states_;  ///< each state, then whether x lies on a joint
    CarefulEvaluator careful_;
};

}  // namespace zorro::formula
