#pragma once

// The activations of the comparison, each a chip in its colour that is removed by its cross; and the field
// that adds one.

#include <vector>

#include <QWidget>

#include "ui/theme/theme.h"
#include "ui/train/train_model.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace zorro::ui {

class ElidedLabel;

class ActivationChips : public QWidget {
    Q_OBJECT

public:
    /// The arguments outlive the chips.
    ActivationChips(TrainModel& model, ThemeController& themes, QWidget* parent = nullptr);

private:
    struct Chip {
        QWidget* row;
        QLabel* line;
        ElidedLabel* name;
        QToolButton* cross;
    };
    void showSetup();
    void addChip();
    void remove(std::size_t index);

    TrainModel& model_;
    ThemeController& themes_;
    QVBoxLayout* column_;
    std::vector<Chip> chips_;
};

}  // namespace zorro::ui
