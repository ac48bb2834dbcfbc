#pragma once

// What stretch of the records the charts of a board show: the newest in view, or where the user went, and the
// way back. Charts that share their x axis always show the same stretch.

#include <memory>
#include <optional>
#include <vector>

#include "ui/chart/board/chart_options.h"
#include "ui/chart/lines/chart.h"
#include "ui/plot/panel/axis_range.h"
#include "ui/plot/panel/zoom_history.h"

namespace zorro::ui {

class ChartNavigator {
public:
    using Charts = std::vector<std::unique_ptr<Chart>>;

    /// `charts` outlives this object.
    explicit ChartNavigator(const Charts& charts) : charts_(charts) {}

    /// Forgets earlier views: there are other charts, or other axes.
    void begin();

    /// The user moves or zooms `chart`. Returns whether the newest record is followed from now on: also where
    /// the view was moved to it, whose length is then kept.
    [[nodiscard]] bool take(Chart& chart, const AxisRange& x, const AxisRange& y,
                            const ChartOptions& options);

    /// Shows the newest record, and all before it unless the user chose how much of it. Ranges change in
    /// steps, so that axes do not crawl.
    void showTail(const ChartOptions& options);
    /// The next showTail() shows everything.
    void forgetLength() { length_.reset(); }

    /// One step back or forward through the views; whether the newest record is followed there; nothing at
    /// the ends.
    std::optional<bool> step(int step);

private:
    struct View {
        std::vector<AxisRange> ranges;  ///< x and y of each chart
        bool follow = true;

        friend bool operator==(const View&, const View&) = default;
    };

    [[nodiscard]] std::optional<AxisRange> extent() const;
    void showX(const AxisRange& x);
    void alignPanels();
    [[nodiscard]] View present(bool follow) const;

    const Charts& charts_;
    std::optional<double> length_;  ///< of what is in view while the newest record is followed
    ViewHistory<View> history_;
};

}  // namespace zorro::ui
