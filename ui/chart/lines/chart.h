#pragma once

// One chart of a board: a panel and what is drawn in it. What kind of picture it is, lines or something else,
// is its derived classes' business; makeChart() knows which class draws which.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <QColor>
#include <QObject>
#include <QString>

#include "ui/chart/board/chart_options.h"
#include "ui/plot/panel/axis_range.h"
#include "ui/plot/panel/plot_panel.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

class Chart : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] Quantity quantity() const { return quantity_; }
    [[nodiscard]] PlotPanel& panel() { return *panel_; }
    [[nodiscard]] const PlotPanel& panel() const { return *panel_; }

    /// Takes over what the histories have recorded since the last call; cheap where that is little. The
    /// groups live until the next call.
    virtual void refresh(const std::vector<ChartGroup>& groups, const ChartOptions& options) = 0;
    /// Hands what is to be drawn to the panel, in the theme's colours.
    virtual void handOver(const Theme& theme) = 0;

    /// Whether its x axis is that of the board, which keeps range and crosshair of such charts the same.
    [[nodiscard]] virtual bool sharesX() const { return true; }
    /// The first and the last x that was recorded, in units of the axis; nothing before the first record.
    [[nodiscard]] virtual std::optional<AxisRange> xExtent() const = 0;
    /// What holds everything within `x`, in units of the axis.
    [[nodiscard]] virtual AxisRange yExtent(const AxisRange& x) const = 0;

    /// A line's name and value at the record nearest to x.
    struct Reading {
        QString name;
        QColor color;
        double value = 0;
        std::optional<AxisRange> band = {};  ///< its edges
    };
    /// What stands in the readout for the cursor at (x, y) of the axes, in the order in which it is shown.
    [[nodiscard]] virtual std::vector<Reading> readAt(double x, double y) const = 0;

    /// A place on the x axis in words, e.g. "step 820".
    [[nodiscard]] virtual QString placeText(double x, const ChartOptions& options) const;

    /// The ranges of its panel have changed, or its data: the place to say what cannot be seen.
    virtual void viewChanged() {}

    /// What makes a table of what was recorded within `x`, with a line of names at its head. It is called in
    /// any thread, and may outlive the chart.
    [[nodiscard]] virtual std::function<std::string()> tableOf(const AxisRange& x) const = 0;

    /// The same of every quantity that the chart draws, its own first.
    using Tables = std::vector<std::pair<Quantity, std::function<std::string()>>>;
    [[nodiscard]] virtual Tables tablesOf(const AxisRange& x) const { return {{quantity_, tableOf(x)}}; }

protected:
    /// The panel becomes a child of `parent`.
    Chart(Quantity quantity, QWidget* parent);
    /// Names the chart and its axes: as the user did, else as its quantity is called, with `of` behind it.
    void showTitles(const ChartOptions& options, const QString& of = {});

private:
    Quantity quantity_;
    PlotPanel* panel_;
};

/// The chart that draws this quantity as the options say.
[[nodiscard]] std::unique_ptr<Chart> makeChart(Quantity quantity, const ChartOptions& options,
                                               QWidget* parent);

}  // namespace zorro::ui
