#pragma once

// Where the comparison is trained: the devices of this machine, with what each of them is. Where there is a
// GPU and no trainer for it, a button that sets it up.

#include <utility>
#include <vector>

#include <QObject>
#include <QPointer>
#include <QString>

#include "ui/train/form/field_rows.h"

class QComboBox;
class QPushButton;

namespace zorro::ui {

class ElidedLabel;
class GpuSetupDialog;

class DeviceRow : public QObject {
    Q_OBJECT

public:
    /// Adds the row to `rows`. The arguments outlive this object.
    DeviceRow(FieldRows& rows, TrainModel& model, QObject* parent = nullptr);

    /// Asks the trainer, on another thread and once, which devices there are.
    void ask();

private:
    void showDevices(const std::vector<DescribedTrainer>& trainers);
    void describe();
    void addSetup(FieldRows& rows);
    void openSetup();

    TrainModel& model_;
    QComboBox* box_;
    ElidedLabel* description_;
    std::vector<std::pair<QString, QString>> devices_;  ///< as a comparison asks for it, and in words
    bool asked_ = false;
    QPushButton* setup_ = nullptr;  ///< none where there is no GPU, or a trainer for it was there before
    QPointer<GpuSetupDialog> dialog_;
};

}  // namespace zorro::ui
