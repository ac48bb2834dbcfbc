#include "ui/chart/network/learned_picture.h"

#include <algorithm>
#include <cmath>

#include "core/text/text.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/parameter_slider.h"

namespace zorro::ui {
namespace {

constexpr int learnedHeight = 140;
constexpr std::size_t mostPoints = 1000;
constexpr double learnedLineWidth = 2;

QString stepText(double step) {
    return compactNumberText(step, 8);
}

}  // namespace

std::optional<Curve> learnedCurve(const NetworkFocus& place) {
    Curve curve = place.curve;
    const std::vector<Parameter>& described = curve.description().parameters;
    std::vector<double> values = learnedAt(*place.history, described.size(), place.members, place.memberCount,
                                           place.layer, place.step);
    if (values.empty()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = std::clamp(values[i], described[i].lower, described[i].upper);
    }
    curve.parameters = std::move(values);
    return curve;
}

LearnedPicture::LearnedPicture(ThemeController& themes, QWidget* parent)
    : Picture(themes, QStringLiteral("learned_parameters"), learnedHeight, parent) {
    panel().setAccessibleName(tr("Learned parameters over the steps"));
    setAxisTitles(tr("step"), tr("parameter"));
    setRedraw([this] { draw(); });
    setTable([this] { return table(); });
}

void LearnedPicture::showPlace(const NetworkFocus& place) {
    place_ = place;
    learned_ = learnedCurve(place);
    takeLines();
    draw();
}

void LearnedPicture::takeLines() {
    const std::size_t rows = learned_ ? place_.history->steps.size() : 0;
    const std::size_t count = place_.curve.parameters.size();
    stride_ = std::max<std::size_t>(1, (rows + mostPoints - 1) / mostPoints);
    steps_.clear();
    lines_.assign(count, {});
    for (std::size_t row = 0; row < rows; row += stride_) {
        const std::uint64_t step = place_.history->steps[row];
        const std::vector<double> values =
            learnedAt(*place_.history, count, place_.members, place_.memberCount, place_.layer, step);
        if (values.size() == count) {
            steps_.push_back(static_cast<double>(step));
            for (std::size_t i = 0; i < count; ++i) {
                lines_[i].push_back(values[i]);
            }
        }
    }
}

/// Parameters have their activation's colour and a line each, as curveStyle() has for one hue.
Qt::PenStyle LearnedPicture::lineOfParameter(std::size_t parameter) const {
    return curveStyle(theme(), curveHueCount * static_cast<int>(parameter)).penStyle;
}

QString LearnedPicture::sketchOfParameter(std::size_t parameter) const {
    switch (lineOfParameter(parameter)) {
        case Qt::DashLine:
            return QStringLiteral("– –");
        case Qt::DotLine:
            return QStringLiteral("···");
        case Qt::DashDotLine:
            return QStringLiteral("–·–");
        case Qt::DashDotDotLine:
            return QStringLiteral("–··");
        default:
            return QStringLiteral("—");
    }
}

void LearnedPicture::draw() {
    if (!learned_ || steps_.empty()) {
        return showMissing(tr("Not recorded: the parameters of this activation are fixed in this run."));
    }
    std::vector<PlotCurve> curves;
    AxisRange y{INFINITY, -INFINITY};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        curves.push_back({.color = curveStyle(theme(), place_.colorIndex).color,
                          .penStyle = lineOfParameter(i),
                          .width = learnedLineWidth,
                          .x = steps_,
                          .y = lines_[i],
                          .name = parameterLabel(place_.curve.description().parameters[i])});
        for (const double value : lines_[i]) {
            y = {std::min(y.lower, value), std::max(y.upper, value)};
        }
    }
    const double air = std::max(0.08 * lengthOf(y), 0.02 * std::max(1.0, std::fabs(y.upper)));
    panel().replaceCurves(std::move(curves));
    const double last = std::max(1.0, steps_.back());
    showPlot({0, 1.02 * last}, {y.lower - air, y.upper + air});

    QStringList words;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        words << QStringLiteral("<span style='color:%1'>%2</span> %3 %4 → <b>%5</b>")
                     .arg(curveStyle(theme(), place_.colorIndex).color.name(), sketchOfParameter(i),
                          parameterLabel(place_.curve.description().parameters[i]),
                          numberText(place_.curve.parameters[i]), numberText(learned_->parameters[i]));
    }
    setWords(words.join(QStringLiteral(" · ")) +
             (stride_ > 1 ? tr("<br>every %1th record is drawn").arg(stride_) : QString()));
}

QString LearnedPicture::textAt(double x) const {
    if (!learned_ || steps_.empty()) {
        return {};
    }
    const auto after = std::upper_bound(steps_.begin(), steps_.end(), x);
    const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, after - steps_.begin()) - 1);
    QStringList words{tr("step %1").arg(stepText(steps_[at]))};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        words << QStringLiteral("%1 = %2").arg(parameterLabel(place_.curve.description().parameters[i]),
                                               numberText(lines_[i][at]));
    }
    return words.join(QStringLiteral(", "));
}

/// Every record, whatever is drawn.
std::string LearnedPicture::table() const {
    const std::vector<Parameter>& described = place_.curve.description().parameters;
    std::string text = "step";
    for (const Parameter& parameter : described) {
        text += ',' + parameter.name;
    }
    text += '\n';
    for (const std::uint64_t step : place_.history->steps) {
        const std::vector<double> values = learnedAt(*place_.history, described.size(), place_.members,
                                                     place_.memberCount, place_.layer, step);
        text += values.empty() ? std::string() : std::to_string(step);
        for (const double value : values) {
            text += ',' + exactNumber(value);
        }
        text += values.empty() ? "" : "\n";
    }
    return text;
}

}  // namespace zorro::ui

#include "moc_learned_picture.cpp"
