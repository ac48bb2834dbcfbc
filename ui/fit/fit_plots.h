#pragma once

// The plots of the Fit room: target and fit in one, the residuals below, f' of both below that on demand.
// What moves while a search runs is only the fit's curve; the axes follow when its report comes, unless the
// user has chosen a view.

#include "ui/fit/fit_model.h"
#include "ui/plot/layer/curve_sampler.h"
#include "ui/plot/panel_column.h"

namespace zorro::ui {

class FitPlots : public PanelColumn {
    Q_OBJECT

public:
    /// The arguments outlive the plots.
    FitPlots(FitModel& model, ThemeController& themes, QWidget* parent = nullptr);

    /// Shows all of target and fit, and follows them from now on.
    void showAll();

    enum Panel { valuePanel, residualPanel, slopePanel };

signals:
    /// Where the cursor is, and what a drag would do there.
    void statusChanged(const QString& position, const QString& hint);

protected:
    void xRangeChanged() override;

private:
    void connectModel();
    void connectPanels();
    void showTarget();
    void showReport();
    void showSetup();
    void requestRanges(const AxisRange& x, const std::array<AxisRange, panelCount>& y);
    void fitPanel(int plot);
    void prepare();
    void sampleCurves();
    void sampleObserved();
    void sampleBand();
    void handOver();
    [[nodiscard]] std::vector<PlotArea> areas(int plot) const;
    [[nodiscard]] std::vector<PlotPoints> points(int plot) const;
    [[nodiscard]] std::vector<PlotCurve> curves(int plot) const;
    [[nodiscard]] std::vector<PlotCurve> residualCurves(const PlotCurve& residual) const;
    [[nodiscard]] AxisRange fittedRange(int plot);
    void follow();
    void showReadout(int plot, double x, double y);
    /// Leaves out the data point under the mouse, or takes it back.
    void togglePointAt(int plot, const QPointF& position);
    /// Position of the data point there; nothing where there is none.
    [[nodiscard]] std::optional<std::size_t> pointAt(int plot, const QPointF& position) const;
    /// Says what the stretch that is being drawn would do.
    void sayStretch(int plot, const AxisRange& stretch);
    void showKeys();
    void reportStatus();
    /// Whether the data have predictors: no curve can be drawn over them, and the plots show observed values
    /// and residuals against the fitted values.
    [[nodiscard]] bool hasPredictors() const;
    /// Where a data point is drawn.
    [[nodiscard]] double drawnX(std::size_t point) const;
    /// The fitted value at the point of this number, where the residual is known.
    [[nodiscard]] double fittedAt(double number, double residual) const;
    /// From the smallest to the largest value, observed or fitted.
    [[nodiscard]] AxisRange observedRange();
    /// What is approached, where that is a curve and no data.
    [[nodiscard]] const Curve* target() const;
    [[nodiscard]] QColor fitColor() const;
    [[nodiscard]] QColor targetColor() const;

    FitModel& model_;
    ThemeController& themes_;
    CurveSamples targetSamples_;
    CurveSamples fitSamples_;
    CurveSamples residualSamples_;
    std::vector<double> fitted_;      ///< of every data point, where they have predictors
    std::vector<double> usedFitted_;  ///< of those that take part
    std::vector<double> maskedFitted_;
    std::vector<double> usedResiduals_;  ///< of the measured points that take part
    std::vector<double> maskedResiduals_;
    std::vector<double> bandLower_;
    std::vector<double> bandUpper_;
    std::array<double, 2> errorEdges_{};   ///< the ends of the lines at the largest error of a minimax fit
    std::array<double, 2> errorLimits_{};  ///< plus and minus that error; zeros where there are no lines
    std::array<std::array<double, 2>, 2> errorLines_{};     ///< y of these lines
    std::vector<std::array<double, 2>> maskEdges_;          ///< the two x of every masked stretch
    std::array<std::array<double, 2>, panelCount> low_{};   ///< the lowest y of each panel, twice
    std::array<std::array<double, 2>, panelCount> high_{};  ///< the highest
    bool stale_ = true;
    bool following_ = true;
    QString position_;
    QString hint_;       ///< of the panel under the mouse
    QString pointHint_;  ///< of the data point under the mouse, or of the stretch that is drawn
};

}  // namespace zorro::ui
