// What a chart of lines says in figures: under the cursor, and as a table.

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/chart/board/chart_table.h"
#include "ui/chart/lines/line_chart.h"
#include "ui/theme/opacity.h"

namespace zorro::ui {
namespace {

double valueAt(double position, bool logarithmic) {
    return logarithmic ? std::pow(10.0, position) : position;
}

}  // namespace

/// The seed whose line runs through the cursor, if one does.
std::optional<Chart::Reading> LineChart::memberAt(double x, double y) const {
    constexpr double reach = 0.02;  // of the height
    double nearest = reach * lengthOf(panel().yRange());
    std::optional<Reading> reading;
    for (const Entry& entry : entries_) {
        const ChartLine& line = shown(entry);
        const std::optional<std::size_t> at = line.records().nearest(x);
        for (std::size_t i = 0; entry.visible && at && i < line.members().size(); ++i) {
            const double place = line.members()[i].y[*at];
            if (const double distance = std::fabs(place - y); distance < nearest) {
                nearest = distance;
                reading = {.name = entry.name + QStringLiteral(" · ") + memberName(entry, i),
                           .color = colorOf(entry, panel().theme()),
                           .value = valueAt(place, logarithmicY_)};
            }
        }
    }
    return reading;
}

std::vector<Chart::Reading> LineChart::readAt(double x, double y) const {
    std::vector<Reading> readings;
    for (const Entry& entry : entries_) {
        const ChartLine& line = shown(entry);
        const std::optional<std::size_t> at = line.records().nearest(x);
        if (!entry.visible || !at) {
            continue;
        }
        const auto value = [&](const std::vector<double>& places) {
            return valueAt(places[*at], logarithmicY_);
        };
        const GroupSeries& series = line.series();
        Reading reading{
            .name = entry.name, .color = colorOf(entry, panel().theme()), .value = value(series.centre())};
        if (line.hasBand()) {
            reading.band = {value(series.lower()), value(series.upper())};
        }
        readings.push_back(std::move(reading));
    }
    for (const Entry& entry : entries_) {
        const ChartLine* line = entry.visible && entry.beside ? shownLines(entry).back() : nullptr;
        if (const auto at = line != nullptr ? line->records().nearest(x) : std::nullopt) {
            readings.push_back({.name = tr("%1, training").arg(entry.name),
                                .color = withOpacity(colorOf(entry, panel().theme()), 0.55),
                                .value = valueAt(line->series().centre()[*at], logarithmicY_)});
        }
    }
    std::erase_if(readings, [](const Reading& each) { return std::isnan(each.value); });
    std::stable_sort(readings.begin(), readings.end(),
                     [](const Reading& a, const Reading& b) { return a.value > b.value; });
    if (std::optional<Reading> member = memberAt(x, y)) {
        readings.push_back(*std::move(member));
    }
    return readings;
}

std::function<std::string()> LineChart::tableOf(const AxisRange& x, bool ofBeside) const {
    std::vector<TableLine> lines;
    for (const Entry& entry : entries_) {
        const ChartLine* line = ofBeside ? entry.beside.get() : entry.line.get();
        if (entry.visible && line != nullptr) {
            lines.push_back({.name = entry.name.toStdString(),
                             .history = line->records().history(),
                             .run = entry.run,
                             .request = line->request(),
                             .scale = line->records().scale()});
            lines.back().request.band = entry.line->request().band;  // of numbers all seeds are told
        }
    }
    return tableJob(std::move(lines), x);
}

std::function<std::string()> LineChart::tableOf(const AxisRange& x) const {
    return tableOf(x, false);
}

Chart::Tables LineChart::tablesOf(const AxisRange& x) const {
    Tables tables{{quantity(), tableOf(x, false)}};
    if (beside_) {
        tables.emplace_back(*beside_, tableOf(x, true));
    }
    return tables;
}

}  // namespace zorro::ui
