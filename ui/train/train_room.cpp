#include "ui/train/train_room.h"

#include <algorithm>

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/activation/spec.h"
#include "ui/chart/board/chart_board.h"
#include "ui/chart/board/chart_memory.h"
#include "ui/chart/network/network_view.h"
#include "ui/language/spoken.h"
#include "ui/plot/key_gestures.h"
#include "ui/train/form/comparison_check.h"
#include "ui/train/form/train_form.h"
#include "ui/train/preview/run_preview.h"
#include "ui/train/study/study_dialog.h"
#include "ui/train/train_actions.h"
#include "ui/train/train_export.h"
#include "ui/train/watch/histogram_fit.h"
#include "ui/train/watch/run_groups.h"
#include "ui/train/watch/run_header.h"
#include "ui/train/watch/run_words.h"
#include "ui/train/watch/train_panel.h"

namespace zorro::ui {

TrainRoom::TrainRoom(TrainModel& model, ThemeController& themes, QObject* parent)
    : Room(parent),
      model_(model),
      themes_(themes),
      actions_(new TrainActions(model, themes, this)),
      check_(new ComparisonCheck(model, this)),
      form_(new TrainForm(model, *check_, themes)),
      board_(new ChartBoard(themes)),
      preview_(new RunPreview(model, *check_, themes)),
      panel_(new TrainPanel(model, *actions_, themes)),
      network_(new NetworkView(themes)),
      tools_(new TrainTools(*board_)),
      exports_(new TrainExports(*actions_, model, *board_)) {
    board_->setEmptyText(tr("Losses and gradient norms appear here with the first steps."));
    panel_->putBelowNumbers(network_);
    centre_ = makeCentre(themes);
    form_->addToPresets(actions_->studies);
    connectParts();
    connectNetwork();
    model_.announce();
}

QStackedWidget* TrainRoom::makeCentre(ThemeController& themes) {
    constexpr int margin = 12;
    charts_ = new QWidget;
    auto* column = new QVBoxLayout(charts_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QVBoxLayout;
    bar->setContentsMargins(margin, margin - 2, margin, 0);
    bar->addWidget(new RunHeader(model_, *actions_, themes));
    tuning_ =
        new QLabel(tr("Each activation finds its own values first. The charts begin when the comparison "
                      "itself is trained, with new seeds and the values that were found."));
    tuning_->setProperty("class", "muted");
    tuning_->setWordWrap(true);
    tuning_->hide();
    bar->addWidget(tuning_);
    column->addLayout(bar);
    column->addWidget(board_, 1);
    auto* next = new QWidget;
    auto* frame = new QVBoxLayout(next);
    frame->setContentsMargins(margin, margin - 2, margin, margin);
    frame->addWidget(preview_);
    auto* pages = new QStackedWidget;
    pages->addWidget(next);
    pages->addWidget(charts_);
    return pages;
}

/// The next run is shown where no other is.
void TrainRoom::showPage() {
    const bool isShown = !model_.watched().path().empty() || model_.isStarting();
    isShown ? showCharts() : centre_->setCurrentIndex(0);
}

void TrainRoom::showTuning() {
    tuning_->setVisible(model_.run() && !tuningPhaseOf(*model_.run()).isEmpty());
}

void TrainRoom::showCharts() {
    centre_->setCurrentIndex(1);
}

void TrainRoom::connectParts() {
    connect(&model_, &TrainModel::runChanged, this, &TrainRoom::showRun);
    connect(&model_, &TrainModel::historyGrew, board_, &ChartBoard::historyGrew);
    connect(&model_, &TrainModel::stateChanged, this, &TrainRoom::refreshLayers);
    connect(&model_, &TrainModel::stateChanged, this, &TrainRoom::showPage);
    connect(&model_, &TrainModel::stateChanged, this, &TrainRoom::showTuning);
    connect(&model_, &TrainModel::runChanged, this, &TrainRoom::showPage);
    connect(&model_, &TrainModel::runChanged, this, &TrainRoom::showTuning);
    connect(&model_, &TrainModel::setupChanged, this, &TrainRoom::showRun);
    connect(board_, &ChartBoard::statusChanged, this, &Room::statusChanged);
    connect(board_, &ChartBoard::noticeRaised, this, &Room::noticeRaised);
    connect(exports_, &TrainExports::noticeRaised, this, &Room::noticeRaised);
    connect(actions_->showAll, &QAction::triggered, board_, &ChartBoard::showAll);
    connect(actions_->studies, &QAction::triggered, this, &TrainRoom::showStudies);
    connect(actions_->openRun, &QAction::triggered, board_, [this] { askForRun(); });
    connect(actions_->fitHistogram, &QAction::triggered, board_, [this] { fitToHistogram(); });
    connect(actions_->present, &QAction::triggered, board_,
            [this] { emit showRequested(QString::fromStdString(model_.watched().path().string())); });
    connect(actions_->showUsage, &QAction::triggered, board_, [this] {
        if (const ChartGroup* shown = firstShown()) {
            showUsage({.members = shown->members});
        }
    });
    connect(board_, &ChartBoard::usageRequested, this,
            [this](std::size_t group) { showUsage({.members = board_->groups()[group].members}); });
    connect(network_, &NetworkView::usageRequested, this, &TrainRoom::showUsage);
}

void TrainRoom::connectNetwork() {
    connect(&model_, &TrainModel::historyGrew, network_, &NetworkView::historyGrew);
    connect(network_, &NetworkView::statusChanged, this, &Room::statusChanged);
    connect(network_, &NetworkView::noticeRaised, this, &Room::noticeRaised);
    connect(network_, &NetworkView::curveRequested, this,
            [this](const Curve& curve, const std::string& trained, const QString& name) {
                model_.session().addLearned(curve, trained, name);
                emit roomRequested(QStringLiteral("explore"));
            });
    connect(network_, &NetworkView::fitRequested, this, [this](const Curve& curve) {
        model_.session().sendToFit(curve);
        emit roomRequested(QStringLiteral("fit"));
    });
    connect(network_, &NetworkView::groupChosen, board_, [this](std::size_t group) {
        ChartOptions options = board_->options();
        options.focusGroup = group;
        board_->setOptions(std::move(options));
    });
}

void TrainRoom::showRun() {
    board_->setGroups(groupsOf(model_));
    network_->setRun(model_.run(), board_->groups());
}

/// The network's layers are known only once the trainer has built it.
void TrainRoom::refreshLayers() {
    const bool known = !board_->groups().empty() && !board_->groups().front().layers.empty();
    if (!known && model_.run() && !model_.run()->network.layers.empty()) {
        showRun();
    }
}

void TrainRoom::showStudies() {
    if (studies_ == nullptr) {
        auto* model = new StudyModel(model_.runsFolder(), model_.session().ownFunctions(), this);
        studies_ = new StudyDialog(*model, themes_, centre_->window());
        connect(studies_, &StudyDialog::compareRequested, this, &Room::runRequested);
    }
    studies_->show();
    studies_->raise();
    studies_->activateWindow();
}

void TrainRoom::askForRun() {
    const QString path = QFileDialog::getExistingDirectory(
        board_, tr("Open a run directory"), QString::fromStdString(model_.runsFolder().string()));
    if (!path.isEmpty()) {
        open(path);
    }
}

bool TrainRoom::canOpen(const QString& path) {
    return QFileInfo(path).isDir() && QFileInfo::exists(path + QStringLiteral("/comparison.json"));
}

/// Whether it is known what the next run needs, or why that is not known.
bool TrainRoom::isSettled() const {
    return check_->estimate() || !check_->issues().empty() || !check_->problem().isEmpty();
}

void TrainRoom::open(const QString& path) {
    model_.watch(QFile::encodeName(path).toStdString());
}

/// Null, which is said, where none is.
const ChartGroup* TrainRoom::firstShown() {
    const auto& groups = board_->groups();
    const auto shown =
        std::find_if(groups.begin(), groups.end(), [](const ChartGroup& group) { return group.visible; });
    if (shown == groups.end()) {
        emit noticeRaised(tr("No activation is shown: show one in the charts"));
        return nullptr;
    }
    return &*shown;
}

void TrainRoom::showUsage(const UsagePlace& place) {
    const auto usage =
        model_.run() && model_.history() ? networkUsage(*model_.run(), *model_.history(), place) : nullptr;
    if (!usage) {
        return emit noticeRaised(
            tr("No pre-activations are recorded yet; they come with the first validation"));
    }
    if (model_.session().showUsage(usage) == noCurve) {
        return emit noticeRaised(
            tr("%1 is no function that is known here").arg(QString::fromStdString(usage->activation)));
    }
    emit roomRequested(QStringLiteral("explore"));
}

void TrainRoom::fitToHistogram() {
    const ChartGroup* shown = firstShown();
    if (shown == nullptr) {
        return;
    }
    std::optional<Histogram> histogram = usedHistogram(*model_.history(), shown->members);
    if (!histogram) {
        return emit noticeRaised(
            tr("No pre-activations are recorded yet; they come with the first validation"));
    }
    try {
        const Comparison& comparison = model_.run()->comparison;
        const Curve target = curveOf(comparison.members[shown->members.front()]);
        histogram->name =
            tr("%1 in %2").arg(shown->label, QString::fromStdString(comparison.name)).toStdString();
        SessionModel& session = model_.session();
        // The form takes over what was trained, so that the fitted function is compared on the same problem.
        if (!trainsTheSame(session.session().train, comparison)) {
            session.setTrain(setupOf(comparison), tr("Take over a run"));
        }
        FitSetup fit = session.session().fit;
        fit.question = histogramFit(std::move(fit.question), target, *std::move(histogram));
        session.setFit(std::move(fit), tr("Fit to what a network uses"));
        emit roomRequested(QStringLiteral("fit"));
    } catch (const SpecError& error) {
        emit noticeRaised(spoken(error.what()));
    }
}

QString TrainRoom::memory() const {
    return chartMemory(board_->options());
}

void TrainRoom::recall(const QString& memory) {
    board_->setOptions(recalledCharts(memory));
}

QWidget* TrainRoom::leftPanel() {
    return form_;
}

QWidget* TrainRoom::centre() {
    return centre_;
}

QWidget* TrainRoom::rightPanel() {
    return panel_;
}

QWidget* TrainRoom::tools() {
    return tools_;
}

QWidget* TrainRoom::exports() {
    return exports_;
}

QList<QAction*> TrainRoom::actions() const {
    return actions_->all();
}

QList<Room::GestureGroup> TrainRoom::gestures() const {
    return {{tr("Charts, with the mouse"),
             {{tr("Hide or show an activation"), tr("click its name")},
              {tr("Show one activation alone"), tr("double click its name")},
              {tr("Show the layers of an activation"), tr("Ctrl + click its name")},
              {tr("Logarithmic or linear"), tr("click the word in a chart's corner")},
              {tr("One chart alone, and back"), tr("double click its title, or Return")},
              {tr("Zoom and pan"), tr("wheel, drag; Shift + drag: a box")},
              {tr("Earlier views"), tr("Alt+Left, Alt+Right")},
              {tr("Everything else of a chart"), tr("right click")},
              {tr("Open a run"), tr("drop its folder on the window")}}},
            plotKeyGestures()};
}

}  // namespace zorro::ui

#include "moc_train_room.cpp"
