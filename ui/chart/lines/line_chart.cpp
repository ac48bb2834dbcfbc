#include "ui/chart/lines/line_chart.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/plot/layer/point_density.h"
#include "ui/plot/panel/plot_ticker.h"
#include "ui/theme/color_ramp.h"
#include "ui/theme/opacity.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

constexpr double lineWidth = 2;
constexpr double memberWidth = 1;
constexpr double bandOpacity = 0.16;
constexpr double rawOpacity = 0.25;
constexpr double memberOpacity = 0.25;
constexpr double besideWidth = 1.25;
constexpr double besideOpacity = 0.55;

PlotCurve curveOf(const LineRecords& records, const Edges& edges, const MinMaxPyramid& pyramid,
                  const QColor& color, double width) {
    return {.color = color,
            .width = width,
            .x = records.x(),
            .y = edges.line,
            .lower = edges.lower,
            .upper = edges.upper,
            .pyramid = &pyramid};
}

/// A line of one point has no length: it is a dot.
void addLonePoint(const PlotCurve& curve, std::vector<PlotMarker>& markers) {
    const auto isThere = [](double y) { return std::isfinite(y); };
    const auto first = std::find_if(curve.y.begin(), curve.y.end(), isThere);
    if (first != curve.y.end() && std::none_of(first + 1, curve.y.end(), isThere)) {
        const double x = curve.x[static_cast<std::size_t>(first - curve.y.begin())];
        markers.push_back({.x = x, .y = *first, .color = curve.color, .minor = true});
    }
}

/// A little more than the range, also where it is one number.
AxisRange withAir(const AxisRange& range) {
    const double magnitude = std::max(std::fabs(range.lower), std::fabs(range.upper));
    const double least = magnitude > 0 ? 1e-3 * magnitude : 0.5;
    const double air = std::max(0.06 * lengthOf(range), least);
    return {range.lower - air, range.upper + air};
}

}  // namespace

std::unique_ptr<ChartLine> LineChart::lineOf(std::unique_ptr<ChartLine> known,
                                             const std::shared_ptr<const RunHistory>& history,
                                             const ChartGroup& group, const SeriesRequest& request,
                                             bool withMembers) {
    XScale scale = scale_;
    scale.stepsPerEpoch = group.stepsPerEpoch;
    auto found = std::find_if(records_.begin(), records_.end(), [&](const auto& each) {
        return each->history() == history && each->scale() == scale && each->column() == request.column;
    });
    if (found == records_.end()) {
        found = records_.insert(found, std::make_shared<LineRecords>(history, request.column, scale));
    }
    (*found)->extend();
    const bool same = known && &known->records() == found->get() && known->request() == request &&
                      known->hasMembers() == withMembers;
    if (!same) {
        known = std::make_unique<ChartLine>(*found, request, withMembers);
    }
    known->extend();
    return known;
}

void LineChart::setEntry(std::size_t index, Entry entry, const ChartGroup& group,
                         const SeriesRequest& request) {
    if (index == entries_.size()) {
        entries_.emplace_back();
    }
    Entry& known = entries_[index];
    entry.line = lineOf(std::move(known.line), group.history, group, request, showMembers_);
    if (group.detail) {
        entry.detail = lineOf(std::move(known.detail), group.detail, group, request, showMembers_);
    }
    if (beside_) {
        SeriesRequest beside = request;
        beside.column = describe(*beside_).name;
        beside.band = SeriesBand::none;
        entry.beside = lineOf(std::move(known.beside), group.history, group, beside, false);
        if (group.detail) {
            entry.besideDetail = lineOf(std::move(known.besideDetail), group.detail, group, beside, false);
        }
    }
    known = std::move(entry);
}

