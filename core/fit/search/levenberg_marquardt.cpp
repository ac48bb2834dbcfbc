#include "core/fit/search/levenberg_marquardt.h"

#include <Eigen/QR>
#include <algorithm>
#include <cmath>
#include <utility>

namespace zorro {
namespace {

bool areBounded(const LeastSquares& problem) {
    for (std::size_t i = 0; i < problem.count(); ++i) {
        if (!std::isfinite(problem.upper(i) - problem.lower(i))) {
            return false;
        }
    }
    return true;
}

/// One search and where it is.
class Descent {
public:
    Descent(LeastSquares& problem, std::vector<double> start, double sum)
        : problem_(problem), place_(std::move(start)), tried_(place_), sum_(sum) {}

    /// Takes J and r where it stands; false where they are not finite.
    [[nodiscard]] bool lookAround() { return problem_.reduce(place_, reduced_); }
    void measure();
    [[nodiscard]] double step();
    [[nodiscard]] double sumThere() { return problem_.sum(tried_); }
    void take(double sum, double kept);
    void refuse();

    [[nodiscard]] double sum() const { return sum_; }
    [[nodiscard]] bool isStuck() const { return damping_ >= mostDamping; }
    [[nodiscard]] std::span<const double> place() const { return place_; }

private:
    static constexpr double firstDamping = 1e-4;
    static constexpr double leastDamping = 1e-32;
    static constexpr double mostDamping = 1e32;

    LeastSquares& problem_;
    std::vector<double> place_;
    std::vector<double> tried_;  ///< where the last step leads
    double sum_;
    double damping_ = firstDamping;
    double growth_ = 2;         ///< of the damping, at the next step that is refused
    Eigen::VectorXd smallest_;  ///< lengths of columns that shorter ones are damped by
    Eigen::MatrixXd reduced_;   ///< [J r] at place_
    Eigen::MatrixXd damped_;    ///< J above sqrt(damping) D
    Eigen::VectorXd right_;
    Eigen::HouseholderQR<Eigen::MatrixXd> decomposition_;
};

/// Takes lengths of columns at the start as a measure for the rest. Where there are bounds, coordinates are
/// of about their size, and what has no influence here must not be thrown across. Where there are none the
/// damping is relative to the columns whatever their lengths, so that a search takes the same path in any
/// units.
void Descent::measure() {
    constexpr double smallPart = 1e-3;
    constexpr double shortest = 1e-100;
    const Eigen::Index count = reduced_.cols() - 1;
    smallest_ = Eigen::VectorXd::Constant(count, shortest);
    if (areBounded(problem_)) {
        smallest_ =
            smallPart * (reduced_.leftCols(count).colwise().norm().transpose().array() + std::sqrt(sum_));
    }
}

/// Finds tried_; returns what the linear model says that this takes away from the sum.
double Descent::step() {
    const Eigen::Index count = reduced_.cols() - 1;
    const Eigen::Index rows = reduced_.rows();
    const auto jacobian = reduced_.leftCols(count);
    const auto residuals = reduced_.col(count);
    damped_.setZero(rows + count, count);
    damped_.topRows(rows) = jacobian;
    for (Eigen::Index i = 0; i < count; ++i) {
        damped_(rows + i, i) = std::sqrt(damping_) * std::max(jacobian.col(i).norm(), smallest_(i));
    }
    right_.setZero(rows + count);
    right_.head(rows) = -residuals;
    decomposition_.compute(damped_);
    const Eigen::VectorXd step = decomposition_.solve(right_);
    for (std::size_t i = 0; i < place_.size(); ++i) {
        tried_[i] =
            std::clamp(place_[i] + step(static_cast<Eigen::Index>(i)), problem_.lower(i), problem_.upper(i));
    }
    const Eigen::VectorXd change = jacobian * step;
    return -change.dot(2 * residuals + change);
}

void Descent::take(double sum, double kept) {
    place_ = tried_;
    sum_ = sum;
    const double odd = 2 * kept - 1;
    damping_ = std::max(damping_ * std::max(1.0 / 3, 1 - odd * odd * odd), leastDamping);
    growth_ = 2;
}

void Descent::refuse() {
    damping_ *= growth_;
    growth_ *= 2;
}

}  // namespace

Minimum levenbergMarquardt(LeastSquares& problem, std::vector<double> start, const Effort& effort,
                           const StepCallback& onStep) {
    constexpr double leastKept = 1e-3;  // of what a step promises, for it to be taken
    const double startSum = problem.sum(start);
    if (start.empty() || !std::isfinite(startSum) || startSum == 0) {
        return {std::move(start), startSum, std::isfinite(startSum)};
    }
    Descent descent(problem, std::move(start), startSum);
    bool converged = false;
    bool isFinite = descent.lookAround();
    if (isFinite) {
        descent.measure();
    }
    for (int iteration = 0; isFinite && iteration <= effort.iterations; ++iteration) {
        if (onStep && !onStep(descent.place(), descent.sum())) {
            break;
        }
        converged = problem.reduciblePart() <= effort.level || descent.isStuck();
        if (converged || iteration == effort.iterations) {
            break;
        }
        const double promised = descent.step();
        const double sum = promised > 0 ? descent.sumThere() : HUGE_VAL;
        converged = std::abs(descent.sum() - sum) <= effort.tolerance * descent.sum();
        if (converged) {
            break;
        }
        const double kept = (descent.sum() - sum) / promised;
        if (promised > 0 && kept > leastKept) {
            descent.take(sum, kept);
            isFinite = descent.lookAround();
        } else {
            descent.refuse();  // also where nothing is finite
        }
    }
    return {{descent.place().begin(), descent.place().end()}, descent.sum(), converged};
}

}  // namespace zorro
