#pragma once

// The largest residual alone, as a cost: the smallest t with |r| <= t at those points where |r| is largest
// (the exchange method, Remez 1934, for any family). Private to core/fit.

#include <vector>

#include "core/fit/nearest/cost.h"

namespace zorro {

/// Where the weighted residual is locally largest: its place, y there, and the residual f - y times
/// rootWeight.
struct Extremes {
    Places places;
    Eigen::VectorXd residuals;
};

/// The extremes of a curve's residual over the points that are used, increasing in x. Where the target is a
/// curve they are sought between the points, too.
class ExtremeFinder {
public:
    /// The references outlive it.
    ExtremeFinder(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points);

    [[nodiscard]] Extremes at(std::span<const double> coordinates) const;

private:
    [[nodiscard]] double rootWeightAt(double x) const;
    void moveBetweenPoints(std::span<const double> coordinates, std::size_t before, std::size_t after,
                           Places& place) const;

    const FitQuestion& question_;
    const Unknowns& unknowns_;
    Places points_;          ///< increasing in x
    double weightUnit_ = 1;  ///< by which the weights of the question are divided
    double widestGap_ = 0;   ///< between neighbours, beyond which points are left out
};

class LargestError : public CostWithCorners {
public:
    LargestError(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points)
        : family_(*question.family), unknowns_(unknowns), finder_(question, unknowns, points) {}

    /// The square of the largest.
    double at(std::span<const double> coordinates) override;
    bool lookAround(std::span<const double> coordinates) override;
    std::vector<double> extrasAt(std::span<const double> coordinates) override;
    void localAt(std::span<const double> coordinates, std::span<const double> extras, double scale,
                 bool withGradients, LocalCost& local) override;

private:
    const Function& family_;
    const Unknowns& unknowns_;
    ExtremeFinder finder_;
    Places exchange_;
};

}  // namespace zorro
