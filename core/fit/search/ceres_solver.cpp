#include "core/fit/search/ceres_solver.h"

#include <algorithm>
#include <ceres/cost_function.h>
#include <ceres/iteration_callback.h>
#include <ceres/problem.h>
#include <ceres/solver.h>
#include <cmath>
#include <glog/logging.h>
#include <utility>

namespace zorro {
namespace {

/// Coordinates as Ceres sees them: steps from an origin, in units of their own. Ceres compares steps with the
/// coordinates themselves in its tests of convergence, and would call one of 1e12 at rest that has to move by
/// 1e-5.
struct Units {
    std::vector<double> origin;
    std::vector<double> unit;

    [[nodiscard]] std::vector<double> outside(const double* inside) const {
        std::vector<double> coordinates(unit.size());
        for (std::size_t i = 0; i < unit.size(); ++i) {
            coordinates[i] = origin[i] + unit[i] * inside[i];
        }
        return coordinates;
    }
    [[nodiscard]] double inside(std::size_t i, double coordinate) const {
        return (coordinate - origin[i]) / unit[i];
    }
};

/// The residuals for Ceres, divided by `scale` so that tolerances are relative.
class ScaledResiduals : public ceres::CostFunction {
public:
    ScaledResiduals(LeastSquares& problem, double scale, const Units& units)
        : problem_(problem), scale_(scale), units_(units) {
        set_num_residuals(static_cast<int>(problem.rows()));
        mutable_parameter_block_sizes()->push_back(static_cast<int>(problem.count()));
    }

    bool Evaluate(double const* const* blocks, double* residuals, double** jacobians) const override {
        const std::size_t n = problem_.count();
        const std::vector<double> coordinates = units_.outside(blocks[0]);
        if (jacobians == nullptr || jacobians[0] == nullptr) {
            // Only the norm counts, and it is cheaper without the derivatives.
            std::fill_n(residuals, problem_.rows(), 0.0);
            residuals[0] = std::sqrt(problem_.sum(coordinates)) / scale_;
            return std::isfinite(residuals[0]);
        }
        if (!problem_.reduce(coordinates, reduced_)) {
            return false;
        }
        for (std::size_t row = 0; row < problem_.rows(); ++row) {
            const auto i = static_cast<Eigen::Index>(row);
            for (std::size_t column = 0; column < n; ++column) {
                jacobians[0][row * n + column] =
                    reduced_(i, static_cast<Eigen::Index>(column)) * (units_.unit[column] / scale_);
            }
            residuals[row] = reduced_(i, static_cast<Eigen::Index>(n)) / scale_;
        }
        return true;
    }

private:
    LeastSquares& problem_;
    double scale_;
    const Units& units_;
    mutable Eigen::MatrixXd reduced_;
};

/// Tells of every step, and ends the search where no step would gain anything.
class EachStep : public ceres::IterationCallback {
public:
    EachStep(const LeastSquares& problem, double scale, double level, const StepCallback& onStep)
        : problem_(problem), scale_(scale), level_(level), onStep_(onStep) {}

