#include "ui/chart/network/learned_curve_picture.h"

#include <algorithm>
#include <cmath>

#include "core/text/text.h"
#include "ui/chart/network/learned_picture.h"
#include "ui/theme/opacity.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

constexpr int curveHeight = 120;
constexpr std::size_t curvePoints = 240;
constexpr AxisRange shownInputs{-4, 4};
constexpr AxisRange leastShown{-1, 1};
constexpr AxisRange mostShown{-6, 6};
constexpr double startLineWidth = 1.5;
constexpr double opacityBehindCurve = 0.25;

/// A grid with every joint of the curves on it.
std::vector<double> placesFor(const std::vector<Curve>& curves) {
    std::vector<double> x;
    for (std::size_t i = 0; i <= curvePoints; ++i) {
        x.push_back(shownInputs.lower + lengthOf(shownInputs) * static_cast<double>(i) / curvePoints);
    }
    for (const Curve& curve : curves) {
        for (const double joint : curve.joints()) {
            if (joint > shownInputs.lower && joint < shownInputs.upper) {
                x.push_back(joint);
            }
        }
    }
    std::sort(x.begin(), x.end());
    return x;
}

std::vector<double> valuesOf(const Curve& curve, const std::vector<double>& x) {
    std::vector<double> f(x.size());
    curve.evaluate(x, {.f = f, .df = {}, .d2f = {}, .gradient = {}});
    return f;
}

}  // namespace

LearnedCurvePicture::LearnedCurvePicture(ThemeController& themes, QWidget* parent)
    : Picture(themes, QStringLiteral("learned_curve"), curveHeight, parent) {
    panel().setAccessibleName(tr("The activation as it began and as it is by now"));
    setAxisTitles(tr("x"), tr("f"));
    setRedraw([this] { draw(); });
    setTable([this] { return table(); });
}

void LearnedCurvePicture::showPlace(const NetworkFocus& place) {
    place_ = place;
    learned_ = learnedCurve(place);
    behind_.clear();
    if (learned_) {
        std::vector<Curve> others;
        for (const NetworkFocus& each : placesBehind(place)) {
            if (std::optional<Curve> other = learnedCurve(each)) {
                others.push_back(*std::move(other));
            }
        }
        x_ = placesFor({place.curve, *learned_});
        start_ = valuesOf(place.curve, x_);
        now_ = valuesOf(*learned_, x_);
        for (const Curve& other : others) {
            behind_.push_back(valuesOf(other, x_));
        }
    }
    draw();
}

void LearnedCurvePicture::draw() {
    if (!learned_) {
        return showMissing(QString());
    }
    const QColor color = curveStyle(theme(), place_.colorIndex).color;
    std::vector<PlotCurve> curves;
    for (const std::vector<double>& values : behind_) {
        curves.push_back({.color = withOpacity(color, opacityBehindCurve), .width = 1, .x = x_, .y = values});
    }
    curves.push_back({.color = color,
                      .penStyle = Qt::DashLine,
                      .width = startLineWidth,
                      .x = x_,
                      .y = start_,
                      .name = tr("f at the start")});
    curves.push_back({.color = color, .width = 2, .x = x_, .y = now_, .name = tr("f now")});
    AxisRange y = leastShown;
    for (const std::vector<double>* values : {&start_, &now_}) {
        for (const double value : *values) {
            if (std::isfinite(value)) {
                y = {std::max(mostShown.lower, std::min(y.lower, value)),
                     std::min(mostShown.upper, std::max(y.upper, value))};
            }
        }
    }
    const double air = 0.05 * lengthOf(y);
    panel().replaceCurves(std::move(curves));
    showPlot(shownInputs, {y.lower - air, y.upper + air});
    setWords(behind_.empty()             ? tr("f solid, as it began dashed")
             : place_.members.size() > 1 ? tr("f solid, as it began dashed, of each seed faint")
                                         : tr("f solid, as it began dashed, of the other layers faint"));
}

QString LearnedCurvePicture::textAt(double x) const {
    return learned_ ? tr("x = %1: f = %2, at the start %3")
                          .arg(numberText(x), numberText(learned_->at(x).f), numberText(place_.curve.at(x).f))
                    : QString();
}

std::string LearnedCurvePicture::table() const {
    std::string text = "x,start,now\n";
    for (std::size_t i = 0; learned_ && i < x_.size(); ++i) {
        text += exactNumber(x_[i]) + ',' + exactNumber(start_[i]) + ',' + exactNumber(now_[i]) + '\n';
    }
    return text;
}

}  // namespace zorro::ui

#include "moc_learned_curve_picture.cpp"
