#pragma once

// The final metric of every compared group, with fields for the metric, the baseline, the order and the
// scale.

#include <optional>
#include <vector>

#include <QString>

#include "ui/compare/groups/final_metric.h"
#include "ui/compare/pages/figure_view.h"

namespace zorro::ui {

class FinalMetricView : public FigureView {
    Q_OBJECT

public:
    explicit FinalMetricView(ThemeController& themes, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<Quantity> chosenMetric() const;
    void setMetric(Quantity metric);
    /// Position among the groups; nothing: no tests. Before anybody chooses it is that of the run's
    /// protocol, else the first group.
    [[nodiscard]] std::optional<std::size_t> baseline() const;
    void setBaseline(std::optional<std::size_t> group) override;

protected:
    void takeGroups() override;

private:
    void fillChoices();
    void showBaseline();
    void redraw();

    bool isMetricChosen_ = false;
    std::optional<QString> wantedBaseline_;  ///< its label, also while the group is not there
    QComboBox* metric_;
    QComboBox* baseline_;
    QComboBox* order_;
    QComboBox* scale_;
};

}  // namespace zorro::ui
