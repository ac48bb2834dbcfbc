// What the window says in passing: an Undo beside what is gone, and notices that no slip answers.

#include <QCursor>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QUndoStack>
#include <gtest/gtest.h>

#include "tests/app/zorrolab/window_fixture.h"
#include "ui/widgets/done_command.h"

namespace zorro {
namespace {

class StatusLineTest : public testing::Test {
protected:
    void SetUp() override {
        line_.resize(800, StatusLine::lineHeight);
        line_.show();
        history_.push(new ui::DoneCommand(
            "Move a run to the trash", [this] { ++undone_; }, [] {}));
        line_.offerUndo("Moved spirals to the trash", history_);
    }
    QToolButton& undo() { return *line_.findChild<QToolButton*>(); }

    QUndoStack history_;
    StatusLine line_;
    int undone_ = 0;
};

TEST_F(StatusLineTest, OffersToTakeBackWhatIsGone) {
    ASSERT_TRUE(undo().isVisible());
    EXPECT_EQ(undo().accessibleName(), "Undo: Moved spirals to the trash");
    QTest::mouseClick(&undo(), Qt::LeftButton);
    EXPECT_EQ(undone_, 1);
    EXPECT_FALSE(undo().isVisible());
}

TEST_F(StatusLineTest, TheOfferGoesWhenSomethingElseHappens) {
    history_.push(new ui::DoneCommand(
        "Something else", [] {}, [] {}));
    EXPECT_FALSE(undo().isVisible());
    history_.undo();
    history_.undo();
    EXPECT_EQ(undone_, 1);
}

TEST_F(StatusLineTest, TheOfferMovesNothingElse) {
    const int before = line_.height();
    line_.showNotice("Something else");
    EXPECT_FALSE(undo().isVisible());
    EXPECT_EQ(line_.height(), before);
}

class NoticeBarTest : public WindowTest {
protected:
    /// Two notices with the same buttons.
    void SetUp() override {
        WindowTest::SetUp();
        for (const char* sentence : {"first", "second"}) {
            bar().present({.sentence = sentence,
                           .choices = {{"Restore", [this] { ++restored_; }},
                                       {"Discard", [this] { ++discarded_; }, true}},
                           .isError = false});
        }
    }
    NoticeBar& bar() { return window_->frame().noticeBar(); }
    QPushButton* button(const QString& words) {
        for (auto* each : bar().findChildren<QPushButton*>()) {
            if (each->text() == words && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }

    int restored_ = 0;
    int discarded_ = 0;
};

/// Once the bar took its height from the plots, and every curve moved under the pointer.
TEST_F(NoticeBarTest, MovesNothing) {
    QWidget* plots = window_->frame().places().centre;
    const auto placeOfPlots = [&] {
        QCoreApplication::processEvents();
        QWidget* shown = qobject_cast<QStackedWidget*>(plots)->currentWidget();
        return QRect(shown->mapTo(window_.get(), QPoint()), shown->size());
    };
    const QRect before = placeOfPlots();
    EXPECT_TRUE(bar().isVisible());
    bar().dismiss();
    bar().dismiss();
    EXPECT_FALSE(bar().isVisible());
    EXPECT_EQ(placeOfPlots(), before);
}

TEST_F(NoticeBarTest, IsWholeInASmallWindowAndOverEveryRoom) {
    bar().dismiss();
    bar().dismiss();
    window_->resize(1024, 768);
    bar().showError(QString("A file that cannot be written, with a path as long as paths are. ").repeated(4));
    for (QAction* room : window_->frame().modeBar().roomActions()) {
        room->trigger();
        QCoreApplication::processEvents();
        EXPECT_TRUE(bar().parentWidget()->rect().contains(bar().geometry()));
        for (auto* each : bar().findChildren<QWidget*>()) {
            const QRect place(each->mapTo(&bar(), QPoint()), each->size());
            EXPECT_TRUE(each->isHidden() || bar().rect().contains(place));
        }
        QWidget* top = window_->childAt(bar().mapTo(window_.get(), bar().rect().center()));
        EXPECT_TRUE(top == &bar() || bar().isAncestorOf(top));
    }
}

/// A click that was on its way to what lies there answers no notice.
TEST_F(NoticeBarTest, DoesNotAppearUnderThePointer) {
    bar().dismiss();
    const QRect usual = bar().geometry();
    bar().dismiss();
    QCursor::setPos(bar().parentWidget()->mapToGlobal(usual.center()));
    bar().showError("second");
    EXPECT_FALSE(bar().geometry().contains(bar().parentWidget()->mapFromGlobal(QCursor::pos())));
}

TEST_F(NoticeBarTest, ADoubleClickAnswersOneNotice) {
    ASSERT_NE(button("Restore"), nullptr);
    const QPoint place = button("Restore")->mapTo(&bar(), button("Restore")->rect().center());
    QTest::mouseClick(button("Restore"), Qt::LeftButton);
    QCoreApplication::processEvents();
    EXPECT_EQ(bar().sentence(), "second");
    QWidget* below = bar().childAt(place);
    ASSERT_NE(below, nullptr);
    QTest::mouseDClick(below, Qt::LeftButton, {}, below->mapFrom(&bar(), place));
    QTest::mouseRelease(below, Qt::LeftButton, {}, below->mapFrom(&bar(), place));
    EXPECT_EQ(restored_, 1);
    EXPECT_EQ(bar().sentence(), "second");
}

TEST_F(NoticeBarTest, WhatDestroysIsNoButtonOfItsOwn) {
    EXPECT_EQ(button("Discard"), nullptr);
    EXPECT_EQ(discarded_, 0);
}

}  // namespace
}  // namespace zorro
