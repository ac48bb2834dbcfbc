#include "core/fit/nearest/local_model.h"

#include <Eigen/SVD>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/fit/nearest/quadratic_program.h"

namespace zorro {
namespace {

constexpr double smallestCurvature = 1e-8;  ///< of a direction, as a part of the largest singular value
/// What bends the extras a little, as a part of what they cost: a quadratic program needs all bent.
constexpr double extraBend = 1e-2;
/// An inequality this close to equality holds with it.
constexpr double equalityPart = 1e-6;
/// A coordinate this close to a bound is at it: what is left is rounding.
constexpr double atBoundPart = 1e-12;

}  // namespace

std::optional<Frame> frameAt(Objective& squares, std::span<const double> coordinates, double smallestSize) {
    const auto n = static_cast<Eigen::Index>(coordinates.size());
    Eigen::MatrixXd reduced;
    if (!squares.reduce(coordinates, reduced)) {
        return {};
    }
    const double size = std::max(reduced.col(n).norm(), smallestSize);
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(reduced.leftCols(n), Eigen::ComputeThinV);
    const Eigen::VectorXd& values = svd.singularValues();
    const double least = std::max(values(0) * smallestCurvature, std::numeric_limits<double>::min());
    Frame frame{.centre = Eigen::Map<const Eigen::VectorXd>(coordinates.data(), n)};
    frame.directions = svd.matrixV() * (size * values.cwiseMax(least).cwiseInverse()).asDiagonal();
    return frame;
}

LocalModel::LocalModel(Cost& cost, const ConditionSet& conditions, const Unknowns& unknowns, Frame frame,
                       double scale)
    : unknowns_(unknowns), frame_(std::move(frame)), steps_(frame_.centre.size()) {
    const std::vector<double> centre(frame_.centre.begin(), frame_.centre.end());
    violations_ = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(conditions.conditions().size()));
    takeCost(cost, centre, scale);
    takeConditions(conditions, centre);
    takeBounds(centre);
}

void LocalModel::append(const Eigen::MatrixXd& rows, const Eigen::VectorXd& values) {
    const Eigen::Index before = rows_.rows();
    rows_.conservativeResize(before + rows.rows(), gradient_.size());
    values_.conservativeResize(before + rows.rows());
    rows_.bottomRows(rows.rows()) = rows;
    values_.tail(rows.rows()) = values;
}

void LocalModel::takeCost(Cost& cost, const std::vector<double>& centre, double scale) {
    const double unit = std::sqrt(scale);
    const std::vector<double> extras = cost.extrasAt(centre);
    LocalCost local;
    cost.localAt(centre, extras, scale, true, local);
    extras_ = static_cast<Eigen::Index>(extras.size());
    value_ = local.value;
    curvature_ = cost.curvature();
    gradient_ = Eigen::VectorXd::Zero(steps_ + extras_ + violations_.size());
    gradient_.head(steps_) = frame_.directions.transpose() * local.inCoordinates;
    if (local.rows.size() > 0) {
        gradient_.segment(steps_, extras_) = unit * local.inExtras;
        Eigen::MatrixXd rows = Eigen::MatrixXd::Zero(local.rows.size(), gradient_.size());
        rows.leftCols(steps_) = local.rowsInCoordinates * frame_.directions;
        rows.middleCols(steps_, extras_) = local.rowsInExtras * unit;
        append(rows, local.rows);
    }
}

