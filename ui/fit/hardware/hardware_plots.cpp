#include "ui/fit/hardware/hardware_plots.h"

#include <algorithm>
#include <cmath>

#include "ui/fit/hardware/hardware_words.h"
#include "ui/plot/panel/readout.h"
#include "ui/theme/opacity.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

using approximation::Approximant;
using approximation::Approximation;
using approximation::Certificate;

constexpr double wideLine = 4;
constexpr double fineLine = 1.5;
constexpr double outsideOpacity = 0.10;
constexpr double airBeyond = 0.12;  ///< of the range's width, on either side
constexpr double roomForTitle = 0.1;
constexpr std::size_t mostKnots = 128;
constexpr std::size_t mostPeaks = 64;
constexpr int peakSamples = 2000;

const Certificate& certificateOf(const Approximation& approximation) {
    return approximation.relative ? *approximation.relative : approximation.absolute;
}

}  // namespace

HardwarePlots::HardwarePlots(HardwareModel& model, ThemeController& themes, QWidget* parent)
    : PanelColumn({tr("f"), tr("error, function − approximation"), {}}, {5, 4, 1}, parent),
      model_(model),
      themes_(themes) {
    setPanelVisible(2, false);
    connectPanels();
    connect(&model_, &HardwareModel::setupChanged, this, &HardwarePlots::showModel);
    connect(&model_, &HardwareModel::answersChanged, this, &HardwarePlots::showModel);
    connect(&model_, &HardwareModel::colorChanged, this, &HardwarePlots::showModel);
    connect(&themes_, &ThemeController::themeChanged, this, [this](const Theme& theme) {
        setTheme(theme);
        showModel();
        xRangeChanged();
    });
    setTheme(themes_.theme());
    showModel();
}

void HardwarePlots::connectPanels() {
    for (const int plot : {valuePanel, errorPanel}) {
        panel(plot).setBeforePaint([this] {
            prepare();
            drawFrames();
        });
    }
    connect(this, &PanelColumn::rangesRequested, this,
            [this](const AxisRange& x, const std::array<AxisRange, panelCount>& y) {
                following_ = false;
                setRanges(x, y);
                xRangeChanged();
            });
    connect(this, &PanelColumn::fitRequested, this, [this](int plot) {
        auto y = yRanges();
        y[static_cast<std::size_t>(plot)] = fittedRange(plot);
        setRanges(xRange(), y);
        xRangeChanged();
    });
    connect(this, &PanelColumn::cursorMoved, this, &HardwarePlots::showReadout);
    connect(this, &PanelColumn::cursorLeft, this, [this] {
        position_.clear();
        emit statusChanged(position_, hint_);
    });
    connect(this, &PanelColumn::hintChanged, this, [this](const QString& hint) {
        hint_ = hint;
        emit statusChanged(position_, hint_);
    });
    connect(this, &PanelColumn::measuringCursorsRequested, this, &PanelColumn::setMeasuringCursors);
}

QColor HardwarePlots::functionColor() const {
    return curveStyle(themes_.theme(), model_.colorIndex()).color;
}

bool HardwarePlots::isRelative() const {
    return drawn_ && drawn_->relative.has_value();
}

/// While another one is computed the last stays, unless it is about another question.
void HardwarePlots::showModel() {
    const FormAnswer* shown = model_.shown();
    std::shared_ptr<const Approximation> now = shown != nullptr ? shown->found : nullptr;
    const bool isOnItsWay = !now && model_.problem().isEmpty();
    if (isOnItsWay && drawn_ && isSameCurve(drawn_->curve, model_.setup().function)) {
        return showKeys();
    }
    const bool isOther = now != drawn_;
    const bool isElsewhere = !drawn_ || !now || drawn_->question.range.lower != now->question.range.lower ||
                             drawn_->question.range.upper != now->question.range.upper ||
                             !isSameCurve(drawn_->curve, now->curve) ||
                             drawn_->question.error != now->question.error;
    drawn_ = std::move(now);
    showKeys();
    if (!isOther) {
        return xRangeChanged();
    }
    following_ = following_ || isElsewhere;
    if (following_) {
        follow();
    }
    showMarkers();
    xRangeChanged();
}

