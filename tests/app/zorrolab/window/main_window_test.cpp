#include "app/zorrolab/window/main_window.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <gmock/gmock.h>

#include "app/benchmark-window/plot_benchmark.h"
#include "app/zorrolab/window/cheat_sheet.h"
#include "app/zorrolab/window/first_size.h"
#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/events/event_log.h"
#include "tests/app/zorrolab/window_fixture.h"
#include "ui/explore/plots/explore_centre.h"
#include "ui/fit/form/data_dialog.h"
#include "ui/lesson/show_page.h"
#include "ui/session/file/session_file.h"
#include "ui/widgets/room/side_panel.h"

namespace zorro {
namespace {

using testing::HasSubstr;

TEST(FirstSize, IsNoLargerThanTheScreen) {
    EXPECT_EQ(firstSizeOn({1920, 1080}), QSize(1280, 800));
    EXPECT_EQ(firstSizeOn({1280, 800}), QSize(1280, 768));  // the title stands above it
    EXPECT_EQ(firstSizeOn({1024, 768}), QSize(1024, 736));
    EXPECT_EQ(firstSizeOn({640, 400}, 2), QSize(640, 368));  // 1280 × 800, with all twice as large
}

TEST_F(WindowTest, SavingAsksForAFileOnceAndThenUsesIt) {
    answers_.fileToSave = path("first.zlab");
    changeSession();
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(window_->document().path(), path("first.zlab"));
    EXPECT_FALSE(window_->document().isModified());

    answers_.fileToSave = path("other.zlab");
    window_->model().undoStack().undo();
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(ui::readSession(path("first.zlab").toStdString()).curves.front().label, QString());
    EXPECT_FALSE(QFile::exists(path("other.zlab")));
}

TEST_F(WindowTest, TheTitleShowsTheFileAndWhetherItIsChanged) {
    ASSERT_TRUE(window_->document().saveAs(path("mine.zlab")));
    EXPECT_THAT(window_->windowTitle().toStdString(), HasSubstr("mine.zlab"));
    EXPECT_FALSE(window_->isWindowModified());

    changeSession();
    EXPECT_TRUE(window_->isWindowModified());
}

TEST_F(WindowTest, CancellingKeepsTheWindowOpenAndTheChanges) {
    changeSession();
    answers_.unsaved = UnsavedAnswer::cancel;
    EXPECT_FALSE(window_->close());
    EXPECT_TRUE(window_->isVisible());
    EXPECT_EQ(firstLabel(), "changed");
}

TEST_F(WindowTest, TheWheelMovesAPanelAndDoesNotTakeItsFields) {
    showAllRooms();
    int fields = 0;
    for (const ui::SidePanel* panel : window_->findChildren<ui::SidePanel*>()) {
        for (const QWidget* each : panel->findChildren<QWidget*>()) {
            EXPECT_FALSE(each->focusPolicy() == Qt::WheelFocus)
                << each->metaObject()->className() << " " << each->accessibleName().toStdString() << " "
                << each->toolTip().toStdString();
            fields += qobject_cast<const QComboBox*>(each) != nullptr ? 1 : 0;
        }
    }
    EXPECT_GT(fields, 10);
}

TEST_F(WindowTest, ClosingUnchangedAsksNothing) {
    EXPECT_TRUE(window_->close());
    EXPECT_EQ(answers_.timesAskedUnsaved, 0);
}

TEST_F(WindowTest, ClosingAfterSaveWritesTheFile) {
    changeSession();
    answers_.unsaved = UnsavedAnswer::save;
    answers_.fileToSave = path("kept.zlab");
    EXPECT_TRUE(window_->close());
    EXPECT_EQ(ui::readSession(path("kept.zlab").toStdString()).curves.front().label, "changed");
}

TEST_F(WindowTest, SavingThatFailsKeepsTheWindowOpenAndSaysWhy) {
    changeSession();
    answers_.unsaved = UnsavedAnswer::save;
    answers_.fileToSave = path("no/such/folder/kept.zlab");
    EXPECT_FALSE(window_->close());
    EXPECT_THAT(window_->frame().noticeBar().sentence().toStdString(), HasSubstr("kept.zlab"));
}

TEST_F(WindowTest, UndoAndRedoFollowTheKeyboard) {
    changeSession();
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(firstLabel(), QString());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(firstLabel(), "changed");
}

TEST_F(WindowTest, AFileThatIsNoSessionIsRefusedBesideThePlots) {
    replaceFile(path("broken.zlab").toStdString(), "{\"format\": ");
    EXPECT_FALSE(window_->files().open(path("broken.zlab")));
    EXPECT_TRUE(window_->frame().noticeBar().isVisible());
    EXPECT_THAT(window_->frame().noticeBar().sentence().toStdString(), HasSubstr("broken.zlab"));
    EXPECT_FALSE(window_->model().session().curves.empty());
}

TEST_F(WindowTest, ADroppedSessionIsOpened) {
    changeSession();
    ASSERT_TRUE(window_->document().saveAs(path("dropped.zlab")));
    window_->document().startNew();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path("dropped.zlab"))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window_.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window_.get(), &drop);
    EXPECT_EQ(firstLabel(), "changed");
}

