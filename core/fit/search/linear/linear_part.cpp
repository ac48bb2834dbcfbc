#include "core/fit/search/linear/linear_part.h"

#include <Eigen/QR>
#include <algorithm>
#include <cmath>
#include <limits>

namespace zorro {
namespace {

/// Below this part of the longest, what is left of a column is rounding.
constexpr double rounding = 1e-14;

/// Below this part, what others leave of a column says nothing any more.
constexpr double replaced = 1e-11;

/// Columns divided by their lengths; those of length 0 are left.
Eigen::MatrixXd scaledColumns(const Eigen::MatrixXd& a, Eigen::VectorXd& lengths) {
    lengths = a.colwise().norm().transpose();
    lengths = (lengths.array() > 0).select(lengths, 1);
    return a.array().rowwise() / lengths.transpose().array();
}

using Pivoted = Eigen::ColPivHouseholderQR<Eigen::MatrixXd>;

Pivoted pivoted(const Eigen::MatrixXd& a, double threshold) {
    Pivoted decomposition;
    decomposition.setThreshold(threshold);
    decomposition.compute(a);
    return decomposition;
}

/// The free elements' best step where the held ones stay as they are.
void solveFree(const Eigen::MatrixXd& a, const Eigen::VectorXd& r, const std::vector<bool>& held,
               Eigen::VectorXd& step) {
    Eigen::VectorXd rest = -r;
    std::vector<Eigen::Index> free;
    for (Eigen::Index k = 0; k < a.cols(); ++k) {
        if (held[static_cast<std::size_t>(k)]) {
            rest -= a.col(k) * step(k);
        } else {
            free.push_back(k);
        }
    }
    if (free.empty()) {
        return;
    }
    Eigen::MatrixXd columns(a.rows(), static_cast<Eigen::Index>(free.size()));
    for (std::size_t i = 0; i < free.size(); ++i) {
        columns.col(static_cast<Eigen::Index>(i)) = a.col(free[i]);
    }
    Eigen::VectorXd lengths;
    Eigen::CompleteOrthogonalDecomposition<Eigen::MatrixXd> decomposition;
    decomposition.setThreshold(rounding);
    decomposition.compute(scaledColumns(columns, lengths));
    const Eigen::VectorXd solution = decomposition.solve(rest).cwiseQuotient(lengths);
    for (std::size_t i = 0; i < free.size(); ++i) {
        step(free[i]) = solution(static_cast<Eigen::Index>(i));
    }
}

/// Moves from `step` towards `wanted` as far as the limits allow and holds the element that meets its limit
/// first. True where none does.
bool moveInside(const Eigen::VectorXd& wanted, const Eigen::VectorXd& lower, const Eigen::VectorXd& upper,
                Eigen::VectorXd& step, std::vector<bool>& held) {
    double part = 1;
    Eigen::Index first = -1;
    for (Eigen::Index k = 0; k < step.size(); ++k) {
        const double limit = wanted(k) < lower(k) ? lower(k) : wanted(k) > upper(k) ? upper(k) : wanted(k);
        if (limit != wanted(k)) {
            const double here = std::clamp((limit - step(k)) / (wanted(k) - step(k)), 0.0, 1.0);
            first = first < 0 || here < part ? k : first;
            part = std::min(part, here);
        }
    }
    step += part * (wanted - step);
    if (first < 0) {
        step = wanted;
        return true;
    }
    step(first) = wanted(first) < lower(first) ? lower(first) : upper(first);
    held[static_cast<std::size_t>(first)] = true;
    return false;
}

/// Lets the held element go that the slope pushes inwards the most, for its column's length. False where none
/// is.
bool releaseOne(const Eigen::MatrixXd& a, const Eigen::VectorXd& r, const Eigen::VectorXd& lower,
                const Eigen::VectorXd& step, std::vector<bool>& held) {
    const Eigen::VectorXd rest = a * step + r;
    double strongest = 1e-10 * rest.norm();
    Eigen::Index released = -1;
    for (Eigen::Index k = 0; k < a.cols(); ++k) {
        const double length = a.col(k).norm();
        if (!held[static_cast<std::size_t>(k)] || !(length > 0)) {
            continue;
        }
        const double slope = a.col(k).dot(rest) / length;
        const double inwards = step(k) <= lower(k) ? -slope : slope;
        released = inwards > strongest ? k : released;
        strongest = std::max(strongest, inwards);
    }
    if (released >= 0) {
        held[static_cast<std::size_t>(released)] = false;
    }
    return released >= 0;
}

}  // namespace

LinearStep linearStep(const Eigen::MatrixXd& a, const Eigen::VectorXd& r, const Eigen::VectorXd& lower,
                      const Eigen::VectorXd& upper) {
    LinearStep result{.step = Eigen::VectorXd::Zero(a.cols()),
                      .held = std::vector<bool>(static_cast<std::size_t>(a.cols()), false)};
    // Every round ends better than the one before; the number guards against rounding alone.
    const Eigen::Index mostRounds = 4 * a.cols() + 4;
    for (Eigen::Index round = 0; round < mostRounds; ++round) {
        Eigen::VectorXd wanted = result.step;
        solveFree(a, r, result.held, wanted);
        if (moveInside(wanted, lower, upper, result.step, result.held) &&
            !releaseOne(a, r, lower, result.step, result.held)) {
            break;
        }
    }
    return result;
}

Eigen::MatrixXd projected(const Eigen::MatrixXd& a, Eigen::MatrixXd b) {
    if (a.cols() == 0) {
        return b;
    }
    Eigen::VectorXd lengths;
    const Pivoted decomposition = pivoted(scaledColumns(a, lengths), rounding);
    b.applyOnTheLeft(decomposition.householderQ().adjoint());
    b.topRows(decomposition.rank()).setZero();
    return b;
}

Eigen::MatrixXd independentDirections(const Eigen::MatrixXd& a) {
    Eigen::VectorXd lengths;
    const Pivoted decomposition = pivoted(scaledColumns(a, lengths), rounding);
    if (decomposition.rank() < a.cols()) {
        return {};
    }
    const Eigen::MatrixXd one = Eigen::MatrixXd::Identity(a.cols(), a.cols());
    const Eigen::MatrixXd inverse =
        decomposition.matrixR().topRows(a.cols()).triangularView<Eigen::Upper>().solve(one);
    const Eigen::MatrixXd turned = decomposition.colsPermutation() * inverse;
    return turned.array().colwise() / lengths.array();
}

double reduciblePart(const Eigen::MatrixXd& jacobian, const Eigen::VectorXd& r) {
    const double length = r.norm();
    if (!(length > 0) || jacobian.cols() == 0) {
        return 0;
    }
    Eigen::VectorXd lengths;
    const Pivoted decomposition = pivoted(scaledColumns(jacobian, lengths), replaced);
    Eigen::VectorXd turned = r / length;
    turned.applyOnTheLeft(decomposition.householderQ().adjoint());
    return turned.head(decomposition.rank()).squaredNorm();
}

Eigen::VectorXd bestStep(const Eigen::MatrixXd& jacobian, const Eigen::VectorXd& r) {
    Eigen::VectorXd lengths;
    const Pivoted decomposition = pivoted(scaledColumns(jacobian, lengths), replaced);
    return decomposition.solve(-r).cwiseQuotient(lengths);
}

bool areDependent(const Eigen::MatrixXd& jacobian) {
    Eigen::VectorXd lengths;
    return pivoted(scaledColumns(jacobian, lengths), replaced).rank() < jacobian.cols();
}

}  // namespace zorro