void HardwarePlots::showKeys() {
    const Theme& theme = themes_.theme();
    std::vector<PlotKey> keys{{functionColor(), functionName(model_.setup().function)}};
    if (drawn_) {
        keys.push_back({theme.text, formName(drawn_->approximant.form)});
    }
    panel(valuePanel).setKeys(std::move(keys));
    panel(errorPanel)
        .setWord(&PlotWords::title, isRelative() ? tr("relative error, (function − approximation)/function")
                                                 : tr("error, function − approximation"));
}

void HardwarePlots::showMarkers() {
    std::vector<PlotMarker> onValues;
    std::vector<PlotMarker> onErrors;
    QString note;
    if (drawn_) {
        const Theme& theme = themes_.theme();
        const Approximant& approximant = drawn_->approximant;
        if (approximant.form.hasKnots() && approximant.knots.size() <= mostKnots) {
            for (const approximation::Knot& knot : approximant.knots) {
                onValues.push_back({.x = knot.x,
                                    .y = knot.y,
                                    .color = theme.text,
                                    .label = {},
                                    .minor = true,
                                    .toolTip = tr("knot at x = %1").arg(numberText(knot.x))});
                onErrors.push_back(onValues.back());
                onErrors.back().y = errorAt(*drawn_, knot.x);
            }
        }
        const AxisRange range{approximant.range.lower, approximant.range.upper};
        const HardwareSamples whole = samplesOf(*drawn_, range, peakSamples);
        const std::vector<ErrorPeak> peaks = alternatingPeaks(whole);
        const Certificate& certificate = certificateOf(*drawn_);
        if (!approximant.form.hasKnots() && peaks.size() > 2 && peaks.size() <= mostPeaks) {
            for (const ErrorPeak& peak : peaks) {
                onErrors.push_back(
                    {.x = peak.x, .y = peak.error, .color = theme.text, .label = {}, .minor = true});
            }
            note = tr("equioscillation: within 2 % of the largest at %1 places, signs alternating")
                       .arg(peaks.size());
        }
        const double error = errorAt(*drawn_, certificate.at);
        onErrors.push_back({.x = certificate.at,
                            .y = error,
                            .color = theme.text,
                            .label = tr("largest: %1").arg(numberText(certificate.largest, 3)),
                            .labelAbove = error > 0});
    }
    panel(valuePanel).setOverlay(&PlotOverlay::markers, std::move(onValues));
    panel(errorPanel).setOverlay(&PlotOverlay::markers, std::move(onErrors));
    panel(errorPanel).setWord(&PlotWords::note, note);
}

void HardwarePlots::follow() {
    const approximation::Range& range = model_.setup().range;
    const double air = airBeyond * range.width();
    setRanges({range.lower - air, range.upper + air}, yRanges());
    sample();
    auto y = yRanges();
    for (const int plot : {valuePanel, errorPanel}) {
        y[static_cast<std::size_t>(plot)] = fittedRange(plot);
    }
    setRanges(xRange(), y);
}

void HardwarePlots::showAll() {
    following_ = true;
    follow();
    xRangeChanged();
}

void HardwarePlots::xRangeChanged() {
    stale_ = true;
    markPanelsStale();
}

void HardwarePlots::prepare() {
    if (std::exchange(stale_, false)) {
        sample();
        handOver();
    }
}

void HardwarePlots::sample() {
    samples_ =
        drawn_ ? samplesOf(*drawn_, xRange(), std::max(panel(valuePanel).columns(), 200)) : HardwareSamples();
}

