#include "core/study/search/response_surface.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <random>

#include "core/run/tuning/halving.h"

namespace zorro {

namespace {

constexpr double ridge = 1e-2;
constexpr std::size_t lookedAt = 2048;  ///< places of the cube at which surfaces are compared
constexpr int drawn = 200;
constexpr double outside = 0.05;  ///< of the drawn ones on each side

/// 1, x_i, x_i x_j.
Eigen::VectorXd termsOf(const std::vector<double>& place) {
    const auto dimensions = static_cast<Eigen::Index>(place.size());
    Eigen::VectorXd terms(1 + dimensions + dimensions * (dimensions + 1) / 2);
    Eigen::Index next = 0;
    terms[next++] = 1;
    for (const double x : place) terms[next++] = x;
    for (std::size_t i = 0; i < place.size(); ++i) {
        for (std::size_t j = i; j < place.size(); ++j) terms[next++] = place[i] * place[j];
    }
    return terms;
}

Eigen::MatrixXd termsOf(const std::vector<std::vector<double>>& places) {
    Eigen::MatrixXd terms(static_cast<Eigen::Index>(places.size()), termsOf(places.front()).size());
    for (std::size_t i = 0; i < places.size(); ++i)
        terms.row(static_cast<Eigen::Index>(i)) = termsOf(places[i]).transpose();
    return terms;
}

std::size_t levelsOf(const std::vector<SurfacePoint>& points) {
    std::size_t levels = 0;
    for (const SurfacePoint& point : points) levels = std::max(levels, point.level + 1);
    return levels;
}

/// The coefficients of termsOf(), from these of the points, each as often as it stands there.
Eigen::VectorXd fitted(const std::vector<SurfacePoint>& points, const std::vector<std::size_t>& chosen,
                       std::size_t levels) {
    const Eigen::Index terms = termsOf(points.front().place).size();
    const Eigen::Index all = terms + static_cast<Eigen::Index>(levels) - 1;
    Eigen::MatrixXd rows = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(chosen.size()), all);
    Eigen::VectorXd figures(rows.rows());
    for (Eigen::Index row = 0; row < rows.rows(); ++row) {
        const SurfacePoint& point = points[chosen[static_cast<std::size_t>(row)]];
        rows.row(row).head(terms) = termsOf(point.place).transpose();
        if (point.level > 0)
            rows(row, terms + static_cast<Eigen::Index>(point.level) - 1) = 1;
        figures[row] = point.figure;
    }
    Eigen::VectorXd penalty = Eigen::VectorXd::Constant(all, ridge);
    penalty[0] = 1e-9;  // the constants are free
    penalty.tail(all - terms).setConstant(1e-9);
    const Eigen::MatrixXd normal = rows.transpose() * rows + Eigen::MatrixXd(penalty.asDiagonal());
    return normal.ldlt().solve(rows.transpose() * figures).head(terms);
}

std::vector<std::vector<double>> placesInCube(std::size_t dimensions) {
    std::vector<std::vector<double>> places;
    for (std::size_t i = 0; i < lookedAt; ++i) {
        places.push_back(haltonPoint(i, dimensions));
        for (double& x : places.back()) x = 2 * x - 1;
    }
    return places;
}

Eigen::Index bestRow(const Eigen::MatrixXd& terms, const Eigen::VectorXd& coefficients, bool higherIsBetter) {
    Eigen::Index best = 0;
    const Eigen::VectorXd heights = terms * coefficients;
    higherIsBetter ? heights.maxCoeff(&best) : heights.minCoeff(&best);
    return best;
}

}  // namespace

SurfaceBest bestOfSurface(const std::vector<SurfacePoint>& points, bool higherIsBetter) {
    const std::size_t levels = levelsOf(points);
    const std::vector<std::vector<double>> places = placesInCube(points.front().place.size());
    const Eigen::MatrixXd terms = termsOf(places);
    std::vector<std::size_t> chosen(points.size());
    for (std::size_t i = 0; i < chosen.size(); ++i) chosen[i] = i;
    const auto bestPlace = [&] {
        return places[static_cast<std::size_t>(
            bestRow(terms, fitted(points, chosen, levels), higherIsBetter))];
    };
    SurfaceBest best{.place = bestPlace()};
    std::mt19937_64 random(1);
    std::vector<std::vector<double>> others(best.place.size());
    for (int draw = 0; draw < drawn; ++draw) {
        for (std::size_t& each : chosen) each = random() % points.size();
        const std::vector<double> place = bestPlace();
        for (std::size_t i = 0; i < place.size(); ++i) others[i].push_back(place[i]);
    }
    for (std::vector<double>& along : others) {
        std::ranges::sort(along);
        const auto skipped = static_cast<std::size_t>(outside * drawn);
        best.low.push_back(along[skipped]);
        best.high.push_back(along[along.size() - 1 - skipped]);
    }
    return best;
}

}  // namespace zorro
