#include "ui/chart/network/learned_picture.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/run/quantity/quantity.h"
#include "core/text/text.h"
#include "ui/theme/opacity.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/parameter_slider.h"

namespace zorro::ui {
namespace {

constexpr int learnedHeight = 140;
constexpr std::size_t mostPoints = 1000;
constexpr std::size_t mostPointsBehind = 150;
constexpr std::size_t mostBehind = 32;  ///< seeds or layers
constexpr double learnedLineWidth = 2;
constexpr double lineWidthBehind = 1;
constexpr double opacityBehind = 0.25;
constexpr double quartileOpacity = 0.16;

QString stepText(double step) {
    return compactNumberText(step, 8);
}

/// The layers that have records of learned parameters.
std::size_t recordedLayers(const RunHistory& history) {
    const Column* column = history.column(learnedColumn(0));
    return column == nullptr ? 0 : column->layers;
}

std::size_t strideFor(std::size_t rows, std::size_t most) {
    return std::max<std::size_t>(1, (rows + most - 1) / most);
}

}  // namespace

std::optional<Curve> learnedCurve(const NetworkFocus& place) {
    return learnedCurveAt(*place.history, place.curve, place.members, place.memberCount, place.layer,
                          place.step);
}

QString whyNothingLearned(const NetworkFocus& place) {
    if (place.curve.parameters.empty()) {
        return place.isGate()
                   ? LearnedPicture::tr("This gate has no parameters that could be learned.")
                   : LearnedPicture::tr("This activation has no parameters that could be learned.");
    }
    return place.learnable == Learnable::none
               ? LearnedPicture::tr("Not recorded: the parameters of this activation are fixed in this run.")
               : LearnedPicture::tr("Not recorded yet: learned parameters come with the first record.");
}

std::vector<NetworkFocus> placesBehind(const NetworkFocus& place) {
    std::vector<NetworkFocus> places;
    const bool severalSeeds = place.members.size() > 1;
    const std::size_t count = severalSeeds                           ? place.members.size()
                              : place.learnable == Learnable::member ? 0
                                                                     : recordedLayers(*place.history);
    for (std::size_t i = 0; i < count && places.size() < mostBehind; ++i) {
        NetworkFocus other = place;
        if (severalSeeds) {
            other.members = {place.members[i]};
        } else {
            other.layer = i;
        }
        // What gates have learned is of another function.
        if (severalSeeds || (i != place.layer && other.isGate() == place.isGate())) {
            places.push_back(std::move(other));
        }
    }
    return places;
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
    stride_ = strideFor(place.history->steps.size(), mostPoints);
    lines_ = learned_ ? linesOf(place, mostPoints) : std::vector<Line>();
    behind_.clear();
    for (const NetworkFocus& each : learned_ ? placesBehind(place) : std::vector<NetworkFocus>()) {
        std::vector<Line> lines = linesOf(each, mostPointsBehind);
        std::move(lines.begin(), lines.end(), std::back_inserter(behind_));
    }
    draw();
}

/// A line a parameter, in the order of the function's.
std::vector<LearnedPicture::Line> LearnedPicture::linesOf(const NetworkFocus& place, std::size_t most) const {
    const RunHistory& history = *place.history;
    const std::size_t count = place.curve.parameters.size();
    std::vector<Line> lines(count);
    for (std::size_t row = 0; row < history.steps.size(); row += strideFor(history.steps.size(), most)) {
        const std::uint64_t step = history.steps[row];
        const std::vector<double> values =
            learnedAt(history, count, place.members, place.memberCount, place.layer, step);
        const LearnedQuartiles quartiles =
            learnedQuartilesAt(history, count, place.members, place.memberCount, place.layer, step);
        for (std::size_t i = 0; i < values.size(); ++i) {
            lines[i].parameter = i;
            lines[i].steps.push_back(static_cast<double>(step));
            lines[i].values.push_back(values[i]);
            if (!quartiles.lower.empty() && !quartiles.upper.empty()) {
                lines[i].lower.push_back(quartiles.lower[i]);
                lines[i].upper.push_back(quartiles.upper[i]);
            }
        }
    }
    return lines;
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

AxisRange LearnedPicture::valueRange() const {
    AxisRange range{INFINITY, -INFINITY};
    for (const std::vector<Line>* lines : {&lines_, &behind_}) {
        for (const Line& line : *lines) {
            for (const std::vector<double>* values : {&line.values, &line.lower, &line.upper}) {
                for (const double value : *values) {
                    range = {std::min(range.lower, value), std::max(range.upper, value)};
                }
            }
        }
    }
    const double air = std::max(0.08 * lengthOf(range), 0.02 * std::max(1.0, std::fabs(range.upper)));
    return {range.lower - air, range.upper + air};
}

void LearnedPicture::draw() {
    if (!learned_ || lines_.empty() || lines_.front().steps.empty()) {
        return showMissing(place_.history ? whyNothingLearned(place_) : QString());
    }
    const QColor color = curveStyle(theme(), place_.colorIndex).color;
    std::vector<PlotCurve> curves;
    for (const Line& line : behind_) {
        curves.push_back({.color = withOpacity(color, opacityBehind),
                          .penStyle = lineOfParameter(line.parameter),
                          .width = lineWidthBehind,
                          .x = line.steps,
                          .y = line.values});
    }
    std::vector<PlotArea> bands;
    for (const Line& line : lines_) {
        const QString name = parameterLabel(place_.curve.description().parameters[line.parameter]);
        curves.push_back({.color = color,
                          .penStyle = lineOfParameter(line.parameter),
                          .width = learnedLineWidth,
                          .x = line.steps,
                          .y = line.values,
                          .name = name});
        if (line.lower.size() == line.steps.size()) {
            bands.push_back({.color = withOpacity(color, quartileOpacity),
                             .x = line.steps,
                             .lower = line.lower,
                             .upper = line.upper,
                             .name = tr("%1, quartiles of the channels").arg(name)});
        }
    }
    panel().replaceData(std::move(bands), {});
    panel().replaceCurves(std::move(curves));
    showPlot({0, 1.02 * std::max(1.0, lines_.front().steps.back())}, valueRange());
    setWords(wordsOfLines());
}

QString LearnedPicture::wordsOfLines() const {
    QStringList words;
    for (const Line& line : lines_) {
        words << QStringLiteral("<span style='color:%1'>%2</span> %3 %4 → <b>%5</b>")
                     .arg(curveStyle(theme(), place_.colorIndex).color.name(),
                          sketchOfParameter(line.parameter),
                          parameterLabel(place_.curve.description().parameters[line.parameter]),
                          numberText(place_.curve.parameters[line.parameter]),
                          numberText(learned_->parameters[line.parameter]));
    }
    QStringList remarks;
    if (!lines_.front().lower.empty()) {
        remarks << tr("the median of the channels, and their quartiles as a band");
    }
    if (place_.learnable == Learnable::member) {
        remarks << (place_.isGate() ? tr("all gates share them") : tr("all layers share them"));
    }
    if (!behind_.empty()) {
        remarks << (place_.members.size() > 1 ? tr("the mean of the seeds; faint: each seed")
                    : place_.isGate()         ? tr("faint: the other gates")
                                              : tr("faint: the other layers"));
    }
    if (stride_ > 1) {
        remarks << tr("every %1th record is drawn").arg(stride_);
    }
    return words.join(QStringLiteral(" · ")) +
           (remarks.isEmpty() ? QString() : QStringLiteral("<br>") + remarks.join(QStringLiteral(" · ")));
}

QString LearnedPicture::textAt(double x) const {
    if (lines_.empty() || lines_.front().steps.empty()) {
        return {};
    }
    const std::vector<double>& steps = lines_.front().steps;
    const auto after = std::upper_bound(steps.begin(), steps.end(), x);
    const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, after - steps.begin()) - 1);
    QStringList words{tr("step %1").arg(stepText(steps[at]))};
    for (const Line& line : lines_) {
        words << QStringLiteral("%1 = %2").arg(
            parameterLabel(place_.curve.description().parameters[line.parameter]),
            numberText(line.values[at]));
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
