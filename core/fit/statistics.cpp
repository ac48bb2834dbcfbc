#include "core/fit/statistics.h"

#include <Eigen/SVD>
#include <algorithm>
#include <cmath>
#include <numeric>

#include <boost/math/distributions/students_t.hpp>

namespace zorro {
namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// A parameter whose whole influence is a part this small of the residuals' size has none.
constexpr double smallestInfluence = 1e-9;

/// The smallest singular value of the scaled Jacobian, as a part of the largest, that still counts.
constexpr double smallestSingularValue = 1e-12;

/// Correlation of neighbours in x.
double lagOneCorrelation(std::vector<std::pair<double, double>> byX) {
    if (byX.size() < 3) {
        return notANumber;
    }
    std::ranges::stable_sort(byX, {}, &std::pair<double, double>::first);
    double mean = 0;
    for (const auto& [x, r] : byX) {
        mean += r / static_cast<double>(byX.size());
    }
    double product = 0;
    double square = 0;
    for (std::size_t i = 0; i < byX.size(); ++i) {
        const double r = byX[i].second - mean;
        square += r * r;
        product += i > 0 ? r * (byX[i - 1].second - mean) : 0;
    }
    return square > 0 ? product / square : notANumber;
}

/// psi(e) = e rho'(e^2) and its derivative.
struct Influence {
    double value;
    double derivative;
};

Influence influence(Loss loss, double scale, double e) {
    const double ratio = e / scale;
    switch (loss) {
        case Loss::huber:
            return std::abs(ratio) <= 1 ? Influence{e, 1} : Influence{std::copysign(scale, e), 0};
        case Loss::cauchy: {
            const double denominator = 1 + ratio * ratio;
            return {e / denominator, (1 - ratio * ratio) / (denominator * denominator)};
        }
        case Loss::none:
            break;
    }
    return {e, 1};
}

/// The factor of (J'J)^-1 in the covariance, from the weighted residuals.
double varianceFactor(const FitOptions& options, const FitReport& report, const WeightedPoints& points,
                      const Curve& curve) {
    const auto degrees = static_cast<double>(report.degreesOfFreedom);
    if (options.loss == Loss::none) {
        return report.chiSquared / degrees;
    }
    std::vector<double> f(points.x.size());
    curve.evaluate(points.x, {.f = f});
    double squares = 0;
    double derivatives = 0;
    for (std::size_t i = 0; i < f.size(); ++i) {
        const Influence psi =
            influence(options.loss, options.lossScale, points.rootWeight[i] * (f[i] - points.y[i]));
        squares += psi.value * psi.value;
        derivatives += psi.derivative;
    }
    const double mean = derivatives / static_cast<double>(f.size());
    return squares / degrees / (mean * mean);
}

/// Column lengths of the Jacobian in the parameters themselves, and which of the unknowns to estimate.
struct Columns {
    Eigen::MatrixXd jacobian;  ///< scaled to columns of length 1
    std::vector<double> lengths;
    std::vector<std::size_t> unknowns;
};

}  // namespace

double studentT(double confidence, std::size_t degrees) {
    const boost::math::students_t distribution(static_cast<double>(std::max<std::size_t>(degrees, 1)));
    return boost::math::quantile(boost::math::complement(distribution, (1 - confidence) / 2));
}

