#pragma once

// The cost of a fit and its derivatives, in a form that a solver can work on: the weighted residuals of all
// points, which may be millions, are reduced by orthogonal transformations to as many as there are unknowns,
// plus one. Private to core/fit.

#include <Eigen/Core>
#include <cstddef>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

#include "core/fit/data/fit_points.h"

namespace zorro {

/// The unknowns of a fit and what they mean. A solver sees coordinates: ln p for parameters that a slider
/// would move logarithmically (a, m), else p itself.
class Unknowns {
public:
    Unknowns(const Description& description, const std::vector<ParameterSetting>& settings);

    [[nodiscard]] std::size_t count() const { return positions_.size(); }
    /// Which of the family's parameters the unknown is.
    [[nodiscard]] std::size_t position(std::size_t unknown) const { return positions_[unknown]; }
    /// Which unknown a parameter follows; none() for one that is fixed.
    [[nodiscard]] std::size_t unknownOf(std::size_t parameter) const { return unknownOf_[parameter]; }
    [[nodiscard]] static std::size_t none() { return static_cast<std::size_t>(-1); }

    [[nodiscard]] double lower(std::size_t unknown) const { return lower_[unknown]; }
    [[nodiscard]] double upper(std::size_t unknown) const { return upper_[unknown]; }
    [[nodiscard]] bool logarithmic(std::size_t unknown) const { return logarithmic_[unknown]; }

    [[nodiscard]] std::vector<double> parametersAt(std::span<const double> coordinates) const;
    /// The coordinates of parameters, moved inside the bounds.
    [[nodiscard]] std::vector<double> coordinatesOf(std::span<const double> parameters) const;
    /// dp/d(coordinate) at the parameter value p.
    [[nodiscard]] double derivative(std::size_t unknown, double p) const {
        return logarithmic_[unknown] ? p : 1;
    }

private:
    std::vector<double> fixedValues_;  ///< of every parameter; overwritten where it follows an unknown
    std::vector<double> parameterLower_;
    std::vector<double> parameterUpper_;
    std::vector<std::size_t> positions_;
    std::vector<std::size_t> unknownOf_;
    std::vector<double> lower_;
    std::vector<double> upper_;
    std::vector<bool> logarithmic_;
};

/// The points of a problem that a search looks at, ready for use, and how residuals count.
struct WeightedPoints {
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> slope;       ///< empty unless f' is fitted as well
    std::vector<double> weight;      ///< divided by their mean
    std::vector<double> rootWeight;  ///< sqrt(weight) / sigma
};

/// The points that are not masked, with slopes where the question gives them a weight.
[[nodiscard]] WeightedPoints pointsUsed(const FitQuestion& question, const FitPoints& all);

/// About `count` of the points, evenly chosen in their order.
[[nodiscard]] WeightedPoints thinned(const WeightedPoints& points, std::size_t count);

/// sqrt(mean of weight (f - y)^2), whatever the loss and sigma.
[[nodiscard]] double rootMeanSquare(const Function& family, const WeightedPoints& points,
                                    const std::vector<double>& parameters);

/// Computes the cost for one search at a time: it holds the scratch memory. What the solver asks is virtual,
/// since it is in a library of its own (ceres_solver.h).
class Objective {
public:
    /// The references must outlive the objective.
    Objective(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
              std::stop_token stop);
    virtual ~Objective() = default;

    /// Unknowns plus one: the length of the reduced residuals.
    [[nodiscard]] std::size_t rows() const { return unknowns_.count() + 1; }

    /// Twice the cost, sum rho; NaN where the curve is not finite, or when a stop was requested.
    [[nodiscard]] virtual double sum(std::span<const double> coordinates);

    /// The reduced problem at `coordinates`: an upper triangular matrix [J r] with rows() rows and columns,
    /// whose J'J, J'r and r'r are those of all residuals. False where something is not finite, or when a stop
    /// was requested.
    [[nodiscard]] virtual bool reduce(std::span<const double> coordinates, Eigen::MatrixXd& reduced);

    /// Evaluations of one point so far.
    [[nodiscard]] std::size_t pointEvaluations() const { return pointEvaluations_; }

    [[nodiscard]] const Unknowns& unknowns() const { return unknowns_; }

private:
    struct Block;
    [[nodiscard]] bool evaluate(const std::vector<double>& parameters, const Block& block, bool withJacobian);
    void differentiateSlopes(const std::vector<double>& parameters, const Block& block);
    void writeRows(const std::vector<double>& parameters, const Block& block);

    const FitQuestion& question_;
    const Function& family_;
    const Unknowns& unknowns_;
    const WeightedPoints& points_;
    std::stop_token stop_;
    double rootSlopeWeight_;
    std::vector<double> f_;
    std::vector<double> df_;
    std::vector<double> gradient_;
    std::vector<double> slopeGradient_;
    Eigen::MatrixXd stacked_;
    std::size_t pointEvaluations_ = 0;
};

}  // namespace zorro
