#include "ui/chart/chart.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/activation/text.h"

namespace zorro::ui {
namespace {

constexpr double lineWidth = 2;
constexpr double memberWidth = 1;
constexpr double bandOpacity = 0.16;
constexpr double rawOpacity = 0.25;
constexpr double memberOpacity = 0.35;

QColor withOpacity(QColor color, double opacity) {
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

/// A logarithm where the axis is logarithmic; a gap where there is none.
double positionOf(double value, bool logarithmic) {
    if (!logarithmic) {
        return value;
    }
    return value > 0 ? std::log10(value) : std::numeric_limits<double>::quiet_NaN();
}

void appendPositions(std::vector<double>& positions, const std::vector<double>& values, bool logarithmic) {
    positions.reserve(values.size());
    for (std::size_t i = positions.size(); i < values.size(); ++i) {
        positions.push_back(positionOf(values[i], logarithmic));
    }
}

/// Bands reach below every positive number where a deviation is larger than the mean.
void appendLower(std::vector<double>& positions, const GroupSeries& series, bool logarithmic) {
    constexpr double smallestPart = 1e-2;
    for (std::size_t i = positions.size(); i < series.lower().size(); ++i) {
        const double floor = logarithmic ? smallestPart * series.mean()[i] : series.lower()[i];
        positions.push_back(positionOf(std::max(series.lower()[i], floor), logarithmic));
    }
}

}  // namespace

Chart::Chart(ChartKind kind, QWidget* parent) : QObject(parent), kind_(kind), panel_(new PlotPanel(parent)) {
    panel_->setTitle(describe(kind).title);
}

double Chart::xOf(const RunHistory& history, std::size_t record) const {
    const double value =
        axis_ == ChartX::step ? static_cast<double>(history.steps[record]) : history.seconds[record];
    return positionOf(value, logarithmicX_);
}

void Chart::addLine(std::size_t index, Line line) {
    if (index == lines_.size()) {
        lines_.emplace_back();
    }
    Line& known = lines_[index];
    known.name = line.name;
    known.colorIndex = line.colorIndex;
    known.visible = line.visible;
    if (!(known.request == line.request) || known.history != line.history) {
        known = std::move(line);
    }
}

void Chart::makeLines(const std::vector<ChartGroup>& groups, const ChartOptions& options) {
    const ChartDescription& description = describe(kind_);
    std::size_t count = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const ChartGroup& group = groups[i];
        if (description.byLayer && i != options.focusGroup) {
            continue;
        }
        const auto& layers = description.ofActivations ? group.activationLayers : group.layers;
        for (std::size_t layer = 0; layer < (description.byLayer ? layers.size() : 1); ++layer) {
            addLine(count++,
                    {.name = description.byLayer ? QString::fromStdString(layers[layer]) : group.label,
                     .colorIndex = description.byLayer ? static_cast<int>(layer) : group.colorIndex,
                     .visible = group.visible || description.byLayer,
                     .history = group.history,
                     .request = {.column = description.column,
                                 .layer = layer,
                                 .members = group.members,
                                 .band = options.band,
                                 .smoothing = options.smoothing}});
        }
    }
    lines_.resize(count);
    const bool named = description.byLayer && options.focusGroup < groups.size();
    panel_->setTitle(named ? description.title + ", " + groups[options.focusGroup].label : description.title);
}

void Chart::refresh(const std::vector<ChartGroup>& groups, const ChartOptions& options) {
    const bool logarithmicY = options.logarithmic[static_cast<std::size_t>(kind_)];
    if (axis_ != options.x || logarithmicX_ != options.logarithmicX || logarithmicY_ != logarithmicY) {
        lines_.clear();
    }
    axis_ = options.x;
    logarithmicX_ = options.logarithmicX;
    logarithmicY_ = logarithmicY;
    showMembers_ = options.showMembers && !describe(kind_).byLayer;
    smoothed_ = options.smoothing > 0;
    withBand_ = options.band != SeriesBand::none;
    makeLines(groups, options);
    for (Line& line : lines_) {
        refreshLine(line);
    }
    panel_->setLogarithmic(logarithmicX_, logarithmicY_);
    panel_->setCornerWord(logarithmicY_ ? tr("log") : tr("linear"));
}

void Chart::refreshLine(Line& line) const {
    line.series.extend(*line.history, line.request);
    const std::vector<std::size_t>& rows = line.series.rows();
    if (rows.size() < line.x.size()) {
        for (auto* values : {&line.x, &line.raw, &line.mean, &line.lower, &line.upper}) {
            values->clear();
        }
    }
    for (std::size_t i = line.x.size(); i < rows.size(); ++i) {
        line.x.push_back(xOf(*line.history, rows[i]));
    }
    appendPositions(line.raw, line.series.rawMean(), logarithmicY_);
    appendPositions(line.mean, line.series.mean(), logarithmicY_);
    appendLower(line.lower, line.series, logarithmicY_);
    appendPositions(line.upper, line.series.upper(), logarithmicY_);
    refreshMembers(line);
}

void Chart::refreshMembers(Line& line) const {
    const Column* column = line.history->column(line.request.column);
    if (!showMembers_ || column == nullptr) {
        line.memberValues.clear();
        return;
    }
    const std::size_t layers = std::max<std::size_t>(1, column->layers);
    const std::size_t members = column->values.size() / line.history->steps.size() / layers;
    const std::vector<std::size_t>& rows = line.series.rows();
    line.memberValues.resize(line.request.members.size());
    for (std::size_t i = 0; i < line.memberValues.size(); ++i) {
        std::vector<double>& values = line.memberValues[i];
        values.resize(std::min(values.size(), rows.size()));
        for (std::size_t row = values.size(); row < rows.size(); ++row) {
            const double value =
                valueOf(*column, members, rows[row], line.request.members[i], line.request.layer);
            values.push_back(positionOf(value, logarithmicY_));
        }
    }
}

void Chart::handOver(const Theme& theme) {
    std::vector<PlotArea> areas;
    std::vector<PlotCurve> curves;
    for (Line& line : lines_) {
        if (!line.visible) {
            continue;
        }
        const CurveStyle style = curveStyle(theme, line.colorIndex);
        if (withBand_ && line.request.members.size() > 1 && !describe(kind_).byLayer) {
            areas.push_back({.color = withOpacity(style.color, bandOpacity),
                             .x = line.x,
                             .lower = line.lower,
                             .upper = line.upper});
        }
        for (const std::vector<double>& values : line.memberValues) {
            curves.push_back({.color = withOpacity(style.color, memberOpacity),
                              .width = memberWidth,
                              .x = line.x,
                              .y = values});
        }
        if (smoothed_) {
            curves.push_back({.color = withOpacity(style.color, rawOpacity), .x = line.x, .y = line.raw});
        }
    }
    for (Line& line : lines_) {
        if (line.visible) {
            const CurveStyle style = curveStyle(theme, line.colorIndex);
            curves.push_back({.color = style.color,
                              .penStyle = style.penStyle,
                              .width = lineWidth,
                              .x = line.x,
                              .y = line.mean});
        }
    }
    panel_->replaceData(std::move(areas), {});
    panel_->setCurves(std::move(curves));
}

std::optional<AxisRange> Chart::xExtent() const {
    std::optional<AxisRange> extent;
    for (const Line& line : lines_) {
        for (const double x : {line.x.empty() ? NAN : line.x.front(), line.x.empty() ? NAN : line.x.back()}) {
            if (std::isfinite(x)) {
                extent = extent ? AxisRange{std::min(extent->lower, x), std::max(extent->upper, x)}
                                : AxisRange{x, x};
            }
        }
    }
    return extent;
}

AxisRange Chart::yExtent(const AxisRange& x) const {
    AxisRange extent{INFINITY, -INFINITY};
    for (const Line& line : lines_) {
        const auto first = std::lower_bound(line.x.begin(), line.x.end(), x.lower) - line.x.begin();
        const auto end = std::upper_bound(line.x.begin(), line.x.end(), x.upper) - line.x.begin();
        const bool banded = withBand_ && !describe(kind_).byLayer;
        for (auto i = static_cast<std::size_t>(first); line.visible && i < static_cast<std::size_t>(end);
             ++i) {
            for (const double y : {line.mean[i], banded && !logarithmicY_ ? line.lower[i] : NAN,
                                   banded ? line.upper[i] : NAN}) {
                if (std::isfinite(y)) {
                    extent = {std::min(extent.lower, y), std::max(extent.upper, y)};
                }
            }
        }
    }
    if (!(extent.lower <= extent.upper)) {
        return logarithmicY_ ? AxisRange{-2, 1} : AxisRange{0, 1};
    }
    const double air = std::max(0.06 * lengthOf(extent), 0.02);
    return {extent.lower - air, extent.upper + air};
}

std::vector<Chart::Reading> Chart::readAt(double x) const {
    std::vector<Reading> readings;
    for (const Line& line : lines_) {
        if (!line.visible || line.x.empty()) {
            continue;
        }
        const auto after = std::lower_bound(line.x.begin(), line.x.end(), x);
        auto i = static_cast<std::size_t>(after - line.x.begin());
        if (i == line.x.size() || (i > 0 && x - line.x[i - 1] < line.x[i] - x)) {
            --i;
        }
        readings.push_back({line.name, curveStyle(panel_->theme(), line.colorIndex).color,
                            line.series.mean()[i], (line.series.upper()[i] - line.series.lower()[i]) / 2});
    }
    std::stable_sort(readings.begin(), readings.end(),
                     [](const Reading& a, const Reading& b) { return a.value > b.value; });
    return readings;
}

std::string Chart::csv(const AxisRange& x) const {
    std::string text = "line,step,seconds,mean,lower,upper\n";
    for (const Line& line : lines_) {
        for (std::size_t i = 0; i < line.x.size(); ++i) {
            if (!line.visible || line.x[i] < x.lower || line.x[i] > x.upper) {
                continue;
            }
            const std::size_t row = line.series.rows()[i];
            text += '"' + line.name.toStdString() + "\"," + std::to_string(line.history->steps[row]);
            for (const double value : {line.history->seconds[row], line.series.mean()[i],
                                       line.series.lower()[i], line.series.upper()[i]}) {
                text += ',' + exactNumber(value);
            }
            text += '\n';
        }
    }
    return text;
}

}  // namespace zorro::ui
