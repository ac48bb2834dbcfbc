#include "ui/train/form/device_row.h"

#include <algorithm>
#include <utility>

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include "core/launch/trainer/description_cache.h"
#include "core/launch/trainer/gpu_setup.h"
#include "ui/language/spoken.h"
#include "ui/train/gpu/gpu_setup_dialog.h"
#include "ui/widgets/background.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {
namespace {

/// The device with its free memory; of the CPU also why there is no GPU.
QString wordsOf(const TrainingDevice& device, const std::string& whyNone) {
    QString words = spoken(deviceWords(device));
    if (device.device == "cpu" && !whyNone.empty()) {
        words += DeviceRow::tr("; no GPU: %1").arg(spoken(whyNone));
    }
    return words;
}

/// Whether a trainer has said that it has a GPU, when it was asked last.
bool isGpuKnown() {
    try {
        return std::ranges::any_of(knownTrainers(), [](const std::filesystem::path& program) {
            const std::optional<TrainerDescription> kept = keptDescription(program);
            return kept && findDevice(*kept, "cuda:0") != nullptr;
        });
    } catch (const std::exception&) {  // there is no trainer at all, which is said when it is asked
        return false;
    }
}

}  // namespace

DeviceRow::DeviceRow(FieldRows& rows, TrainModel& model, QObject* parent)
    : QObject(parent),
      model_(model),
      box_(qobject_cast<QComboBox*>(rows.addField(*findField("training.device")))),
      description_(new ElidedLabel) {
    description_->setProperty("class", "muted");
    rows.addBelow(description_);
    if (hasNvidiaGpu() && !isGpuKnown()) {
        addSetup(rows);
    }
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
    const std::string whyNone = whyNoGpu(trainers);
    const bool isBuilt = std::ranges::any_of(
        trainers, [](const DescribedTrainer& trainer) { return trainer.description.cuda.has_value(); });
    // That the trainer for the CPU has no GPU is no news beside a button that sets one up.
    const std::string said = setup_ != nullptr && !isBuilt ? std::string() : whyNone;
    for (const auto& [device, trainer] : offeredDevices(trainers)) {
        devices_.emplace_back(QString::fromStdString(device.device), wordsOf(device, said));
    }
    if (setup_ != nullptr) {
        setup_->setEnabled(!whyNone.empty());
        setup_->setToolTip(whyNone.empty() ? tr("It is set up: choose it as the device")
                                           : tr("Build a trainer for it; what that takes is said first"));
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

void DeviceRow::addSetup(FieldRows& rows) {
    setup_ = new QPushButton(tr("Set up the GPU…"));
    setup_->setAccessibleName(setup_->text());
    setup_->setEnabled(false);  // until the trainers were asked
    setup_->setToolTip(tr("The trainers are being asked for their devices"));
    rows.addBelow(setup_);
    connect(setup_, &QPushButton::clicked, this, &DeviceRow::openSetup);
}

void DeviceRow::openSetup() {
    if (!dialog_) {
        dialog_ = new GpuSetupDialog(setup_->window());
        connect(dialog_, &GpuSetupDialog::setUp, this, [this] {
            asked_ = false;
            ask();
        });
    }
    dialog_->show();
    dialog_->raise();
    dialog_->activateWindow();
}

}  // namespace zorro::ui

#include "moc_device_row.cpp"
