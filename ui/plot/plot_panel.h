#pragma once

// One plot of the window.

#include <qcustomplot.h>

#include "ui/theme/theme.h"

namespace zorro::ui {

class PlotPanel : public QCustomPlot {
    Q_OBJECT

public:
    explicit PlotPanel(QWidget* parent = nullptr);
};

}  // namespace zorro::ui