void LocalModel::takeConditions(const ConditionSet& conditions, const std::vector<double>& centre) {
    conditionBegin_ = rows_.rows();
    conditionCount_ = static_cast<Eigen::Index>(conditions.count());
    if (conditionCount_ == 0) {
        return;
    }
    Eigen::MatrixXd inCoordinates;
    Eigen::VectorXd values = conditions.values(centre, &inCoordinates);
    const Eigen::Index kinds = violations_.size();
    Eigen::MatrixXd rows = Eigen::MatrixXd::Zero(conditionCount_ + kinds, gradient_.size());
    rows.topLeftCorner(conditionCount_, steps_) = inCoordinates * frame_.directions;
    for (Eigen::Index i = 0; i < conditionCount_; ++i) {
        const auto kind = static_cast<Eigen::Index>(conditions.conditionOf(static_cast<std::size_t>(i)));
        violations_(kind) = std::max(violations_(kind), values(i));
        rows(i, steps_ + extras_ + kind) = -1;
    }
    for (Eigen::Index i = 0; i < conditionCount_; ++i) {
        values(i) -=
            violations_(static_cast<Eigen::Index>(conditions.conditionOf(static_cast<std::size_t>(i))));
    }
    rows.bottomRightCorner(kinds, kinds).diagonal().setConstant(-1);
    Eigen::VectorXd all(conditionCount_ + kinds);
    all << values, -violations_;
    append(rows, all);
}

void LocalModel::takeBounds(const std::vector<double>& centre) {
    for (std::size_t u = 0; u < centre.size(); ++u) {
        for (const bool isUpper : {false, true}) {
            const double bound = isUpper ? unknowns_.upper(u) : unknowns_.lower(u);
            if (std::isfinite(bound)) {
                const double sign = isUpper ? 1 : -1;
                Eigen::MatrixXd row = Eigen::MatrixXd::Zero(1, gradient_.size());
                row.leftCols(steps_) = sign * frame_.directions.row(static_cast<Eigen::Index>(u));
                append(row, Eigen::VectorXd::Constant(1, sign * (centre[u] - bound)));
            }
        }
    }
}

ModelStep LocalModel::step(const StepWeights& weights) const {
    Eigen::VectorXd gradient = gradient_;
    gradient.tail(violations_.size()).setConstant(weights.penalty);
    Eigen::VectorXd curvature =
        extraBend * gradient.cwiseAbs().cwiseMax(std::numeric_limits<double>::epsilon());
    curvature.head(steps_).setConstant(curvature_ + weights.damping);
    const Eigen::VectorXd z = quadraticMinimum(gradient, curvature, rows_, values_);
    const Eigen::VectorXd at = frame_.centre + frame_.directions * z.head(steps_);
    ModelStep step{.coordinates = {at.begin(), at.end()}};
    for (std::size_t u = 0; u < step.coordinates.size(); ++u) {
        double& own = step.coordinates[u];
        for (const double bound : {unknowns_.lower(u), unknowns_.upper(u)}) {
            const bool isThere =
                std::isfinite(bound) && std::abs(own - bound) <= atBoundPart * (1 + std::abs(bound));
            own = isThere ? bound : own;
        }
        own = std::clamp(own, unknowns_.lower(u), unknowns_.upper(u));
    }
    const Eigen::Index ends = steps_ + extras_;
    step.value =
        value_ + gradient_.head(ends).dot(z.head(ends)) + curvature_ / 2 * z.head(steps_).squaredNorm();
    step.violation = (violations_ + z.tail(violations_.size())).cwiseMax(0).sum();
    return step;
}

LocalModel::Slopes LocalModel::slopes() const {
    Slopes slopes{.gradient = gradient_.head(steps_ + extras_)};
    std::vector<Eigen::Index> holding;
    for (Eigen::Index i = 0; i < values_.size(); ++i) {
        const Eigen::Index place = i - conditionBegin_;
        const bool isOfCondition = place >= 0 && place < conditionCount_;
        const bool isOfViolation =
            place >= conditionCount_ && place < conditionCount_ + violations_.size() && conditionCount_ > 0;
        // Without the violation that is allowed, which of what is met is rounding.
        const double allowed = isOfCondition ? -rows_.row(i).tail(violations_.size()).dot(violations_) : 0;
        if (!isOfViolation && values_(i) + allowed > -equalityPart) {
            holding.push_back(i);
            slopes.conditionRows.push_back(isOfCondition ? place : -1);
        }
    }
    slopes.rows = rows_(holding, Eigen::seqN(0, steps_ + extras_));
    return slopes;
}

}  // namespace zorro