TEST_F(WindowTest, DroppedDataOpenInTheRoomThatFitsThem) {
    replaceFile(path("points.csv").toStdString(), "x,y\n0,0\n1,1\n2,4\n");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path("points.csv"))});
    // Over the plots, which take dropped text themselves but leave files to the window.
    QWidget* plots = window_->findChild<ui::ExploreCentre*>();
    ASSERT_NE(plots, nullptr);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(plots, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(plots, &drop);

    EXPECT_EQ(window_->shownRoomName(), "fit");
    EXPECT_NE(window_->findChild<ui::DataDialog*>(), nullptr);
}

TEST_F(WindowTest, AShortcutActsOnlyInTheRoomThatIsShown) {
    const std::size_t curves = window_->model().session().curves.size();
    window_->showRoom("fit");
    press(Qt::Key_D, Qt::ControlModifier);  // Explore duplicates the curve
    EXPECT_EQ(window_->model().session().curves.size(), curves);

    window_->showRoom("explore");
    press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(window_->model().session().curves.size(), curves + 1);
}

TEST_F(WindowTest, ADraggedParameterOfAFitIsMeasuredUntilItIsPainted) {
    const FrameTimes times = measureFitFrames(*window_, 20);

    EXPECT_EQ(times.frames, 20);
    EXPECT_GT(times.p50, 0);
    EXPECT_GE(times.p99, times.p50);
    EXPECT_EQ(window_->model().session().fit.question.parameters.front().role, ParameterRole::fixed);
    EXPECT_EQ(window_->model().undoStack().count(), 1);
}

TEST_F(WindowTest, PanelsHideByKeyAndAreRememberedHidden) {
    const QAction* left = window_->frame().panelActions().front();
    press(Qt::Key_F9);
    EXPECT_FALSE(left->isChecked());
    window_->close();

    openWindow();
    EXPECT_FALSE(window_->frame().panelActions().front()->isChecked());
    EXPECT_TRUE(window_->frame().panelActions().back()->isChecked());
}

TEST_F(WindowTest, ANarrowWindowFoldsAPanelAndAWideOneBringsItBack) {
    const QAction* left = window_->frame().panelActions().front();
    const QAction* right = window_->frame().panelActions().back();
    window_->resize(1280, 800);
    QCoreApplication::processEvents();
    EXPECT_TRUE(left->isChecked() && right->isChecked());

    window_->resize(1024, 768);
    QCoreApplication::processEvents();
    EXPECT_TRUE(left->isChecked());
    EXPECT_FALSE(right->isChecked());
    EXPECT_GE(window_->shownRoom()->centre()->width(), 0.4 * 1024);

    press(Qt::Key_F10);
    EXPECT_TRUE(right->isChecked()) << "who asks for the panel gets it";
    EXPECT_FALSE(left->isChecked());
    EXPECT_GE(window_->shownRoom()->centre()->width(), 0.4 * 1024);

    window_->resize(1280, 800);
    QCoreApplication::processEvents();
    EXPECT_TRUE(left->isChecked() && right->isChecked());
}

TEST_F(WindowTest, AScreenReaderHearsRoomsAsTabs) {
    const QAccessibleInterface* bar = QAccessible::queryAccessibleInterface(&window_->frame().modeBar());
    EXPECT_EQ(bar->role(), QAccessible::PageTabList);
    int tabs = 0;
    int selected = 0;
    for (QToolButton* button : window_->frame().modeBar().findChildren<QToolButton*>()) {
        const QAccessibleInterface* each = QAccessible::queryAccessibleInterface(button);
        tabs += each->role() == QAccessible::PageTab ? 1 : 0;
        selected += each->state().selected ? 1 : 0;
        EXPECT_FALSE(each->text(QAccessible::Name).isEmpty()) << each->role();
    }
    EXPECT_EQ(tabs, 4);
    EXPECT_EQ(selected, 1);
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&window_->frame().statusLine())->role(),
              QAccessible::StatusBar);
}

