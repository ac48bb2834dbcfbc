#pragma once

// What half precision makes of the selected curve, over x: the largest error in ulp at each x on [-8, 8], on
// a logarithmic scale, float16 in full and bfloat16 in dashes. Neutral tints: no curve has them.

#include <vector>

#include <QWidget>

#include "core/analysis/rounding.h"
#include "ui/figure/spoken/drawn_chart.h"

namespace zorro::ui {

class RoundingPlot : public QWidget, public DrawnChart {
    Q_OBJECT

public:
    explicit RoundingPlot(QWidget* parent = nullptr);

    void show(const std::optional<RoundingErrors>& inFloat16,
              const std::optional<RoundingErrors>& inBfloat16);
    [[nodiscard]] std::vector<SheetPanel> drawnPanels() override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<double> float16_;  ///< the largest |error| in equal parts of [-8, 8]; NaN where there is none
    std::vector<double> bfloat16_;
};

}  // namespace zorro::ui