    ceres::CallbackReturnType operator()(const ceres::IterationSummary& summary) override {
        const double sum = 2 * summary.cost * scale_ * scale_;
        if (onStep_ && !onStep_({}, sum)) {
            return ceres::SOLVER_ABORT;
        }
        return problem_.reduciblePart() <= level_ ? ceres::SOLVER_TERMINATE_SUCCESSFULLY
                                                  : ceres::SOLVER_CONTINUE;
    }

private:
    const LeastSquares& problem_;
    double scale_;
    double level_;
    const StepCallback& onStep_;
};

/// Ceres tells standard error of every failed step, whatever its own options say. A search that fails says so
/// by its result.
bool silenceLibrary() {
    FLAGS_minloglevel = google::GLOG_FATAL;
    return true;
}

bool areBounded(const LeastSquares& problem) {
    for (std::size_t i = 0; i < problem.count(); ++i) {
        if (!std::isfinite(problem.upper(i) - problem.lower(i))) {
            return false;
        }
    }
    return true;
}

/// Bounds tell how far a coordinate should move, and they have been sensible units. Without them a
/// coordinate's unit is what changes the residuals by all that they are at the start.
Units unitsOf(LeastSquares& problem, const std::vector<double>& start, double scale) {
    Units units{.origin = std::vector<double>(start.size(), 0), .unit = std::vector<double>(start.size(), 1)};
    Eigen::MatrixXd reduced;
    if (areBounded(problem) || !problem.reduce(start, reduced)) {
        return units;
    }
    units.origin = start;
    for (std::size_t i = 0; i < start.size(); ++i) {
        const double length = reduced.col(static_cast<Eigen::Index>(i)).norm();
        const double unit = length > 0 ? scale / length : std::abs(start[i]);
        units.unit[i] = unit > 0 && std::isfinite(unit) ? unit : 1;
    }
    return units;
}

/// Whatever Ceres measures in the units of the coordinates is switched off. Without bounds its damping is
/// relative to the columns of the Jacobian wherever they lie, so that a search takes the same path in any
/// units; with bounds what has no influence is damped, too.
ceres::Solver::Options solverOptions(const LeastSquares& problem, const Effort& effort) {
    ceres::Solver::Options options;
    options.linear_solver_type = ceres::DENSE_QR;
    options.logging_type = ceres::SILENT;
    options.max_num_iterations = effort.iterations;
    options.function_tolerance = effort.tolerance;
    options.gradient_tolerance = 1e-300;
    options.parameter_tolerance = 1e-300;
    if (!areBounded(problem)) {
        options.jacobi_scaling = false;
        options.min_lm_diagonal = 1e-200;
        options.max_lm_diagonal = 1e200;
    }
    options.max_trust_region_radius = 1e32;
    // Steps are cut at the bounds and held there; Ceres' own search along the cut step is not needed.
    options.max_num_line_search_step_size_iterations = 0;
    return options;
}

}  // namespace

extern "C" CeresSolver zorroMinimise;

Minimum zorroMinimise(LeastSquares& objective, std::vector<double> start, const Effort& effort,
                      const StepCallback& onStep) {
    [[maybe_unused]] static const bool isSilent = silenceLibrary();
    const double startSum = objective.sum(start);
    if (start.empty() || !std::isfinite(startSum) || startSum == 0) {
        return {std::move(start), startSum, std::isfinite(startSum)};
    }
    const double scale = std::sqrt(startSum);
    const Units units = unitsOf(objective, start, scale);
    Minimum minimum{std::move(start), startSum, false};
    std::vector<double> inside;
    for (std::size_t i = 0; i < objective.count(); ++i) {
        inside.push_back(units.inside(i, minimum.coordinates[i]));
    }
    ScaledResiduals residuals(objective, scale, units);
    ceres::Problem::Options ownership;
    ownership.cost_function_ownership = ceres::DO_NOT_TAKE_OWNERSHIP;
    ceres::Problem problem(ownership);
    problem.AddResidualBlock(&residuals, nullptr, inside.data());
    for (std::size_t i = 0; i < objective.count(); ++i) {
        const auto index = static_cast<int>(i);
        if (std::isfinite(objective.lower(i))) {
            problem.SetParameterLowerBound(inside.data(), index, units.inside(i, objective.lower(i)));
        }
        if (std::isfinite(objective.upper(i))) {
            problem.SetParameterUpperBound(inside.data(), index, units.inside(i, objective.upper(i)));
        }
    }
    ceres::Solver::Options options = solverOptions(objective, effort);
    EachStep eachStep(objective, scale, effort.level, onStep);
    options.callbacks.push_back(&eachStep);
    ceres::Solver::Summary summary;
    ceres::Solve(options, &problem, &summary);
    minimum.coordinates = units.outside(inside.data());
    for (std::size_t i = 0; i < objective.count(); ++i) {
        minimum.coordinates[i] = std::clamp(minimum.coordinates[i], objective.lower(i), objective.upper(i));
    }
    minimum.converged =
        summary.termination_type == ceres::CONVERGENCE || summary.termination_type == ceres::USER_SUCCESS;
    if (summary.IsSolutionUsable()) {
        minimum.sum = 2 * summary.final_cost * scale * scale;
    } else if (const double sum = objective.sum(minimum.coordinates); std::isfinite(sum)) {
        minimum.sum = sum;
    }
    return minimum;
}

}  // namespace zorro
