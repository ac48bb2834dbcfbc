#pragma once

// What a fit under conditions, or one whose cost has corners, makes small, in the form that a nonlinear
// program takes: a smooth cost, perhaps with unknowns and inequalities of its own. Private to core/fit.

#include <Eigen/Core>
#include <cmath>
#include <memory>
#include <span>
#include <vector>

#include "core/fit/search/objective.h"

namespace zorro {

/// The cost and its inequalities at coordinates and at the own unknowns ("extras") of a cost.
struct LocalCost {
    double value = 0;
    Eigen::VectorXd inCoordinates;  ///< derivatives of the value
    Eigen::VectorXd inExtras;
    Eigen::VectorXd rows;  ///< each at most 0
    Eigen::MatrixXd rowsInCoordinates;
    Eigen::MatrixXd rowsInExtras;
};

class Cost {
public:
    Cost() = default;
    Cost(const Cost&) = delete;
    Cost& operator=(const Cost&) = delete;
    virtual ~Cost() = default;

    /// The whole cost, as FoundMinimum::cost has it; NaN where the curve is not finite.
    [[nodiscard]] virtual double at(std::span<const double> coordinates) = 0;
    /// Chooses, around these coordinates, what localAt() looks at. Returns whether that grew by something
    /// that counts.
    virtual bool lookAround(std::span<const double> coordinates) = 0;
    /// The extras to begin with at these coordinates, all inequalities met.
    [[nodiscard]] virtual std::vector<double> extrasAt(std::span<const double> coordinates) = 0;
    /// The whole cost there as localAt() has its value.
    [[nodiscard]] virtual double valueAt(std::span<const double> coordinates, double scale) = 0;
    /// How much that bends when the residuals change by their own size.
    [[nodiscard]] virtual double curvature() const = 0;
    /// The cost by a `scale` that is its size. The gradients are filled where `withGradients`.
    virtual void localAt(std::span<const double> coordinates, std::span<const double> extras, double scale,
                         bool withGradients, LocalCost& local) = 0;
};

/// A cost that is the square of what localAt() makes small: that is linear between its corners.
class CostWithCorners : public Cost {
public:
    [[nodiscard]] double valueAt(std::span<const double> coordinates, double scale) final {
        return std::sqrt(at(coordinates) / scale);
    }
    [[nodiscard]] double curvature() const final { return 0; }
};

/// The cost of the question's loss: largest_error.h, absolute_sum.h, or smooth. The references outlive it.
[[nodiscard]] std::unique_ptr<Cost> makeCost(const FitQuestion& question, const Unknowns& unknowns,
                                             const WeightedPoints& points, const std::stop_token& stop);

/// Places of a target with what is wanted there.
struct Places {
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> rootWeight;
};

/// rootWeight (f - y) at the places, and the derivatives in the coordinates (a row a place) where `gradients`
/// is not null.
[[nodiscard]] Eigen::VectorXd residualsAt(const Function& family, const Unknowns& unknowns,
                                          const Places& places, std::span<const double> coordinates,
                                          Eigen::MatrixXd* gradients);

}  // namespace zorro