void describeResiduals(const FitProblem& problem, const FitOptions& options, FitReport& report) {
    const Target& target = problem.target;
    report.x = target.x;
    report.residuals.resize(target.x.size());
    report.curve.evaluate(report.x, {.f = report.residuals});
    std::vector<double> slopes(options.derivativeWeight > 0 ? target.x.size() : 0);
    if (!slopes.empty()) {
        report.curve.evaluate(report.x, {.df = slopes});
    }
    double weights = 0, squares = 0, slopeSquares = 0, chi = 0, mean = 0, spread = 0;
    std::vector<std::pair<double, double>> byX;
    const auto weightOf = [&](std::size_t i) {
        const bool out = !problem.masked.empty() && problem.masked[i];
        return out ? 0 : problem.weights.empty() ? 1 : problem.weights[i];
    };
    for (std::size_t i = 0; i < target.x.size(); ++i) {
        weights += weightOf(i);
        mean += weightOf(i) * target.y[i];
    }
    mean /= weights;
    report.points = 0;
    report.maxAbsError = 0;
    for (std::size_t i = 0; i < target.x.size(); ++i) {
        double& r = report.residuals[i];
        r -= target.y[i];
        if (!problem.masked.empty() && problem.masked[i]) {
            continue;
        }
        ++report.points;
        const double weight = weightOf(i);
        const double sigma = target.sigma.empty() ? 1 : target.sigma[i];
        squares += weight * r * r;
        spread += weight * (target.y[i] - mean) * (target.y[i] - mean);
        chi += weight * r * r / (sigma * sigma);
        if (!slopes.empty()) {
            const double d = slopes[i] - target.slope[i];
            slopeSquares += weight * d * d;
            chi += options.derivativeWeight * weight * d * d / (sigma * sigma);
        }
        if (std::abs(r) > report.maxAbsError) {
            report.maxAbsError = std::abs(r);
            report.maxAbsErrorAt = target.x[i];
        }
        byX.emplace_back(target.x[i], r);
    }
    const auto points = static_cast<double>(report.points);
    report.rmse = std::sqrt(squares / weights);
    report.slopeRmse = std::sqrt(slopeSquares / weights);
    report.rSquared = spread > 0 ? 1 - squares / spread : notANumber;
    report.chiSquared = chi * points / weights;
    report.autocorrelation = lagOneCorrelation(std::move(byX));
}

namespace {

/// Chooses what can be estimated and says of the others why not.
Columns estimable(const Eigen::MatrixXd& reduced, const Unknowns& unknowns, FitReport& report) {
    const auto n = static_cast<Eigen::Index>(unknowns.count());
    const double size =
        std::max(reduced.topLeftCorner(n, n).colwise().norm().maxCoeff(), reduced.col(n).norm());
    Columns columns;
    for (std::size_t u = 0; u < unknowns.count(); ++u) {
        FittedParameter& parameter = report.parameters[unknowns.position(u)];
        const auto column = static_cast<Eigen::Index>(u);
        const double length = reduced.col(column).head(n).norm();
        if (parameter.atBound != AtBound::none) {
            parameter.remark = "at its bound";
        } else if (!(length > smallestInfluence * size)) {
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

}  // namespace

void describeParameters(const Function& family, const Unknowns& unknowns, const WeightedPoints& points,
                        const FitOptions& options, FitReport& report) {
    const std::size_t n = unknowns.count();
    FitOptions plain = options;
    plain.loss = Loss::none;
    plain.stop = {};
    Objective objective(family, unknowns, points, plain);
    Eigen::MatrixXd reduced;
    if (n == 0 || !objective.reduce(unknowns.coordinatesOf(report.curve.parameters), reduced)) {
        return;
    }
    const Columns columns = estimable(reduced, unknowns, report);
    const std::size_t residuals = report.points * (points.slope.empty() ? 1 : 2);
    const std::size_t k = columns.unknowns.size();
    report.degreesOfFreedom = residuals > k ? residuals - k : 0;
    if (k == 0) {
        return;
    }
    const Eigen::MatrixXd scaled = scaledCovariance(columns.jacobian);
    const double factor = varianceFactor(options, report, points, report.curve);
    std::vector<Eigen::Index> kept;
    for (std::size_t i = 0; i < k; ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        FittedParameter& parameter = report.parameters[unknowns.position(columns.unknowns[i])];
        if (report.degreesOfFreedom == 0) {
            parameter.remark = "as many parameters as points";
        } else if (!std::isfinite(scaled(row, row))) {
            parameter.remark = "others can take its place";
        } else {
            kept.push_back(row);
            report.estimated.push_back(unknowns.position(columns.unknowns[i]));
            parameter.standardError = std::sqrt(factor * scaled(row, row)) / columns.lengths[i];
            const double half =
                studentT(options.confidence, report.degreesOfFreedom) * *parameter.standardError;
            parameter.interval = {parameter.value - half, parameter.value + half};
        }
    }
    for (const Eigen::Index i : kept) {
        for (const Eigen::Index j : kept) {
            const auto a = static_cast<std::size_t>(i);
            const auto b = static_cast<std::size_t>(j);
            report.covariance.push_back(factor * scaled(i, j) / columns.lengths[a] / columns.lengths[b]);
            report.correlation.push_back(i == j ? 1 : scaled(i, j) / std::sqrt(scaled(i, i) * scaled(j, j)));
        }
    }
}

}  // namespace zorro
