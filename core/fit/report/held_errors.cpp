#include <Eigen/SVD>

#include "core/fit/report/goodness.h"
#include "core/fit/report/nearness.h"
#include "core/fit/report/standard_errors.h"

namespace zorro {
namespace {

constexpr double smallestDirection = 1e-8;  ///< of a row or a singular value that still counts

/// Directions along which no row changes, orthonormal, as columns; `rank`: how many rows were independent.
Eigen::MatrixXd freeDirections(const Eigen::MatrixXd& rows, Eigen::Index& rank) {
    rank = 0;
    if (rows.size() == 0) {
        return Eigen::MatrixXd::Identity(rows.cols(), rows.cols());
    }
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
    const EstimableColumns columns = estimableColumns(question, unknowns, points, report);
    const Eigen::Index count = columns.jacobian.cols();
    Eigen::MatrixXd rows(held.rows(), count);
    for (Eigen::Index i = 0; i < count; ++i) {
        const auto place = static_cast<std::size_t>(i);
        rows.col(i) = held.col(static_cast<Eigen::Index>(columns.unknowns[place])) / columns.lengths[place];
    }
    Eigen::Index rank = 0;
    const Eigen::MatrixXd directions = freeDirections(rows, rank);
    describeGoodness(points.x.size() * (points.slope.empty() ? 1 : 2), static_cast<std::size_t>(count - rank),
                     report);
    Eigen::MatrixXd scaled = scaledCovariance(columns.jacobian, directions);
    for (Eigen::Index i = 0; i < count; ++i) {
        if (!(directions.row(i).norm() > smallestDirection)) {
            scaled(i, i) = 0;
        }
    }
    fillErrors(columns, scaled, unknowns, noiseScale(question, points, report).covariance, report);
}

}  // namespace zorro
