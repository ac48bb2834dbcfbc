#include "core/fit/nearest/quadratic_program.h"

#include <Eigen/QR>
#include <algorithm>
#include <limits>
#include <vector>

namespace zorro {
namespace {

Eigen::VectorXd leastSquares(const Eigen::MatrixXd& columns, const std::vector<Eigen::Index>& chosen,
                             const Eigen::VectorXd& right) {
    return Eigen::MatrixXd(columns(Eigen::all, chosen)).completeOrthogonalDecomposition().solve(right);
}

}  // namespace

Eigen::VectorXd multipliersOf(const Eigen::VectorXd& gradient, const Eigen::MatrixXd& rows) {
    const Eigen::MatrixXd columns = rows.transpose();
    const Eigen::VectorXd right = -gradient;
    Eigen::VectorXd multipliers = Eigen::VectorXd::Zero(rows.rows());
    std::vector<Eigen::Index> chosen;
    const double tolerance = 1e-14 * (columns.norm() + 1) * (right.norm() + 1);
    for (Eigen::Index turn = 0; turn < 3 * rows.rows(); ++turn) {
        const Eigen::VectorXd pull = columns.transpose() * (right - columns * multipliers);
        Eigen::Index best = -1;
        for (Eigen::Index i = 0; i < pull.size(); ++i) {
            if (multipliers(i) == 0 && pull(i) > (best < 0 ? tolerance : pull(best))) {
                best = i;
            }
        }
        if (best < 0) {
            break;
        }
        chosen.push_back(best);
        // Columns whose multiplier would become negative leave again, one after the other.
        while (!chosen.empty()) {
            const Eigen::VectorXd wanted = leastSquares(columns, chosen, right);
            double step = 1;
            Eigen::Index leaves = -1;
            for (std::size_t k = 0; k < chosen.size(); ++k) {
                const double now = multipliers(chosen[k]);
                const double then = wanted(static_cast<Eigen::Index>(k));
                if (then <= 0 && now / (now - then) <= step) {
                    step = now / (now - then);
                    leaves = chosen[k];
                }
            }
            for (std::size_t k = 0; k < chosen.size(); ++k) {
                double& own = multipliers(chosen[k]);
                own += step * (wanted(static_cast<Eigen::Index>(k)) - own);
            }
            if (leaves < 0) {
                break;
            }
            multipliers(leaves) = 0;
            std::erase(chosen, leaves);
        }
    }
    return multipliers;
}

Eigen::VectorXd quadraticMinimum(const Eigen::VectorXd& gradient, const Eigen::VectorXd& curvature,
                                 const Eigen::MatrixXd& rows, const Eigen::VectorXd& values) {
    const Eigen::VectorXd free = -gradient.cwiseQuotient(curvature);
    if (rows.rows() == 0) {
        return free;
    }
    const Eigen::VectorXd lengths = rows.rowwise().norm().cwiseMax(std::numeric_limits<double>::min());
    const Eigen::MatrixXd unit = lengths.cwiseInverse().asDiagonal() * rows;
    const Eigen::VectorXd distances = values.cwiseQuotient(lengths);
    // In y = sqrt(curvature) (z - free) it is the point nearest to 0 where scaled y <= -excess.
    const Eigen::MatrixXd scaled = unit * curvature.cwiseSqrt().cwiseInverse().asDiagonal();
    const Eigen::VectorXd excess = distances + unit * free;
    const double size = std::max(excess.cwiseAbs().maxCoeff(), std::numeric_limits<double>::min());
    Eigen::MatrixXd dual(rows.rows(), rows.cols() + 1);
    dual << -scaled, excess / size;
    Eigen::VectorXd target = Eigen::VectorXd::Zero(rows.cols() + 1);
    target(rows.cols()) = -1;
    const Eigen::VectorXd multipliers = multipliersOf(target, dual);
    std::vector<Eigen::Index> holding;
    for (Eigen::Index i = 0; i < multipliers.size(); ++i) {
        if (multipliers(i) > 0) {
            holding.push_back(i);
        }
    }
    if (holding.empty()) {
        return free;
    }
    const Eigen::MatrixXd there = scaled(holding, Eigen::all);
    const Eigen::VectorXd right = -excess(holding);
    const Eigen::VectorXd y = there.completeOrthogonalDecomposition().solve(right);
    return free + y.cwiseQuotient(curvature.cwiseSqrt());
}

}  // namespace zorro
