#include "ui/chart/lines/heat_chart.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "ui/chart/board/chart_table.h"
#include "ui/theme/color_ramp.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

constexpr double mostDecades = 8;  ///< below the highest: what is less is as good as nothing

}  // namespace

void HeatChart::makeLines(const ChartGroup& group, const ChartOptions& options) {
    const std::string column(describe(quantity()).name);
    const XScale scale{
        .quantity = options.x, .logarithmic = options.logarithmicX, .stepsPerEpoch = group.stepsPerEpoch};
    if (!records_ || records_->history() != group.history || !(records_->scale() == scale)) {
        records_ = std::make_shared<LineRecords>(group.history, column, scale);
        lines_.clear();
    }
    records_->extend();
    const auto& layers = group.layersOf(quantity());
    lines_.resize(layers.size());
    names_.clear();
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        const SeriesRequest request{.column = column,
                                    .layer = layer,
                                    .members = group.members,
                                    .band = SeriesBand::none,
                                    .logarithmic = logarithmic_};
        if (!lines_[layer] || !(lines_[layer]->request() == request)) {
            lines_[layer] = std::make_unique<ChartLine>(records_, request, false);
        }
        lines_[layer]->extend();
        names_ << layerWords(layers[layer]);
    }
}

void HeatChart::refresh(const std::vector<ChartGroup>& groups, const ChartOptions& options) {
    logarithmic_ = options.logarithmic[quantity()];
    const bool known = options.focusGroup < groups.size();
    isRelative_ = known && groups[options.focusGroup].isRelative;
    isBaseline_ = known && groups[options.focusGroup].isBaseline;
    seeds_ = known ? groups[options.focusGroup].members.size() : 0;
    if (known) {
        run_ = groups[options.focusGroup].run;
        makeLines(groups[options.focusGroup], options);
    } else {
        records_.reset();
        lines_.clear();
        names_.clear();
    }
    showTitles(options, known ? groups[options.focusGroup].label : QString());
    panel().setLogarithmic(options.logarithmicX, false);
    panel().setRowNames(names_.isEmpty() ? QStringList{QString()} : names_);
}

void HeatChart::handOver(const Theme& /*theme*/) {
    const AxisRange all = yExtent({});
    if (panel().yRange().upper > all.upper || panel().yRange().lower < all.lower) {
        panel().setRanges(panel().xRange(), all);
    }
    viewChanged();
}

std::vector<HeatRow> HeatChart::rows() const {
    std::vector<HeatRow> rows;
    rows.reserve(lines_.size());
    for (const auto& line : lines_) {
        rows.push_back({records_->x(), line->raw(), &line->rawPyramid()});
    }
    return rows;
}

bool HeatChart::isDiverging() const {
    return isRelative_ && !logarithmic_;
}

AxisRange HeatChart::valueRange() const {
    MinMax all;
    for (const HeatRow& row : rows()) {
        const MinMax own = row.pyramid->over(row.values, 0, row.values.size());
        all.add(own.lower, own.upper);
    }
    if (all.isEmpty()) {
        return logarithmic_ ? AxisRange{-3, 0} : AxisRange{0, 1};
    }
    if (isDiverging()) {
        const double furthest = std::max({std::fabs(all.lower), std::fabs(all.upper), 1e-9});
        return {-furthest, furthest};
    }
    const double floor =
        logarithmic_ ? std::max(all.lower, all.upper - mostDecades) : std::min(0.0, all.lower);
    const double least = logarithmic_ ? 0.1 : std::max(1e-9, 1e-3 * std::fabs(all.upper));
    return {floor, std::max(all.upper, floor + least)};
}

void HeatChart::viewChanged() {
    const std::vector<HeatRow> all = isBaseline_ ? std::vector<HeatRow>() : rows();
    if (all.empty()) {
        panel().replaceImage(std::nullopt);
        panel().setWord(&PlotWords::note,
                        isBaseline_ ? tr("the baseline, which does not differ from itself") : QString());
        panel().setWord(&PlotWords::corner, tr("map"));
        return panel().update();
    }
    const AxisRange x = panel().xRange();
    const AxisRange values = valueRange();
    panel().replaceImage(PlotImage{.cells = heatCells(all, x, panel().columns(), values),
                                   .colors = isDiverging() ? divergingRamp : sequentialRamp,
                                   .x = x,
                                   .y = {0, static_cast<double>(all.size())},
                                   .contour = {},
                                   .scale = PlotImage::Scale{values, logarithmic_}});
    const std::size_t most = mostRecordsInColumn(all, x, panel().columns());
    panel().setWord(&PlotWords::corner, tr("map"));
    QStringList notes;
    if (seeds_ > 1) {
        notes << (centreOn(SeriesBand::none, logarithmic_) == SeriesBand::quartiles ? tr("median of %1 seeds")
                                                                                    : tr("mean of %1 seeds"))
                     .arg(seeds_);
    }
    if (most > 1) {
        notes << tr("highest of %1 a pixel").arg(most);
    }
    panel().setWord(&PlotWords::note, notes.join(QStringLiteral(" · ")));
    panel().update();
}

std::optional<AxisRange> HeatChart::xExtent() const {
    if (!records_) {
        return std::nullopt;
    }
    const std::span<const double> x = records_->x();
    const auto first = std::find_if(x.begin(), x.end(), [](double each) { return std::isfinite(each); });
    return first == x.end() ? std::nullopt : std::optional(AxisRange{*first, x.back()});
}

AxisRange HeatChart::yExtent(const AxisRange& /*x*/) const {
    return {0, static_cast<double>(std::max<std::size_t>(1, lines_.size()))};
}

std::vector<Chart::Reading> HeatChart::readAt(double x, double y) const {
    const auto fromBelow = static_cast<std::ptrdiff_t>(std::floor(y));
    const std::ptrdiff_t layer = static_cast<std::ptrdiff_t>(lines_.size()) - 1 - fromBelow;
    const std::optional<std::size_t> at = records_ ? records_->nearest(x) : std::nullopt;
    if (!at || isBaseline_ || layer < 0 || layer >= static_cast<std::ptrdiff_t>(lines_.size())) {
        return {};
    }
    const double place = lines_[static_cast<std::size_t>(layer)]->series().rawCentre()[*at];
    if (std::isnan(place)) {
        return {};
    }
    const double value = logarithmic_ ? std::pow(10.0, place) : place;
    return {{.name = names_[layer], .color = panel().theme().accent, .value = value}};
}

std::function<std::string()> HeatChart::tableOf(const AxisRange& x) const {
    std::vector<TableLine> lines;
    lines.reserve(lines_.size());
    for (std::size_t layer = 0; layer < lines_.size(); ++layer) {
        lines.push_back({.name = names_[static_cast<qsizetype>(layer)].toStdString(),
                         .history = records_->history(),
                         .run = run_,
                         .request = lines_[layer]->request(),
                         .scale = records_->scale()});
    }
    return tableJob(std::move(lines), x);
}

}  // namespace zorro::ui

#include "moc_heat_chart.cpp"
