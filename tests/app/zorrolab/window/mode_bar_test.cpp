#include "app/zorrolab/window/mode_bar.h"

#include <algorithm>

#include <QLabel>
#include <QMimeData>
#include <QToolButton>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "tests/app/zorrolab/window_fixture.h"
#include "ui/widgets/done_command.h"

namespace zorro {
namespace {

class RoomsMeet : public WindowTest {
protected:
    void dropOn(const QString& title, const QString& spec) {
        ModeBar& bar = window_->frame().modeBar();
        for (const QToolButton* button : bar.findChildren<QToolButton*>()) {
            if (button->text() == title) {
                QMimeData content;
                content.setText(spec);
                const QPoint at = button->geometry().center();
                QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &content, Qt::LeftButton, {});
                QApplication::sendEvent(&bar, &enter);
                QDragMoveEvent move(at, Qt::CopyAction | Qt::MoveAction, &content, Qt::LeftButton, {});
                QApplication::sendEvent(&bar, &move);
                EXPECT_TRUE(move.isAccepted());
                QDropEvent drop(at, Qt::CopyAction | Qt::MoveAction, &content, Qt::LeftButton, {});
                QApplication::sendEvent(&bar, &drop);
            }
        }
    }
};

TEST_F(RoomsMeet, AnActivationDroppedOnFitIsWhatIsFitted) {
    dropOn("Fit", "sigmoid-zorro:a=3,b=5");
    EXPECT_EQ(window_->shownRoomName(), "fit");
    const FitQuestion& question = window_->model().session().fit.question;
    EXPECT_EQ(question.family->description().name, "sigmoid-zorro");
    EXPECT_EQ(question.parameters.front().start, 3);
}

TEST_F(RoomsMeet, OneWithoutParametersIsWhatIsApproached) {
    dropOn("Fit", "mish");
    EXPECT_EQ(window_->model().session().fit.question.target.description().name, "mish");
}

TEST_F(RoomsMeet, AnActivationDroppedOnTrainJoinsTheComparison) {
    dropOn("Train", "mish");
    EXPECT_EQ(window_->shownRoomName(), "train");
    EXPECT_TRUE(window_->model().isInComparison(parseCurve("mish")));
}

TEST_F(RoomsMeet, UndoGoesToTheRoomThatItChanges) {
    window_->model().sendToFit(parseCurve("mish"), true);
    window_->showRoom("explore");
    window_->model().undoStack().undo();
    EXPECT_EQ(window_->shownRoomName(), "fit");
    bool said = false;
    for (const QLabel* label : window_->frame().statusLine().findChildren<QLabel*>()) {
        said = said || label->text() == "Undone: Approach Mish";
    }
    EXPECT_TRUE(said);
}

/// A run came back from the trash while nobody saw it.
TEST_F(RoomsMeet, UndoOfWhatIsNoPartOfTheSessionGoesToItsRoomToo) {
    const auto nothing = [] {};
    ui::SessionModel& model = window_->model();
    model.addOther(std::make_unique<ui::DoneCommand>("Move a run to the trash", nothing, nothing, "train"));
    model.undoStack().undo();
    EXPECT_EQ(window_->shownRoomName(), "train");
    model.addOther(std::make_unique<ui::DoneCommand>("Discard unsaved work", nothing, nothing));
    window_->showRoom("explore");
    model.undoStack().undo();
    EXPECT_EQ(window_->shownRoomName(), "explore");
    const auto labels = window_->frame().statusLine().findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() == "Undone: Discard unsaved work";
    }));
}

TEST_F(RoomsMeet, TabFollowsTheEyeThroughTheWindow) {
    window_->showRoom("explore");
    WindowFrame& frame = window_->frame();
    // Once forward through the window: the top row, the rooms, left panel, plots, right panel.
    const ui::RoomPlaces rooms = frame.places();
    const QList<const QWidget*> order{&frame.topBar(), &frame.modeBar(), rooms.left, rooms.centre,
                                      rooms.right};
    const auto placeOf = [&order](const QWidget& widget) {
        const auto place = std::find_if(order.begin(), order.end(),
                                        [&](const QWidget* each) { return each->isAncestorOf(&widget); });
        return static_cast<int>(place - order.begin());
    };
    QApplication::setActiveWindow(window_.get());
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    QWidgetList stops;  // a plot is one of them, however many rings Tab goes to in it
    std::vector<int> places;
    constexpr int mostPresses = 400;
    for (int i = 0; i < mostPresses; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        if (stops.contains(now) && now != stops.back()) {
            break;
        }
        if (!stops.contains(now)) {
            stops += now;
            places.push_back(placeOf(*now));
        }
    }
    const auto first = std::find(places.begin(), places.end(), 0);
    ASSERT_NE(first, places.end());
    std::rotate(places.begin(), first, places.end());
    EXPECT_TRUE(std::is_sorted(places.begin(), places.end()));
}

}  // namespace
}  // namespace zorro
