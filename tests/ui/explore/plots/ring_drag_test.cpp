#include "ui/explore/plots/ring_drag.h"

#include <cmath>

#include <QSignalSpy>
#include <QTest>

#include "core/expression/curve_spec.h"
#include "tests/ui/explore/explore_fixture.h"
#include "ui/plot/panel/readout.h"

namespace zorro::ui {
namespace {

class RingDragTest : public ExploreRoomTest {
protected:
    [[nodiscard]] PlotPanel& plot() const { return room_->plots().panel(0); }
    [[nodiscard]] QPointF ring() const {
        const PlotHandle& handle = plot().overlay().handles.front();
        return plot().transform().pixel(handle.x, handle.y);
    }
    void moveMouse(const QPointF& to, Qt::KeyboardModifiers modifiers = {}) {
        QMouseEvent move(QEvent::MouseMove, to, plot().mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QApplication::sendEvent(&plot(), &move);
    }
    void press(const QPointF& at) { QTest::mousePress(&plot(), Qt::LeftButton, {}, at.toPoint()); }
    void release(const QPointF& at) { QTest::mouseRelease(&plot(), Qt::LeftButton, {}, at.toPoint()); }
    [[nodiscard]] const std::vector<double>& values() const { return selected().curve.parameters; }
    [[nodiscard]] Readout& readout() const { return *room_->plots().findChild<Readout*>(); }
};

TEST_F(RingDragTest, OfSixPixelsMovesOneParameterALittle) {
    // Six pixels to the left once sent b from 1 to 20, six to the right to −0.01.
    const QPointF start = ring();
    for (const int pixels : {-6, 6}) {
        press(start);
        moveMouse(start.toPoint() + QPoint(pixels, 0));
        EXPECT_EQ(values()[1], 1);
        EXPECT_GT(std::fabs(values()[0] - 1.2), 0.01);
        EXPECT_LT(std::fabs(values()[0] - 1.2), 0.3);
        moveMouse(start.toPoint());
        release(start);
        EXPECT_EQ(session_.undoStack().count(), 0);  // back where it was: no step
    }
}

TEST_F(RingDragTest, MovesTheOtherParameterWithAlt) {
    const QPointF start = ring();
    press(start);
    moveMouse(start + QPointF(0, 1), Qt::AltModifier);
    moveMouse(start + QPointF(0, 5), Qt::AltModifier);
    release(start);
    EXPECT_EQ(values()[0], 1.2);
    EXPECT_NE(values()[1], 1);
    EXPECT_EQ(session_.undoStack().count(), 1);
}

TEST_F(RingDragTest, ShowsItsNumbersAwayFromPointerAndCurve) {
    const QPointF start = ring();
    press(start);
    for (int i = 1; i < 40; ++i) {
        moveMouse(start + QPointF(-i, i));
        ASSERT_TRUE(readout().isVisible());
        const QRect box = readout().geometry().adjusted(10, 10, -10, -10);
        const QPoint pointer = plot().mapTo(&room_->plots(), (start + QPointF(-i, i)).toPoint());
        ASSERT_FALSE(box.contains(pointer));
        for (double x = -5; x < 5; x += 0.05) {
            const QPointF at = plot().transform().pixel(x, selected().curve.at(x).f);
            ASSERT_FALSE(QRectF(box).contains(at + plot().mapTo(&room_->plots(), QPoint(0, 0)))) << x;
        }
    }
    release(start);
    EXPECT_FALSE(readout().isVisible());
}

/// The box beside the pointer once lay over the curve that it was about.
TEST_F(RingDragTest, TheReadoutUnderThePointerLiesOverNoCurve) {
    const QPoint offset = plot().mapTo(&room_->plots(), QPoint(0, 0));
    for (double x = -4.5; x < 4.5; x += 0.25) {
        const QPointF at = plot().transform().pixel(x, selected().curve.at(x).f + 0.05);
        QTest::mouseMove(&plot(), at.toPoint());
        QMouseEvent move(QEvent::MouseMove, at, plot().mapToGlobal(at), Qt::NoButton, {}, {});
        QApplication::sendEvent(&plot(), &move);
        ASSERT_TRUE(readout().isVisible());
        const QRect box = readout().geometry().adjusted(10, 10, -10, -10);
        ASSERT_FALSE(box.contains(at.toPoint() + offset));
        for (double along = -5; along < 5; along += 0.05) {
            const QPointF onCurve = plot().transform().pixel(along, selected().curve.at(along).f);
            ASSERT_FALSE(QRectF(box).contains(onCurve + offset)) << x << ", " << along;
        }
    }
}

TEST_F(RingDragTest, TheAxesFollowARingThatLeaves) {
    const QPointF start = ring();
    press(start);
    for (int i = 0; i < 600; i += 5) {
        moveMouse(start + QPointF(-i, i));
        const PlotTransform to = plot().transform();
        const PlotHandle& handle = plot().overlay().handles.front();
        ASSERT_TRUE(to.area.contains(to.pixel(handle.x, handle.y))) << i;
    }
    release(start + QPointF(-600, 600));
    EXPECT_LT(session_.session().explore.yRanges[0].lower, -0.6);
}

TEST_F(RingDragTest, SaysABound) {
    QSignalSpy status(room_.get(), &Room::statusChanged);
    const QPointF start = ring();
    press(start);
    moveMouse(start + QPointF(400, -400));
    ASSERT_FALSE(status.isEmpty());
    EXPECT_EQ(values()[0], 50);
    EXPECT_TRUE(status.back()[1].toString().startsWith("a is at its bound 50"))
        << status.back()[1].toString().toStdString();
    release(start);
}

TEST_F(RingDragTest, ArrowsMoveAFocusedRingAndWithAltTheOtherParameter) {
    QTest::keyClick(&plot(), Qt::Key_Tab);
    ASSERT_GE(plot().overlay().focusedHandle, 0);
    QTest::keyClick(&plot(), Qt::Key_Left);
    EXPECT_NE(values()[0], 1.2);
    EXPECT_EQ(values()[1], 1);
    const double a = values()[0];
    QTest::keyClick(&plot(), Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(values()[0], a);
    EXPECT_NE(values()[1], 1);
}

TEST_F(RingDragTest, LeavesLockedParametersAlone) {
    session_.setLocked(selected().id, "a", true);
    const QPointF start = ring();
    press(start);
    moveMouse(start + QPointF(-6, 0));
    release(start);
    EXPECT_EQ(values()[0], 1.2);
    EXPECT_NE(values()[1], 1);
}

}  // namespace
}  // namespace zorro::ui
