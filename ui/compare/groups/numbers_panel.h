#pragma once

// The right panel of the Compare room: final metrics of the compared groups with the test against the
// baseline, and the parameters in which their runs differ.

#include "ui/compare/compare_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/room/side_panel.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace zorro::ui {

class FlatTable;

class NumbersPanel : public SidePanel {
    Q_OBJECT

public:
    /// The arguments outlive the panel.
    NumbersPanel(CompareModel& model, ThemeController& themes, QWidget* parent = nullptr);

private:
    void useMetricOfRun();
    void showMetrics();
    void showParameters();

    CompareModel& model_;
    ThemeController& themes_;
    bool isMetricChosen_ = false;
    QComboBox* metric_;
    FlatTable* metrics_;
    QLabel* metricWords_;
    QLabel* parametersHeading_;
    FlatTable* parameters_;
    QLabel* parameterWords_;
    QCheckBox* all_;
};

}  // namespace zorro::ui
