#pragma once

// Sensitivity curves of the compared groups, with fields for what was swept and the metric.

#include "ui/compare/groups/point_colors.h"
#include "ui/compare/pages/figure_view.h"

namespace zorro::ui {

class SensitivityView : public FigureView {
    Q_OBJECT

public:
    explicit SensitivityView(ThemeController& themes, QWidget* parent = nullptr);

    /// By the keys of variables, e.g. "optimizer.learning_rate" and "test_loss"; an unknown one changes
    /// nothing.
    void setShown(const std::string& field, const std::string& metric);

protected:
    void takeGroups() override;

private:
    void fillSlices();
    void redraw();

    SweepDataPtr data_;
    QComboBox* field_;
    QComboBox* slice_;
    QComboBox* metric_;
    QComboBox* scale_;
    bool fieldChosen_ = false;   ///< by the user: it stays when other runs are shown
    bool metricChosen_ = false;  ///< likewise
    bool sliceChosen_ = false;   ///< likewise
};

/// The metrics of the table: words and keys.
[[nodiscard]] std::vector<std::pair<QString, QString>> metricChoices(const SweepTable& table);
/// The variables at these positions: words and keys.
[[nodiscard]] std::vector<std::pair<QString, QString>> variableChoices(
    const SweepTable& table, const std::vector<std::size_t>& variables);
/// The position of the variable that is chosen in the box; nothing where there is none.
[[nodiscard]] std::optional<std::size_t> chosenVariable(const QComboBox& box, const SweepTable& table);

}  // namespace zorro::ui
