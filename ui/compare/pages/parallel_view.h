#pragma once

// Parallel coordinates of the compared groups, with fields for the axes, the colours and what a line is.

#include <map>
#include <string>
#include <vector>

#include "ui/compare/groups/point_colors.h"
#include "ui/compare/pages/figure_view.h"
#include "ui/plot/panel/axis_range.h"

class QToolButton;

namespace zorro::ui {

class ParallelCanvas;

class ParallelView : public FigureView {
    Q_OBJECT

public:
    explicit ParallelView(ThemeController& themes, QWidget* parent = nullptr);

    /// The keys of the variables on the axes, from left to right.
    [[nodiscard]] const std::vector<std::string>& axes() const { return axes_; }
    void setAxes(std::vector<std::string> keys);
    [[nodiscard]] ParallelCanvas& parallelCanvas() { return *parallel_; }

protected:
    void takeGroups() override { rebuild(); }

private:
    ParallelView(ThemeController& themes, ParallelCanvas* canvas, QWidget* parent);
    void rebuild();
    void redraw();
    void fillAxesMenu();
    void brush(std::size_t axis, const std::optional<AxisRange>& stretch);
    void moveAxis(std::size_t from, std::size_t to);

    SweepDataPtr data_;
    std::vector<std::string> axes_;
    bool axesChosen_ = false;  ///< by the user: they stay when other runs are shown
    std::map<std::string, AxisRange> brushes_;
    ParallelCanvas* parallel_;
    QToolButton* axesMenu_;
    QComboBox* color_;
    QComboBox* points_;
};

}  // namespace zorro::ui
