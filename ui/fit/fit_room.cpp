#include "ui/fit/fit_room.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

#include "core/file/file.h"
#include "ui/fit/fit_actions.h"
#include "ui/fit/fit_centre.h"
#include "ui/fit/fit_export.h"
#include "ui/fit/form/data_dialog.h"
#include "ui/fit/form/fit_form.h"
#include "ui/fit/form/how_section.h"
#include "ui/fit/form/target_section.h"
#include "ui/fit/gallery/gallery_dialog.h"
#include "ui/fit/hardware/hardware_mode.h"
#include "ui/fit/mode/fit_side.h"
#include "ui/fit/ranking/ranking_dialog.h"
#include "ui/fit/report/contour_dialog.h"
#include "ui/fit/report/fit_report_panel.h"
#include "ui/language/spoken.h"
#include "ui/plot/key_gestures.h"
#include "ui/widgets/background.h"

namespace zorro::ui {

FitRoom::FitRoom(SessionModel& session, ThemeController& themes, std::filesystem::path runsFolder,
                 QObject* parent)
    : Room(parent),
      session_(session),
      themes_(themes),
      model_(new FitModel(session, this)),
      actions_(new FitActions(*model_, session, themes, this)),
      form_(new FitForm(*model_)),
      centre_(new FitCentre(*model_, themes)),
      report_(new FitReportPanel(*model_)),
      tools_(new FitTools(*actions_)),
      exports_(new FitExports(*actions_, *model_, centre_->plots())),
      hardware_(new HardwareMode(
          session, themes, [this] { return model_->report().curve; }, std::move(runsFolder), this)),
      side_(new FitSide(session, form_, &hardware_->form())),
      middle_(new ModePages(session, centre_, &hardware_->centre())),
      right_(new ModePages(session, report_, &hardware_->report())),
      rows_{tools_, exports_, &hardware_->tools(), &hardware_->exports()} {
    connectParts();
    connectHardware();
    // Those of the mode that is not shown are off, so that the same keys may mean something else in each.
    middle_->addActions(actions_->all() + hardware_->commands().all());
}

FitRoom::~FitRoom() {
    for (const QPointer<QWidget>& row : rows_) {
        if (row != nullptr && row->parent() == nullptr) {
            delete row;
        }
    }
}

void FitRoom::connectParts() {
    FitPlots* plots = &centre_->plots();
    connect(plots, &FitPlots::statusChanged, this, &Room::statusChanged);
    connect(actions_, &FitActions::noticeRaised, this, &Room::noticeRaised);
    connect(actions_, &FitActions::roomRequested, this, &Room::roomRequested);
    connect(exports_, &FitExports::noticeRaised, this, &Room::noticeRaised);
    connect(actions_->showAll, &QAction::triggered, plots, &FitPlots::showAll);
    connect(actions_->previousView, &QAction::triggered, plots, [plots] { plots->goThroughHistory(-1); });
    connect(actions_->nextView, &QAction::triggered, plots, [plots] { plots->goThroughHistory(1); });
    connect(actions_->openData, &QAction::triggered, centre_, [this] { askForData(); });
    connect(actions_->contours, &QAction::triggered, centre_, [this] { showContours(); });
    connect(actions_->gallery, &QAction::triggered, centre_, [this] { showGallery(); });
    connect(actions_->rank, &QAction::triggered, centre_, [this] { showRanking(); });
    connect(&form_->target(), &TargetSection::openDataRequested, actions_->openData, &QAction::trigger);
    connect(&form_->how(), &HowSection::clearMaskRequested, actions_->clearMask, &QAction::trigger);
    connect(&form_->how(), &HowSection::openHistogramRequested, centre_, [this] { askForHistogram(); });
}

void FitRoom::connectHardware() {
    connect(hardware_, &HardwareMode::statusChanged, this, &Room::statusChanged);
    connect(hardware_, &HardwareMode::noticeRaised, this, &Room::noticeRaised);
    connect(model_, &FitModel::reportChanged, &hardware_->form(), &HardwareForm::showFitted);
    connect(actions_->forHardware, &QAction::triggered, this,
            [this](bool on) { setForHardware(session_, on); });
    connect(middle_, &QStackedWidget::currentChanged, this, &Room::rowsChanged);
}

bool FitRoom::canOpen(const QString& path) {
    const QStringList known{"csv", "tsv", "txt", "dat", "data", "asc"};
    return known.contains(QFileInfo(path).suffix().toLower());
}

void FitRoom::open(const QString& path) {
    try {
        auto* dialog = new DataDialog(path, centre_);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &DataDialog::dataRead, this, [this](const std::shared_ptr<const Target>& target) {
            model_->change(withData(model_->question(), target), tr("Open data"));
        });
        dialog->open();
    } catch (const FileError& error) {
        emit noticeRaised(spoken(error.what()));
    }
}

