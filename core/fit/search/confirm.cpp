#include "core/fit/search/confirm.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/fit/search/linear/projection.h"

namespace zorro {
namespace {

constexpr Effort thorough{.iterations = 5000, .tolerance = 1e-17, .level = 1e-17};
constexpr Effort again{.iterations = 300, .tolerance = 1e-10, .level = 1e-10};

/// A smaller sum than `sum` by more than rounding and by what is worth a word.
bool isLower(double other, double sum, double rounding) {
    return other < sum * (1 - 1e-6) - rounding;
}

/// The objective's linear model of its residuals, in all unknowns.
class GaussNewton {
public:
    explicit GaussNewton(Objective& objective) : objective_(&objective) {}

    /// Takes the model at these coordinates; false where something there is not finite.
    [[nodiscard]] bool lookAt(std::vector<double> coordinates) {
        coordinates_ = std::move(coordinates);
        return objective_->reduce(coordinates_, reduced_);
    }

    /// Where the model has its minimum inside the bounds.
    [[nodiscard]] std::vector<double> target() const {
        const Unknowns& unknowns = objective_->unknowns();
        const Eigen::Index count = reduced_.cols() - 1;
        Eigen::VectorXd lower(count);
        Eigen::VectorXd upper(count);
        for (Eigen::Index i = 0; i < count; ++i) {
            const auto u = static_cast<std::size_t>(i);
            lower(i) = unknowns.lower(u) - coordinates_[u];
            upper(i) = unknowns.upper(u) - coordinates_[u];
        }
        const LinearStep move = linearStep(reduced_.leftCols(count), reduced_.rightCols(1), lower, upper);
        std::vector<double> next = coordinates_;
        for (std::size_t u = 0; u < next.size(); ++u) {
            const auto i = static_cast<Eigen::Index>(u);
            const double bound = move.step(i) <= lower(i) ? unknowns.lower(u) : unknowns.upper(u);
            next[u] = move.held[u] ? bound
                                   : std::clamp(next[u] + move.step(i), unknowns.lower(u), unknowns.upper(u));
        }
        return next;
    }

    /// Which part of the sum the model could still take away; coordinates stay at a bound that the slope
    /// pushes them against.
    [[nodiscard]] double reduciblePart() const {
        const Unknowns& unknowns = objective_->unknowns();
        const Eigen::Index count = reduced_.cols() - 1;
        Eigen::MatrixXd jacobian = reduced_.leftCols(count);
        for (Eigen::Index i = 0; i < count; ++i) {
            const auto u = static_cast<std::size_t>(i);
            const double slope = jacobian.col(i).dot(reduced_.col(count));
            if ((coordinates_[u] <= unknowns.lower(u) && slope >= 0) ||
                (coordinates_[u] >= unknowns.upper(u) && slope <= 0)) {
                jacobian.col(i).setZero();
            }
        }
        return zorro::reduciblePart(jacobian, reduced_.col(count));
    }

    [[nodiscard]] double sum() const { return reduced_.col(reduced_.cols() - 1).squaredNorm(); }
    [[nodiscard]] bool areDependent() const {
        return zorro::areDependent(reduced_.leftCols(reduced_.cols() - 1));
    }
    /// How much the residuals change with an unknown.
    [[nodiscard]] double influence(std::size_t unknown) const {
        return reduced_.col(static_cast<Eigen::Index>(unknown)).norm();
    }
    [[nodiscard]] const std::vector<double>& coordinates() const { return coordinates_; }

private:
    Objective* objective_;
    std::vector<double> coordinates_;
    Eigen::MatrixXd reduced_;
};

/// The work on one minimum.
class Confirmation {
public:
    Confirmation(Objective& objective, Minimum found, const StepCallback& onStep)
        : objective_(objective),
          best_(std::move(found)),
          onStep_(onStep),
          rounding_(objective.rounding()),
          model_(objective) {}

    Confirmed run(const std::vector<double>& start);

private:
    [[nodiscard]] bool polish();
    [[nodiscard]] bool step();
    void searchTogether(const std::vector<double>& start);
    [[nodiscard]] std::vector<double> beside(int attempt, double distance);
    [[nodiscard]] bool hasReturned(const std::vector<double>& other, const std::vector<double>& place) const;
    [[nodiscard]] bool returnsAtOnce(const std::vector<double>& place) const;

