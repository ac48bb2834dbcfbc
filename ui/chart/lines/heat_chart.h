#pragma once

// A chart of a quantity by layer as a heat map: a row for each layer, the first on top, over the steps.

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QStringList>

#include "ui/chart/lines/chart.h"
#include "ui/chart/lines/chart_line.h"
#include "ui/chart/lines/heat_map.h"

namespace zorro::ui {

class HeatChart : public Chart {
    Q_OBJECT

public:
    HeatChart(Quantity quantity, QWidget* parent) : Chart(quantity, parent) {}

    void refresh(const std::vector<ChartGroup>& groups, const ChartOptions& options) override;
    void handOver(const Theme& theme) override;
    /// Computes the picture for what is in view, and says how many records a column stands for.
    void viewChanged() override;
    [[nodiscard]] std::optional<AxisRange> xExtent() const override;
    /// All rows.
    [[nodiscard]] AxisRange yExtent(const AxisRange& x) const override;
    /// The layer under the cursor.
    [[nodiscard]] std::vector<Reading> readAt(double x, double y) const override;
    /// Every record of every layer: line, step, seconds, centre, lower, upper, spread.
    [[nodiscard]] std::function<std::string()> tableOf(const AxisRange& x) const override;

    /// The values that the faintest and the strongest colour stand for, logarithms where it is logarithmic.
    [[nodiscard]] AxisRange valueRange() const;

private:
    void makeLines(const ChartGroup& group, const ChartOptions& options);
    [[nodiscard]] std::vector<HeatRow> rows() const;
    /// Whether colours part below from above 0.
    [[nodiscard]] bool isDiverging() const;

    std::shared_ptr<LineRecords> records_;
    std::vector<std::unique_ptr<ChartLine>> lines_;  ///< one a layer
    QStringList names_;
    std::filesystem::path run_;
    std::size_t seeds_ = 0;  ///< that a row is the centre of
    bool logarithmic_ = true;
    bool isRelative_ = false;  ///< what it shows may lie on both sides of 0
    bool isBaseline_ = false;  ///< it would show what is 0 everywhere
};

}  // namespace zorro::ui