TEST_F(WindowTest, ALessonIsTwoClicksAwayAndEscapeLeadsBack) {
    qputenv("ZORROLAB_TRAINER", "/no/such/trainer");
    QMenu& help = window_->frame().modeBar().helpMenu();
    const QString room = window_->shownRoomName();
    for (QAction* action : help.actions()) {
        if (action->text() == "Dying ReLU") {
            action->trigger();
        }
    }
    ASSERT_NE(window_->showMode().page(), nullptr);
    EXPECT_TRUE(window_->showMode().page()->isVisible());
    EXPECT_FALSE(window_->frame().isVisible());
    QTest::keyClick(window_->showMode().page(), Qt::Key_Escape);
    EXPECT_TRUE(window_->frame().isVisible());
    EXPECT_EQ(window_->shownRoomName(), room);

    press(Qt::Key_F11);
    EXPECT_TRUE(window_->showMode().page()->isVisible());
    press(Qt::Key_F11);
    EXPECT_TRUE(window_->frame().isVisible());
    qunsetenv("ZORROLAB_TRAINER");
}

TEST_F(WindowTest, ARunIsShownOverTheWholeWindowAndOneThatIsGoneIsSaid) {
    const std::filesystem::path runs = path("runs").toStdString();
    Comparison comparison{.name = "spirals", .members = {{.activation = "relu"}, {.activation = "gelu"}}};
    const std::filesystem::path run = createRunDirectory(runs, comparison);
    EventBatch batch{.steps = {10}, .seconds = {1}};
    batch.columns = {{.name = "validation_loss", .values = {0.5, 0.25}}};
    EventLog(run).append(batch);
    writeResult(run, RunResult{.steps = 10, .seconds = 1});
    QString problem;
    QObject::connect(&window_->showMode(), &ShowMode::problemRaised,
                     [&](const QString& sentence) { problem = sentence; });
    window_->showMode().openRun(runs / "gone");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !problem.isEmpty(); }, 20'000));
    EXPECT_FALSE(window_->showMode().isShown());
    window_->showMode().openRun(run);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window_->showMode().isShown(); }, 20'000));
    EXPECT_FALSE(window_->frame().isVisible());
    const QString verdict = window_->showMode().page()->verdict().text();
    EXPECT_TRUE(verdict.contains("GELU has the lowest validation loss, 0.25")) << verdict.toStdString();
    QTest::keyClick(window_->showMode().page(), Qt::Key_Escape);
    EXPECT_TRUE(window_->frame().isVisible());
}

TEST_F(WindowTest, WorkOfACrashedWindowIsOfferedAndRestored) {
    // A copy without the lock of a running window is what a crash leaves.
    ui::Session lost = window_->model().session();
    lost.curves.front().label = "lost";
    QDir().mkpath(path("recovery"));
    replaceFile(path("recovery/copy.zlab").toStdString(), ui::sessionText(lost));
    window_->offerRecovery();

    auto* restore = window_->frame().noticeBar().findChild<QPushButton*>();
    ASSERT_NE(restore, nullptr);
    restore->click();
    EXPECT_EQ(firstLabel(), "lost");
    EXPECT_TRUE(window_->document().isModified());
    EXPECT_FALSE(QFile::exists(path("recovery/copy.zlab")));
}

TEST_F(WindowTest, NothingOnTopIsClippedInAnyRoom) {
    const TopBar& bar = window_->frame().topBar();
    for (const QSize size : {QSize(1024, 768), QSize(1280, 800)}) {
        for (const char* room : {"explore", "fit", "train", "compare"}) {
            window_->showRoom(room);
            window_->resize(size);
            QCoreApplication::processEvents();
            EXPECT_EQ(window_->size(), size) << room;
            for (const QToolButton* button : bar.findChildren<QToolButton*>()) {
                if (button->isVisible()) {
                    EXPECT_GE(button->width(), button->minimumSizeHint().width())
                        << room << ": " << button->text().toStdString();
                    EXPECT_LE(button->mapTo(&bar, QPoint(button->width(), 0)).x(), bar.width()) << room;
                }
            }
        }
    }
}

