#pragma once

// The largest error of every size that is known, against what it takes. A click on a dot takes its size.

#include <vector>

#include "ui/fit/hardware/hardware_model.h"
#include "ui/plot/panel/plot_panel.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

class SizePlot : public PlotPanel {
    Q_OBJECT

public:
    /// The arguments outlive the plot.
    SizePlot(HardwareModel& model, ThemeController& themes, QWidget* parent = nullptr);

    /// A size that is drawn, in units of the axes.
    struct Dot {
        approximation::Form form;
        double x = 0;
        double y = 0;
    };
    [[nodiscard]] const std::vector<Dot>& dots() const { return dots_; }
    void showAll();

signals:
    void statusChanged(const QString& position, const QString& hint);

private:
    /// The dots of one form, and the line through the best of them.
    struct Row {
        approximation::FormKind kind = approximation::FormKind::polynomial;
        std::vector<double> x;
        std::vector<double> y;
        std::vector<double> lineX;
        std::vector<double> lineY;
    };

    void showModel();
    void collect();
    void draw();
    void follow();
    [[nodiscard]] double placeOf(const approximation::Approximation& approximation) const;
    [[nodiscard]] const Dot* dotAt(const QPointF& position) const;
    [[nodiscard]] bool isLogarithmicAgainst() const;

    HardwareModel& model_;
    ThemeController& themes_;
    std::vector<Row> rows_;
    std::vector<Dot> dots_;
    std::array<double, 2> requiredX_{};
    std::array<double, 2> requiredY_{};
    bool following_ = true;
};

}  // namespace zorro::ui
