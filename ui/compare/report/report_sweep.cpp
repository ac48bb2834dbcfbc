#include "ui/compare/report/report_sweep.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

#include <QCoreApplication>

#include "ui/compare/pages/parallel_figure.h"
#include "ui/compare/pages/scatter_figure.h"

namespace zorro::ui {
namespace {

class ReportSweepWords {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int scatterHeight = 340;
constexpr int parallelHeight = 380;
constexpr std::size_t mostScatters = 4;

/// Positions of the parameters that differ and are numbers, without the seed.
std::vector<std::size_t> sweptParameters(const SweepTable& table) {
    std::vector<std::size_t> swept;
    for (std::size_t i = 0; i < table.variables.size(); ++i) {
        const SweepVariable& variable = table.variables[i];
        if (!variable.isMetric && variable.categories.isEmpty() && variable.key != "seed" &&
            table.hasSeveral(i)) {
            swept.push_back(i);
        }
    }
    return swept;
}

/// What a run is judged by: the first metric that was recorded.
std::optional<std::size_t> mainMetric(const SweepTable& table) {
    const auto found = std::find_if(table.variables.begin(), table.variables.end(),
                                    [](const SweepVariable& variable) { return variable.isMetric; });
    return found == table.variables.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - table.variables.begin()));
}

void addParallel(Report& report, const std::vector<ComparedGroup>& groups, int width) {
    const SweepDataPtr data = sweepData(groups, SweepPoints::groups);
    ParallelOptions options;
    for (const std::string& key : usualAxes(data->table)) {
        options.axes.push_back(static_cast<std::size_t>(data->table.find(key)));
    }
    auto figure = std::make_shared<ParallelFigure>(data, std::move(options));
    const int height = std::max(parallelHeight, static_cast<int>(std::ceil(figure->leastHeight())));
    report.figures.push_back({ReportSweepWords::tr("Parameters and metrics, a line a group"),
                              {},
                              std::move(figure),
                              {width, height}});
}

}  // namespace

void addSweepFigures(Report& report, const std::vector<ComparedGroup>& groups, int width) {
    const SweepDataPtr seeds = sweepData(groups, SweepPoints::seeds);
    const std::vector<std::size_t> swept = sweptParameters(seeds->table);
    const std::optional<std::size_t> metric = mainMetric(seeds->table);
    if (swept.empty() || !metric) {
        return;
    }
    addParallel(report, groups, width);
    for (std::size_t i = 0; i < std::min(swept.size(), mostScatters); ++i) {
        auto figure = std::make_shared<ScatterFigure>(
            seeds, ScatterOptions{.x = swept[i], .y = *metric, .color = std::nullopt});
        const QString title =
            ReportSweepWords::tr("%1 over %2, every seed")
                .arg(seeds->table.variables[*metric].title, seeds->table.variables[swept[i]].title);
        report.figures.push_back({title, {}, std::move(figure), {width, scatterHeight}});
    }
}

}  // namespace zorro::ui