    Objective& objective_;
    Minimum best_;
    const StepCallback& onStep_;
    double rounding_;    ///< of sums
    GaussNewton model_;  ///< at best_
};

/// Makes best_ exact: Gauss-Newton steps, and where they are no way to it a search. False where the
/// derivatives are not finite.
bool Confirmation::polish() {
    constexpr double exact = 1e-17;
    const bool isFinite = step();
    if (!isFinite || best_.sum <= rounding_ || model_.reduciblePart() <= exact) {
        return isFinite;
    }
    const Minimum other = minimise(objective_, best_.coordinates, thorough, onStep_);
    if (other.sum <= best_.sum * (1 + 1e-9) + rounding_) {
        best_ = other;
    }
    return step();
}

/// Steps to where the linear model of the residuals has its minimum, as long as what they take away shrinks.
/// False where the derivatives are not finite at the beginning.
bool Confirmation::step() {
    constexpr int mostSteps = 60;
    constexpr double nothingToGain = 1e-24;
    if (!model_.lookAt(best_.coordinates)) {
        return false;
    }
    double reducible = model_.reduciblePart();
    for (int k = 0; k < mostSteps && reducible > nothingToGain; ++k) {
        GaussNewton next(objective_);
        std::vector<double> target = model_.target();
        if (target == model_.coordinates() || !next.lookAt(std::move(target)) ||
            next.sum() > best_.sum * (1 + 1e-9) + rounding_) {
            break;
        }
        const double left = next.reduciblePart();
        if (!(left < 0.9 * reducible)) {
            break;
        }
        model_ = std::move(next);
        reducible = left;
    }
    best_.coordinates = model_.coordinates();
    best_.sum = model_.sum();
    return true;
}

/// Where linear parameters are always at their best, a search may run along a valley that never ends; with
/// all of them sought alike it stays on this side.
void Confirmation::searchTogether(const std::vector<double>& start) {
    Minimum other = minimiseTogether(objective_, start, thorough, onStep_);
    if (isLower(other.sum, best_.sum, rounding_)) {
        best_ = std::move(other);
        static_cast<void>(polish());
    }
}

/// A place from which the curve differs from the best by about its own residuals times the distance, to one
/// side or another.
std::vector<double> Confirmation::beside(int attempt, double distance) {
    const Unknowns& unknowns = objective_.unknowns();
    const double size = std::hypot(std::sqrt(best_.sum), 0.03 * objective_.height());
    std::vector<double> place = best_.coordinates;
    for (std::size_t u = 0; u < unknowns.count(); ++u) {
        const double length = model_.influence(u);
        double step = distance * (length > 0 ? size / length : std::abs(place[u]));
        step = unknowns.isBounded(u) ? std::min(step, 0.1 * (unknowns.upper(u) - unknowns.lower(u))) : step;
        const bool isUp = (u + static_cast<std::size_t>(attempt)) % 2 == 0;
        place[u] = std::clamp(place[u] + (isUp ? step : -step), unknowns.lower(u), unknowns.upper(u));
    }
    return place;
}

/// Whether every coordinate has lost nearly all of its distance from the best.
bool Confirmation::hasReturned(const std::vector<double>& other, const std::vector<double>& place) const {
    constexpr double nearly = 1e-3;
    for (std::size_t u = 0; u < place.size(); ++u) {
        const double best = best_.coordinates[u];
        if (std::abs(other[u] - best) > nearly * std::abs(place[u] - best)) {
            return false;
        }
    }
    return true;
}

/// Whether Gauss-Newton steps alone lead from beside the best back to it. Most minima need no more to be
/// confirmed; one to which they do not lead may still be one.
bool Confirmation::returnsAtOnce(const std::vector<double>& place) const {
    constexpr int mostSteps = 8;
    GaussNewton here(objective_);
    std::vector<double> next = place;
    double before = std::numeric_limits<double>::infinity();
    for (int step = 0; step < mostSteps; ++step) {
        if (!here.lookAt(std::move(next)) || !(here.sum() < before) ||
            isLower(here.sum(), best_.sum, rounding_)) {
            return false;
        }
        before = here.sum();
        next = here.target();
        if (hasReturned(next, place)) {
            return true;
        }
    }
    return false;
}

Confirmed Confirmation::run(const std::vector<double>& start) {
    if (objective_.unknowns().count() == 0) {
        return {best_, {}};
    }
    if (!polish()) {
        best_.converged = false;
        return {best_, "the derivatives are not finite where the search ended"};
    }
    if (best_.sum > rounding_ && model_.areDependent()) {
        searchTogether(start);
    }
    constexpr int mostAttempts = 4;
    double distance = 0.2;
    bool cameBack = false;
    bool foundLower = true;
    for (int attempt = 0; attempt < mostAttempts && foundLower && best_.sum > rounding_; ++attempt) {
        const std::vector<double> place = beside(attempt, distance);
        if (returnsAtOnce(place)) {
            cameBack = true;
            foundLower = false;
            break;
        }
        Minimum other = minimise(objective_, place, again, onStep_);
        if (!std::isfinite(other.sum)) {
            distance /= 8;  // there may be no curve so far off
            continue;
        }
        foundLower = isLower(other.sum, best_.sum, rounding_);
        cameBack =
            std::abs(other.sum - best_.sum) <= 1e-8 * best_.sum && hasReturned(other.coordinates, place);
        if (foundLower) {
            best_ = minimise(objective_, std::move(other.coordinates), thorough, onStep_);
            static_cast<void>(polish());
        }
    }
    constexpr double level = 1e-6;
    const bool isExact = best_.sum <= rounding_;
    const bool isLevel = model_.reduciblePart() <= level || cameBack;
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
