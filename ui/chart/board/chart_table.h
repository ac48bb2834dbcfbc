#pragma once

// What charts show as a table, every recorded step of it: from the run directory where a long history has
// joined some.

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/run/history/run_history.h"
#include "core/series/group_series.h"
#include "ui/chart/lines/chart_line.h"
#include "ui/plot/panel/axis_range.h"

namespace zorro::ui {

/// A line of a chart whose records are wanted.
struct TableLine {
    std::string name;
    std::shared_ptr<const RunHistory> history;
    std::filesystem::path run;  ///< empty: the history is all there is
    SeriesRequest request;
    XScale scale;
};

/// What makes the table of the records within `x`: line, step, seconds, centre, lower, upper, spread, as
/// recorded and not smoothed; `spread` says what centre and edges are, e.g. "median and quartiles". It may
/// run in any thread; where a run directory has to be read it takes a while.
[[nodiscard]] std::function<std::string()> tableJob(std::vector<TableLine> lines, const AxisRange& x);

/// Several tables below one another, each line with the name of its own in front, under one head.
[[nodiscard]] std::string joinedTables(const std::vector<std::pair<std::string, std::string>>& tables);

}  // namespace zorro::ui
