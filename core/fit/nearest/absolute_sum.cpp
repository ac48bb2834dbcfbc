#include "core/fit/nearest/absolute_sum.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace zorro {

AbsoluteSum::AbsoluteSum(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points)
    : family_(*question.family), unknowns_(unknowns), points_{points.x, points.y, points.rootWeight} {
    for (std::size_t i = 0; i < points_.x.size(); ++i) {
        // sqrt(w) / sigma becomes w / sigma.
        points_.rootWeight[i] *= std::sqrt(points.weight[i]);
    }
}

double AbsoluteSum::at(std::span<const double> coordinates) {
    const double mean = residualsAt(family_, unknowns_, points_, coordinates, nullptr).cwiseAbs().mean();
    return mean * mean;
}

bool AbsoluteSum::lookAround(std::span<const double> coordinates) {
    const Eigen::VectorXd sizes = residualsAt(family_, unknowns_, points_, coordinates, nullptr).cwiseAbs();
    std::vector<Eigen::Index> order(static_cast<std::size_t>(sizes.size()));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    const std::size_t count = std::min(order.size(), 4 * unknowns_.count() + 4);
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count), {},
                              [&](Eigen::Index i) { return sizes(i); });
    order.resize(count);
    closest_ = std::move(order);
    counts_ = Eigen::VectorXd::Ones(sizes.size());
    counts_(closest_).setZero();
    return false;
}

std::vector<double> AbsoluteSum::extrasAt(std::span<const double> coordinates) {
    const Eigen::VectorXd sizes = residualsAt(family_, unknowns_, points_, coordinates, nullptr).cwiseAbs();
    std::vector<double> extras(closest_.size());
    std::ranges::transform(closest_, extras.begin(), [&](Eigen::Index i) { return sizes(i); });
    return extras;
}

void AbsoluteSum::localAt(std::span<const double> coordinates, std::span<const double> extras, double scale,
                          bool withGradients, LocalCost& local) {
    const double unit = std::sqrt(scale);
    const double share = 1 / (unit * static_cast<double>(points_.x.size()));
    Eigen::MatrixXd gradients;
    const Eigen::VectorXd residuals =
        residualsAt(family_, unknowns_, points_, coordinates, withGradients ? &gradients : nullptr);
    const auto own =
        Eigen::Map<const Eigen::VectorXd>(extras.data(), static_cast<Eigen::Index>(extras.size()));
    const Eigen::Index m = own.size();
    local.value = share * (residuals.cwiseAbs().dot(counts_) + own.sum());
    const Eigen::VectorXd closest = residuals(closest_);
    local.rows.resize(2 * m);
    local.rows << (closest - own) / unit, (-closest - own) / unit;
    if (withGradients) {
        local.inCoordinates = share * (gradients.transpose() * residuals.cwiseSign().cwiseProduct(counts_));
        local.inExtras = Eigen::VectorXd::Constant(m, share);
        const Eigen::MatrixXd there = gradients(closest_, Eigen::all) / unit;
        local.rowsInCoordinates.resize(2 * m, there.cols());
        local.rowsInCoordinates << there, -there;
        local.rowsInExtras.resize(2 * m, m);
        local.rowsInExtras << -Eigen::MatrixXd::Identity(m, m) / unit,
            -Eigen::MatrixXd::Identity(m, m) / unit;
    }
}

}  // namespace zorro
