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
    /// Every record of every layer: line, step, seconds, mean, lower, upper.
    [[nodiscard]] std::function<std::string()> tableOf(const AxisRange& x) const override;

    /// The values that the faintest and the strongest colour stand for, logarithms where it is logarithmic.
    [[nodiscard]] AxisRange valueRange() const;

private:
    void makeLines(const ChartGroup& group, const ChartOptions& options);
    [[nodiscard]] std::vector<HeatRow> rows() const;

    std::shared_ptr<LineRecords> records_;
    std::vector<std::unique_ptr<ChartLine>> lines_;  ///< one a layer
    QStringList names_;
    std::filesystem::path run_;
    bool logarithmic_ = true;
};

}  // namespace zorro::ui
