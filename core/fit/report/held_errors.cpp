#include <Eigen/QR>
#include <Eigen/SVD>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analysis/statistics/student_t.h"
#include "core/fit/report/goodness.h"
#include "core/fit/report/nearness.h"
#include "core/fit/report/standard_errors.h"

namespace zorro {
namespace {

constexpr double smallestDirection = 1e-8;  ///< of a row or a singular value that still counts
constexpr double smallestInformation =
    1e-12;  ///< of a singular value of the Jacobian, as a part of the largest
/// A parameter that changes the curve by a part this small of y between its bounds has no influence.
constexpr double leastInfluence = 1e-9;

/// Directions along which no row changes, orthonormal, as columns; `rank`: how many rows were independent.
Eigen::MatrixXd freeDirections(const Eigen::MatrixXd& rows, Eigen::Index& rank) {
    Eigen::MatrixXd scaled = rows;
    for (Eigen::Index i = 0; i < scaled.rows(); ++i) {
        const double length = scaled.row(i).norm();
        scaled.row(i) /= length > 0 ? length : 1;
    }
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(scaled, Eigen::ComputeFullV);
    rank = (svd.singularValues().array() > smallestDirection).count();
    return svd.matrixV().rightCols(rows.cols() - rank);
}

}  // namespace

void forgetErrors(FitReport& report) {
    report.estimated.clear();
    report.covariance.clear();
    report.correlation.clear();
    for (FittedParameter& parameter : report.parameters) {
        parameter.standardError.reset();
        parameter.interval.reset();
    }
}

void describeHeldParameters(const FitQuestion& question, const Unknowns& unknowns,
                            const WeightedPoints& points, const Eigen::MatrixXd& held, FitReport& report) {
    forgetErrors(report);
    FitQuestion plain = question;
    plain.loss = Loss::none;
    Objective objective(plain, unknowns, points, {});
    Eigen::MatrixXd reduced;
    if (!objective.reduce(unknowns.coordinatesOf(report.curve.parameters), reduced)) {
        return;
    }
    double size = 0;
    for (std::size_t i = 0; i < points.y.size(); ++i) {
        size = std::hypot(size, points.rootWeight[i] * points.y[i]);
    }
    std::vector<Eigen::Index> columns;
    Eigen::VectorXd lengths(held.cols());
    for (Eigen::Index u = 0; u < held.cols(); ++u) {
        const FittedParameter& parameter = report.parameters[unknowns.position(static_cast<std::size_t>(u))];
        const auto unknown = static_cast<std::size_t>(u);
        lengths(u) = reduced.col(u).head(held.cols()).norm();
        const double reach = lengths(u) * (unknowns.upper(unknown) - unknowns.lower(unknown));
        if (parameter.atBound == AtBound::none && lengths(u) > 0 && reach > leastInfluence * size) {
            columns.push_back(u);
        }
    }
    const Eigen::VectorXd scale = lengths(columns);
    const Eigen::MatrixXd jacobian =
        reduced(Eigen::seqN(0, held.cols()), columns) * scale.cwiseInverse().asDiagonal();
    Eigen::Index rank = 0;
    const Eigen::MatrixXd directions =
        freeDirections(held(Eigen::all, columns) * scale.cwiseInverse().asDiagonal(), rank);
    const std::size_t residuals = points.x.size() * (points.slope.empty() ? 1 : 2);
    describeGoodness(residuals, columns.size() - static_cast<std::size_t>(rank), report);
    if (report.degreesOfFreedom == 0 || directions.cols() == 0) {
        for (const Eigen::Index u : columns) {
            report.parameters[unknowns.position(static_cast<std::size_t>(u))].remark =
                directions.cols() == 0 ? "the conditions determine it" : "as many parameters as points";
        }
        return;
    }
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(jacobian * directions, Eigen::ComputeThinV);
    const Eigen::VectorXd& values = svd.singularValues();
    const Eigen::MatrixXd along = directions * svd.matrixV();
    const Eigen::MatrixXd spread =
        along * values.cwiseMax(std::numeric_limits<double>::min()).cwiseInverse().asDiagonal();
    const Eigen::MatrixXd covariance = spread * spread.transpose();
    const auto isReplaceable = [&](Eigen::Index row) {
        for (Eigen::Index k = 0; k < values.size(); ++k) {
            if (values(k) <= smallestInformation * values(0) && std::abs(along(row, k)) > 1e-3) {
                return true;
            }
        }
        return false;
    };
    const double factor = noiseScale(question, points, report).covariance;
    const double t = studentT(report.confidence, report.degreesOfFreedom);
    std::vector<std::pair<Eigen::Index, double>>
        kept;  // the place among the columns, and what it is divided by
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        const std::size_t position = unknowns.position(static_cast<std::size_t>(columns[i]));
        FittedParameter& parameter = report.parameters[position];
        const double length =
            scale(row) / unknowns.derivative(static_cast<std::size_t>(columns[i]), parameter.value);
        if (!(directions.row(row).norm() > smallestDirection)) {
            parameter.remark = "the conditions determine it";
            continue;
        }
        if (isReplaceable(row)) {
            parameter.remark = "other parameters can take its place";
            continue;
        }
        const double error = std::sqrt(factor * covariance(row, row)) / length;
        parameter.standardError = error;
        parameter.interval = {parameter.value - t * error, parameter.value + t * error};
        parameter.remark.clear();
        report.estimated.push_back(position);
        kept.emplace_back(row, length);
    }
    for (const auto& [i, first] : kept) {
        for (const auto& [j, second] : kept) {
            report.covariance.push_back(factor * covariance(i, j) / (first * second));
            report.correlation.push_back(
                i == j ? 1 : covariance(i, j) / std::sqrt(covariance(i, i) * covariance(j, j)));
        }
    }
    for (FittedParameter& parameter : report.parameters) {
        if (parameter.role == ParameterRole::tied) {
            parameter.standardError = report.parameters[parameter.tiedTo].standardError;
            parameter.interval = report.parameters[parameter.tiedTo].interval;
        }
    }
}

}  // namespace zorro
