#include "app/zorrolab/window/rooms.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QUndoStack>
#include <QWheelEvent>
#include <gmock/gmock.h>

#include "core/expression/curve_spec.h"
#include "tests/app/zorrolab/window_fixture.h"
#include "ui/compare/compare_room.h"
#include "ui/fit/form/fit_form.h"
#include "ui/train/form/train_form.h"
#include "ui/widgets/done_command.h"

namespace zorro {
namespace {

using testing::HasSubstr;

const QStringList allRooms{"explore", "fit", "train", "compare"};

/// What a user reads in the panel of a room that is shown.
QStringList wordsIn(const QWidget& panel) {
    QStringList words;
    for (const QWidget* each : panel.findChildren<QWidget*>()) {
        if (!each->isVisibleTo(&panel)) {
            continue;
        }
        if (const auto* label = qobject_cast<const QLabel*>(each)) {
            words << label->text();
        } else if (const auto* field = qobject_cast<const QLineEdit*>(each)) {
            words << field->text();
        } else if (const auto* choice = qobject_cast<const QComboBox*>(each)) {
            words << choice->currentText();
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(each)) {
            words << button->text() + (button->isChecked() ? " on" : " off");
        }
    }
    return words;
}

class Rooms : public WindowTest {
protected:
    /// A session that differs from a new one in every room.
    static ui::Session unusualSession() {
        ui::Session session = ui::defaultSession();
        session.fit.question = withFamily(session.fit.question, parseCurve("sigmoid-zorro:a=3,b=5,m=0.6"));
        session.fit.question.target = parseCurve("mish");
        session.fit.question.starts = 11;
        session.fit.automatic = false;
        session.train.seeds = 7;
        session.train.activations.resize(1);
        session.curves.front().label = "unusual";
        return session;
    }
    QString hint() const {
        for (const QLabel* label : window_->findChildren<QLabel*>()) {
            if (label->accessibleName() == "Hint") {
                return label->text();
            }
        }
        return {};
    }
    QStringList wordsOfForm(const QString& room) {
        window_->showRoom(room);
        QCoreApplication::processEvents();
        return wordsIn(*window_->shownRoom()->leftPanel());
    }
};

TEST_F(Rooms, AreMadeWhenTheyAreFirstShown) {
    EXPECT_EQ(window_->shownRoomName(), "explore");
    EXPECT_EQ(window_->findChild<ui::FitForm*>(), nullptr);
    EXPECT_EQ(window_->findChild<ui::TrainForm*>(), nullptr);
    press(Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(window_->shownRoomName(), "train");
    const auto* form = window_->findChild<ui::TrainForm*>();
    ASSERT_NE(form, nullptr);
    EXPECT_TRUE(form->isVisible());
    EXPECT_EQ(window_->findChild<ui::FitForm*>(), nullptr);
    press(Qt::Key_1, Qt::ControlModifier);
    press(Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(window_->findChildren<ui::TrainForm*>().size(), 1);
}

TEST_F(Rooms, MadeLateShowTheSessionAsThoseMadeEarlyDo) {
    showAllRooms();
    window_->document().startNew(unusualSession());
    QList<QStringList> early;
    for (const char* room : {"explore", "fit", "train"}) {
        early << wordsOfForm(room);
        EXPECT_FALSE(early.back().isEmpty());
    }
    openWindow();
    window_->document().startNew(unusualSession());
    for (const char* room : {"explore", "fit", "train"}) {
        EXPECT_EQ(wordsOfForm(room), early.takeFirst()) << room;
    }
}

TEST_F(Rooms, AnswerToTheirShortcutsOnceTheyAreShown) {
    for (const QString& room : allRooms) {
        window_->showRoom(room);
        EXPECT_FALSE(window_->shownRoom()->actions().isEmpty());
        for (const QAction* action : window_->shownRoom()->actions()) {
            EXPECT_TRUE(window_->shownRoom()->centre()->actions().contains(action));
            EXPECT_TRUE(window_->activeActions().contains(action));
        }
    }
}

TEST_F(Rooms, TrainWithoutBeingShown) {
    ui::TrainSetup setup = window_->model().session().train;
    setup.activations.clear();
    window_->model().setTrain(setup, "none");
    window_->beginWork();
    window_->model().requestTraining();
    EXPECT_THAT(hint().toStdString(), HasSubstr("no activation"));
    EXPECT_EQ(window_->findChild<ui::TrainForm*>(), nullptr);
}

TEST_F(Rooms, ThatWereNotShownKeepWhatTheyRemember) {
    const QString before = R"({"shown": ["train_loss"]})";
    settings_.setValue("rooms/train", before);
    openWindow();
    window_->close();
    EXPECT_EQ(settings_.value("rooms/train").toString(), before);
    EXPECT_EQ(settings_.value("window/room").toInt(), 0);
}

/// A line edit keeps Ctrl+Z for itself even where nothing was typed into it.
TEST_F(Rooms, UndoWorksWhileAFieldHasTheKeyboard) {
    showAllRooms();
    const QList<std::pair<QString, QString>> fields{
        {"explore", "Add a curve"}, {"fit", "Lowest x"}, {"fit", "Other target"},
        {"train", "Depth"},         {"train", "Data"},   {"compare", "Filter of the runs"}};
    for (const auto& [room, name] : fields) {
        window_->showRoom(room);
        QWidget* field = nullptr;
        for (QWidget* each : window_->shownRoom()->leftPanel()->findChildren<QWidget*>()) {
            field = each->accessibleName() == name ? each : field;
        }
        ASSERT_NE(field, nullptr) << name.toStdString();
        QApplication::setActiveWindow(window_.get());
        field->setFocus();
        ASSERT_TRUE(field->hasFocus()) << name.toStdString();
        QUndoStack* stack = window_->shownRoom()->undoStack();
        bool undone = false;
        stack = stack != nullptr ? stack : &window_->model().undoStack();
        stack->push(new ui::DoneCommand(
            "A step", [&] { undone = true; }, [] {}));
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        EXPECT_TRUE(undone) << name.toStdString();
        stack->clear();
    }
}

/// Rolling over the top row once chose another reference.
TEST_F(Rooms, TheWheelChangesNothingWithoutTheKeyboard) {
    const auto valueOf = [](const QWidget& widget) {
        const auto* list = qobject_cast<const QComboBox*>(&widget);
        const auto* slider = qobject_cast<const QSlider*>(&widget);
        return list != nullptr ? list->currentIndex() : slider != nullptr ? slider->value() : -1;
    };
    int fields = 0;
    for (const QString& room : allRooms) {
        window_->showRoom(room);
        QCoreApplication::processEvents();
        window_->shownRoom()->centre()->setFocus();
        for (QWidget* each : window_->findChildren<QWidget*>()) {
            const int before = valueOf(*each);
            if (before < 0 || !each->isVisible() || !each->isEnabled()) {
                continue;
            }
            ++fields;
            for (const int turn : {120, -120}) {
                const QPointF middle = each->rect().center();
                QWheelEvent wheel(middle, each->mapToGlobal(middle), {}, {0, turn}, Qt::NoButton, {},
                                  Qt::NoScrollPhase, false);
                QApplication::sendEvent(each, &wheel);
                EXPECT_EQ(valueOf(*each), before) << each->accessibleName().toStdString();
            }
            EXPECT_NE(each->focusPolicy(), Qt::WheelFocus) << each->accessibleName().toStdString();
        }
    }
    EXPECT_GT(fields, 12);
}

/// What is being typed is taken back first.
TEST_F(Rooms, UndoInAFieldTakesBackWhatIsBeingTypedThere) {
    window_->showRoom("explore");
    QLineEdit* field = nullptr;
    for (auto* each : window_->shownRoom()->leftPanel()->findChildren<QLineEdit*>()) {
        field = each->accessibleName() == "Add a curve" ? each : field;
    }
    ASSERT_NE(field, nullptr);
    QApplication::setActiveWindow(window_.get());
    field->setFocus();
    changeSession();
    QTest::keyClicks(field, "x*x");
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(field->text(), "");
    EXPECT_EQ(firstLabel(), "changed");
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(firstLabel(), "");
    QTest::keyClicks(field, "x*x");
    const std::size_t before = window_->model().session().curves.size();
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_EQ(window_->model().session().curves.size(), before + 1);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);  // what was typed has become a curve
    EXPECT_EQ(window_->model().session().curves.size(), before);
    EXPECT_EQ(field->text(), "");
}

TEST_F(Rooms, TheOneShownLastIsShownFirst) {
    window_->showRoom("compare");
    window_->close();
    openWindow();
    EXPECT_EQ(window_->shownRoomName(), "compare");
    EXPECT_TRUE(window_->shownRoom()->centre()->isVisible());
    EXPECT_EQ(window_->frame().modeBar().roomActions().back()->isChecked(), true);
    settings_.setValue("window/room", 17);  // of another version
    openWindow();
    EXPECT_EQ(window_->shownRoomName(), "compare");
}

TEST_F(Rooms, NeitherGrowNorMoveTheWindowWhenTheyAreMade) {
    window_->resize(1280, 800);
    QCoreApplication::processEvents();
    const QRect before = window_->geometry();
    for (const QString& room : allRooms) {
        window_->showRoom(room);
        QCoreApplication::processEvents();
        EXPECT_EQ(window_->geometry(), before) << room.toStdString();
    }
}

}  // namespace
}  // namespace zorro
