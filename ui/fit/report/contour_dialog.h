#pragma once

// Joint confidence regions of two parameters, as a picture: where in their plane the fit is not much worse
// when the others are sought anew.

#include <QDialog>

#include "core/fit/report/contours.h"
#include "ui/fit/fit_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/latest_job.h"

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

    [[nodiscard]] QComboBox& first() { return *first_; }
    [[nodiscard]] QComboBox& second() { return *second_; }
    [[nodiscard]] QLabel& status() { return *status_; }
    [[nodiscard]] QCustomPlot& plot() { return *plot_; }

private:
    struct Pair {
        std::size_t first;   ///< to the right
        std::size_t second;  ///< upward
        friend bool operator==(const Pair&, const Pair&) = default;
    };

    void makePlot(const Theme& theme);
    [[nodiscard]] Pair chosen() const;
    void compute();
    void show(const ConfidenceContours& contours);
    [[nodiscard]] QString reachText(const QString& level, double threshold) const;

    FitReport report_;
    QComboBox* first_;
    QComboBox* second_;
    QCustomPlot* plot_;
    QCPColorMap* regions_ = nullptr;
    QCPGraph* best_ = nullptr;
    QLabel* status_;
    QColor color_;
    LatestJob<Pair, ConfidenceContours> job_;
};

}  // namespace zorro::ui
