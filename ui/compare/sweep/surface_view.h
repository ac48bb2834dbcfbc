#pragma once

// A response surface of the compared groups, with fields for the two axes, the metric, and what else differs.
// A click opens the point's curve in Explore.

#include "ui/compare/groups/point_colors.h"
#include "ui/compare/pages/figure_view.h"

namespace zorro::ui {

class SurfaceView : public FigureView {
    Q_OBJECT

public:
    explicit SurfaceView(ThemeController& themes, QWidget* parent = nullptr);

    [[nodiscard]] bool opensCurves() const override { return true; }

protected:
    void takeGroups() override;

private:
    void fillSlices();
    void redraw();

    SweepDataPtr data_;
    QComboBox* x_;
    QComboBox* y_;
    QComboBox* metric_;
    QComboBox* slice_;
    bool metricChosen_ = false;
};

}  // namespace zorro::ui
