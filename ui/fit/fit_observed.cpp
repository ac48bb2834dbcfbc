// What the plots of the Fit room show of data with predictors: observed values and residuals against the
// fitted values, since there is no x over which a curve could be drawn.

#include <algorithm>
#include <functional>
#include <limits>

#include "core/fit/data/predictors.h"
#include "ui/fit/fit_plots.h"

namespace zorro::ui {
namespace {

std::vector<double> valuesAt(const Curve& curve, const std::vector<double>& numbers) {
    std::vector<double> values(numbers.size(), std::numeric_limits<double>::quiet_NaN());
    if (predictorsOf(*curve.function) != nullptr) {  // any other function knows nothing of the points
        curve.evaluate(numbers, {.f = values});
    }
    return values;
}

}  // namespace

bool FitPlots::hasPredictors() const {
    return model_.question().data && model_.question().data->predictors;
}

double FitPlots::drawnX(std::size_t point) const {
    if (!hasPredictors()) {
        return model_.question().data->x[point];
    }
    return point < fitted_.size() ? fitted_[point] : std::numeric_limits<double>::quiet_NaN();
}

double FitPlots::fittedAt(double number, double residual) const {
    return model_.question().data->y[static_cast<std::size_t>(number) - 1] - residual;
}

void FitPlots::sampleObserved() {
    const Curve& fit = model_.shownCurve();
    const DrawnPoints& drawn = model_.drawnPoints();
    fitted_ = valuesAt(fit, model_.question().data->x);
    const auto sample = [&](const DrawnPoints::Part& part, std::vector<double>& fitted,
                            std::vector<double>& residuals) {
        fitted = valuesAt(fit, part.x);
        residuals.resize(fitted.size());
        std::ranges::transform(part.y, fitted, residuals.begin(), std::minus<>());
    };
    sample(drawn.used, usedFitted_, usedResiduals_);
    sample(drawn.masked, maskedFitted_, maskedResiduals_);
    // Where every point would lie if the fit were exact.
    const AxisRange x = xRange();
    fitSamples_ = {.x = {x.lower, x.upper}, .f = {x.lower, x.upper}};
    targetSamples_ = {};
    residualSamples_ = {};
}

AxisRange FitPlots::observedRange() {
    sampleObserved();
    std::vector<double> values = model_.drawnPoints().used.y;
    std::ranges::copy_if(usedFitted_, std::back_inserter(values),
                         [](double value) { return std::isfinite(value); });
    if (values.empty()) {
        return {};
    }
    const auto [least, greatest] = std::ranges::minmax(values);
    const double air = 0.04 * (greatest - least);
    return {least - air, greatest + air};
}

}  // namespace zorro::ui
