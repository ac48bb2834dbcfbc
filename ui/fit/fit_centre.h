#pragma once

// The middle of the Fit room: the verdict over the plots. The model is awake while it is shown.

#include <QWidget>

#include "ui/fit/fit_plots.h"
#include "ui/fit/report/verdict_bar.h"

namespace zorro::ui {

class FitCentre : public QWidget {
    Q_OBJECT

public:
    /// The arguments outlive the widget.
    FitCentre(FitModel& model, ThemeController& themes, QWidget* parent = nullptr);

    [[nodiscard]] FitPlots& plots() { return *plots_; }
    [[nodiscard]] VerdictBar& verdict() { return *verdict_; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    FitModel& model_;
    VerdictBar* verdict_;
    FitPlots* plots_;
};

}  // namespace zorro::ui
