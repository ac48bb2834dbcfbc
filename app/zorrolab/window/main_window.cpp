#include "app/zorrolab/window/main_window.h"

#include <algorithm>
#include <utility>

#include <QActionGroup>
#include <QCloseEvent>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QVBoxLayout>

#include "app/zorrolab/look/language_menu.h"
#include "app/zorrolab/look/text_size.h"
#include "app/zorrolab/window/cheat_sheet.h"
#include "app/zorrolab/window/first_size.h"
#include "app/zorrolab/window/manual_place.h"
#include "core/expression/curve_spec.h"
#include "ui/language/spoken.h"
#include "ui/widgets/done_command.h"
#include "ui/widgets/field/undo_keys.h"
#include "ui/widgets/room/scrolled_dialogs.h"
#include "ui/widgets/room/wheel_rule.h"

namespace zorro {
namespace {

constexpr const char* geometryKey = "window/geometry";
constexpr const char* themeKey = "window/theme";
constexpr const char* roomKey = "window/room";

/// The one file that is being dragged, or empty.
QString draggedFile(const QMimeData& data) {
    const auto urls = data.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

bool isSession(const QString& path) {
    return path.endsWith(".zlab", Qt::CaseInsensitive);
}

QString memoryKey(const ui::RoomPlan& plan) {
    return QStringLiteral("rooms/") + plan.name;
}

}  // namespace

MainWindow::MainWindow(ui::ThemeController& themes, QSettings& settings, const QString& recoveryFolder,
                       std::unique_ptr<FileQuestions> questions)
    : themes_(themes),
      settings_(settings),
      recoveryFolder_(recoveryFolder),
      document_(model_, settings),
      autosave_(model_, document_, recoveryFolder),
      frame_(new WindowFrame(model_.undoStack(), themes, this)),
      files_(new FileActions(document_,
                             questions ? std::move(questions) : std::make_unique<FileDialogs>(this), this)),
      show_(new ShowMode(*this, *frame_, model_, themes)) {
    resize(firstSizeOn(screen()->availableSize(), textScale()));
    setAcceptDrops(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(frame_);
    addActions(frame_->topBar().historyActions());
    ui::leaveUndoToWindow(*this);
    ui::keepWheelFromFields(*this);
    new ui::ScrolledDialogs(this);
    addActions(frame_->panelActions());
    fillMenu();
    fillHelpMenu();

    connect(&document_, &ui::SessionDocument::pathChanged, this, &MainWindow::showDocument);
    connect(&document_, &ui::SessionDocument::modifiedChanged, this, &MainWindow::showDocument);
    connect(&document_, &ui::SessionDocument::saved, this, &MainWindow::showDocument);
    connect(files_, &FileActions::failed, &frame_->noticeBar(), &NoticeBar::showError);
    connect(files_, &FileActions::succeeded, &frame_->statusLine(), &StatusLine::showNotice);
    connect(&autosave_, &ui::Autosave::problem, &frame_->noticeBar(), &NoticeBar::showError);
    connect(show_, &ShowMode::problemRaised, &frame_->noticeBar(), &NoticeBar::showError);
    connect(&frame_->modeBar(), &ModeBar::activationDropped, this, &MainWindow::sendActivation);
    connect(&model_, &ui::SessionModel::stepTaken, this, &MainWindow::showStep);
    connect(&frame_->modeBar(), &ModeBar::roomChosen, this, qOverload<std::size_t>(&MainWindow::showRoom));
    connect(qGuiApp, &QGuiApplication::commitDataRequest, &autosave_, &ui::Autosave::writeNow,
            Qt::DirectConnection);
    connect(&savedTextTimer_, &QTimer::timeout, this,
            [this] { frame_->statusLine().setSavedText(document_.savedText()); });
    savedTextTimer_.start(1000);
    document_.startNew();
    showDocument();
}

MainWindow::~MainWindow() {
    for (const ui::RecoverableSession& each : discarded_) {
        ui::discard(each);
    }
    delete frame_;  // before the rooms, whose widgets it holds
    rooms_.clear();
}

void MainWindow::setRooms(std::vector<ui::RoomPlan> plans) {
    for (ui::RoomPlan& plan : plans) {
        frame_->modeBar().addRoom(plan);
        if (const ui::RoomWork* work = plan.work.get()) {
            connect(work, &ui::RoomWork::noticeRaised, &frame_->statusLine(), &StatusLine::showNotice);
            connect(work, &ui::RoomWork::undoOffered, this, &MainWindow::offerUndo);
            connect(work, &ui::RoomWork::activityChanged, this, [this](const QString& words) {
                activity_ = words;
                showDocument();
            });
        }
        rooms_.push_back({.plan = std::move(plan), .room = nullptr});
    }
    addActions(frame_->modeBar().roomActions());
}

ui::Room& MainWindow::makeRoom(PlannedRoom& planned) {
    planned.room = planned.plan.make(frame_->places());
    ui::Room& room = *planned.room;
    // A shortcut acts in the room that is shown: the same keys may mean something else in another one.
    room.centre()->addActions(room.actions());
    connect(&room, &ui::Room::rowsChanged, this, [this, &room] {
        if (shownRoom() == &room) {
            frame_->showRows(room);
        }
    });
    connect(&room, &ui::Room::statusChanged, &frame_->statusLine(), &StatusLine::setStatus);
    connect(&room, &ui::Room::roomRequested, this, qOverload<const QString&>(&MainWindow::showRoom));
    connect(&room, &ui::Room::activationSent, this, &MainWindow::sendActivation);
    connect(&room, &ui::Room::runRequested, this, &MainWindow::openFile);
    connect(&room, &ui::Room::showRequested, show_,
            [this](const QString& path) { show_->openRun(QFile::encodeName(path).toStdString()); });
    connect(&room, &ui::Room::noticeRaised, &frame_->statusLine(), &StatusLine::showNotice);
    connect(&room, &ui::Room::undoOffered, this, &MainWindow::offerUndo);
    if (const QString memory = settings_.value(memoryKey(planned.plan)).toString(); !memory.isEmpty()) {
        room.recall(memory);
    }
    return room;
}

void MainWindow::showRoom(std::size_t index) {
    PlannedRoom& planned = rooms_.at(index);
    if (show_->isShown()) {
        show_->leave();
    }
    const bool isFirst = shownRoom() == nullptr;
    shown_ = index;
    frame_->show(planned.room ? *planned.room : makeRoom(planned), index);
    if (isFirst) {
        planned.room->centre()->setFocus();  // so that the keyboard acts on the plots from the start
    }
}

void MainWindow::showRoom(const QString& name) {
    const auto found = std::find_if(rooms_.begin(), rooms_.end(),
                                    [&name](const PlannedRoom& each) { return each.plan.name == name; });
    if (found != rooms_.end()) {
        showRoom(static_cast<std::size_t>(found - rooms_.begin()));
    }
}

QAction* MainWindow::addWindowAction(const QString& text, const QList<QKeySequence>& shortcuts) {
    auto* action = new QAction(text, this);
    action->setShortcuts(shortcuts);
    action->setProperty("group", tr("Window"));
    addAction(action);
    windowActions_ << action;
    return action;
}

void MainWindow::fillMenu() {
    QMenu& menu = frame_->topBar().menu();
    const auto file = files_->actions();
    menu.addActions(file.first(2));
    menu.addMenu(files_->recentMenu());
    menu.addActions(file.sliced(2));
    menu.addSeparator();
    addThemeMenu(menu);
    const auto say = [this](const QString& sentence) { frame_->statusLine().showNotice(sentence); };
    addTextSizeMenu(menu, settings_, say);
    addLanguageMenu(menu, settings_, say);
    menu.addActions(frame_->panelActions());
    menu.addSeparator();
    auto* quit = addWindowAction(tr("Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    connect(quit, &QAction::triggered, this, &QWidget::close);
    menu.addAction(quit);
}

void MainWindow::fillHelpMenu() {
    QMenu& menu = frame_->modeBar().helpMenu();
    menu.setToolTipsVisible(true);
    menu.addAction(tr("Lessons"))->setEnabled(false);  // the heading of those below
    menu.addActions(show_->lessons());
    menu.addAction(show_->toggle());
    addAction(show_->toggle());
    windowActions_ << show_->toggle();
    menu.addSeparator();
    auto* manual = addWindowAction(tr("Manual"), {});
    auto* keys =
        addWindowAction(tr("Keyboard shortcuts"), {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    auto* about = addWindowAction(tr("About ZorroLab"), {});
    connect(keys, &QAction::triggered, this, &MainWindow::showCheatSheet);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(manual, &QAction::triggered, this, [this] {
        if (const QString problem = openManual(manualPlaces()); !problem.isEmpty()) {
            frame_->noticeBar().showError(problem);
        }
    });
    menu.addActions({manual, keys, about});
}

void MainWindow::addThemeMenu(QMenu& menu) {
    auto* themeMenu = menu.addMenu(tr("Theme"));
    auto* group = new QActionGroup(themeMenu);
    for (const auto& [mode, word, text] : ui::themeChoices()) {
        const QString shown = QCoreApplication::translate("ThemeChoice", text);
        auto* action = themeMenu->addAction(shown, this, [this, mode = mode] {
            themes_.setMode(mode);
            settings_.setValue(themeKey, static_cast<int>(mode));
        });
        action->setCheckable(true);
        action->setActionGroup(group);
        connect(themeMenu, &QMenu::aboutToShow, action,
                [this, action, mode = mode] { action->setChecked(themes_.mode() == mode); });
    }
}

bool MainWindow::isSettled() const {
    return std::all_of(rooms_.begin(), rooms_.end(), [](const PlannedRoom& each) {
        return each.room == nullptr || each.room->isSettled();
    });
}

QList<QAction*> MainWindow::activeActions() const {
    QList<QAction*> active = files_->actions() + frame_->topBar().historyActions();
    if (const ui::Room* room = shownRoom()) {
        active += room->actions();
    }
    return active + frame_->modeBar().roomActions() + frame_->panelActions() + windowActions_;
}

ui::Room* MainWindow::shownRoom() const {
    return rooms_.empty() ? nullptr : rooms_[shown_].room.get();
}

QString MainWindow::shownRoomName() const {
    return shownRoom() == nullptr ? QString() : rooms_[shown_].plan.name;
}

void MainWindow::restore() {
    restoreGeometry(settings_.value(geometryKey).toByteArray());
    frame_->restore(settings_);
    const int mode = settings_.value(themeKey, 0).toInt();
    if (mode >= 0 && mode < static_cast<int>(ui::themeChoices().size())) {
        themes_.setMode(static_cast<ui::ThemeMode>(mode));
    }
    shown_ = std::min<std::size_t>(settings_.value(roomKey, 0).toUInt(), rooms_.size() - 1);
}

void MainWindow::beginWork() {
    for (const PlannedRoom& each : rooms_) {
        if (each.plan.work != nullptr) {
            each.plan.work->begin(*this);
        }
    }
}

void MainWindow::sendActivation(const QString& room, const QString& spec) {
    const auto found = std::find_if(rooms_.begin(), rooms_.end(),
                                    [&room](const PlannedRoom& each) { return each.plan.name == room; });
    if (found == rooms_.end() || !found->plan.take) {
        return;
    }
    try {
        const Curve curve = parseTypedCurve(spec.toStdString(), model_.functions());
        showRoom(room);
        const QString problem = found->plan.take(*found->room, curve);
        const QString title = QString::fromStdString(curve.description().title);
        frame_->statusLine().showNotice(problem.isEmpty() ? tr("%1 is here now").arg(title) : problem);
    } catch (const SpecError& error) {
        frame_->statusLine().showNotice(ui::spoken(error.what()));
    }
}

void MainWindow::showStep(const QString& room, const QString& text, bool back) {
    if (shownRoom() != nullptr && !room.isEmpty() && room != shownRoomName()) {
        showRoom(room);  // nothing changes where nobody looks
    }
    frame_->statusLine().showNotice((back ? tr("Undone: %1") : tr("Redone: %1")).arg(text));
}

void MainWindow::offerUndo(const QString& sentence, QUndoStack* history) {
    frame_->statusLine().offerUndo(sentence, *history);
}

void MainWindow::showDocument() {
    const QString title = tr("%1[*] – ZorroLab").arg(document_.title());
    setWindowTitle(activity_.isEmpty() ? title : tr("%1 – %2").arg(activity_, title));
    setWindowModified(document_.isModified());
    frame_->topBar().setDocument(document_.title(), document_.path(), document_.isModified());
    frame_->statusLine().setSavedText(document_.savedText());
}

void MainWindow::showCheatSheet() {
    const ui::Room* room = shownRoom();
    const auto gestures = room == nullptr ? QList<ui::Room::GestureGroup>() : room->gestures();
    auto* sheet = new CheatSheet(activeActions(), gestures, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::showAbout() {
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About ZorroLab"),
                                tr("ZorroLab %1").arg(ZORROLAB_VERSION), QMessageBox::Close, this);
    box->setInformativeText(tr("A laboratory for activation functions. Free software under the GNU General "
                               "Public License, version 3 or later. Built with Qt %1 and QCustomPlot.")
                                .arg(qVersion()));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::offerRecovery() {
    for (const ui::RecoverableSession& found : ui::findRecoverableSessions(recoveryFolder_)) {
        offer(found);
    }
}

void MainWindow::offer(const ui::RecoverableSession& found) {
    const QString name =
        found.origin.isEmpty() ? tr("a session that was never saved") : QFileInfo(found.origin).fileName();
    frame_->noticeBar().present(
        {.sentence = tr("Unsaved work of %1 on %2 was kept when the program ended unexpectedly.")
                         .arg(QLocale::c().toString(found.when, tr("d MMM, HH:mm")), name),
         .choices = {{tr("Restore"), [this, found] { recover(found); }},
                     {tr("Discard the unsaved work"), [this, found] { throwAway(found); }, true}},
         .isError = false});
}

/// The copy goes with the window; until then it can be offered again.
void MainWindow::throwAway(const ui::RecoverableSession& found) {
    const auto add = [this, found] { discarded_.push_back(found); };
    const auto takeBack = [this, found] {
        std::erase_if(discarded_, [&](const auto& each) { return each.filePath == found.filePath; });
        offer(found);
    };
    add();
    model_.addOther(std::make_unique<ui::DoneCommand>(tr("Discard unsaved work"), takeBack, add));
    offerUndo(tr("Discarded the unsaved work"), &model_.undoStack());
}

void MainWindow::recover(const ui::RecoverableSession& recoverable) {
    if (!files_->mayReplaceSession()) {
        return;  // the copy stays, and is offered again on the next start
    }
    document_.adopt(recoverable.session, recoverable.origin);
    autosave_.writeNow();
    autosave_.finish();
    ui::discard(recoverable);
}

void MainWindow::showEvent(QShowEvent* event) {
    if (shownRoom() == nullptr && !rooms_.empty()) {
        showRoom(shown_);
    }
    QWidget::showEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const bool roomsMay = std::all_of(rooms_.begin(), rooms_.end(), [](const PlannedRoom& each) {
        return each.plan.work == nullptr || each.plan.work->mayClose();
    });
    if (!roomsMay || !files_->mayReplaceSession()) {
        event->ignore();
        return;
    }
    settings_.setValue(geometryKey, saveGeometry());
    settings_.setValue(roomKey, static_cast<uint>(shown_));
    frame_->remember(settings_);
    for (const PlannedRoom& each : rooms_) {
        if (each.room != nullptr) {
            settings_.setValue(memoryKey(each.plan), each.room->memory());
        }
    }
    event->accept();
}

std::optional<std::size_t> MainWindow::roomFor(const QString& path) const {
    const auto found = std::find_if(rooms_.begin(), rooms_.end(), [&path](const PlannedRoom& each) {
        return each.plan.canOpen && each.plan.canOpen(path);
    });
    return found == rooms_.end() ? std::nullopt : std::optional<std::size_t>(found - rooms_.begin());
}

void MainWindow::openFile(const QString& path) {
    if (const auto room = roomFor(path)) {
        showRoom(*room);
        rooms_[*room].room->open(path);
    } else {
        files_->open(path);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QString path = draggedFile(*event->mimeData());
    if (isSession(path) || (!path.isEmpty() && roomFor(path))) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = draggedFile(*event->mimeData());
    if (!path.isEmpty()) {
        event->acceptProposedAction();
        openFile(path);
    }
}

}  // namespace zorro

#include "moc_main_window.cpp"
