#include "app/benchmark-window/frame_watch.h"

#include <algorithm>
#include <stdexcept>

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include "ui/plot/panel/plot_panel.h"

namespace zorro {

PaintWatch::PaintWatch(const QWidget& window) {
    for (ui::PlotPanel* panel : window.findChildren<ui::PlotPanel*>()) {
        if (panel->isVisible()) {
            panels_ << panel;
            panel->installEventFilter(this);
        }
    }
    if (panels_.isEmpty()) {
        throw std::logic_error("no plot is on screen whose frames could be measured");
    }
    reset();
}

void PaintWatch::wait() {
    while (!allPainted()) {
        QCoreApplication::processEvents();
    }
}

bool PaintWatch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint) {
        waitingFor_.erase(watched);
    }
    return false;
}

double percentile(std::vector<double>& values, double fraction) {
    if (values.empty()) {
        return 0;
    }
    const auto position = static_cast<std::ptrdiff_t>(fraction * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + position, values.end());
    return values[static_cast<std::size_t>(position)];
}

}  // namespace zorro
