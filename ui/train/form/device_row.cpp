#include "ui/train/form/device_row.h"

#include <utility>

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include "ui/widgets/background.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {
namespace {

/// The device with its free memory; of the CPU also why there is no GPU.
QString wordsOf(const TrainingDevice& device, const DescribedTrainer& trainer) {
    QString words = QString::fromStdString(deviceWords(device));
    if (device.device == "cpu" && !trainer.description.why.empty()) {
        words += DeviceRow::tr("; no GPU: %1").arg(QString::fromStdString(trainer.description.why));
    }
    return words;
}

}  // namespace

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
        this, [] { return describeTrainers(); },
        [this](const std::vector<DescribedTrainer>& trainers) { showDevices(trainers); },
        [this](const QString& sentence) {
            asked_ = false;
            description_->setText(sentence);
        });
}

void DeviceRow::showDevices(const std::vector<DescribedTrainer>& trainers) {
    devices_.clear();
    for (const auto& [device, trainer] : offeredDevices(trainers)) {
        devices_.emplace_back(QString::fromStdString(device.device), wordsOf(device, *trainer));
    }
    if (!devices_.empty()) {
        devices_.emplace(devices_.begin(), QStringLiteral("auto"), devices_.front().second);
    }
    const QSignalBlocker blocked(box_);
    const QString chosen = box_->currentText();
    box_->clear();
    for (const auto& [device, words] : devices_) {
        box_->addItem(device);
        box_->setItemData(box_->count() - 1, words, Qt::ToolTipRole);
    }
    box_->setEditText(chosen);
    describe();
}

void DeviceRow::describe() {
    QString words;
    for (const auto& [device, meaning] : devices_) {
        if (model_.startsHere() && device.toStdString() == model_.setup().comparison.training.device) {
            words = meaning;
        }
    }
    description_->setText(words);
}

}  // namespace zorro::ui

#include "moc_device_row.cpp"
