#include "core/fit/search/linear/projection.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace zorro {
namespace {

/// Below this part, what linear parameters leave of another's influence is rounding.
constexpr double replacedByLinear = 1e-12;

constexpr double notFinite = std::numeric_limits<double>::quiet_NaN();

Eigen::MatrixXd columnsOf(const Eigen::MatrixXd& matrix, const std::vector<std::size_t>& chosen) {
    Eigen::MatrixXd columns(matrix.rows(), static_cast<Eigen::Index>(chosen.size()));
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        columns.col(static_cast<Eigen::Index>(i)) = matrix.col(static_cast<Eigen::Index>(chosen[i]));
    }
    return columns;
}

}  // namespace

Projection::Projection(Objective& objective, std::vector<double> start, Kind kind)
    : objective_(objective),
      unknowns_(objective.unknowns()),
      accepted_(std::move(start)),
      origin_(accepted_) {
    std::vector<std::size_t> turned;
    for (std::size_t u = 0; u < unknowns_.count(); ++u) {
        const bool isFree = std::isinf(unknowns_.lower(u)) && std::isinf(unknowns_.upper(u));
        const bool isLinear = unknowns_.isLinear(u) && kind == Kind::fitting;
        if (isLinear && objective.isLeastSquares()) {
            linear_.push_back(u);
        } else if (isLinear && isFree) {
            turned.push_back(u);
        } else {
            searched_.push_back(u);
        }
    }
    if (!turned.empty() && objective_.reduce(origin_, full_)) {
        turned_ = independentDirections(columnsOf(full_, turned));
    }
    searched_.insert(searched_.end(), turned.begin(), turned.end());
}

std::vector<double> Projection::startCoordinates() const {
    std::vector<double> coordinates;
    for (const std::size_t u : searched_) {
        coordinates.push_back(origin_[u]);
    }
    std::fill_n(coordinates.rbegin(), turned_.cols(), 0.0);
    return coordinates;
}

/// Makes the linear unknowns of `tried_` the best for the others.
bool Projection::solveLinear() {
    tried_.held.assign(linear_.size(), false);
    if (linear_.empty()) {
        return true;
    }
    // The first step comes from afar, where rounding of large residuals hides what is left in the end.
    constexpr int mostSteps = 4;
    constexpr double far = 1e3;
    const auto k = static_cast<Eigen::Index>(linear_.size());
    Eigen::VectorXd lower(k);
    Eigen::VectorXd upper(k);
    for (int step = 0; step < mostSteps; ++step) {
        if (!objective_.reduce(tried_.coordinates, full_)) {
            return false;
        }
        for (Eigen::Index i = 0; i < k; ++i) {
            const std::size_t u = linear_[static_cast<std::size_t>(i)];
            lower(i) = unknowns_.lower(u) - tried_.coordinates[u];
            upper(i) = unknowns_.upper(u) - tried_.coordinates[u];
        }
        const Eigen::MatrixXd columns = columnsOf(full_, linear_);
        const Eigen::VectorXd residuals = full_.rightCols(1);
        const LinearStep found = linearStep(columns, residuals, lower, upper);
        for (Eigen::Index i = 0; i < k; ++i) {
            const auto place = static_cast<std::size_t>(i);
            const std::size_t u = linear_[place];
            double& coordinate = tried_.coordinates[u];
            const double bound = found.step(i) <= lower(i) ? unknowns_.lower(u) : unknowns_.upper(u);
            coordinate = found.held[place] ? bound : coordinate + found.step(i);
            if (!std::isfinite(coordinate)) {
                return false;
            }
        }
        tried_.held = found.held;
        triedSum_ = (columns * found.step + residuals).squaredNorm();
        if (residuals.squaredNorm() <= far * far * triedSum_) {
            break;
        }
    }
    return true;
}

/// Puts the unknowns that are searched for where the solver has them.
void Projection::place(std::span<const double> coordinates) {
    const auto count = static_cast<std::size_t>(turned_.cols());
    const std::size_t plain = searched_.size() - count;
    for (std::size_t i = 0; i < plain; ++i) {
        tried_.coordinates[searched_[i]] = coordinates[i];
    }
    const Eigen::Map<const Eigen::VectorXd> directions(coordinates.data() + plain, turned_.cols());
    const Eigen::VectorXd step = turned_ * directions;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t u = searched_[plain + i];
        tried_.coordinates[u] = origin_[u] + step(static_cast<Eigen::Index>(i));
    }
}

bool Projection::moveTo(std::span<const double> coordinates) {
    if (!tried_.coordinates.empty() && std::ranges::equal(triedFor_, coordinates)) {
        return true;
    }
    triedFor_.assign(coordinates.begin(), coordinates.end());
    isReduced_ = false;
    tried_.coordinates = accepted_;
    place(coordinates);
    const bool isSolved = solveLinear();
    if (!isSolved) {
        tried_.coordinates.clear();
    }
    return isSolved;
}

double Projection::sum(std::span<const double> coordinates) {
    if (!moveTo(coordinates)) {
        return notFinite;
    }
    return linear_.empty() ? objective_.sum(tried_.coordinates) : triedSum_;
}

bool Projection::reduce(std::span<const double> coordinates, Eigen::MatrixXd& reduced) {
    if (!moveTo(coordinates)) {
        return false;
    }
    if (isReduced_) {
        reduced = reduced_;
        return true;
    }
    if (!objective_.reduce(tried_.coordinates, full_)) {
        return false;
    }
    accepted_ = tried_.coordinates;
    std::vector<std::size_t> eliminated;
    for (std::size_t i = 0; i < linear_.size(); ++i) {
        if (!tried_.held[i]) {
            eliminated.push_back(linear_[i]);
        }
    }
    std::vector<std::size_t> kept = searched_;
    kept.push_back(unknowns_.count());
    const Eigen::MatrixXd before = columnsOf(full_, kept);
    reduced = projected(columnsOf(full_, eliminated), before);
    for (Eigen::Index column = 0; column + 1 < reduced.cols(); ++column) {
        if (reduced.col(column).norm() < replacedByLinear * before.col(column).norm()) {
            reduced.col(column).setZero();  // rounding is all that the linear ones leave of it
        }
    }
    if (turned_.cols() > 0) {
        const Eigen::Index begin = reduced.cols() - 1 - turned_.cols();
        reduced.middleCols(begin, turned_.cols()) *= turned_;
    }
    for (std::size_t i = 0; i < searched_.size(); ++i) {
        const auto column = static_cast<Eigen::Index>(i);
        const double slope = reduced.col(column).dot(reduced.rightCols(1).col(0));
        if ((coordinates[i] <= lower(i) && slope >= 0) || (coordinates[i] >= upper(i) && slope <= 0)) {
            reduced.col(column).setZero();
        }
    }
    reduciblePart_ = zorro::reduciblePart(reduced.leftCols(reduced.cols() - 1), reduced.rightCols(1));
    reduced_ = reduced;
    isReduced_ = true;
    return true;
}

std::vector<double> Projection::everyCoordinate(std::span<const double> coordinates) {
    return moveTo(coordinates) ? tried_.coordinates : accepted_;
}

}  // namespace zorro
