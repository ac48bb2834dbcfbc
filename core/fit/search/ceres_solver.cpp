#include "core/fit/search/ceres_solver.h"

#include <algorithm>
#include <ceres/cost_function.h>
#include <ceres/iteration_callback.h>
#include <ceres/problem.h>
#include <ceres/solver.h>
#include <cmath>
#include <glog/logging.h>
#include <limits>

namespace zorro {
namespace {

/// The reduced residuals for Ceres, divided by `scale` so that tolerances are relative.
class ReducedResiduals : public ceres::CostFunction {
public:
    ReducedResiduals(Objective& objective, double scale) : objective_(objective), scale_(scale) {
        set_num_residuals(static_cast<int>(objective.rows()));
        mutable_parameter_block_sizes()->push_back(static_cast<int>(objective.unknowns().count()));
    }

    bool Evaluate(double const* const* blocks, double* residuals, double** jacobians) const override {
        const std::size_t n = objective_.unknowns().count();
        const std::span<const double> coordinates(blocks[0], n);
        std::fill_n(residuals, objective_.rows(), 0.0);
        if (jacobians == nullptr || jacobians[0] == nullptr) {
            // Only the norm counts, and it is cheaper without the derivatives.
            residuals[0] = std::sqrt(objective_.sum(coordinates)) / scale_;
            return std::isfinite(residuals[0]);
        }
        if (!objective_.reduce(coordinates, reduced_)) {
            return false;
        }
        reduced_ /= scale_;
        holdAtBounds(coordinates);
        for (std::size_t row = 0; row <= n; ++row) {
            const auto i = static_cast<Eigen::Index>(row);
            for (std::size_t column = 0; column < n; ++column) {
                jacobians[0][row * n + column] = reduced_(i, static_cast<Eigen::Index>(column));
            }
            residuals[row] = reduced_(i, static_cast<Eigen::Index>(n));
        }
        return true;
    }

private:
    void holdAtBounds(std::span<const double> coordinates) const {
        const Unknowns& unknowns = objective_.unknowns();
        const auto last = static_cast<Eigen::Index>(unknowns.count());
        for (std::size_t u = 0; u < unknowns.count(); ++u) {
            const auto column = static_cast<Eigen::Index>(u);
            const double gradient = reduced_.col(column).dot(reduced_.col(last));
            if ((coordinates[u] <= unknowns.lower(u) && gradient >= 0) ||
                (coordinates[u] >= unknowns.upper(u) && gradient <= 0)) {
                reduced_.col(column).setZero();
            }
        }
    }

    Objective& objective_;
    double scale_;
    mutable Eigen::MatrixXd reduced_;
};

class EachStep : public ceres::IterationCallback {
public:
    EachStep(const std::vector<double>& coordinates, double scale, const StepCallback& onStep)
        : coordinates_(coordinates), scale_(scale), onStep_(onStep) {}

    ceres::CallbackReturnType operator()(const ceres::IterationSummary& summary) override {
        const double sum = 2 * summary.cost * scale_ * scale_;
        return onStep_(coordinates_, sum) ? ceres::SOLVER_CONTINUE : ceres::SOLVER_ABORT;
    }

private:
    const std::vector<double>& coordinates_;
    double scale_;
    const StepCallback& onStep_;
};

/// Ceres tells standard error of every failed step, whatever its own options say. A search that fails says so
/// by its result.
bool silenceLibrary() {
    FLAGS_minloglevel = google::GLOG_FATAL;
    return true;
}

ceres::Solver::Options solverOptions(const Effort& effort) {
    ceres::Solver::Options options;
    options.linear_solver_type = ceres::DENSE_QR;
    options.logging_type = ceres::SILENT;
    options.max_num_iterations = effort.iterations;
    options.function_tolerance = effort.tolerance;
    options.gradient_tolerance = 1e-16;
    // Ceres measures steps against all coordinates together, whatever their units: one of 1e3 would stop one
    // of 1e-9 with a larger tolerance.
    options.parameter_tolerance = 1e-18;
    // Steps are cut at the bounds and held there; Ceres' own search along the cut step is not needed.
    options.max_num_line_search_step_size_iterations = 0;
    return options;
}

}  // namespace

extern "C" CeresSolver zorroMinimise;

Minimum zorroMinimise(Objective& objective, std::vector<double> start, const Effort& effort,
                      const StepCallback& onStep) {
    [[maybe_unused]] static const bool isSilent = silenceLibrary();
    const double startSum = objective.sum(start);
    if (start.empty() || !std::isfinite(startSum) || startSum == 0) {
        return {std::move(start), startSum, std::isfinite(startSum)};
    }
    const double scale = std::sqrt(startSum);
    Minimum minimum{std::move(start), startSum, false};
    ReducedResiduals residuals(objective, scale);
    ceres::Problem::Options ownership;
    ownership.cost_function_ownership = ceres::DO_NOT_TAKE_OWNERSHIP;
    ceres::Problem problem(ownership);
    double* block = minimum.coordinates.data();
    problem.AddResidualBlock(&residuals, nullptr, block);
    const Unknowns& unknowns = objective.unknowns();
    for (std::size_t u = 0; u < unknowns.count(); ++u) {
        if (std::isfinite(unknowns.lower(u))) {
            problem.SetParameterLowerBound(block, static_cast<int>(u), unknowns.lower(u));
        }
        if (std::isfinite(unknowns.upper(u))) {
            problem.SetParameterUpperBound(block, static_cast<int>(u), unknowns.upper(u));
        }
    }
    ceres::Solver::Options options = solverOptions(effort);
    EachStep eachStep(minimum.coordinates, scale, onStep);
    if (onStep) {
        options.callbacks.push_back(&eachStep);
        options.update_state_every_iteration = true;
    }
    ceres::Solver::Summary summary;
    ceres::Solve(options, &problem, &summary);
    minimum.converged = summary.termination_type == ceres::CONVERGENCE;
    if (summary.IsSolutionUsable()) {
        minimum.sum = 2 * summary.final_cost * scale * scale;
    } else if (const double sum = objective.sum(minimum.coordinates); std::isfinite(sum)) {
        minimum.sum = sum;
    }
    return minimum;
}

}  // namespace zorro