void LineChart::makeEntries(const std::vector<ChartGroup>& groups, const ChartOptions& options) {
    const std::string column(describe(quantity()).name);
    const bool byLayer = isByLayer(quantity());
    std::size_t count = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const ChartGroup& group = groups[i];
        if (!group.history || (byLayer && i != options.focusGroup)) {
            continue;
        }
        const auto& layers = group.layersOf(quantity());
        for (std::size_t layer = 0; layer < (byLayer ? layers.size() : 1); ++layer) {
            setEntry(count++,
                     {.name = byLayer ? layerWords(layers[layer]) : group.label,
                      .colorIndex = group.colorIndex,
                      .layer = layer,
                      .layers = byLayer ? layers.size() : 0,
                      .visible = group.visible || byLayer,
                      .memberNames = group.memberNames,
                      .run = group.run},
                     group,
                     {.column = column,
                      .layer = layer,
                      .members = group.members,
                      .band = byLayer ? SeriesBand::none : options.band,
                      .smoothing = options.smoothing,
                      .logarithmic = logarithmicY_,
                      .bounds = boundsOf(groups)});
        }
    }
    entries_.resize(count);
    std::erase_if(records_, [](const auto& each) { return each.use_count() == 1; });
}

/// Of differences from a baseline nothing is known.
ValueRange LineChart::boundsOf(const std::vector<ChartGroup>& groups) const {
    const bool isRelative =
        std::any_of(groups.begin(), groups.end(), [](const ChartGroup& each) { return each.isRelative; });
    return isRelative ? ValueRange{} : zorro::boundsOf(quantity());
}

void LineChart::refresh(const std::vector<ChartGroup>& groups, const ChartOptions& options) {
    logarithmicY_ = options.logarithmic[quantity()];
    beside_ = options.besideOf(quantity());
    scale_ = {.quantity = options.x, .logarithmic = options.logarithmicX};
    showMembers_ = options.showMembers && !isByLayer(quantity());
    smoothed_ = options.smoothing > 0;
    ignoreOutliers_ = options.ignoreOutliers;
    makeEntries(groups, options);
    const bool named = isByLayer(quantity()) && options.focusGroup < groups.size();
    showTitles(options, named ? groups[options.focusGroup].label : QString());
    panel().setLogarithmic(scale_.logarithmic, logarithmicY_);
    panel().setYBounds(boundsOf(groups));
    panel().setWord(&PlotWords::corner, logarithmicY_ ? tr("log") : tr("linear"));
}

const ChartLine& LineChart::shown(const ChartLine& line, const ChartLine* detail) const {
    if (detail == nullptr) {
        return line;
    }
    const std::span<const double> x = detail->records().x();
    const std::span<const double> all = line.records().x();
    const AxisRange view = panel().xRange();
    const bool covered = !x.empty() && !all.empty() && x.front() <= std::max(view.lower, all.front()) &&
                         std::min(view.upper, all.back()) <= x.back();
    return covered ? *detail : line;
}

std::vector<const ChartLine*> LineChart::shownLines(const Entry& entry) const {
    std::vector<const ChartLine*> lines{&shown(entry)};
    if (entry.beside) {
        lines.push_back(&shown(*entry.beside, entry.besideDetail.get()));
    }
    return lines;
}

void LineChart::addBeside(const Entry& entry, const QColor& color, std::vector<PlotCurve>& curves,
                          std::vector<PlotMarker>& markers) const {
    if (entry.beside) {
        const ChartLine& line = *shownLines(entry).back();
        curves.push_back(curveOf(line.records(), line.centre(), line.centrePyramid(),
                                 withOpacity(color, besideOpacity), besideWidth));
        curves.back().name = tr("%1, training").arg(entry.name);
        addLonePoint(curves.back(), markers);
    }
}

void LineChart::addMemberCurves(const Entry& entry, const ChartLine& line, const CurveStyle& style,
                                std::vector<PlotCurve>& curves) const {
    for (std::size_t i = 0; i < line.members().size(); ++i) {
        const MemberLine& member = line.members()[i];
        curves.push_back(curveOf(line.records(), member.edges(), member.pyramid,
                                 withOpacity(style.color, memberOpacity), memberWidth));
        curves.back().name = entry.name + QStringLiteral(", ") + memberName(entry, i);
    }
}

QString LineChart::memberName(const Entry& entry, std::size_t member) {
    return member < entry.memberNames.size() ? entry.memberNames[member] : tr("seed %1").arg(member + 1);
}

/// A layer is no activation: its line has a shade of the activation's colour, fainter toward the input.
QColor LineChart::colorOf(const Entry& entry, const Theme& theme) {
    const QColor color = curveStyle(theme, entry.colorIndex).color;
    return entry.layers == 0 ? color : depthShade(theme, color, entry.layer, entry.layers);
}

