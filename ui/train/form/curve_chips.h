#pragma once

// The curves of a comparison, its activations or its gates, each a chip that is removed by its cross; and the
// field that adds one.

#include <functional>
#include <optional>
#include <vector>

#include <QWidget>

#include "ui/theme/theme.h"
#include "ui/train/train_model.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace zorro::ui {

class ElidedLabel;

/// What a chip shows.
struct ChipCurve {
    Curve curve;
    std::optional<int> colorIndex;  ///< of the line before its name; nothing: no line
    QString varied = {};            ///< which of its parameters have several values, and how many
};

/// Which curves there are, and what becomes of them.
struct ChipList {
    QString heading;  ///< empty: none
    QString hint;     ///< in the field that adds one
    QString name;     ///< of a chip, with %1 where the curve's title stands
    std::function<std::vector<ChipCurve>(const TrainSetup& setup)> curves;
    std::function<bool(const TrainSetup& setup)> counts;  ///< they are greyed while they do not
    /// Adds one; says why it was not.
    std::function<QString(const Curve& curve)> add;
    std::function<void(TrainSetup& setup, std::size_t index)> takeOut;
};

class CurveChips : public QWidget {
    Q_OBJECT

public:
    /// The model and the themes outlive the chips.
    CurveChips(TrainModel& model, ThemeController& themes, ChipList list, QWidget* parent = nullptr);

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
    ChipList list_;
    QVBoxLayout* column_;
    std::vector<Chip> chips_;
};

/// The activations, each in its colour.
[[nodiscard]] ChipList activationChips(TrainModel& model);
/// The gates of an architecture that has some.
[[nodiscard]] ChipList gateChips(TrainModel& model);

}  // namespace zorro::ui
