#pragma once

// The middle of the mode "For hardware": a sentence, the plots of the approximation, the plot of all sizes.
// The model is awake while it is shown.

#include <QWidget>

#include "ui/fit/hardware/hardware_plots.h"
#include "ui/fit/hardware/size_plot.h"

namespace zorro::ui {

class ElidedLabel;

class HardwareCentre : public QWidget {
    Q_OBJECT

public:
    /// The arguments outlive the widget.
    HardwareCentre(HardwareModel& model, ThemeController& themes, QWidget* parent = nullptr);

    [[nodiscard]] ElidedLabel& sentence() { return *sentence_; }
    [[nodiscard]] HardwarePlots& plots() { return *plots_; }
    [[nodiscard]] SizePlot& sizes() { return *sizes_; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void showSentence();

    HardwareModel& model_;
    ElidedLabel* sentence_;
    HardwarePlots* plots_;
    SizePlot* sizes_;
};

}  // namespace zorro::ui
