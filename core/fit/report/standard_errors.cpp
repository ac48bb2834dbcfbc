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

/// How many combinations of the unknowns the points can tell apart.
std::size_t rankOf(const Eigen::MatrixXd& jacobian) {
    if (jacobian.cols() == 0) {
        return 0;
    }
    const Eigen::VectorXd values = Eigen::JacobiSVD<Eigen::MatrixXd>(jacobian).singularValues();
    return static_cast<std::size_t>((values.array() > smallestSingularValue * values(0)).count());
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

EstimableColumns estimableColumns(const FitQuestion& question, const Unknowns& unknowns,
                                  const WeightedPoints& points, FitReport& report) {
    FitQuestion plain = question;
    plain.loss = Loss::none;
    Objective objective(plain, unknowns, points, {});
    Eigen::MatrixXd reduced;
    EstimableColumns columns;
    if (unknowns.count() == 0 ||
        !objective.reduce(unknowns.coordinatesOf(report.curve.parameters), reduced)) {
        return columns;
    }
    const auto n = static_cast<Eigen::Index>(unknowns.count());
    for (std::size_t u = 0; u < unknowns.count(); ++u) {
        FittedParameter& parameter = report.parameters[unknowns.position(u)];
        const auto column = static_cast<Eigen::Index>(u);
        const double length = reduced.col(column).head(n).norm();
        if (parameter.atBound != AtBound::none) {
            parameter.remark = "at its bound";
        } else if (const double range = unknowns.upper(u) - unknowns.lower(u);
                   !(length > 0 && length * range > smallestInfluence * objective.size())) {
            parameter.remark = "no influence on the curve";
            parameter.isOpen = true;
        } else {
            columns.unknowns.push_back(u);
            columns.lengths.push_back(length);
            columns.jacobian.conservativeResize(n, static_cast<Eigen::Index>(columns.unknowns.size()));
            columns.jacobian.rightCols(1) = reduced.col(column).head(n) / length;
        }
    }
    return columns;
}

Eigen::MatrixXd scaledCovariance(const Eigen::MatrixXd& jacobian, const Eigen::MatrixXd& directions) {
    const Eigen::Index count = jacobian.cols();
    Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(count, count);
    if (directions.cols() == 0) {
        return covariance;
    }
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(jacobian * directions, Eigen::ComputeThinV);
    const Eigen::VectorXd& values = svd.singularValues();
    const Eigen::MatrixXd along = directions * svd.matrixV();
    for (Eigen::Index k = 0; k < values.size(); ++k) {
        if (values(k) > smallestSingularValue * values(0)) {
            covariance += along.col(k) * along.col(k).transpose() / (values(k) * values(k));
            continue;
        }
        for (Eigen::Index i = 0; i < count; ++i) {
            if (std::abs(along(i, k)) > 1e-3) {
                covariance(i, i) = std::numeric_limits<double>::infinity();
            }
        }
    }
    return covariance;
}

void fillErrors(const EstimableColumns& columns, const Eigen::MatrixXd& scaled, const Unknowns& unknowns,
                double factor, FitReport& report) {
    const double t = studentT(report.confidence, errorDegrees(report));
    std::vector<Eigen::Index> kept;
    std::vector<double> lengths;  // of the columns of derivatives in the parameters themselves
    for (std::size_t i = 0; i < columns.unknowns.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        const std::size_t position = unknowns.position(columns.unknowns[i]);
        FittedParameter& parameter = report.parameters[position];
        lengths.push_back(columns.lengths[i] / unknowns.derivative(columns.unknowns[i], parameter.value));
        if (scaled(row, row) == 0) {
            parameter.remark = "the conditions determine it";
        } else if (errorDegrees(report) == 0) {
            parameter.remark = "as many parameters as points";
        } else if (report.isExact && report.sigma != SigmaUse::absolute) {
            parameter.remark = "the fit is exact: no scatter tells how sure it is";
        } else if (!std::isfinite(scaled(row, row))) {
            parameter.remark = "other parameters can take its place";
            parameter.isOpen = true;
        } else {
            kept.push_back(row);
            report.estimated.push_back(position);
            const double error = std::sqrt(factor * scaled(row, row)) / lengths[i];
            parameter.standardError = error;
            parameter.interval = {parameter.value - t * error, parameter.value + t * error};
            parameter.remark.clear();
        }
    }
    for (const Eigen::Index i : kept) {
        for (const Eigen::Index j : kept) {
            const double area = lengths[static_cast<std::size_t>(i)] * lengths[static_cast<std::size_t>(j)];
            report.covariance.push_back(factor * scaled(i, j) / area);
            report.correlation.push_back(i == j ? 1 : scaled(i, j) / std::sqrt(scaled(i, i) * scaled(j, j)));
        }
    }
    copyErrorsToTied(report);
}

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
    const EstimableColumns columns = estimableColumns(question, unknowns, points, report);
    describeGoodness(points.x.size() * (points.slope.empty() ? 1 : 2), rankOf(columns.jacobian), report);
    const Eigen::Index count = columns.jacobian.cols();
    fillErrors(columns, scaledCovariance(columns.jacobian, Eigen::MatrixXd::Identity(count, count)), unknowns,
               noiseScale(question, points, report).covariance, report);
}

}  // namespace zorro
