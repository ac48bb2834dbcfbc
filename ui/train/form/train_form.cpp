#include "ui/train/form/train_form.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

#include "core/run/directory/run_directory.h"
#include "ui/train/form/curve_chips.h"
#include "ui/train/form/device_row.h"
#include "ui/train/form/field_rows.h"
#include "ui/train/form/form_foot.h"
#include "ui/train/form/form_sections.h"
#include "ui/train/form/next_run.h"
#include "ui/train/form/train_presets.h"
#include "ui/train/place/place_row.h"
#include "ui/train/vary/vary_parameters.h"

namespace zorro::ui {
namespace {

/// The one file or folder that is being dragged, or empty.
QString draggedPath(const QMimeData& data) {
    const auto urls = data.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

}  // namespace

TrainForm::TrainForm(TrainModel& model, ComparisonCheck& check, ThemeController& themes, QWidget* parent)
    : SidePanel(tr("The next run: what is trained, and how"), parent),
      model_(model),
      rows_(new FieldRows(model)) {
    setAcceptDrops(true);
    auto* head = new NextRun(model);
    head->addButton(makePresets());
    column().addWidget(head);
    column().addWidget(new CurveChips(model, themes, activationChips(model)));
    column().addWidget(new VaryParameters(model));
    column().addWidget(new CurveChips(model, themes, gateChips(model)));
    addSectionGap();
    addBrowseButton(*addProblemRows(*rows_));
    addOptimizerRows(*rows_);
    addRecordingRows(*rows_);
    addDeviceRow();
    addNameRows(*rows_);
    rows_->end();
    column().addWidget(rows_);
    column().addStretch(1);
    setFoot(new FormFoot(check, *rows_));
}

QWidget* TrainForm::makePresets() {
    auto* button = new QToolButton;
    button->setText(tr("Presets"));
    button->setToolTip(tr("Comparisons that show something, ready to start"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    presets_ = new QMenu(button);
    for (const TrainPreset& preset : trainPresets()) {
        presets_->addAction(preset.name, this, [this, preset] {
            TrainSetup setup = preset.setup;
            setup.comparison.training.device = model_.setup().comparison.training.device;
            model_.change(std::move(setup), preset.name);
        });
    }
    button->setMenu(presets_);
    return button;
}

void TrainForm::addToPresets(QAction* action) {
    presets_->addSeparator();
    presets_->addAction(action);
}

void TrainForm::addBrowseButton(QWidget& field) {
    auto* button = new QToolButton;
    button->setText(QStringLiteral("…"));
    button->setToolTip(tr("Choose files to train on; they can also be dropped on this form"));
    button->setAccessibleName(tr("Choose data from files"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setProperty("class", "quiet");
    auto* menu = new QMenu(button);
    menu->addAction(tr("A file: table, text, or IDX images…"), this, [this] { browse(false); });
    menu->addAction(tr("A folder: MNIST or CIFAR…"), this, [this] { browse(true); });
    // Opened by hand, for a button with a menu of its own would also show an arrow.
    connect(button, &QToolButton::clicked, menu,
            [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    field.parentWidget()->layout()->itemAt(0)->layout()->addWidget(button);
}

void TrainForm::addDeviceRow() {
    rows_->addHeading(tr("WHERE"));
    rows_->addBelow(new PlaceRow(model_.places()));
    auto* row = new DeviceRow(*rows_, model_, this);
    connect(this, &TrainForm::shown, row, &DeviceRow::ask);
}

void TrainForm::showEvent(QShowEvent* event) {
    SidePanel::showEvent(event);
    emit shown();
}

void TrainForm::browse(bool forFolder) {
    const QString path =
        forFolder ? QFileDialog::getExistingDirectory(this, tr("A folder to train on"))
                  : QFileDialog::getOpenFileName(this, tr("A file to train on"), {},
                                                 tr("Data (*.csv *.tsv *.txt *.gz *-ubyte);;All files (*)"));
    if (!path.isEmpty()) {
        trainOn(path);
    }
}

bool TrainForm::canTrainOn(const QString& path) {
    const QFileInfo info(path);
    return info.exists() && !path.endsWith(QLatin1String(".zlab"), Qt::CaseInsensitive) &&
           !QFileInfo::exists(path + "/" + comparisonFile);
}

void TrainForm::trainOn(const QString& path) {
    TrainSetup setup = model_.setup();
    setField(setup, *findField("data.source"), QFile::encodeName(path).toStdString());
    model_.change(std::move(setup), tr("Train on %1").arg(QFileInfo(path).fileName()));
}

void TrainForm::dragEnterEvent(QDragEnterEvent* event) {
    if (canTrainOn(draggedPath(*event->mimeData()))) {
        event->acceptProposedAction();
    }
}

void TrainForm::dropEvent(QDropEvent* event) {
    const QString path = draggedPath(*event->mimeData());
    if (canTrainOn(path)) {
        event->acceptProposedAction();
        trainOn(path);
    }
}

}  // namespace zorro::ui

#include "moc_train_form.cpp"
