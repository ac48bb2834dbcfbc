#include "core/fit/nearest/largest_error.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

#include <boost/math/tools/minima.hpp>

namespace zorro {
namespace {

/// An extreme below this part of the largest residual is left out of the exchange.
constexpr double smallestExtreme = 0.5;
/// More than this beyond what the exchange knows is news.
constexpr double exchangeNews = 1e-10;
constexpr std::size_t mostPlaces = 120;

void append(Places& places, double x, double y, double rootWeight) {
    places.x.push_back(x);
    places.y.push_back(y);
    places.rootWeight.push_back(rootWeight);
}

}  // namespace

ExtremeFinder::ExtremeFinder(const FitQuestion& question, const Unknowns& unknowns,
                             const WeightedPoints& points)
    : question_(question), unknowns_(unknowns) {
    std::vector<std::size_t> order(points.x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return points.x[i]; });
    for (const std::size_t i : order) {
        append(points_, points.x[i], points.y[i], points.rootWeight[i]);
    }
    widestGap_ = 1.5 * (question.range.upper - question.range.lower) /
                 static_cast<double>(std::max<std::size_t>(question.range.count, 2) - 1);
    if (question.weight != FitWeight::uniform && !question.data) {
        const auto heaviest = std::ranges::max_element(points_.rootWeight);
        const double x = points_.x[static_cast<std::size_t>(heaviest - points_.rootWeight.begin())];
        weightUnit_ = weightsAt(question, {x}).front() / (*heaviest * *heaviest);
    }
}

double ExtremeFinder::rootWeightAt(double x) const {
    const std::vector<double> weight = weightsAt(question_, {x});
    return weight.empty() ? 1 : std::sqrt(weight.front() / weightUnit_);
}

void ExtremeFinder::moveBetweenPoints(std::span<const double> coordinates, std::size_t before,
                                      std::size_t after, Places& place) const {
    const Function& family = *question_.family;
    const std::vector<double> parameters = unknowns_.parametersAt(coordinates);
    const auto sizeAt = [&](double x) {
        double f = 0;
        family.evaluate(parameters, {&x, 1}, {.f = {&f, 1}});
        const double size = std::abs(f - question_.target.at(x).f) * rootWeightAt(x);
        return std::isfinite(size) ? -size : 0;
    };
    const double lower = points_.x[before];
    const double upper = points_.x[after];
    if (upper - lower > 2 * widestGap_ || !(lower < upper)) {
        return;
    }
    std::uintmax_t iterations = 60;
    const auto [x, value] = boost::math::tools::brent_find_minima(
        sizeAt, lower, upper, std::numeric_limits<double>::digits, iterations);
    if (value < sizeAt(place.x.back())) {
        place = {{x}, {question_.target.at(x).f}, {rootWeightAt(x)}};
    }
}

Extremes ExtremeFinder::at(std::span<const double> coordinates) const {
    Extremes extremes;
    const Eigen::VectorXd residuals =
        residualsAt(*question_.family, unknowns_, points_, coordinates, nullptr);
    const auto size = [&](Eigen::Index i) { return std::abs(residuals(i)); };
    const double largest = residuals.size() == 0 ? 0 : residuals.cwiseAbs().maxCoeff();
    for (Eigen::Index i = 0; i < residuals.size(); ++i) {
        const bool sameBefore = i > 0 && residuals(i - 1) * residuals(i) > 0;
        const bool sameAfter = i + 1 < residuals.size() && residuals(i + 1) * residuals(i) > 0;
        if (!(size(i) >= smallestExtreme * largest) || (sameBefore && size(i - 1) > size(i)) ||
            (sameAfter && size(i + 1) >= size(i))) {
            continue;
        }
        const auto at = static_cast<std::size_t>(i);
        Places place{{points_.x[at]}, {points_.y[at]}, {points_.rootWeight[at]}};
        if (!question_.data) {
            moveBetweenPoints(coordinates, at == 0 ? 0 : at - 1, std::min(at + 1, points_.x.size() - 1),
                              place);
        }
        append(extremes.places, place.x[0], place.y[0], place.rootWeight[0]);
    }
    extremes.residuals = residualsAt(*question_.family, unknowns_, extremes.places, coordinates, nullptr);
    return extremes;
}

double LargestError::at(std::span<const double> coordinates) {
    const Extremes extremes = finder_.at(coordinates);
    if (extremes.residuals.size() == 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const double largest = extremes.residuals.cwiseAbs().maxCoeff();
    return largest * largest;
}

bool LargestError::lookAround(std::span<const double> coordinates) {
    const Extremes extremes = finder_.at(coordinates);
    if (extremes.residuals.size() == 0) {
        return false;
    }
    const double known =
        exchange_.x.empty()
            ? 0
            : residualsAt(family_, unknowns_, exchange_, coordinates, nullptr).cwiseAbs().maxCoeff();
    const double largest = extremes.residuals.cwiseAbs().maxCoeff();
    if (exchange_.x.size() + extremes.places.x.size() > mostPlaces) {
        exchange_ = {};
    }
    for (std::size_t i = 0; i < extremes.places.x.size(); ++i) {
        if (std::ranges::find(exchange_.x, extremes.places.x[i]) == exchange_.x.end()) {
            append(exchange_, extremes.places.x[i], extremes.places.y[i], extremes.places.rootWeight[i]);
        }
    }
    return largest > known * (1 + exchangeNews);
}

std::vector<double> LargestError::extrasAt(std::span<const double> coordinates) {
    return {residualsAt(family_, unknowns_, exchange_, coordinates, nullptr).cwiseAbs().maxCoeff()};
}

void LargestError::localAt(std::span<const double> coordinates, std::span<const double> extras, double scale,
                           bool withGradients, LocalCost& local) {
    const double root = std::sqrt(scale);
    Eigen::MatrixXd gradients;
    const Eigen::VectorXd residuals =
        residualsAt(family_, unknowns_, exchange_, coordinates, withGradients ? &gradients : nullptr);
    const Eigen::Index m = residuals.size();
    local.value = extras[0] / root;
    local.rows.resize(2 * m);
    local.rows << (residuals.array() - extras[0]) / root, (-residuals.array() - extras[0]) / root;
    if (withGradients) {
        local.inCoordinates = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(coordinates.size()));
        local.inExtras = Eigen::VectorXd::Constant(1, 1 / root);
        local.rowsInCoordinates.resize(2 * m, gradients.cols());
        local.rowsInCoordinates << gradients / root, -gradients / root;
        local.rowsInExtras = Eigen::MatrixXd::Constant(2 * m, 1, -1 / root);
    }
}

}  // namespace zorro
