#include "ui/plot/plot_panel.h"

namespace zorro::ui {

PlotPanel::PlotPanel(QWidget* parent) : QCustomPlot(parent) {}

}  // namespace zorro::ui
