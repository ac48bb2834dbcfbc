#pragma once

// The right panel of the mode "For hardware": the numbers about the approximation, and its coefficients.

#include <QStringList>

#include "ui/fit/hardware/hardware_model.h"
#include "ui/widgets/room/side_panel.h"

class QLabel;

namespace zorro::ui {

class ElidedLabel;
class FlatTable;

class HardwareReport : public SidePanel {
    Q_OBJECT

public:
    explicit HardwareReport(HardwareModel& model, QWidget* parent = nullptr);

    [[nodiscard]] FlatTable& numbers() { return *numbers_; }
    [[nodiscard]] FlatTable& coefficients() { return *coefficients_; }

private:
    void showModel();
    /// Nothing is left of the approximation before.
    void clear();
    void showNotes(const QStringList& notes);

    HardwareModel& model_;
    ElidedLabel* heading_;
    ElidedLabel* form_;
    FlatTable* numbers_;
    QLabel* coefficientsHeading_;
    FlatTable* coefficients_;
    QLabel* notesHeading_;
    QLabel* notes_;
};

}  // namespace zorro::ui
