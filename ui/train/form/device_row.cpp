#include "ui/train/form/device_row.h"

#include <utility>

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include "ui/widgets/background.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {

DeviceRow::DeviceRow(FieldRows& rows, TrainModel& model, QObject* parent)
    : QObject(parent),
      model_(model),
      box_(qobject_cast<QComboBox*>(rows.addField(*findField("training.device")))),
      description_(new ElidedLabel) {
    description_->setProperty("class", "muted");
    rows.addBelow(description_);
    connect(&model_, &TrainModel::setupChanged, this, &DeviceRow::describe);
    connect(&model_.places(), &PlaceModel::changed, this, &DeviceRow::describe);
    describe();
}

void DeviceRow::ask() {
    if (std::exchange(asked_, true)) {
        return;
    }
    inBackground(
        this, [] { return trainingDevices(); },
        [this](const std::vector<TrainingDevice>& devices) { showDevices(devices); },
        [this](const QString& sentence) {
            asked_ = false;
            description_->setText(sentence);
        });
}

void DeviceRow::showDevices(const std::vector<TrainingDevice>& devices) {
    devices_ = devices;
    const QSignalBlocker blocked(box_);
    const QString chosen = box_->currentText();
    box_->clear();
    for (const TrainingDevice& device : devices) {
        box_->addItem(QString::fromStdString(device.name));
        box_->setItemData(box_->count() - 1, QString::fromStdString(device.description), Qt::ToolTipRole);
    }
    box_->setEditText(chosen);
    describe();
}

void DeviceRow::describe() {
    QString words;
    for (const TrainingDevice& device : devices_) {
        if (model_.startsHere() && device.name == model_.setup().comparison.training.device) {
            words = QString::fromStdString(device.description);
        }
    }
    description_->setText(words);
}

}  // namespace zorro::ui

#include "moc_device_row.cpp"
