#include "core/fit/nearest/cost.h"

#include <cmath>
#include <limits>
#include <utility>

#include "core/fit/nearest/absolute_sum.h"
#include "core/fit/nearest/largest_error.h"

namespace zorro {
namespace {

/// Squares, or a robust loss: what every search minimises.
class SmoothCost : public Cost {
public:
    SmoothCost(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
               std::stop_token stop)
        : objective_(question, unknowns, points, std::move(stop)), count_(points.x.size()) {}

    double at(std::span<const double> coordinates) override {
        return objective_.sum(coordinates) / static_cast<double>(count_);
    }
    bool lookAround(std::span<const double> /*coordinates*/) override { return false; }
    std::vector<double> extrasAt(std::span<const double> /*coordinates*/) override { return {}; }
    double valueAt(std::span<const double> coordinates, double scale) override {
        return at(coordinates) / scale;
    }
    double curvature() const override { return 2; }

    void localAt(std::span<const double> coordinates, std::span<const double> /*extras*/, double scale,
                 bool withGradients, LocalCost& local) override {
        const auto n = static_cast<Eigen::Index>(coordinates.size());
        const double factor = 1 / (scale * static_cast<double>(count_));
        local.value = objective_.sum(coordinates) * factor;
        if (withGradients && objective_.reduce(coordinates, reduced_)) {
            local.inCoordinates = 2 * factor * (reduced_.leftCols(n).transpose() * reduced_.col(n));
        } else if (withGradients) {
            local.value = std::numeric_limits<double>::quiet_NaN();
            local.inCoordinates = Eigen::VectorXd::Zero(n);
        }
    }

private:
    Objective objective_;
    std::size_t count_;
    Eigen::MatrixXd reduced_;
};

}  // namespace

std::unique_ptr<Cost> makeCost(const FitQuestion& question, const Unknowns& unknowns,
                               const WeightedPoints& points, const std::stop_token& stop) {
    switch (question.loss) {
        case Loss::minimax:
            return std::make_unique<LargestError>(question, unknowns, points);
        case Loss::l1:
            return std::make_unique<AbsoluteSum>(question, unknowns, points);
        default:
            return std::make_unique<SmoothCost>(question, unknowns, points, stop);
    }
}

Eigen::VectorXd residualsAt(const Function& family, const Unknowns& unknowns, const Places& places,
                            std::span<const double> coordinates, Eigen::MatrixXd* gradients) {
    const std::size_t n = places.x.size();
    const std::vector<double> parameters = unknowns.parametersAt(coordinates);
    const std::size_t width = parameters.size();
    std::vector<double> f(n);
    std::vector<double> gradient(gradients == nullptr ? 0 : n * width);
    family.evaluate(parameters, places.x, {.f = f, .gradient = gradient});
    Eigen::VectorXd residuals(static_cast<Eigen::Index>(n));
    if (gradients != nullptr) {
        gradients->setZero(static_cast<Eigen::Index>(n), static_cast<Eigen::Index>(unknowns.count()));
    }
    for (std::size_t i = 0; i < n; ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        residuals(row) = places.rootWeight[i] * (f[i] - places.y[i]);
        for (std::size_t j = 0; gradients != nullptr && j < width; ++j) {
            const std::size_t u = unknowns.unknownOf(j);
            if (u != Unknowns::none()) {
                (*gradients)(row, static_cast<Eigen::Index>(u)) +=
                    places.rootWeight[i] * gradient[i * width + j] * unknowns.derivative(u, parameters[j]);
            }
        }
    }
    return residuals;
}

}  // namespace zorro
