#include "ui/explore/explore_view.h"

#include <QHBoxLayout>

#include "ui/plot/plot_panel.h"

namespace zorro::ui {

ExploreView::ExploreView(SessionModel&, ThemeController&, QWidget* parent) : QWidget(parent) {
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(new PlotPanel(this));
}

}  // namespace zorro::ui
