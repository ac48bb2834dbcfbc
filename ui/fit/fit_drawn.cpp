// What the panels of the Fit room's plots are given to draw.

#include "ui/fit/fit_plots.h"
#include "ui/theme/opacity.h"

namespace zorro::ui {
namespace {

constexpr double targetWidth = 2;
constexpr double fitWidth = 2.5;
constexpr double bandOpacity = 0.16;
constexpr double maskOpacity = 0.10;

}  // namespace

std::vector<PlotArea> FitPlots::areas(int plot) const {
    std::vector<PlotArea> areas;
    const auto at = static_cast<std::size_t>(plot);
    for (const auto& edges : maskEdges_) {
        areas.push_back({.color = withOpacity(themes_.theme().mutedText, maskOpacity),
                         .x = edges,
                         .lower = low_[at],
                         .upper = high_[at]});
    }
    if (plot == valuePanel && !bandLower_.empty()) {
        areas.push_back({.color = withOpacity(fitColor(), bandOpacity),
                         .x = fitSamples_.x,
                         .lower = bandLower_,
                         .upper = bandUpper_,
                         .name = tr("confidence band of the fit")});
    }
    return areas;
}

std::vector<PlotPoints> FitPlots::points(int plot) const {
    const QColor color = targetColor();
    const DrawnPoints& drawn = model_.drawnPoints();
    const std::vector<double>& usedX = hasPredictors() ? usedFitted_ : drawn.used.x;
    const std::vector<double>& maskedX = hasPredictors() ? maskedFitted_ : drawn.masked.x;
    switch (plot) {
        case valuePanel:
            return {{.color = color, .x = usedX, .y = drawn.used.y, .name = tr("data")},
                    {.color = color,
                     .hollow = true,
                     .x = maskedX,
                     .y = drawn.masked.y,
                     .name = tr("masked data")}};
        case residualPanel:
            return {{.color = color, .x = usedX, .y = usedResiduals_, .name = tr("data")},
                    {.color = color,
                     .hollow = true,
                     .x = maskedX,
                     .y = maskedResiduals_,
                     .name = tr("masked data")}};
        default:
            return {};
    }
}

std::vector<PlotCurve> FitPlots::curves(int plot) const {
    const PlotCurve ofTarget{.id = 0, .color = targetColor(), .width = targetWidth, .name = tr("target")};
    const PlotCurve ofFit{.id = 1, .color = fitColor(), .width = fitWidth, .name = tr("fit")};
    const auto filled = [](PlotCurve curve, const std::vector<double>& x, const std::vector<double>& y) {
        curve.x = x;
        curve.y = y;
        return curve;
    };
    switch (plot) {
        case valuePanel:
            return {filled(ofTarget, targetSamples_.x, targetSamples_.f),
                    filled(ofFit, fitSamples_.x, fitSamples_.f)};
        case residualPanel:
            return residualCurves(filled(ofFit, residualSamples_.x, residualSamples_.f));
        default:
            return {filled(ofTarget, targetSamples_.x, targetSamples_.df),
                    filled(ofFit, fitSamples_.x, fitSamples_.df)};
    }
}

/// The residual between the lines that it touches where its largest size was made small.
std::vector<PlotCurve> FitPlots::residualCurves(const PlotCurve& residual) const {
    std::vector<PlotCurve> curves{residual};
    if (errorLimits_[0] > 0) {
        for (int side = 0; side < 2; ++side) {
            curves.push_back({.id = 2 + side,
                              .color = themes_.theme().mutedText,
                              .penStyle = Qt::DashLine,
                              .width = 1,
                              .x = errorEdges_,
                              .y = errorLines_[static_cast<std::size_t>(side)],
                              .name = tr("largest error")});
        }
    }
    return curves;
}

void FitPlots::handOver() {
    maskEdges_.clear();
    for (const Interval& range : model_.question().masked) {
        maskEdges_.push_back({range.lower, range.upper});
    }
    for (int plot = 0; plot < panelCount; ++plot) {
        const AxisRange y = yRanges()[static_cast<std::size_t>(plot)];
        low_[static_cast<std::size_t>(plot)].fill(y.lower);
        high_[static_cast<std::size_t>(plot)].fill(y.upper);
        panel(plot).replaceData(areas(plot), points(plot));
        panel(plot).replaceCurves(curves(plot));
    }
}

}  // namespace zorro::ui
