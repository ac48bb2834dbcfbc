#pragma once

// The function with its approximation, and the error below with what is proven of it, over one x axis.

#include "ui/fit/hardware/hardware_model.h"
#include "ui/fit/hardware/hardware_samples.h"
#include "ui/plot/panel_column.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

class HardwarePlots : public PanelColumn {
    Q_OBJECT

public:
    /// The arguments outlive the plots.
    HardwarePlots(HardwareModel& model, ThemeController& themes, QWidget* parent = nullptr);

    /// Shows the whole range, and follows it from now on.
    void showAll();

    enum Panel { valuePanel, errorPanel };

signals:
    /// Where the cursor is, and what a drag would do there.
    void statusChanged(const QString& position, const QString& hint);

protected:
    void xRangeChanged() override;

private:
    void connectPanels();
    void showModel();
    void showKeys();
    void showMarkers();
    void follow();
    void prepare();
    void sample();
    void handOver();
    [[nodiscard]] AxisRange fittedRange(int plot);
    void showReadout(int plot, double x, double y);
    [[nodiscard]] QColor functionColor() const;
    [[nodiscard]] bool isRelative() const;

    HardwareModel& model_;
    ThemeController& themes_;
    HardwareSamples samples_;
    std::shared_ptr<const approximation::Approximation> drawn_;  ///< the last that was found
    std::array<double, 2> boundX_{};                             ///< the ends of the range
    std::array<double, 2> upperBound_{};
    std::array<double, 2> lowerBound_{};
    std::array<std::array<double, 2>, 2> outsideX_{};  ///< the two stretches beyond the range
    std::array<std::array<double, 2>, 2> low_{};       ///< the lowest y of each panel, twice
    std::array<std::array<double, 2>, 2> high_{};      ///< the highest
    bool stale_ = true;
    bool following_ = true;
    QString position_;
    QString hint_;
};

}  // namespace zorro::ui