void HardwarePlots::handOver() {
    const Theme& theme = themes_.theme();
    std::vector<PlotCurve> values;
    std::vector<PlotCurve> errors;
    std::array<std::vector<PlotArea>, 2> areas;
    if (drawn_) {
        const Approximant& approximant = drawn_->approximant;
        values = {{.id = 0,
                   .color = functionColor(),
                   .width = wideLine,
                   .x = samples_.x,
                   .y = samples_.function,
                   .name = functionName(drawn_->curve)},
                  {.id = 1,
                   .color = theme.text,
                   .width = fineLine,
                   .x = samples_.x,
                   .y = samples_.approximation,
                   .name = formName(approximant.form)}};
        errors = {{.id = 0,
                   .color = theme.text,
                   .width = fineLine,
                   .x = samples_.x,
                   .y = samples_.error,
                   .name = tr("error")}};
        const double bound = largestError(*drawn_);
        boundX_ = {approximant.range.lower, approximant.range.upper};
        upperBound_ = {bound, bound};
        lowerBound_ = {-bound, -bound};
        for (const auto* edge : {&upperBound_, &lowerBound_}) {
            errors.push_back({.id = 1,
                              .color = theme.mutedText,
                              .penStyle = Qt::DashLine,
                              .width = 1,
                              .x = boundX_,
                              .y = *edge,
                              .name = edge == &upperBound_ ? tr("proven bound") : QString()});
        }
        const AxisRange x = xRange();
        outsideX_ = {std::array{x.lower, std::max(x.lower, approximant.range.lower)},
                     std::array{std::min(x.upper, approximant.range.upper), x.upper}};
        for (std::size_t plot = 0; plot < areas.size(); ++plot) {
            low_[plot].fill(yRanges()[plot].lower);
            high_[plot].fill(yRanges()[plot].upper);
            for (const auto& stretch : outsideX_) {
                if (stretch[0] < stretch[1]) {
                    areas[plot].push_back({.color = withOpacity(theme.mutedText, outsideOpacity),
                                           .x = stretch,
                                           .lower = low_[plot],
                                           .upper = high_[plot]});
                }
            }
        }
    }
    panel(valuePanel).replaceData(std::move(areas[valuePanel]), {});
    panel(valuePanel).replaceCurves(std::move(values));
    panel(errorPanel).replaceData(std::move(areas[errorPanel]), {});
    panel(errorPanel).replaceCurves(std::move(errors));
}

AxisRange HardwarePlots::fittedRange(int plot) {
    std::vector<double> values;
    const bool ofErrors = plot == errorPanel;
    const approximation::Range& range = model_.setup().range;
    for (std::size_t i = 0; i < samples_.x.size(); ++i) {
        const bool isInside = samples_.x[i] >= range.lower && samples_.x[i] <= range.upper;
        if (isInside || !ofErrors) {  // beyond it errors may be anything
            values.push_back(ofErrors ? samples_.error[i] : samples_.function[i]);
        }
    }
    if (ofErrors && drawn_) {
        values.push_back(largestError(*drawn_));
        values.push_back(-largestError(*drawn_));
    }
    const AxisRange fitted = rangeAround(values, yRanges()[static_cast<std::size_t>(plot)]);
    return {fitted.lower - (ofErrors ? roomForTitle * lengthOf(fitted) : 0),
            fitted.upper + roomForTitle * lengthOf(fitted)};
}

void HardwarePlots::showReadout(int plot, double x, double y) {
    const Theme& theme = themes_.theme();
    const double f = model_.setup().function.at(x).f;
    std::vector<ReadoutRow> rows{{functionColor(), tr("function"), numberText(f), QString()}};
    if (drawn_) {
        const auto p = static_cast<double>(drawn_->approximant.at(x));
        rows.push_back({theme.text, tr("approximation"), numberText(p), QString()});
        rows.push_back({Qt::transparent, tr("error"), numberText(f - p, 3), QString()});
    }
    const QPoint cursor = panel(plot).mapTo(this, panel(plot).transform().pixel(x, y).toPoint());
    readout().showAt(cursor, tr("x = %1").arg(numberText(x)), {}, {}, std::move(rows));
    position_ = tr("x %1   y %2").arg(numberText(x, 3), numberText(y, 3));
    emit statusChanged(position_, hint_);
}

}  // namespace zorro::ui

#include "moc_hardware_plots.cpp"
