#include "core/fit/search/confirm.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/fit/search/linear/projection.h"

namespace zorro {
namespace {

constexpr Effort thorough{.iterations = 5000, .tolerance = 1e-17};
constexpr Effort again{.iterations = 300, .tolerance = 1e-10};

/// A smaller sum than `sum` by more than rounding and by what is worth a word.
bool isLower(double other, double sum, double rounding) {
    return other < sum * (1 - 1e-6) - rounding;
}

/// The work on one minimum.
class Confirmation {
public:
    Confirmation(Objective& objective, Minimum found, const StepCallback& onStep)
        : objective_(objective), best_(std::move(found)), onStep_(onStep), rounding_(objective.rounding()) {}

    Confirmed run(const std::vector<double>& start);

private:
    void polish();
    void searchTogether(const std::vector<double>& start);
    [[nodiscard]] std::vector<double> beside(int attempt, double distance);
    [[nodiscard]] bool hasReturned(const Minimum& other, const std::vector<double>& place) const;
    [[nodiscard]] bool look();

    Objective& objective_;
    Minimum best_;
    const StepCallback& onStep_;
    double rounding_;         ///< of sums
    double reducible_ = 1;    ///< part of the sum, at best_
    bool dependent_ = false;  ///< whether columns of the Jacobian replace each other at best_
    Eigen::MatrixXd full_;    ///< [J r] of all unknowns at best_
};

/// Looks at best_; false where its derivatives are not finite.
bool Confirmation::look() {
    Projection projection(objective_, best_.coordinates);
    Eigen::MatrixXd reduced;
    if (!projection.reduce(projection.startCoordinates(), reduced) ||
        !objective_.reduce(best_.coordinates, full_)) {
        return false;
    }
    reducible_ = projection.reduciblePart();
    dependent_ = areDependent(full_.leftCols(full_.cols() - 1));
    return true;
}

/// Steps to where the linear model of the residuals has its minimum, as long as what they take away shrinks.
void Confirmation::polish() {
    constexpr int mostSteps = 30;
    Projection projection(objective_, best_.coordinates);
    std::vector<double> here = projection.startCoordinates();
    Eigen::MatrixXd reduced;
    if (here.empty() || !projection.reduce(here, reduced)) {
        return;
    }
    double reducible = projection.reduciblePart();
    for (int step = 0; step < mostSteps && reducible > 0; ++step) {
        const auto count = static_cast<Eigen::Index>(here.size());
        Eigen::VectorXd lower(count);
        Eigen::VectorXd upper(count);
        for (Eigen::Index i = 0; i < count; ++i) {
            const auto u = static_cast<std::size_t>(i);
            lower(i) = projection.lower(u) - here[u];
            upper(i) = projection.upper(u) - here[u];
        }
        const LinearStep move = linearStep(reduced.leftCols(count), reduced.rightCols(1), lower, upper);
        std::vector<double> next = here;
        for (std::size_t u = 0; u < next.size(); ++u) {
            const auto i = static_cast<Eigen::Index>(u);
            const double bound = move.step(i) <= lower(i) ? projection.lower(u) : projection.upper(u);
            next[u] = move.held[u]
                          ? bound
                          : std::clamp(here[u] + move.step(i), projection.lower(u), projection.upper(u));
        }
        if (next == here || !projection.reduce(next, reduced) ||
            !(projection.reduciblePart() < 0.5 * reducible)) {
            break;
        }
        reducible = projection.reduciblePart();
        here = std::move(next);
    }
    const std::vector<double> all = projection.everyCoordinate(here);
    const double sum = objective_.sum(all);
    if (sum <= best_.sum * (1 + 1e-9) + rounding_) {
        best_.coordinates = all;
        best_.sum = sum;
    }
}

/// Where linear parameters are always at their best, a search may run along a valley that never ends; with
/// all of them sought alike it stays on this side.
void Confirmation::searchTogether(const std::vector<double>& start) {
    Minimum other = minimiseTogether(objective_, start, thorough, onStep_);
    if (isLower(other.sum, best_.sum, rounding_)) {
        best_ = std::move(other);
        polish();
    }
}

/// A place from which the curve differs from the best by about its own residuals times the distance, to one
/// side or another.
std::vector<double> Confirmation::beside(int attempt, double distance) {
    const Unknowns& unknowns = objective_.unknowns();
    const double size = std::hypot(std::sqrt(best_.sum), 0.03 * objective_.height());
    std::vector<double> place = best_.coordinates;
    for (std::size_t u = 0; u < unknowns.count(); ++u) {
        const double length = full_.col(static_cast<Eigen::Index>(u)).head(full_.rows() - 1).norm();
        double step = distance * (length > 0 ? size / length : std::abs(place[u]));
        step = unknowns.isBounded(u) ? std::min(step, 0.1 * (unknowns.upper(u) - unknowns.lower(u))) : step;
        const bool isUp = (u + static_cast<std::size_t>(attempt)) % 2 == 0;
        place[u] = std::clamp(place[u] + (isUp ? step : -step), unknowns.lower(u), unknowns.upper(u));
    }
    return place;
}

/// Whether every coordinate has lost nearly all of its distance from the best.
bool Confirmation::hasReturned(const Minimum& other, const std::vector<double>& place) const {
    constexpr double nearly = 1e-3;
    for (std::size_t u = 0; u < place.size(); ++u) {
        const double best = best_.coordinates[u];
        if (std::abs(other.coordinates[u] - best) > nearly * std::abs(place[u] - best)) {
            return false;
        }
    }
    return true;
}

Confirmed Confirmation::run(const std::vector<double>& start) {
    if (objective_.unknowns().count() == 0) {
        return {best_, {}};
    }
    polish();
    if (!look()) {
        best_.converged = false;
        return {best_, "the derivatives are not finite where the search ended"};
    }
    if (dependent_ && best_.sum > rounding_) {
        searchTogether(start);
        static_cast<void>(look());
    }
    constexpr int mostAttempts = 4;
    double distance = 0.2;
    bool cameBack = false;
    bool foundLower = true;
    for (int attempt = 0; attempt < mostAttempts && foundLower && best_.sum > rounding_; ++attempt) {
        const std::vector<double> place = beside(attempt, distance);
        Minimum other = minimise(objective_, place, again, onStep_);
        if (!std::isfinite(other.sum)) {
            distance /= 8;  // there may be no curve so far off
            continue;
        }
        foundLower = isLower(other.sum, best_.sum, rounding_);
        cameBack = std::abs(other.sum - best_.sum) <= 1e-8 * best_.sum && hasReturned(other, place);
        if (foundLower) {
            best_ = minimise(objective_, std::move(other.coordinates), thorough, onStep_);
            polish();
            static_cast<void>(look());
        }
    }
    constexpr double level = 1e-6;
    const bool isExact = best_.sum <= rounding_;
    const bool isLevel = reducible_ <= level || cameBack;
    const bool ranOut = !best_.converged;
    best_.converged = isExact || (isLevel && !foundLower);
    std::string doubt;
    if (!best_.converged) {
        doubt = foundLower ? "searches from beside its end kept finding better values"
                : ranOut   ? "it ran out of steps"
                           : "it ended where the error still falls but no step lowers it";
    }
    return {best_, doubt};
}

}  // namespace

Confirmed confirmed(Objective& objective, Minimum found, const std::vector<double>& start,
                    const StepCallback& onStep) {
    return Confirmation(objective, std::move(found), onStep).run(start);
}

}  // namespace zorro