/// A small cross on the line where a member's loss became infinite or NaN.
void LineChart::addDivergences(const Entry& entry, const CurveStyle& style,
                               std::vector<PlotMarker>& markers) const {
    // What training recorded goes on to the end; the last validation may lie long before.
    const ChartLine& line = entry.beside ? *entry.beside : *entry.line;
    const std::vector<std::size_t>& members = line.request().members;
    for (const Divergence& each : line.records().history()->diverged) {
        const auto member = std::find(members.begin(), members.end(), each.member);
        if (member == members.end() || line.records().x().empty()) {
            continue;
        }
        const auto& rows = line.records().recorded().rows();
        const auto& steps = line.records().history()->steps;
        const auto after = std::partition_point(rows.begin(), rows.end(),
                                                [&](std::size_t row) { return steps[row] <= each.step; });
        auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, after - rows.begin()) - 1);
        const auto index = static_cast<std::size_t>(member - members.begin());
        const std::vector<double>& y =
            index < line.members().size() ? line.members()[index].y : line.series().centre();
        while (at > 0 && !std::isfinite(y[at])) {
            --at;
        }
        const QString name = memberName(entry, index);
        markers.push_back(
            {.x = line.records().x()[at],
             .y = y[at],
             .color = style.color,
             .cross = true,
             .toolTip =
                 tr("%1, %2: diverged at step %3").arg(entry.name, memberName(entry, index)).arg(each.step)});
    }
}

void LineChart::handOver(const Theme& theme) {
    std::vector<PlotArea> areas;
    std::vector<PlotCurve> curves;
    std::vector<PlotMarker> markers;
    for (const Entry& entry : entries_) {
        if (!entry.visible) {
            continue;
        }
        const ChartLine& line = shown(entry);
        const CurveStyle style{colorOf(entry, theme), curveStyle(theme, entry.colorIndex).penStyle};
        if (line.hasBand()) {
            areas.push_back({.color = withOpacity(style.color, bandOpacity),
                             .x = line.records().x(),
                             .lower = line.band().lower,
                             .upper = line.band().upper,
                             .pyramid = &line.bandPyramid(),
                             .name = entry.name});
        }
        addMemberCurves(entry, line, style, curves);
        addBeside(entry, style.color, curves, markers);
        if (smoothed_) {
            curves.push_back(curveOf(line.records(), line.raw(), line.rawPyramid(),
                                     withOpacity(style.color, rawOpacity), lineWidth));
            curves.back().name = tr("%1, not smoothed").arg(entry.name);
        }
        addDivergences(entry, style, markers);
    }
    for (const Entry& entry : entries_) {
        if (entry.visible) {
            const ChartLine& line = shown(entry);
            const CurveStyle style{colorOf(entry, theme), curveStyle(theme, entry.colorIndex).penStyle};
            curves.push_back(
                curveOf(line.records(), line.centre(), line.centrePyramid(), style.color, lineWidth));
            curves.back().penStyle = style.penStyle;
            curves.back().name = entry.name;
            addLonePoint(curves.back(), markers);
        }
    }
    panel().replaceData(std::move(areas), {});
    panel().setOverlay(&PlotOverlay::markers, std::move(markers));
    panel().setCurves(std::move(curves));
}

/// How many records one column of pixels stands for.
double LineChart::recordsPerPixel(const LineRecords& records) const {
    const LineRecords::Stretch view = records.within(panel().xRange());
    const std::size_t singleFrom = std::clamp(records.recorded().folded(), view.first, view.last);
    const std::size_t stride = records.history()->stride;
    const std::size_t seen = (view.last - singleFrom) + (singleFrom - view.first) * stride;
    const double perColumn = static_cast<double>(seen) / panel().columns();
    return singleFrom > view.first ? std::max(perColumn, static_cast<double>(stride)) : perColumn;
}

