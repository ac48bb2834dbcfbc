#pragma once

// How the compared activations rank over the problems of their runs.

#include "ui/compare/pages/figure_view.h"

namespace zorro::ui {

class RankView : public FigureView {
    Q_OBJECT

public:
    explicit RankView(ThemeController& themes, QWidget* parent = nullptr);

protected:
    void takeGroups() override;
};

}  // namespace zorro::ui
