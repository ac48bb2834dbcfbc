#pragma once

// The middle of the Fit room: the plots. The model is awake while it is shown.

#include <QWidget>

#include "ui/fit/fit_plots.h"

namespace zorro::ui {

class FitCentre : public QWidget {
    Q_OBJECT

public:
    /// The arguments outlive the widget.
    FitCentre(FitModel& model, ThemeController& themes, QWidget* parent = nullptr);

    [[nodiscard]] FitPlots& plots() { return *plots_; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    FitModel& model_;
    FitPlots* plots_;
};

}  // namespace zorro::ui