TEST_F(WindowTest, WordsOnTopComeBackWithTheRoomForThem) {
    const auto undoHasAWord = [this] {
        for (const QToolButton* button : window_->frame().topBar().findChildren<QToolButton*>()) {
            if (button->accessibleName() == "Undo") {
                return button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
            }
        }
        return false;
    };
    window_->resize(1024, 768);
    QCoreApplication::processEvents();
    EXPECT_FALSE(undoHasAWord());
    window_->resize(1600, 900);
    QCoreApplication::processEvents();
    EXPECT_TRUE(undoHasAWord());
}

TEST_F(WindowTest, EveryButtonHasAToolTipAndAName) {
    for (const QAbstractButton* button : window_->findChildren<QAbstractButton*>()) {
        if (button->isVisible()) {
            const bool isNamed = !button->accessibleName().isEmpty() || !button->text().isEmpty();
            EXPECT_TRUE(isNamed) << button->metaObject()->className();
            EXPECT_FALSE(button->toolTip().isEmpty()) << button->text().toStdString();
        }
    }
}

TEST_F(WindowTest, UndoMeansTheRoomsOwnChangesWhereItHasSome) {
    const QAction& undo = *window_->frame().topBar().historyActions().front();
    changeSession();
    EXPECT_TRUE(undo.isEnabled());
    window_->showRoom("compare");
    EXPECT_FALSE(undo.isEnabled());
    window_->showRoom("fit");
    EXPECT_TRUE(undo.isEnabled());
}

TEST_F(WindowTest, ARunIsShownByTheRoomThatOpensIt) {
    QDir().mkpath(path("run"));
    QFile file(path("run/comparison.json"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    window_->showRoom("compare");
    emit window_->shownRoom()->runRequested(path("run"));
    EXPECT_EQ(window_->shownRoomName(), "train");
}

TEST_F(WindowTest, NoTwoActionsOfARoomShareAShortcut) {
    for (QAction* room : window_->frame().modeBar().roomActions()) {
        room->trigger();
        QStringList keys;
        for (const QAction* action : window_->activeActions()) {
            for (const QKeySequence& shortcut : action->shortcuts()) {
                EXPECT_FALSE(keys.contains(shortcut.toString())) << shortcut.toString().toStdString();
                keys << shortcut.toString();
            }
        }
    }
}

TEST_F(WindowTest, TheCheatSheetListsEveryShortcut) {
    const CheatSheet sheet(window_->activeActions(), {{"Mouse", {{"Move the view", "drag"}}}});
    QString text;
    for (const QLabel* label : sheet.findChildren<QLabel*>()) {
        text += label->text() + "\n";
    }
    for (const QAction* action : window_->activeActions()) {
        if (!action->shortcut().isEmpty()) {
            EXPECT_TRUE(text.contains(action->shortcut().toString(QKeySequence::NativeText)));
        }
    }
    EXPECT_TRUE(text.contains("Move the view\n") && text.contains("drag\n")) << text.toStdString();
}

/// Controls that a user meets; parts that Qt makes inside of others have names of their own.
bool isControl(const QWidget& widget) {
    const bool kind =
        qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
        qobject_cast<const QAbstractSpinBox*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
        (qobject_cast<const QAbstractSlider*>(&widget) && !qobject_cast<const QScrollBar*>(&widget));
    return kind && !widget.objectName().startsWith("qt_") && !widget.objectName().startsWith("Scroll");
}

TEST_F(WindowTest, EveryControlHasAToolTipAndAName) {
    int met = 0;
    for (const QWidget* widget : window_->findChildren<QWidget*>()) {
        if (isControl(*widget) && widget->isVisibleTo(window_.get())) {
            const std::string who =
                QString("%1 in %2")
                    .arg(widget->metaObject()->className(), widget->parent()->metaObject()->className())
                    .toStdString();
            EXPECT_FALSE(widget->toolTip().isEmpty()) << who << " " << widget->accessibleName().toStdString();
            EXPECT_FALSE(widget->accessibleName().isEmpty()) << who << " " << widget->toolTip().toStdString();
            ++met;
        }
    }
    EXPECT_GT(met, 20);
}

}  // namespace
}  // namespace zorro
