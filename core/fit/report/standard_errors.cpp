#include "core/fit/report/standard_errors.h"

#include <Eigen/SVD>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analysis/statistics/student_t.h"
#include "core/fit/report/goodness.h"
#include "core/fit/search/loss.h"

namespace zorro {
namespace {

/// A parameter that changes the curve by a part this small of y, all the way between its bounds, has no
/// influence.
constexpr double smallestInfluence = 1e-9;

/// The smallest singular value of the scaled Jacobian, as a part of the largest, that still counts.
constexpr double smallestSingularValue = 1e-12;

/// The unknowns that can be estimated and their part of the Jacobian.
struct Columns {
    Eigen::MatrixXd jacobian;  ///< in the parameters themselves, scaled to columns of length 1
    std::vector<double> lengths;
    std::vector<std::size_t> unknowns;
};

/// Chooses what can be estimated and says of the others why not. `size` is the length of the weighted y.
Columns estimable(const Eigen::MatrixXd& reduced, const Unknowns& unknowns, double size, FitReport& report) {
    const auto n = static_cast<Eigen::Index>(unknowns.count());
    Columns columns;
    for (std::size_t u = 0; u < unknowns.count(); ++u) {
        FittedParameter& parameter = report.parameters[unknowns.position(u)];
        const auto column = static_cast<Eigen::Index>(u);
        const double length = reduced.col(column).head(n).norm();
        if (parameter.atBound != AtBound::none) {
            parameter.remark = "at its bound";
        } else if (const double range = unknowns.upper(u) - unknowns.lower(u);
                   !(length > 0 && length * range > smallestInfluence * size)) {
            parameter.remark = "no influence on the curve";
        } else {
            columns.unknowns.push_back(u);
            // From the coordinate to the parameter itself.
            columns.lengths.push_back(length / unknowns.derivative(u, parameter.value));
            columns.jacobian.conservativeResize(n, static_cast<Eigen::Index>(columns.unknowns.size()));
            columns.jacobian.rightCols(1) = reduced.col(column).head(n) / length;
        }
    }
    return columns;
}

/// (J'J)^-1 of the scaled Jacobian; an unknown that others can replace gets an infinite variance.
Eigen::MatrixXd scaledCovariance(const Eigen::MatrixXd& jacobian) {
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(jacobian, Eigen::ComputeThinV);
    const Eigen::VectorXd& values = svd.singularValues();
    const Eigen::MatrixXd& v = svd.matrixV();
    Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(v.rows(), v.rows());
    for (Eigen::Index k = 0; k < values.size(); ++k) {
        if (values(k) > smallestSingularValue * values(0)) {
            covariance += v.col(k) * v.col(k).transpose() / (values(k) * values(k));
            continue;
        }
        for (Eigen::Index i = 0; i < v.rows(); ++i) {
            if (std::abs(v(i, k)) > 1e-3) {
                covariance(i, i) = std::numeric_limits<double>::infinity();
            }
        }
    }
    return covariance;
}

/// Writes errors, covariance and correlation of the columns; `factor` turns (J'J)^-1 into a covariance.
void fillErrors(const Columns& columns, const Unknowns& unknowns, double factor, FitReport& report) {
    const Eigen::MatrixXd scaled = scaledCovariance(columns.jacobian);
    const double t = studentT(report.confidence, errorDegrees(report));
    std::vector<Eigen::Index> kept;
    for (std::size_t i = 0; i < columns.unknowns.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        const std::size_t position = unknowns.position(columns.unknowns[i]);
        FittedParameter& parameter = report.parameters[position];
        if (errorDegrees(report) == 0) {
            parameter.remark = "as many parameters as points";
        } else if (!std::isfinite(scaled(row, row))) {
            parameter.remark = "other parameters can take its place";
        } else {
            kept.push_back(row);
            report.estimated.push_back(position);
            const double error = std::sqrt(factor * scaled(row, row)) / columns.lengths[i];
            parameter.standardError = error;
            parameter.interval = {parameter.value - t * error, parameter.value + t * error};
        }
    }
    for (const Eigen::Index i : kept) {
        for (const Eigen::Index j : kept) {
            const double lengths =
                columns.lengths[static_cast<std::size_t>(i)] * columns.lengths[static_cast<std::size_t>(j)];
            report.covariance.push_back(factor * scaled(i, j) / lengths);
            report.correlation.push_back(i == j ? 1 : scaled(i, j) / std::sqrt(scaled(i, i) * scaled(j, j)));
        }
    }
}

/// A tied parameter has the error of the one it equals.
void copyErrorsToTied(FitReport& report) {
    for (FittedParameter& parameter : report.parameters) {
        if (parameter.role == ParameterRole::tied) {
            const FittedParameter& other = report.parameters[parameter.tiedTo];
            parameter.atBound = other.atBound;
            parameter.standardError = other.standardError;
            parameter.interval = other.interval;
        }
    }
}

}  // namespace

NoiseScale noiseScale(const FitQuestion& question, const WeightedPoints& points, const FitReport& report) {
    const auto degrees = static_cast<double>(std::max<std::size_t>(report.degreesOfFreedom, 1));
    if (report.sigma == SigmaUse::absolute) {
        return {1, 1};
    }
    if (question.loss == Loss::none) {
        return {report.chiSquared / degrees, report.chiSquared / degrees};
    }
    std::vector<double> f(points.x.size());
    question.family->evaluate(report.curve.parameters, points.x, {.f = f});
    double squares = 0;
    double derivatives = 0;
    for (std::size_t i = 0; i < f.size(); ++i) {
        const Influence psi =
            influence(question.loss, question.lossScale, points.rootWeight[i] * (f[i] - points.y[i]));
        squares += psi.value * psi.value;
        derivatives += psi.derivative;
    }
    const double mean = derivatives / static_cast<double>(f.size());
    return {squares / degrees / (mean * mean), squares / degrees / mean};
}

void describeParameters(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
                        FitReport& report) {
    FitQuestion plain = question;
    plain.loss = Loss::none;
    Objective objective(plain, unknowns, points, {});
    Eigen::MatrixXd reduced;
    Columns columns;
    if (unknowns.count() > 0 && objective.reduce(unknowns.coordinatesOf(report.curve.parameters), reduced)) {
        columns = estimable(reduced, unknowns, objective.size(), report);
    }
    describeGoodness(points.x.size() * (points.slope.empty() ? 1 : 2), columns.unknowns.size(), report);
    if (!columns.unknowns.empty()) {
        fillErrors(columns, unknowns, noiseScale(question, points, report).covariance, report);
    }
    copyErrorsToTied(report);
}

}  // namespace zorro