/// Says what of the records cannot be seen one by one.
void LineChart::viewChanged() {
    const bool hasDetail = std::any_of(entries_.begin(), entries_.end(),
                                       [](const Entry& entry) { return entry.detail != nullptr; });
    if (hasDetail) {
        handOver(panel().theme());
    }
    double mostPerPixel = 0;
    for (const Entry& entry : entries_) {
        for (const ChartLine* line : entry.visible ? shownLines(entry) : std::vector<const ChartLine*>()) {
            mostPerPixel = std::max(mostPerPixel, recordsPerPixel(line->records()));
        }
    }
    QStringList notes;
    if (mostPerPixel >= static_cast<double>(mostPointsAPixel)) {
        notes << tr("min–max of %1 records a pixel").arg(compactNumberText(std::ceil(mostPerPixel), 6));
    }
    if (ignoreOutliers_) {
        const std::size_t outside = outliersIn(panel().xRange(), panel().yRange());
        notes << tr("outliers ignored, %1 outside").arg(outside);
    }
    panel().setWord(&PlotWords::note, notes.join(QStringLiteral(" · ")));
}

std::optional<AxisRange> LineChart::xExtent() const {
    std::optional<AxisRange> extent;
    for (const Entry& entry : entries_) {
        for (const ChartLine* line : {entry.line.get(), entry.beside.get()}) {
            const auto x = line == nullptr ? std::span<const double>() : line->records().x();
            const auto first = std::find_if(x.begin(), x.end(), [](double each) { return each > -1e200; });
            if (first != x.end()) {
                extent = extent
                             ? AxisRange{std::min(extent->lower, *first), std::max(extent->upper, x.back())}
                             : AxisRange{*first, x.back()};
            }
        }
    }
    return extent;
}

AxisRange LineChart::middleOf(const AxisRange& x) const {
    constexpr std::size_t most = 20'000;
    std::vector<double> values;
    for (const Entry& entry : entries_) {
        const LineRecords::Stretch view = entry.line->records().within(x);
        const std::vector<double>& centre = entry.line->series().rawCentre();
        const std::size_t every = 1 + (view.last - view.first) / most;
        for (std::size_t i = view.first; entry.visible && i < view.last; i += every) {
            if (std::isfinite(centre[i])) {
                values.push_back(centre[i]);
            }
        }
    }
    if (values.empty()) {
        return {0, -1};
    }
    const auto at = [&](double share) {
        const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
        std::nth_element(values.begin(), values.begin() + place, values.end());
        return values[static_cast<std::size_t>(place)];
    };
    return {at(0.01), at(0.99)};
}

std::size_t LineChart::outliersIn(const AxisRange& x, const AxisRange& y) const {
    std::size_t outside = 0;
    for (const Entry& entry : entries_) {
        const ChartLine& line = shown(entry);
        const LineRecords::Stretch view = line.records().within(x);
        const Edges raw = line.raw();
        for (std::size_t i = view.first; entry.visible && i < view.last; ++i) {
            outside += raw.upperAt(i) > y.upper || raw.lowerAt(i) < y.lower ? 1 : 0;
        }
    }
    return outside;
}

AxisRange LineChart::yExtent(const AxisRange& x) const {
    MinMax extent;
    for (const Entry& entry : entries_) {
        if (!entry.visible) {
            continue;
        }
        const ChartLine& line = *entry.line;
        const LineRecords::Stretch view = line.records().within(x);
        const auto hold = [&](const Edges& edges, const MinMaxPyramid& pyramid) {
            const MinMax each = pyramid.over(edges, view.first, view.last);
            extent.add(each.lower, each.upper);
        };
        hold(line.raw(), line.rawPyramid());
        if (line.hasBand()) {
            hold(line.band(), line.bandPyramid());
        }
        for (const MemberLine& member : line.members()) {
            hold(member.edges(), member.pyramid);
        }
        if (entry.beside) {
            const ChartLine& beside = *entry.beside;
            const LineRecords::Stretch seen = beside.records().within(x);
            const MinMax each = beside.centrePyramid().over(beside.centre(), seen.first, seen.last);
            extent.add(each.lower, each.upper);
        }
    }
    AxisRange range{extent.lower, extent.upper};
    if (const AxisRange middle = ignoreOutliers_ ? middleOf(x) : AxisRange{0, -1};
        middle.lower <= middle.upper) {
        range = middle;
    }
    if (!std::isfinite(range.lower) || !std::isfinite(range.upper) || range.lower > range.upper) {
        return logarithmicY_ ? AxisRange{-2, 1} : AxisRange{0, 1};
    }
    return keptWithin(withAir(range), panel().yBounds(), logarithmicY_);
}

}  // namespace zorro::ui

#include "moc_line_chart.cpp"
