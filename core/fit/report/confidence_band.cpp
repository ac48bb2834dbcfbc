#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "core/analysis/statistics/student_t.h"
#include "core/fit/report/fit_report.h"

namespace zorro {
namespace {

/// df/dp of the estimated parameters at one point, with the parameters tied to them.
void collectGradient(const FitReport& report, std::span<const double> gradient, std::span<double> collected) {
    std::ranges::fill(collected, 0);
    for (std::size_t j = 0; j < gradient.size(); ++j) {
        const FittedParameter& parameter = report.parameters[j];
        const std::size_t follows = parameter.role == ParameterRole::tied ? parameter.tiedTo : j;
        const auto place = std::ranges::find(report.estimated, follows);
        if (place != report.estimated.end()) {
            collected[static_cast<std::size_t>(place - report.estimated.begin())] += gradient[j];
        }
    }
}

}  // namespace

std::size_t errorDegrees(const FitReport& report) {
    return report.sigma == SigmaUse::absolute ? std::numeric_limits<std::size_t>::max()
                                              : report.degreesOfFreedom;
}

std::vector<double> confidenceBand(const FitReport& report, const std::vector<double>& x) {
    std::vector<double> half(x.size());
    const std::size_t k = report.estimated.size();
    if (k == 0) {
        return half;
    }
    const std::size_t n = report.curve.parameters.size();
    std::vector<double> gradient(x.size() * n);
    report.curve.evaluate(x, {.gradient = gradient});
    const double t = studentT(report.confidence, errorDegrees(report));
    std::vector<double> g(k);
    for (std::size_t i = 0; i < x.size(); ++i) {
        collectGradient(report, std::span(gradient).subspan(i * n, n), g);
        double variance = 0;
        for (std::size_t a = 0; a < k; ++a) {
            for (std::size_t b = 0; b < k; ++b) {
                variance += g[a] * report.covariance[a * k + b] * g[b];
            }
        }
        half[i] = t * std::sqrt(std::max(variance, 0.0));
    }
    return half;
}

}  // namespace zorro
