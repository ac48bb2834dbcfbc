#include "ui/fit/fit_plots.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "ui/plot/panel/readout.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

constexpr double titleShare = 0.08;

/// The range to show next: the wanted one, unless the present one shows it about as well and need not jump.
AxisRange calmRange(const AxisRange& now, const AxisRange& wanted) {
    const bool contains = now.lower <= wanted.lower && wanted.upper <= now.upper;
    return contains && lengthOf(wanted) > 0.5 * lengthOf(now) ? now : wanted;
}

/// The range with room above what it holds for the line of the title, and below it where a label may stand
/// there.
AxisRange belowTitle(const AxisRange& range, bool hasLabels) {
    const double room = titleShare * lengthOf(range);
    return {range.lower - (hasLabels ? room : 0), range.upper + room};
}

void append(std::vector<double>& all, const std::vector<double>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

FitPlots::FitPlots(FitModel& model, ThemeController& themes, QWidget* parent)
    : PanelColumn({tr("f"), tr("residual, target − fit"), tr("f′")}, {5, 3, 3}, parent),
      model_(model),
      themes_(themes) {
    connectModel();
    connectPanels();
    setTheme(themes_.theme());
    showSetup();
    showTarget();
    showReport();
}

void FitPlots::connectModel() {
    connect(&model_, &FitModel::setupChanged, this, &FitPlots::showSetup);
    connect(&model_, &FitModel::targetChanged, this, &FitPlots::showTarget);
    connect(&model_, &FitModel::pointsChanged, this, [this] {
        if (following_) {
            follow();
        }
        xRangeChanged();
    });
    connect(&model_, &FitModel::reportChanged, this, &FitPlots::showReport);
    connect(&model_, &FitModel::stateChanged, this, [this] {
        if (model_.issue()) {
            showReport();  // no report will come that takes the place of the markers
        }
    });
    connect(&model_, &FitModel::curveChanged, this, &FitPlots::xRangeChanged);
    const auto recolor = [this] {
        showKeys();
        xRangeChanged();
        showReport();
    };
    connect(&model_, &FitModel::colorChanged, this, recolor);
    connect(&themes_, &ThemeController::themeChanged, this, [this, recolor](const Theme& theme) {
        setTheme(theme);
        recolor();
    });
}

void FitPlots::connectPanels() {
    for (int plot = 0; plot < panelCount; ++plot) {
        panel(plot).setBrushable(true);
        panel(plot).setBeforePaint([this] {
            prepare();
            drawFrames();
        });
        connect(&panel(plot), &PlotPanel::stretchBrushed, this, [this](const AxisRange& stretch) {
            model_.change(withBrushed(model_.question(), {stretch.lower, stretch.upper}), tr("Mask points"));
        });
        connect(&panel(plot), &PlotPanel::stretchDragged, this,
                [this, plot](const AxisRange& stretch) { sayStretch(plot, stretch); });
        connect(&panel(plot), &PlotPanel::plotClicked, this,
                [this, plot](const QPointF& position) { togglePointAt(plot, position); });
    }
    connect(this, &PanelColumn::rangesRequested, this, &FitPlots::requestRanges);
    connect(this, &PanelColumn::fitRequested, this, &FitPlots::fitPanel);
    connect(this, &PanelColumn::cursorMoved, this, &FitPlots::showReadout);
    connect(this, &PanelColumn::cursorLeft, this, [this] {
        position_.clear();
        pointHint_.clear();
        reportStatus();
    });
    connect(this, &PanelColumn::hintChanged, this, [this](const QString& hint) {
        hint_ = hint;
        reportStatus();
    });
    connect(this, &PanelColumn::measuringCursorsRequested, this, &PanelColumn::setMeasuringCursors);
}

void FitPlots::reportStatus() {
    emit statusChanged(position_, pointHint_.isEmpty() ? hint_ : pointHint_);
}

const Curve* FitPlots::target() const {
    return model_.question().data ? nullptr : &model_.question().target;
}

QColor FitPlots::fitColor() const {
    return curveStyle(themes_.theme(), model_.colorIndex()).color;
}

/// No curve has it: one of their hues is a grey.
QColor FitPlots::targetColor() const {
    return themes_.theme().text;
}

void FitPlots::showKeys() {
    const FitQuestion& question = model_.question();
    const QString family = QString::fromStdString(question.family->description().title);
    const QString target =
        QString::fromStdString(question.data ? question.data->name : question.target.description().title);
    const std::vector<PlotKey> keys{{targetColor(), target, question.data != nullptr}, {fitColor(), family}};
    panel(valuePanel).setKeys(keys);
    panel(slopePanel).setKeys(question.data ? std::vector<PlotKey>{keys.back()} : keys);
}

void FitPlots::showSetup() {
    showKeys();
    const bool observed = hasPredictors();
    panel(valuePanel).setWord(&PlotWords::title, observed ? tr("observed, against fitted") : tr("f"));
    panel(residualPanel)
        .setWord(&PlotWords::title,
                 observed ? tr("residual, observed − fitted") : tr("residual, target − fit"));
    for (int plot = 0; plot < panelCount; ++plot) {
        panel(plot).setBrushable(!observed);
    }
    setPanelVisible(slopePanel, model_.setup().showSlope && !observed);
    xRangeChanged();
}

void FitPlots::showTarget() {
    following_ = true;
    follow();
}

void FitPlots::showReport() {
    std::vector<PlotMarker> markers;
    const FitReport& report = model_.report();
    errorEdges_ = {};
    errorLimits_ = {};
    if (report.curve.function && model_.isCurrent()) {
        const bool observed = hasPredictors() && report.maxAbsErrorAt >= 1;
        for (const Point& extreme : report.extremes) {
            markers.push_back({.x = observed ? fittedAt(extreme.x, extreme.y) : extreme.x,
                               .y = extreme.y,
                               .color = fitColor(),
                               .minor = true,
                               .toolTip = tr("The residual is as large as anywhere here")});
        }
        markers.push_back(
            {.x = observed ? fittedAt(report.maxAbsErrorAt, report.residualThere) : report.maxAbsErrorAt,
             .y = report.residualThere,
             .color = fitColor(),
             .label = tr("largest: %1").arg(numberText(report.maxAbsError, 3)),
             .labelAbove = report.residualThere > 0});
        const Interval& extent = model_.drawnPoints().extent;
        const SampleRange& range = model_.question().range;
        if (!report.extremes.empty() && !observed && model_.question().weight == FitWeight::uniform) {
            errorEdges_ = target() != nullptr ? std::array{range.lower, range.upper}
                                              : std::array{extent.lower, extent.upper};
            errorLimits_ = {report.maxAbsError, -report.maxAbsError};
            errorLines_ = {std::array{report.maxAbsError, report.maxAbsError},
                           std::array{-report.maxAbsError, -report.maxAbsError}};
        }
    }
    panel(residualPanel).setOverlay(&PlotOverlay::markers, std::move(markers));
    if (following_) {
        follow();
    }
    xRangeChanged();
}

void FitPlots::requestRanges(const AxisRange& x, const std::array<AxisRange, panelCount>& y) {
    following_ = false;
    setRanges(x, y);
    xRangeChanged();
}

void FitPlots::fitPanel(int plot) {
    auto y = yRanges();
    y[static_cast<std::size_t>(plot)] = fittedRange(plot);
    setRanges(xRange(), y);
    xRangeChanged();
}

void FitPlots::showAll() {
    following_ = true;
    follow();
}

void FitPlots::follow() {
    AxisRange x = xRange();
    const SampleRange& sampled = model_.question().range;
    const Interval& measured = model_.drawnPoints().extent;
    const double air = 0.04 * (measured.upper - measured.lower);
    const AxisRange all = target() != nullptr ? AxisRange{sampled.lower, sampled.upper}
                                              : AxisRange{measured.lower - air, measured.upper + air};
    const AxisRange wanted = hasPredictors() ? observedRange() : all;
    x = isShowable(wanted) ? wanted : x;
    setRanges(x, yRanges());
    auto y = yRanges();
    for (int plot = 0; plot < panelCount; ++plot) {
        AxisRange& range = y[static_cast<std::size_t>(plot)];
        range = calmRange(range, fittedRange(plot));
    }
    setRanges(x, y);
    xRangeChanged();
}

void FitPlots::xRangeChanged() {
    stale_ = true;
    markPanelsStale();
}

void FitPlots::prepare() {
    if (std::exchange(stale_, false)) {
        sampleCurves();
        sampleBand();
        handOver();
    }
}

void FitPlots::sampleCurves() {
    const int columns = std::max(panel(valuePanel).columns(), 2);
    const AxisRange x = xRange();
    const Curve& fit = model_.shownCurve();
    if (hasPredictors()) {
        return sampleObserved();
    }
    sampleCurve(fit, x.lower, x.upper, columns, fitSamples_);
    if (target() != nullptr) {
        sampleCurve(*target(), x.lower, x.upper, columns, targetSamples_);
        sampleDifference(*target(), fit, x.lower, x.upper, columns, residualSamples_);
        return;
    }
    targetSamples_ = {};
    residualSamples_ = {};
    const auto residuals = [&](const DrawnPoints::Part& part, std::vector<double>& values) {
        values.resize(part.x.size());
        fit.evaluate(part.x, {.f = values});
        std::transform(part.y.begin(), part.y.end(), values.begin(), values.begin(), std::minus<>());
    };
    residuals(model_.drawnPoints().used, usedResiduals_);
    residuals(model_.drawnPoints().masked, maskedResiduals_);
}

void FitPlots::sampleBand() {
    bandLower_.clear();
    bandUpper_.clear();
    const FitReport& report = model_.report();
    if (hasPredictors() || !model_.setup().showBand || !model_.isCurrent() || report.estimated.empty()) {
        return;
    }
    const std::vector<double> half = confidenceBand(report, fitSamples_.x);
    bandLower_ = fitSamples_.f;
    bandUpper_ = fitSamples_.f;
    for (std::size_t i = 0; i < half.size(); ++i) {
        bandLower_[i] -= half[i];
        bandUpper_[i] += half[i];
    }
}

AxisRange FitPlots::fittedRange(int plot) {
    sampleCurves();
    std::vector<double> values;
    switch (plot) {
        case valuePanel:
            append(values, targetSamples_.f);
            append(values, fitSamples_.f);
            append(values, model_.drawnPoints().used.y);
            break;
        case residualPanel:
            append(values, residualSamples_.f);
            append(values, usedResiduals_);
            if (errorLimits_[0] > 0) {
                append(values, {errorLimits_.begin(), errorLimits_.end()});
            }
            break;
        default:
            append(values, targetSamples_.df);
            append(values, fitSamples_.df);
            break;
    }
    return belowTitle(rangeAround(values, yRanges()[static_cast<std::size_t>(plot)]), plot == residualPanel);
}

void FitPlots::showReadout(int plot, double x, double y) {
    const Jet fit = hasPredictors() ? Jet() : model_.shownCurve().at(x);
    const Theme& theme = themes_.theme();
    std::vector<ReadoutRow> rows;
    if (hasPredictors()) {
        // Between the points there is nothing.
    } else if (target() != nullptr) {
        const Jet wanted = target()->at(x);
        rows.push_back({targetColor(), tr("target"), numberText(wanted.f), numberText(wanted.df)});
        rows.push_back({fitColor(), tr("fit"), numberText(fit.f), numberText(fit.df)});
        rows.push_back({Qt::transparent, tr("residual"), numberText(wanted.f - fit.f, 3),
                        numberText(wanted.df - fit.df, 3)});
    } else {
        rows.push_back({fitColor(), tr("fit"), numberText(fit.f), numberText(fit.df)});
    }
    pointHint_.clear();
    if (const auto point = pointAt(plot, panel(plot).transform().pixel(x, y))) {
        const Target& data = *model_.question().data;
        const double at = data.x[*point];
        rows.push_back(
            {theme.mutedText,
             hasPredictors() ? tr("point %1").arg(*point + 1) : tr("point at x = %1").arg(numberText(at)),
             numberText(data.y[*point]), QString()});
        const double fitted = hasPredictors() ? drawnX(*point) : model_.shownCurve().at(at).f;
        rows.push_back({Qt::transparent, tr("residual"), numberText(data.y[*point] - fitted, 3), QString()});
        pointHint_ = isMasked(model_.question(), *point, at) ? tr("click to let this point take part again")
                                                             : tr("click to leave this point out");
    }
    const QPoint cursor = panel(plot).mapTo(this, panel(plot).transform().pixel(x, y).toPoint());
    readout().showAt(cursor, (hasPredictors() ? tr("fitted = %1") : tr("x = %1")).arg(numberText(x)), tr("f"),
                     tr("f′"), std::move(rows));
    position_ = (hasPredictors() ? tr("fitted %1   y %2") : tr("x %1   y %2"))
                    .arg(numberText(x, 3), numberText(y, 3));
    reportStatus();
}

}  // namespace zorro::ui

#include "moc_fit_plots.cpp"
