#pragma once

// The switch by which each activation finds its own best values before it is compared, and the chip that
// says which values are tried. What exactly is tuned stands in the fields of the comparison's tuning.

#include <functional>

#include <QWidget>

#include "ui/session/setup/train_setup.h"

class QCheckBox;
class QToolButton;

namespace zorro::ui {

/// What is tried, as short as a chip: "10 × 0.0001 – 0.1", "30 points"; empty where nothing is, or where what
/// was written makes no sense, which the check of the form says.
[[nodiscard]] QString tunedText(const Comparison& comparison);

class TuneEach : public QWidget {
    Q_OBJECT

public:
    /// `edit` changes the setup as a step of the history.
    explicit TuneEach(std::function<void(const std::function<void(TrainSetup&)>& change)> edit);

    void showSetup(const TrainSetup& setup);

signals:
    /// What is tuned should be seen, and can be changed.
    void detailsRequested();

private:
    QCheckBox* switch_;
    QToolButton* chip_;
};

}  // namespace zorro::ui
