#pragma once

// Any parameter or metric against any other, with fields for both axes, the colours and what a dot is.

#include "ui/compare/groups/point_colors.h"
#include "ui/compare/pages/figure_view.h"

namespace zorro::ui {

class ScatterView : public FigureView {
    Q_OBJECT

public:
    explicit ScatterView(ThemeController& themes, QWidget* parent = nullptr);

    /// By the keys of variables, e.g. "optimizer.learning_rate"; an unknown one changes nothing.
    void setAxes(const std::string& x, const std::string& y);

protected:
    void takeGroups() override { rebuild(); }

private:
    void rebuild();
    void redraw();

    SweepDataPtr data_;
    QComboBox* x_;
    QComboBox* y_;
    QComboBox* color_;
    QComboBox* points_;
};

/// Words and keys of the table's variables: those that vary and metrics, then the others.
[[nodiscard]] std::vector<std::pair<QString, QString>> variableChoices(const SweepTable& table);

}  // namespace zorro::ui
