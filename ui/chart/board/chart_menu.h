#pragma once

// What the menu of a chart offers, and the files that leave it.

#include <functional>
#include <optional>

#include <QMenu>
#include <QString>

#include "ui/chart/board/chart_options.h"
#include "ui/chart/lines/chart.h"

namespace zorro::ui {

/// What a chart's menu asks of its board.
struct ChartMenuRequests {
    std::function<void()> showAll;
    std::function<void(const std::function<void(ChartOptions&)>& edit)> change;
    std::function<void()> removeCursors;
    std::function<void()> editTitles;
    std::function<void(const QString& sentence)> tell;
};

/// Fills an empty menu. Everything named lives until the menu is closed, the chart and what is told of it
/// longer.
void fillChartMenu(QMenu& menu, Chart& chart, const ChartOptions& options, const ChartMenuRequests& requests);

/// Asks for the titles of a chart and its axes; nothing where the user changes their mind.
[[nodiscard]] std::optional<ChartTitles> askForTitles(const Chart& chart, const ChartTitles& titles,
                                                      QWidget* parent);

}  // namespace zorro::ui
