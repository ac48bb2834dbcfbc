// Every gesture of a panel, with real mouse and key events.

#include "ui/plot/panel/plot_panel.h"

#include <cmath>
#include <optional>

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

/// A shown panel that does what it asks for, as its owner would.
class PlotPanelGestures : public testing::Test {
protected:
    PlotPanelGestures() {
        panel.setWord(&PlotWords::title, "f");
        panel.resize(600, 400);
        panel.setRanges({-5, 5}, {-1, 1});
        panel.show();
        QObject::connect(&panel, &PlotPanel::rangesRequested, [this](const AxisRange& x, const AxisRange& y) {
            panel.setRanges(x, y);
            ++requests;
        });
        QObject::connect(&panel, &PlotPanel::fitRequested, [this] { ++fits; });
        QObject::connect(&panel, &PlotPanel::historyRequested, [this](int step) { historySteps += step; });
    }

    QPoint at(double x, double y) const { return panel.transform().pixel(x, y).toPoint(); }

    void turnWheel(const QPoint& position, int steps, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWheelEvent event(position, panel.mapToGlobal(position), {}, {0, 120 * steps}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&panel, &event);
    }

    void drag(const QPoint& from, const QPoint& to, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mousePress(&panel, button, modifiers, from);
        QMouseEvent move(QEvent::MouseMove, to, panel.mapToGlobal(to), Qt::NoButton, button, modifiers);
        QApplication::sendEvent(&panel, &move);
        QTest::mouseRelease(&panel, button, modifiers, to);
    }

    PlotPanel panel;
    int requests = 0;
    int fits = 0;
    int historySteps = 0;
};

TEST_F(PlotPanelGestures, NGoesFromPointToPointAndReturnClicksThere) {
    const std::vector<double> x{-2, 1, 3};
    const std::vector<double> y{0.5, -0.5, 0};
    panel.replaceData({}, {{.x = x, .y = y}});
    QSignalSpy moves(&panel, &PlotPanel::cursorMoved);
    const QSignalSpy clicks(&panel, &PlotPanel::plotClicked);
    QTest::keyClick(&panel, Qt::Key_N);
    QTest::keyClick(&panel, Qt::Key_N);
    QTest::keyClick(&panel, Qt::Key_N);
    QTest::keyClick(&panel, Qt::Key_N, Qt::ShiftModifier);
    std::vector<std::pair<double, double>> went;
    for (const QList<QVariant>& each : moves) {
        went.emplace_back(each[0].toDouble(), each[1].toDouble());
    }
    EXPECT_EQ(went, (std::vector<std::pair<double, double>>{{-2, 0.5}, {1, -0.5}, {3, 0}, {1, -0.5}}));
    QTest::keyClick(&panel, Qt::Key_Return);
    ASSERT_EQ(clicks.size(), 1);
    EXPECT_LT((clicks.front().front().toPointF() - panel.transform().pixel(1, -0.5)).manhattanLength(), 1e-6);
}

TEST_F(PlotPanelGestures, MBrushesBetweenTheMeasuringCursors) {
    const QSignalSpy brushes(&panel, &PlotPanel::stretchBrushed);
    panel.setOverlay(&PlotOverlay::cursors, MeasuringCursors{.a = 2, .b = -1});
    QTest::keyClick(&panel, Qt::Key_M);
    EXPECT_EQ(brushes.size(), 0);  // not everything can be brushed
    panel.setBrushable(true);
    QTest::keyClick(&panel, Qt::Key_M);
    ASSERT_EQ(brushes.size(), 1);
    EXPECT_EQ(brushes.front().front().value<AxisRange>(), (AxisRange{-1, 2}));
}

