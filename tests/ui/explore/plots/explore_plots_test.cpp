#include "ui/explore/plots/explore_plots.h"

#include <QSignalSpy>
#include <QTest>

#include "core/expression/curve_spec.h"
#include "tests/ui/explore/explore_fixture.h"
#include "ui/explore/explore_tools.h"

namespace zorro::ui {
namespace {

class ExplorePlotsTest : public ExploreRoomTest {
protected:
    [[nodiscard]] PlotPanel& plot(int index = 0) const { return room_->plots().panel(index); }
    [[nodiscard]] QString title(int index) const { return plot(index).words().title; }
    void select(std::size_t row) { session_.select(session_.session().curves[row].id); }
};

TEST_F(ExplorePlotsTest, TitlesSayThatDifferencesAreDrawnAndToWhat) {
    EXPECT_EQ(title(1), "f′");
    room_->commands().difference->trigger();
    EXPECT_EQ(title(0), "f − g");
    EXPECT_EQ(title(1), "f′ − g′");
    EXPECT_EQ(title(2), "f″ − g″");
    EXPECT_EQ(plot().words().y, "g: GELU");
    session_.undoStack().undo();
    EXPECT_EQ(title(0), "f");
    EXPECT_TRUE(plot().words().y.isEmpty());
}

TEST_F(ExplorePlotsTest, TheStatusLineSaysTheCurvesValueNotTheHeightOfThePointer) {
    session_.addCurve(parseCurve("relu"));
    QSignalSpy status(room_.get(), &Room::statusChanged);
    const PlotTransform to = plot().transform();
    QTest::mouseMove(&plot(), to.pixel(0.5, 1.2).toPoint());
    ASSERT_FALSE(status.isEmpty());
    const double x = to.valueX(to.pixel(0.5, 1.2).toPoint().x());
    const QString text = status.back()[0].toString();
    const double said = text.section(' ', -1).toDouble();
    EXPECT_NEAR(said, x, 1e-3) << text.toStdString();  // relu(x) = x here
}

TEST_F(ExplorePlotsTest, WhatIsSaidAtThePointerFollowsTheCurves) {
    QTest::mouseMove(&plot(), plot().transform().pixel(2, 1).toPoint());
    QSignalSpy status(room_.get(), &Room::statusChanged);
    room_->commands().difference->trigger();
    ASSERT_FALSE(status.isEmpty());
    EXPECT_TRUE(status.back()[0].toString().contains("f − g")) << status.back()[0].toString().toStdString();
}

TEST_F(ExplorePlotsTest, TheIdentityBandIsThatOfTheSelectedCurvesFamily) {
    const auto pixelInBand = [this] {
        const QImage picture = plot().grab().toImage();
        return picture.pixel(plot().transform().pixel(0.5, 1.4).toPoint() * picture.devicePixelRatio());
    };
    const QRgb inBand = pixelInBand();
    select(2);  // GELU
    EXPECT_NE(pixelInBand(), inBand);
}

TEST_F(ExplorePlotsTest, ACurveThatLeavesTheViewOffersToFitYAndMovesNothingByItself) {
    QSignalSpy notices(room_.get(), &Room::noticeRaised);
    auto* button = [this]() -> QToolButton* {
        for (QToolButton* each : room_->tools()->findChildren<QToolButton*>()) {
            if (each->defaultAction() == room_->commands().fitY) {
                return each;
            }
        }
        return nullptr;
    }();
    ASSERT_NE(button, nullptr);
    const auto before = session_.session().explore.yRanges;

    session_.addCurve(parseCurve("expr(9*x)"));

    EXPECT_EQ(session_.session().explore.yRanges, before);
    ASSERT_EQ(notices.count(), 1);
    EXPECT_TRUE(notices[0][0].toString().contains("Fit y"));
    EXPECT_EQ(button->property("class"), "offer");
    button->click();
    EXPECT_GE(session_.session().explore.yRanges[0].upper, 45);
    EXPECT_EQ(session_.session().explore.xRange, (AxisRange{-5, 5}));
    EXPECT_NE(button->property("class"), "offer");
    session_.addCurve(parseCurve("sigmoid"));
    EXPECT_EQ(notices.count(), 1);  // it is seen whole
}

TEST_F(ExplorePlotsTest, CursorsReadOffTheSelectedCurveInEveryPlot) {
    session_.addCurve(parseCurve("expr(x*x)"));
    session_.setCursors(1, 3);
    const std::optional<MeasuredCurve>& values = plot(0).overlay().measured;
    const std::optional<MeasuredCurve>& slopes = plot(1).overlay().measured;
    ASSERT_TRUE(values && slopes && values->atA && values->atB && slopes->atB);
    EXPECT_EQ(*values->atA, 1);
    EXPECT_EQ(*values->atB, 9);
    EXPECT_NEAR(*slopes->atB, 6, 1e-6);
    EXPECT_EQ(slopes->symbol, "f′");
    session_.setCursors({}, {});
    EXPECT_FALSE(plot(0).overlay().measured);
}

TEST_F(ExplorePlotsTest, KeysPutDownCursorsAtTheCrosshair) {
    QTest::keyClick(&plot(), Qt::Key_C);
    QTest::keyClick(&plot(), Qt::Key_A);
    QTest::keyClick(&plot(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&plot(), Qt::Key_B);
    const ExploreState& state = session_.session().explore;
    ASSERT_TRUE(state.cursorA && state.cursorB);
    const PlotTransform to = plot().transform();
    EXPECT_NEAR(to.pixelX(*state.cursorB) - to.pixelX(*state.cursorA), 10, 1e-6);
}

TEST_F(ExplorePlotsTest, DistancesKeepTheirRangeWhateverIsShown) {
    ASSERT_TRUE(QTest::qWaitFor([this] { return room_->isSettled(); }, 5000));
    const double before = room_->model().details().numbers.distance->l2;
    session_.setRanges({-1, 1}, session_.session().explore.yRanges);
    ASSERT_TRUE(QTest::qWaitFor([this] { return room_->isSettled(); }, 5000));
    EXPECT_EQ(room_->model().details().numbers.distance->l2, before);
    ExploreState state = session_.session().explore;
    state.distanceRange = {-1, 1};
    session_.setExplore(state, "");
    ASSERT_TRUE(QTest::qWaitFor([this] { return room_->isSettled(); }, 5000));
    EXPECT_LT(room_->model().details().numbers.distance->l2, before);
}

TEST_F(ExplorePlotsTest, AllThatIsSaidOfADragHoldsWhileItGoesOn) {
    QSignalSpy status(room_.get(), &Room::statusChanged);
    const PlotHandle handle = plot().overlay().handles.front();
    const QPoint ring = plot().transform().pixel(handle.x, handle.y).toPoint();
    QTest::mouseMove(&plot(), ring + QPoint(20, 0));
    QTest::mousePress(&plot(), Qt::LeftButton, {}, ring);
    EXPECT_FALSE(plot().overlay().crosshair);
    EXPECT_TRUE(status.back()[0].toString().isEmpty());  // the place of the pointer before
    QTest::mouseRelease(&plot(), Qt::LeftButton, {}, ring);
}

}  // namespace
}  // namespace zorro::ui
