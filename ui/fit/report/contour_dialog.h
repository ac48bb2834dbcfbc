#pragma once

// Joint confidence regions of two parameters, as a picture: where in their plane the fit is not much worse
// when the others are sought anew.

#include <stop_token>

#include <QDialog>

#include "core/fit/report/contours.h"
#include "ui/fit/fit_model.h"
#include "ui/theme/theme.h"

class QComboBox;
class QCPColorMap;
class QCPGraph;
class QCustomPlot;
class QLabel;

namespace zorro::ui {

class ContourDialog : public QDialog {
    Q_OBJECT

public:
    /// About the model's report as it is now, of which at least two parameters were estimated.
    ContourDialog(const FitModel& model, const Theme& theme, QWidget* parent = nullptr);
    ~ContourDialog() override;

    [[nodiscard]] QComboBox& first() { return *first_; }
    [[nodiscard]] QComboBox& second() { return *second_; }
    [[nodiscard]] QLabel& status() { return *status_; }
    [[nodiscard]] QCustomPlot& plot() { return *plot_; }

private:
    void makePlot(const Theme& theme);
    void compute();
    void show(const ConfidenceContours& contours);

    std::shared_ptr<const FitProblem> problem_;
    FitOptions options_;
    FitReport report_;
    std::stop_source stop_;
    QComboBox* first_;
    QComboBox* second_;
    QCustomPlot* plot_;
    QCPColorMap* regions_ = nullptr;
    QCPGraph* best_ = nullptr;
    QLabel* status_;
    QColor color_;
};

}  // namespace zorro::ui
