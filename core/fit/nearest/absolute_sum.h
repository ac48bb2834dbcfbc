#pragma once

// The weighted sum of |r| as a cost. At its minimum the curve goes through as many points as it has
// parameters (or nearly so), where |r| has corners: those points that are closest have an unknown of their
// own that is at least |r|, the others keep their sign. Private to core/fit.

#include <vector>

#include "core/fit/nearest/cost.h"

namespace zorro {

class AbsoluteSum : public CostWithCorners {
public:
    /// The references outlive it.
    AbsoluteSum(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points);

    /// The square of the mean.
    double at(std::span<const double> coordinates) override;
    bool lookAround(std::span<const double> coordinates) override;
    std::vector<double> extrasAt(std::span<const double> coordinates) override;
    void localAt(std::span<const double> coordinates, std::span<const double> extras, double scale,
                 bool withGradients, LocalCost& local) override;

private:
    const Function& family_;
    const Unknowns& unknowns_;
    Places points_;  ///< their rootWeight: what |f - y| is multiplied by, of mean 1 where there is no sigma
    std::vector<Eigen::Index> closest_;
    Eigen::VectorXd counts_;  ///< 1, or 0 for the closest
};

}  // namespace zorro
