#pragma once

// Cost and conditions around a point, as a quadratic program. Private to core/fit/nearest.

#include <optional>

#include "core/fit/constraint/condition_set.h"
#include "core/fit/nearest/cost.h"

namespace zorro {

/// Coordinates as steps from a centre; a step of 1 in any direction changes the residuals by about their own
/// size, so that what is narrow and bent for the coordinates is round for a search.
struct Frame {
    Eigen::VectorXd centre;
    Eigen::MatrixXd directions;
};

/// The frame of a fit by squares there; nothing where the curve is not finite.
[[nodiscard]] std::optional<Frame> frameAt(Objective& squares, std::span<const double> coordinates,
                                           double smallestSize);

/// How a step is weighed.
struct StepWeights {
    double damping = 0;  ///< what half a squared step costs beside: large for short steps (Levenberg, 1944)
    double penalty = 0;  ///< of the conditions' worst violations, so that every search has somewhere to go
};

struct ModelStep {
    std::vector<double> coordinates;
    double value = 0;      ///< the cost that the model promises there
    double violation = 0;  ///< and the sum of the conditions' worst violations
};

/// Its unknowns: steps in the frame, the cost's extras, and last the violation that is allowed, all as
/// changes.
class LocalModel {
public:
    /// Cost and conditions have looked around the centre.
    LocalModel(Cost& cost, const ConditionSet& conditions, const Unknowns& unknowns, Frame frame,
               double scale);

    [[nodiscard]] double value() const { return value_; }
    /// The best step by the model.
    [[nodiscard]] ModelStep step(const StepWeights& weights) const;

    /// The gradient of the cost, violations left out, and the inequalities that hold with equality; of each
    /// its place among the conditions', or -1.
    struct Slopes {
        Eigen::VectorXd gradient;
        Eigen::MatrixXd rows;
        std::vector<std::ptrdiff_t> conditionRows;
    };
    [[nodiscard]] Slopes slopes() const;

private:
    void takeCost(Cost& cost, const std::vector<double>& centre, double scale);
    void takeConditions(const ConditionSet& conditions, const std::vector<double>& centre);
    void takeBounds(const std::vector<double>& centre);
    void append(const Eigen::MatrixXd& rows, const Eigen::VectorXd& values);

    const Unknowns& unknowns_;
    Frame frame_;
    Eigen::Index steps_;
    Eigen::Index extras_ = 0;
    double value_ = 0;
    double curvature_ = 0;
    Eigen::VectorXd violations_;  ///< of each condition the worst
    Eigen::VectorXd gradient_;    ///< of the cost; the violations' is the penalty
    Eigen::MatrixXd rows_;
    Eigen::VectorXd values_;  ///< each, and what its row adds, at most 0
    Eigen::Index conditionBegin_ = 0;
    Eigen::Index conditionCount_ = 0;
};

}  // namespace zorro
