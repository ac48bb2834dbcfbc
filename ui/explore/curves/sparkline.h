#pragma once

// A curve in the size of a word: its shape where activations are used, in its colour.

#include <QWidget>

#include "core/activation/function.h"
#include "ui/figure/spoken/drawn_chart.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

class Sparkline : public QWidget, public DrawnChart {
    Q_OBJECT

public:
    explicit Sparkline(QWidget* parent = nullptr);

    /// The curve on [−4, 4], stretched to the widget's height.
    void show(const Curve& curve, const CurveStyle& style);
    [[nodiscard]] std::vector<SheetPanel> drawnPanels() override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Curve curve_;
    CurveStyle style_;
};

}  // namespace zorro::ui