TEST_F(PlotPanelGestures, TheCrosshairReadsBothAxesOfAPicture) {
    QSignalSpy moves(&panel, &PlotPanel::cursorMoved);
    panel.replaceImage(PlotImage{.cells = QImage(2, 2, QImage::Format_Indexed8),
                                 .colors = [](const Theme&) { return QList<QRgb>(256); },
                                 .x = {-5, 5},
                                 .y = {-1, 1}});
    QTest::keyClick(&panel, Qt::Key_C);
    QTest::keyClick(&panel, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(&panel, Qt::Key_Right, Qt::ShiftModifier);
    const QPointF middle = panel.transform().pixel(0, 0);
    const QPointF there =
        panel.transform().pixel(moves.back()[0].toDouble(), moves.back()[1].toDouble()) - middle;
    EXPECT_NEAR(there.x(), 10, 1e-6);
    EXPECT_NEAR(there.y(), -10, 1e-6);
}

TEST_F(PlotPanelGestures, LettersDoWhatTheMouseDoesOnWords) {
    const QSignalSpy corner(&panel, &PlotPanel::cornerClicked);
    const QSignalSpy title(&panel, &PlotPanel::titleDoubleClicked);
    QTest::keyClick(&panel, Qt::Key_L);
    QTest::keyClick(&panel, Qt::Key_Return);
    EXPECT_EQ(corner.size(), 1);
    EXPECT_EQ(title.size(), 1);
    QTest::keyClick(&panel, Qt::Key_X);
    EXPECT_NE(panel.findChild<QLineEdit*>(), nullptr);
}

TEST_F(PlotPanelGestures, WheelKeepsThePointUnderTheCursor) {
    const QPoint position = at(2, 0.5);
    const PlotTransform before = panel.transform();
    turnWheel(position, 3);
    const PlotTransform after = panel.transform();

    EXPECT_LT(lengthOf(panel.xRange()), 10 * 0.7);
    EXPECT_NEAR(after.valueX(position.x()), before.valueX(position.x()), 1e-12);
    EXPECT_NEAR(after.valueY(position.y()), before.valueY(position.y()), 1e-12);
}

TEST_F(PlotPanelGestures, ModifiersLimitTheWheelToOneAxis) {
    turnWheel(at(2, 0.5), 1, Qt::ControlModifier);
    EXPECT_NE(panel.xRange(), (AxisRange{-5, 5}));
    EXPECT_EQ(panel.yRange(), (AxisRange{-1, 1}));

    panel.setRanges({-5, 5}, {-1, 1});
    turnWheel(at(2, 0.5), 1, Qt::ShiftModifier);
    EXPECT_EQ(panel.xRange(), (AxisRange{-5, 5}));
    EXPECT_NE(panel.yRange(), (AxisRange{-1, 1}));
}

TEST_F(PlotPanelGestures, WheelOverAnAxisZoomsThatAxisOnly) {
    turnWheel(QPoint(10, 200), 1);

    EXPECT_EQ(panel.xRange(), (AxisRange{-5, 5}));
    EXPECT_NE(panel.yRange(), (AxisRange{-1, 1}));
}

TEST_F(PlotPanelGestures, WheelNeverReachesRangesThatCannotBeShown) {
    for (int turn = 0; turn < 3000; ++turn) {
        turnWheel(at(2, 0.5), turn < 1500 ? 5 : -10);
        ASSERT_TRUE(isShowable(panel.xRange()));
    }
}

TEST_F(PlotPanelGestures, DraggingEmptySpacePans) {
    const double perPixel = 10 / panel.transform().area.width();
    drag(QPoint(300, 200), QPoint(340, 200));

    EXPECT_NEAR(panel.xRange().lower, -5 - 40 * perPixel, 1e-12);
    EXPECT_NEAR(lengthOf(panel.xRange()), 10, 1e-12);
    EXPECT_EQ(panel.yRange(), (AxisRange{-1, 1}));
}

TEST_F(PlotPanelGestures, DraggingAnAxisMovesOnlyThatAxis) {
    drag(QPoint(10, 200), QPoint(60, 220));

    EXPECT_EQ(panel.xRange(), (AxisRange{-5, 5}));
    EXPECT_GT(panel.yRange().lower, -1);
}

TEST_F(PlotPanelGestures, RightDragAndShiftDragZoomToTheBox) {
    for (const bool right : {true, false}) {
        panel.setRanges({-5, 5}, {-1, 1});
        const PlotTransform to = panel.transform();
        const QPoint from = at(-1, 0.5);
        const QPoint until = at(3, -0.25);
        drag(from, until, right ? Qt::RightButton : Qt::LeftButton,
             right ? Qt::NoModifier : Qt::ShiftModifier);

        EXPECT_NEAR(panel.xRange().lower, to.valueX(from.x()), 1e-12);
        EXPECT_NEAR(panel.xRange().upper, to.valueX(until.x()), 1e-12);
        EXPECT_NEAR(panel.yRange().lower, to.valueY(until.y()), 1e-12);
        EXPECT_NEAR(panel.yRange().upper, to.valueY(from.y()), 1e-12);
    }
}

TEST_F(PlotPanelGestures, ATinyBoxIsAClickAndZoomsNothing) {
    drag(QPoint(300, 200), QPoint(302, 201), Qt::RightButton);

    EXPECT_EQ(requests, 0);
}

TEST_F(PlotPanelGestures, DoubleClickAsksToFit) {
    QTest::mouseDClick(&panel, Qt::LeftButton, Qt::NoModifier, QPoint(300, 200));

    EXPECT_EQ(fits, 1);
    EXPECT_EQ(requests, 0);
}

TEST_F(PlotPanelGestures, ARangeIsTypedAfterADoubleClickOnItsAxis) {
    QTest::mouseDClick(&panel, Qt::LeftButton, Qt::NoModifier, QPoint(10, 200));
    const QList<QLineEdit*> fields = panel.findChildren<QLineEdit*>();
    ASSERT_EQ(fields.size(), 2);
    fields[0]->setText("−2.5");
    fields[1]->setText("1e1");
    QTest::keyClick(fields[1], Qt::Key_Return);

    EXPECT_EQ(panel.yRange(), (AxisRange{-2.5, 10}));
    EXPECT_EQ(panel.xRange(), (AxisRange{-5, 5}));
}

TEST_F(PlotPanelGestures, AWrongTypedRangeIsExplainedAndChangesNothing) {
    QTest::mouseDClick(&panel, Qt::LeftButton, Qt::NoModifier, QPoint(10, 200));
    const QList<QLineEdit*> fields = panel.findChildren<QLineEdit*>();
    ASSERT_EQ(fields.size(), 2);
    fields[0]->setText("3");
    fields[1]->setText("2");
    QTest::keyClick(fields[1], Qt::Key_Return);

    EXPECT_EQ(requests, 0);
    EXPECT_FALSE(panel.findChildren<QLabel*>().last()->text().isEmpty());
}

TEST_F(PlotPanelGestures, DraggingAHandleEmitsItsValues) {
    panel.setOverlay(&PlotOverlay::handles,
                     {{.id = 7, .x = 1, .y = 0.25, .color = Qt::red, .hint = "drag me"}});
    std::vector<int> events;
    double x = 0;
    double y = 0;
    QObject::connect(&panel, &PlotPanel::handlePressed, [&](int id) { events.push_back(id); });
    QObject::connect(&panel, &PlotPanel::handleDragged, [&](int, double newX, double newY) {
        x = newX;
        y = newY;
    });
    QObject::connect(&panel, &PlotPanel::handleReleased, [&](int id) { events.push_back(-id); });
    const QPoint from = at(1, 0.25);
    drag(from + QPoint(3, 2), from + QPoint(53, 22));

    EXPECT_EQ(events, (std::vector<int>{7, -7}));
    EXPECT_NEAR(x, 1 + 50 * 10 / panel.transform().area.width(), 1e-9);
    EXPECT_NEAR(y, 0.25 - 20 * 2 / panel.transform().area.height(), 1e-9);
    EXPECT_EQ(requests, 0);
}

TEST_F(PlotPanelGestures, HoveringAHandleSaysWhatItDoes) {
    panel.setOverlay(&PlotOverlay::handles,
                     {{.id = 7, .x = 1, .y = 0, .cursor = Qt::SizeAllCursor, .hint = "drag me"}});
    QString hint;
    QObject::connect(&panel, &PlotPanel::hintChanged, [&](const QString& text) { hint = text; });
    QMouseEvent move(QEvent::MouseMove, at(1, 0), panel.mapToGlobal(at(1, 0)), Qt::NoButton, Qt::NoButton,
                     Qt::NoModifier);
    QApplication::sendEvent(&panel, &move);

    EXPECT_EQ(hint, "drag me");
    EXPECT_EQ(panel.cursor().shape(), Qt::SizeAllCursor);
}

TEST_F(PlotPanelGestures, TabReachesTheHandlesAndArrowsMoveThem) {
    panel.setOverlay(&PlotOverlay::handles, {{.id = 3, .x = 0, .y = 0}, {.id = 4, .x = 2, .y = 0}});
    int dragged = -1;
    double x = 0;
    QObject::connect(&panel, &PlotPanel::handleDragged, [&](int id, double newX, double) {
        dragged = id;
        x = newX;
    });
    panel.setFocus();
    QTest::keyClick(&panel, Qt::Key_Tab);
    QTest::keyClick(&panel, Qt::Key_Tab);
    QTest::keyClick(&panel, Qt::Key_Right, Qt::ShiftModifier);

    EXPECT_EQ(dragged, 4);
    EXPECT_NEAR(x, 2 + 10 * 10 / panel.transform().area.width(), 1e-9);
    EXPECT_EQ(requests, 0);
}

TEST_F(PlotPanelGestures, KeysPanZoomFitAndWalkThroughHistory) {
    QTest::keyClick(&panel, Qt::Key_Right);
    EXPECT_EQ(panel.xRange(), (AxisRange{-4, 6}));
    QTest::keyClick(&panel, Qt::Key_Up);
    EXPECT_NEAR(panel.yRange().lower, -0.8, 1e-12);
    QTest::keyClick(&panel, Qt::Key_Plus);
    EXPECT_NEAR(lengthOf(panel.xRange()), 8, 1e-12);
    QTest::keyClick(&panel, Qt::Key_Minus);
    EXPECT_NEAR(lengthOf(panel.xRange()), 10, 1e-12);
    QTest::keyClick(&panel, Qt::Key_Home);
    EXPECT_EQ(fits, 1);
    QTest::keyClick(&panel, Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(historySteps, -1);
}

TEST_F(PlotPanelGestures, TheCrosshairMovesByKeyboard) {
    std::optional<double> x;
    QObject::connect(&panel, &PlotPanel::cursorMoved, [&](double newX, double) {
        x = newX;
        panel.setOverlay(&PlotOverlay::crosshair, newX);
    });
    QTest::keyClick(&panel, Qt::Key_C);
    ASSERT_TRUE(x);
    EXPECT_NEAR(*x, 0, 1e-12);
    QTest::keyClick(&panel, Qt::Key_Right);

    EXPECT_NEAR(*x, 10 / panel.transform().area.width(), 1e-9);
    EXPECT_EQ(requests, 0);
}

TEST_F(PlotPanelGestures, MeasuringCursorsArePlacedByKeyAndMovedByMouse) {
    MeasuringCursors asked;
    QObject::connect(&panel, &PlotPanel::measuringCursorsRequested, [&](const MeasuringCursors& cursors) {
        asked = cursors;
        panel.setOverlay(&PlotOverlay::cursors, cursors);
    });
    panel.setOverlay(&PlotOverlay::crosshair, 1.5);
    QTest::keyClick(&panel, Qt::Key_A);
    ASSERT_TRUE(asked.a);
    EXPECT_EQ(*asked.a, 1.5);
    const QPoint target = at(3, 0);
    drag(at(1.5, 0), target);
    EXPECT_NEAR(*asked.a, panel.transform().valueX(target.x()), 1e-9);
    QTest::keyClick(&panel, Qt::Key_A, Qt::ShiftModifier);

    EXPECT_FALSE(asked.a);
}

TEST_F(PlotPanelGestures, TheCursorsPlaceIsReportedInUnitsOfTheAxes) {
    double x = 0;
    double y = 0;
    QObject::connect(&panel, &PlotPanel::cursorMoved, [&](double newX, double newY) {
        x = newX;
        y = newY;
    });
    QTest::mouseMove(&panel, QPoint(5, 5));
    QMouseEvent move(QEvent::MouseMove, at(2.5, -0.5), panel.mapToGlobal(at(2.5, -0.5)), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&panel, &move);

    EXPECT_NEAR(x, 2.5, 10 / panel.transform().area.width());
    EXPECT_NEAR(y, -0.5, 2 / panel.transform().area.height());
}

TEST_F(PlotPanelGestures, ShiftDragBrushesOverAStretchWherePointsCanBeMasked) {
    std::optional<AxisRange> brushed;
    QObject::connect(&panel, &PlotPanel::stretchBrushed, [&](const AxisRange& x) { brushed = x; });
    drag(at(-2, 0.5), at(1, -0.5), Qt::LeftButton, Qt::ShiftModifier);
    EXPECT_FALSE(brushed);
    EXPECT_EQ(requests, 1) << "a box to zoom to";

    panel.setRanges({-5, 5}, {-1, 1});
    panel.setBrushable(true);
    drag(at(1, 0.5), at(-2, 0.4), Qt::LeftButton, Qt::ShiftModifier);
    ASSERT_TRUE(brushed);
    EXPECT_NEAR(brushed->lower, -2, 0.02);
    EXPECT_NEAR(brushed->upper, 1, 0.02);
    EXPECT_EQ(requests, 1);
}

}  // namespace
}  // namespace zorro::ui
