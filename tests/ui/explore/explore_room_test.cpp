#include "ui/explore/explore_room.h"

#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

#include "core/activation/spec.h"
#include "tests/ui/explore/explore_fixture.h"
#include "tests/ui/figure/three_clicks.h"
#include "ui/explore/curves/curve_card.h"
#include "ui/explore/curves/curve_list.h"
#include "ui/explore/details/explore_model.h"
#include "ui/explore/explore_export.h"
#include "ui/explore/plots/animation.h"
#include "ui/widgets/field/parameter_slider.h"
#include "ui/widgets/field/value_slider.h"
#include "ui/widgets/search/search_box.h"

namespace zorro::ui {
namespace {

TEST_F(ExploreRoomTest, SliderDragIsOneUndoStep) {
    const double before = selected().curve.parameters[0];
    ValueSlider& slider = card().sliders()[0]->slider();
    const int y = slider.height() / 2;

    QTest::mousePress(&slider, Qt::LeftButton, {}, {10, y});
    for (int x = 12; x < 60; x += 4) {
        QTest::mouseMove(&slider, {x, y});
    }
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, {60, y});

    EXPECT_NE(selected().curve.parameters[0], before);
    EXPECT_EQ(session_.undoStack().count(), 1);
    session_.undoStack().undo();
    EXPECT_EQ(selected().curve.parameters[0], before);
    EXPECT_EQ(slider.shownValue(), before);
}

TEST_F(ExploreRoomTest, AddsACurveFromTheSearchField) {
    QLineEdit& field = room_->list().searchBox().field();
    QTest::keyClicks(&field, "expr(x*tanh(c*x)):c=2");
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(specText(selected().curve), "expr(x*tanh(c*x)):c=2");
}

TEST_F(ExploreRoomTest, AddsAFormulaAsItIsAndSaysWhereOneIsWrong) {
    QLineEdit& field = room_->list().searchBox().field();
    QTest::keyClicks(&field, "x*tanh(c*x):c=2");
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(specText(selected().curve), "expr(x*tanh(c*x)):c=2");
    QTest::keyClicks(&field, "x*tanh(x:c=2");
    const std::size_t before = count();
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(count(), before);
    EXPECT_EQ(field.text(), "x*tanh(x:c=2");
}

TEST_F(ExploreRoomTest, PastesOneCurveALineAndSaysWhatIsWrong) {
    const std::size_t before = count();
    QSignalSpy notices(room_.get(), &Room::noticeRaised);
    QApplication::clipboard()->setText("relu\ngellu\nswish:beta=2");

    room_->commands().pasteSpec->trigger();

    EXPECT_EQ(count(), before + 2);
    ASSERT_FALSE(notices.isEmpty());
    EXPECT_TRUE(notices.back()[0].toString().contains("line 2"));  // said last, so that it stays
    EXPECT_TRUE(notices.back()[0].toString().contains("gelu"));
}

TEST_F(ExploreRoomTest, CopiesTheSelectedSpec) {
    room_->commands().copySpec->trigger();
    EXPECT_EQ(QApplication::clipboard()->text(), "symmetric-zorro:a=1.2,b=1");
}

TEST_F(ExploreRoomTest, KeysOnACardHideRemoveAndWalk) {
    const CurveId first = selected().id;
    QTest::keyClick(&card(), Qt::Key_Space);
    EXPECT_FALSE(session_.session().find(first)->visible);
    QTest::keyClick(&card(), Qt::Key_Delete);
    EXPECT_EQ(session_.session().find(first), nullptr);
    session_.undoStack().undo();
    EXPECT_NE(session_.session().find(first), nullptr);
}

TEST_F(ExploreRoomTest, ShowsNumbersOfTheSelectedCurveAfterAWhile) {
    ASSERT_TRUE(QTest::qWaitFor([this] { return room_->isSettled(); }, 5000));
    const auto& numbers = room_->model().details().numbers;
    ASSERT_TRUE(numbers.landmarks && numbers.signal && numbers.distance);
    EXPECT_EQ(numbers.landmarks->limitAtPlusInfinity, 1);
}

TEST_F(ExploreRoomTest, PlotsAreHiddenByTheirActionsButTheLastStays) {
    for (QAction* action : room_->commands().plotShown) {
        action->trigger();
    }
    const auto& shown = session_.session().explore.plotVisible;
    EXPECT_EQ(std::count(shown.begin(), shown.end(), true), 1);
}

TEST_F(ExploreRoomTest, EmptySceneTeachesAndAddsItsExample) {
    session_.reset({});
    EXPECT_TRUE(room_->plots().isHidden());
    room_->commands().addSpecs("symmetric-zorro");
    EXPECT_FALSE(room_->plots().isHidden());
}

TEST_F(ExploreRoomTest, DroppedTextBecomesCurves) {
    const std::size_t before = count();
    QMimeData content;
    content.setText("mish\ntanh");
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(room_->centre(), &enter);
    QDropEvent drop({50, 50}, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(room_->centre(), &drop);
    EXPECT_EQ(count(), before + 2);
}

TEST_F(ExploreRoomTest, EveryControlHasANameForAssistiveTechnology) {
    for (const auto& part : parts_) {
        for (const QAbstractButton* button : part->findChildren<QAbstractButton*>()) {
            if (qobject_cast<const QTableView*>(button->parent()) != nullptr) {
                continue;  // the hidden corner of a table
            }
            EXPECT_FALSE(button->accessibleName().isEmpty() && button->text().isEmpty());
            EXPECT_FALSE(button->toolTip().isEmpty()) << button->text().toStdString();
        }
    }
}

TEST_F(ExploreRoomTest, ShortcutsAreUnique) {
    QStringList keys;
    for (const QAction* action : room_->actions()) {
        for (const QKeySequence& shortcut : action->shortcuts()) {
            keys += shortcut.toString();
        }
        EXPECT_FALSE(action->property("group").toString().isEmpty());
    }
    EXPECT_EQ(keys.removeDuplicates(), 0);
}

TEST_F(ExploreRoomTest, AFigureForAPaperTakesThreeClicks) {
    EXPECT_EQ(filesOfThreeClicks(*room_->exports()), QStringList({"curves.csv", "curves.pdf"}));
}

TEST_F(ExploreRoomTest, AFigureNamesItsCurvesInTheOrderOfTheList) {
    const FigureSheet sheet = room_->exporter().sheet();
    ASSERT_EQ(sheet.panels.size(), 3U);
    EXPECT_EQ(sheet.panels[0].x.title, "x");
    EXPECT_EQ(sheet.panels[1].y.title, "f′");
    ASSERT_EQ(sheet.panels[0].series.size(), count());
    for (std::size_t i = 0; i < count(); ++i) {
        EXPECT_EQ(sheet.panels[0].series[i].name, session_.session().curves[i].displayName());
        EXPECT_EQ(sheet.panels[0].series[i].ink.index, session_.session().curves[i].colorIndex);
    }
}

TEST_F(ExploreRoomTest, ATableOfTheCurvesNamesThem) {
    EXPECT_EQ(room_->exporter().csv().substr(0, 36), "x,\"symmetric-zorro:a=1.2,b=1:f\",\"sym");
}

TEST(AnimatedValue, GoesToAndFro) {
    const AnimationPlan plan{.from = 1, .to = 3, .seconds = 2, .loop = true};
    EXPECT_EQ(animatedValue(plan, 1, false), 2);
    EXPECT_EQ(animatedValue(plan, 2, false), 3);
    EXPECT_EQ(animatedValue(plan, 3, false), 2);
}

TEST(AnimatedValue, IsGeometricOnALogarithmicScale) {
    EXPECT_NEAR(animatedValue({.from = 1, .to = 4, .seconds = 2}, 1, true), 2, 1e-12);
}

}  // namespace
}  // namespace zorro::ui
