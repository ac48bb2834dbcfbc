#pragma once

// What the next run will be, while no run is shown: its name and facts, how long it will take, its data, its
// activations and its network.

#include <QWidget>

#include "ui/theme/theme.h"
#include "ui/train/form/comparison_check.h"

class QLabel;

namespace zorro::ui {

class CurvesCard;
class DataCard;
class ElidedLabel;
class NetworkCard;

class RunPreview : public QWidget {
    Q_OBJECT

public:
    /// The arguments outlive the preview.
    RunPreview(TrainModel& model, ComparisonCheck& check, ThemeController& themes, QWidget* parent = nullptr);

    [[nodiscard]] DataCard& data() { return *data_; }
    [[nodiscard]] NetworkCard& network() { return *network_; }
    /// How long it will take, or why that is not known.
    [[nodiscard]] QString needs() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    void showSetup();
    void showNeeds();

    TrainModel& model_;
    ComparisonCheck& check_;
    ElidedLabel* name_;
    ElidedLabel* facts_;
    ElidedLabel* needs_;
    DataCard* data_;
    CurvesCard* curves_;
    NetworkCard* network_;
};

}  // namespace zorro::ui
