#pragma once

// The cost of a fit and its derivatives, in a form that a solver can work on: the weighted residuals of all
// points, which may be millions, are reduced by orthogonal transformations to as many as there are unknowns,
// plus one. Private to core/fit.

#include <Eigen/Core>
#include <cstddef>
#include <memory>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

#include "core/fit/data/fit_points.h"
#include "core/fit/search/unknowns.h"

namespace zorro {

/// The points of a problem that a search looks at, ready for use, and how residuals count.
struct WeightedPoints {
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> slope;       ///< empty unless f' is fitted as well
    std::vector<double> weight;      ///< divided by their mean
    std::vector<double> rootWeight;  ///< sqrt(weight) / sigma, or / unit
    std::vector<double> xSigma;      ///< the standard error of x; empty where x is exact
};

/// The points that are not masked, with slopes where the question gives them a weight.
[[nodiscard]] WeightedPoints pointsUsed(const FitQuestion& question, const FitPoints& all);

/// About `count` of the points, evenly chosen in their order.
[[nodiscard]] WeightedPoints thinned(const WeightedPoints& points, std::size_t count);

/// sqrt(mean of weight (f - y)^2), whatever the loss and sigma.
[[nodiscard]] double rootMeanSquare(const Function& family, const WeightedPoints& points,
                                    const std::vector<double>& parameters);

/// Computes the cost for one search at a time: it holds the scratch memory.
class Objective {
public:
    /// The references must outlive the objective.
    Objective(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
              std::stop_token stop);

    /// Unknowns plus one: the length of the reduced residuals.
    [[nodiscard]] std::size_t rows() const { return unknowns_.count() + 1; }

    /// Twice the cost, sum rho; NaN where the curve is not finite, or when a stop was requested.
    [[nodiscard]] double sum(std::span<const double> coordinates);

    /// The reduced problem at `coordinates`: an upper triangular matrix [J r] with rows() rows and columns,
    /// whose J'J, J'r and r'r are those of all residuals. False where something is not finite, or when a stop
    /// was requested.
    [[nodiscard]] bool reduce(std::span<const double> coordinates, Eigen::MatrixXd& reduced);

    /// The length of the weighted y, and of their differences from their weighted mean: what a sum of squares
    /// is measured by.
    [[nodiscard]] double size() const { return size_; }
    [[nodiscard]] double height() const { return height_; }
    /// A sum this small is rounding.
    [[nodiscard]] double rounding() const { return 1e-28 * size_ * size_; }

    /// Evaluations of one point so far.
    [[nodiscard]] std::size_t pointEvaluations() const { return pointEvaluations_; }

    [[nodiscard]] const Unknowns& unknowns() const { return unknowns_; }

    /// Whether the cost is the sum of squares itself, not a loss of the residuals.
    [[nodiscard]] bool isLeastSquares() const { return loss_ == Loss::none; }

    /// Counts residuals by another loss, of the question's scale, from now on; returns the one before.
    Loss useLoss(Loss loss) { return std::exchange(loss_, loss); }

private:
    struct Block;
    [[nodiscard]] bool evaluate(const std::vector<double>& parameters, const Block& block, bool withJacobian);
    void differentiateSlopes(const std::vector<double>& parameters, const Block& block);
    void measure();
    void writeRows(const std::vector<double>& parameters, const Block& block);
    void writeResiduals(const Block& block, bool ofSlopes, double* residuals);
    void writeDerivatives(const std::vector<double>& parameters, const std::vector<double>& gradient,
                          std::size_t count, Eigen::Index begin);

    const FitQuestion& question_;
    const Function& family_;
    const Unknowns& unknowns_;
    const WeightedPoints& points_;
    std::stop_token stop_;
    Loss loss_;
    double rootSlopeWeight_;
    double size_ = 0;
    double height_ = 0;
    std::vector<double> f_;
    std::vector<double> df_;
    std::vector<double> residuals_;
    std::vector<double> gradient_;  ///< a column a parameter, as slopeGradient_
    std::vector<double> slopeGradient_;
    std::vector<double> factors_;  ///< of the block's residuals
    std::vector<double> mirror_;
    Eigen::MatrixXd stacked_;
    std::size_t pointEvaluations_ = 0;
};

}  // namespace zorro
