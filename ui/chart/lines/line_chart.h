#pragma once

// A chart of lines: a quantity over the steps, its mean over the seeds with a band, or a line for each layer;
// beside validation training, thin and faint.

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "core/run/history/run_history.h"
#include "core/series/group_series.h"
#include "ui/chart/lines/chart.h"
#include "ui/chart/lines/chart_line.h"

namespace zorro::ui {

class LineChart : public Chart {
    Q_OBJECT

public:
    LineChart(Quantity quantity, QWidget* parent) : Chart(quantity, parent) {}

    void refresh(const std::vector<ChartGroup>& groups, const ChartOptions& options) override;
    void handOver(const Theme& theme) override;
    void viewChanged() override;
    [[nodiscard]] std::optional<AxisRange> xExtent() const override;
    /// What holds all lines within `x`, bands included; without the outermost 2 % where outliers are ignored.
    [[nodiscard]] AxisRange yExtent(const AxisRange& x) const override;
    /// The lines' values, the highest first, then the single member whose line runs through (x, y).
    [[nodiscard]] std::vector<Reading> readAt(double x, double y) const override;
    /// Every record of every line: line, step, seconds, centre, lower, upper, spread.
    [[nodiscard]] std::function<std::string()> tableOf(const AxisRange& x) const override;
    [[nodiscard]] Tables tablesOf(const AxisRange& x) const override;

private:
    /// A line as the legend knows it.
    struct Entry {
        QString name;
        int colorIndex = 0;
        std::size_t layer = 0;
        std::size_t layers = 0;  ///< 0: the line is not of a layer
        bool visible = true;
        std::vector<QString> memberNames;
        std::filesystem::path run;
        std::unique_ptr<ChartLine> line;
        std::unique_ptr<ChartLine> detail;  ///< of ChartGroup::detail
        std::unique_ptr<ChartLine> beside;  ///< of what is drawn thin beside it; null: nothing is
        std::unique_ptr<ChartLine> besideDetail;
    };

    [[nodiscard]] ValueRange boundsOf(const std::vector<ChartGroup>& groups) const;
    void makeEntries(const std::vector<ChartGroup>& groups, const ChartOptions& options);
    void setEntry(std::size_t index, Entry entry, const ChartGroup& group, const SeriesRequest& request);
    [[nodiscard]] std::unique_ptr<ChartLine> lineOf(std::unique_ptr<ChartLine> known,
                                                    const std::shared_ptr<const RunHistory>& history,
                                                    const ChartGroup& group, const SeriesRequest& request,
                                                    bool withMembers);
    /// The detail where it covers what is in view, else the whole line.
    [[nodiscard]] const ChartLine& shown(const Entry& entry) const {
        return shown(*entry.line, entry.detail.get());
    }
    [[nodiscard]] const ChartLine& shown(const ChartLine& line, const ChartLine* detail) const;
    /// The line as it is shown, and what is drawn beside it.
    [[nodiscard]] std::vector<const ChartLine*> shownLines(const Entry& entry) const;
    void addBeside(const Entry& entry, const QColor& color, std::vector<PlotCurve>& curves,
                   std::vector<PlotMarker>& markers) const;
    [[nodiscard]] std::function<std::string()> tableOf(const AxisRange& x, bool ofBeside) const;
    [[nodiscard]] static QString memberName(const Entry& entry, std::size_t member);
    void addMemberCurves(const Entry& entry, const ChartLine& line, const CurveStyle& style,
                         std::vector<PlotCurve>& curves) const;
    void addDivergences(const Entry& entry, const CurveStyle& style, std::vector<PlotMarker>& markers) const;
    [[nodiscard]] std::optional<Reading> memberAt(double x, double y) const;
    [[nodiscard]] static QColor colorOf(const Entry& entry, const Theme& theme);
    [[nodiscard]] double recordsPerPixel(const LineRecords& records) const;
    [[nodiscard]] std::size_t outliersIn(const AxisRange& x, const AxisRange& y) const;
    [[nodiscard]] AxisRange middleOf(const AxisRange& x) const;

    std::vector<std::shared_ptr<LineRecords>> records_;
    std::deque<Entry> entries_;
    XScale scale_;
    std::optional<Quantity> beside_;
    bool logarithmicY_ = false;
    bool showMembers_ = false;
    bool smoothed_ = false;
    bool ignoreOutliers_ = false;
};

}  // namespace zorro::ui
