#pragma once

// The left panel of the Fit room: everything that a fit is asked.

#include "ui/fit/fit_model.h"
#include "ui/widgets/room/side_panel.h"

namespace zorro::ui {

class HowSection;
class ParameterTable;
class TargetSection;

class FitForm : public SidePanel {
    Q_OBJECT

public:
    explicit FitForm(FitModel& model, QWidget* parent = nullptr);

    [[nodiscard]] TargetSection& target() { return *target_; }
    [[nodiscard]] ParameterTable& parameters() { return *parameters_; }
    [[nodiscard]] HowSection& how() { return *how_; }

private:
    TargetSection* target_;
    ParameterTable* parameters_;
    HowSection* how_;
};

}  // namespace zorro::ui