void FitRoom::askForData() {
    const QString path = QFileDialog::getOpenFileName(
        centre_, tr("Open data"), {}, tr("Tables (*.csv *.tsv *.txt *.dat *.data *.asc);;All files (*)"));
    if (!path.isEmpty()) {
        open(path);
    }
}

void FitRoom::askForHistogram() {
    const QString path =
        QFileDialog::getOpenFileName(centre_, tr("Open a histogram: columns centre and count"), {},
                                     tr("Tables (*.csv *.tsv *.txt *.dat);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    inBackground(
        this, [file = QFile::encodeName(path).toStdString()] { return readHistogram(file); },
        [this](const Histogram& histogram) {
            FitQuestion question = model_->question();
            question.weight = FitWeight::histogram;
            question.histogram = std::make_shared<const Histogram>(histogram);
            model_->change(std::move(question), tr("Change the weights"));
        },
        [this](const QString& sentence) { emit noticeRaised(sentence); });
}

void FitRoom::showContours() {
    auto* dialog = new ContourDialog(*model_, themes_.theme(), centre_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void FitRoom::showGallery() {
    auto* dialog = new GalleryDialog(themes_.theme(), centre_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GalleryDialog::fitChosen, this, [this](const GalleryFit& fit) {
        FitQuestion question = withData(withFamily(model_->question(), defaultCurve(fit.family)), nullptr);
        question.target = fit.target;
        question.range = {};
        model_->change(std::move(question), tr("Take a fit from the gallery"));
    });
    dialog->open();
}

void FitRoom::showRanking() {
    auto* dialog = new RankingDialog(model_->question(), session_.functions(), centre_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RankingDialog::fitChosen, this, [this](const Curve& curve) {
        model_->change(withFamily(model_->question(), curve), tr("Take a fit from the ranking"));
    });
    dialog->open();
}

QWidget* FitRoom::leftPanel() {
    return side_;
}

QWidget* FitRoom::centre() {
    return middle_;
}

QWidget* FitRoom::rightPanel() {
    return right_;
}

QWidget* FitRoom::tools() {
    return session_.session().fit.forHardware ? static_cast<QWidget*>(&hardware_->tools()) : tools_;
}

QWidget* FitRoom::exports() {
    return session_.session().fit.forHardware ? static_cast<QWidget*>(&hardware_->exports()) : exports_;
}

QList<QAction*> FitRoom::actions() const {
    return session_.session().fit.forHardware
               ? QList<QAction*>{actions_->forHardware} + hardware_->commands().all()
               : actions_->all();
}

QList<Room::GestureGroup> FitRoom::gestures() const {
    return {{tr("Fit, with the mouse"),
             {{tr("Mask a data point, or take it back"), tr("click it")},
              {tr("Mask a stretch, or take it back"), tr("Shift + drag over a plot")},
              {tr("Hold a parameter, the others follow"), tr("drag its slider")},
              {tr("Let a parameter go"), tr("double click its slider")},
              {tr("See another minimum"), tr("click its row")},
              {tr("Bring back an earlier fit"), tr("click its row")},
              {tr("Open data"), tr("drop a file on the window")}}},
            {tr("For hardware, with the mouse"), {{tr("Take a size"), tr("click its dot")}}},
            plotKeyGestures()};
}

bool FitRoom::isSettled() const {
    return model_->isSettled() && !hardware_->model().isComputing();
}

}  // namespace zorro::ui

#include "moc_fit_room.cpp"
