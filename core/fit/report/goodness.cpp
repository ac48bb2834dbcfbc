#include "core/fit/report/goodness.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <utility>

#include "core/fit/search/objective.h"

namespace zorro {
namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

struct Residual {
    double x;
    double value;
};

/// Correlation of neighbours in x.
double lagOneCorrelation(std::vector<Residual> residuals) {
    if (residuals.size() < 3) {
        return notANumber;
    }
    std::ranges::stable_sort(residuals, {}, &Residual::x);
    double mean = 0;
    for (const Residual& r : residuals) {
        mean += r.value / static_cast<double>(residuals.size());
    }
    double product = 0;
    double square = 0;
    for (std::size_t i = 0; i < residuals.size(); ++i) {
        const double r = residuals[i].value - mean;
        square += r * r;
        product += i > 0 ? r * (residuals[i - 1].value - mean) : 0;
    }
    return square > 0 ? product / square : notANumber;
}

/// sum of w (y - mean y)^2.
double totalSquares(const WeightedPoints& points) {
    double mean = 0;
    for (std::size_t i = 0; i < points.y.size(); ++i) {
        mean += points.weight[i] * points.y[i] / static_cast<double>(points.y.size());
    }
    double sum = 0;
    for (std::size_t i = 0; i < points.y.size(); ++i) {
        sum += points.weight[i] * (points.y[i] - mean) * (points.y[i] - mean);
    }
    return sum;
}

/// sum of (rootWeight r)^2.
double sumOfSquares(const WeightedPoints& points, const std::vector<double>& values,
                    const std::vector<double>& wanted) {
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double e = points.rootWeight[i] * (values[i] - wanted[i]);
        sum += e * e;
    }
    return sum;
}

void describeSlopes(const WeightedPoints& points, double derivativeWeight, FitReport& report) {
    std::vector<double> slopes(points.x.size());
    report.curve.evaluate(points.x, {.df = slopes});
    double squares = 0;
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        squares += points.weight[i] * (slopes[i] - points.slope[i]) * (slopes[i] - points.slope[i]);
    }
    report.slopeRmse = std::sqrt(squares / static_cast<double>(slopes.size()));
    report.chiSquared += derivativeWeight * sumOfSquares(points, slopes, points.slope);
}

}  // namespace

bool isRounding(double rms, const WeightedPoints& points, const std::vector<double>& values) {
    double squares = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        squares += points.weight[i] * values[i] * values[i];
    }
    constexpr double roundings = 4;
    return rms <= roundings * std::numeric_limits<double>::epsilon() *
                      std::sqrt(squares / static_cast<double>(points.x.size()));
}

void describeResiduals(const Target& target, const WeightedPoints& points, double derivativeWeight,
                       FitReport& report) {
    FitResiduals all{.x = target.x, .values = std::vector<double>(target.x.size())};
    report.curve.evaluate(all.x, {.f = all.values});
    std::ranges::transform(target.y, all.values, all.values.begin(), std::minus<>());
    report.residuals = std::make_shared<const FitResiduals>(std::move(all));
    std::vector<double> f(points.x.size());
    report.curve.evaluate(points.x, {.f = f});
    report.points = f.size();
    std::vector<Residual> residuals;
    residuals.reserve(f.size());
    double squares = 0;
    double sizes = 0;
    for (std::size_t i = 0; i < f.size(); ++i) {
        const double r = points.y[i] - f[i];
        squares += points.weight[i] * r * r;
        sizes += points.weight[i] * std::abs(r);
        residuals.push_back({points.x[i], r});
        if (std::abs(r) > report.maxAbsError) {
            report.maxAbsError = std::abs(r);
            report.maxAbsErrorAt = points.x[i];
            report.residualThere = r;
        }
    }
    const double total = totalSquares(points);
    report.rmse = std::sqrt(squares / static_cast<double>(f.size()));
    report.meanAbsError = sizes / static_cast<double>(f.size());
    report.rSquared = total > 0 ? 1 - squares / total : notANumber;
    report.autocorrelation = lagOneCorrelation(std::move(residuals));
    report.chiSquared = sumOfSquares(points, f, points.y);
    if (!points.slope.empty()) {
        describeSlopes(points, derivativeWeight, report);
    }
    report.isExact =
        isRounding(report.rmse, points, points.y) && isRounding(report.slopeRmse, points, points.slope);
}

void describeGoodness(std::size_t residuals, std::size_t estimated, FitReport& report) {
    const auto n = static_cast<double>(residuals);
    const auto k = static_cast<double>(estimated);
    report.residualCount = residuals;
    report.counted = estimated;
    report.degreesOfFreedom = residuals > estimated ? residuals - estimated : 0;
    report.reducedChiSquared = report.degreesOfFreedom > 0
                                   ? report.chiSquared / static_cast<double>(report.degreesOfFreedom)
                                   : notANumber;
    report.aic = n * std::log(report.chiSquared / n) + 2 * k;
    report.bic = n * std::log(report.chiSquared / n) + k * std::log(n);
}

bool leavesShape(const FitReport& report) {
    const double noise = 2 / std::sqrt(static_cast<double>(std::max<std::size_t>(report.points, 1)));
    return report.autocorrelation > std::max(noise, 0.2);
}

}  // namespace zorro
