// The stack as its owner sees it: what it asks for, what its panels share, and what it exports.

#include "ui/plot/plot_stack.h"

#include <cmath>

#include <QApplication>
#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "ui/plot/panel/readout.h"

namespace zorro::ui {
namespace {

using Ranges = std::array<AxisRange, PlotStack::panelCount>;

class Stack : public testing::Test {
protected:
    Stack() {
        const Theme theme = lightTheme();
        stack.setTheme(theme);
        stack.setCurves({{.id = 4,
                          .name = "S",
                          .curve = defaultCurve(findFunction("symmetric-zorro")),
                          .color = curveStyle(theme, 0).color}});
        stack.resize(640, 700);
        stack.show();
        QApplication::processEvents();
        QObject::connect(&stack, &PlotStack::rangesRequested,
                         [this](const AxisRange& x, const Ranges& y) { stack.setRanges(x, y); });
    }

    PlotStack stack;
};

TEST_F(Stack, AWishOfOnePanelKeepsTheOthersHeights) {
    const Ranges before = stack.yRanges();
    emit stack.panel(1).rangesRequested({-1, 1}, {0, 2});

    EXPECT_EQ(stack.xRange(), (AxisRange{-1, 1}));
    EXPECT_EQ(stack.yRanges()[0], before[0]);
    EXPECT_EQ(stack.yRanges()[1], (AxisRange{0, 2}));
    EXPECT_EQ(stack.panel(2).xRange(), (AxisRange{-1, 1}));
}

TEST_F(Stack, HistoryGoesBackToTheViewBefore) {
    const AxisRange before = stack.xRange();
    emit stack.panel(0).rangesRequested({-1, 1}, {0, 2});
    emit stack.panel(0).historyRequested(-1);
    EXPECT_EQ(stack.xRange(), before);

    emit stack.panel(0).historyRequested(1);
    EXPECT_EQ(stack.xRange(), (AxisRange{-1, 1}));
}

TEST_F(Stack, CrosshairIsSharedAndLeavesWithTheCursor) {
    emit stack.panel(1).cursorMoved(0.5, 0);
    EXPECT_EQ(stack.panel(0).overlay().crosshair, 0.5);
    EXPECT_EQ(stack.panel(2).overlay().crosshair, 0.5);

    emit stack.panel(1).cursorLeft();
    EXPECT_FALSE(stack.panel(0).overlay().crosshair);
}

TEST_F(Stack, OnlyTheLowestVisiblePanelNumbersTheXAxis) {
    const double withNumbers = stack.panel(2).height() - stack.panel(2).transform().area.bottom();
    const double without = stack.panel(1).height() - stack.panel(1).transform().area.bottom();
    EXPECT_GT(withNumbers, without);

    stack.setPanelVisible(2, false);
    QApplication::processEvents();
    EXPECT_EQ(stack.panel(1).height() - stack.panel(1).transform().area.bottom(), withNumbers);
}

TEST_F(Stack, PanelsStartAtTheSameLeftEdgeWhateverTheirNumbers) {
    stack.setRanges({-5, 5}, {AxisRange{-1, 1}, AxisRange{-20000, 20000}, AxisRange{0, 1e-9}});

    EXPECT_EQ(stack.panel(0).transform().area.left(), stack.panel(1).transform().area.left());
    EXPECT_EQ(stack.panel(0).transform().area.left(), stack.panel(2).transform().area.left());
    EXPECT_GT(stack.panel(0).transform().area.left(), 50);
}

TEST_F(Stack, FittedRangesHoldTheHumpsOfTheCurve) {
    const Ranges fitted = stack.fittedYRanges();

    EXPECT_LT(fitted[0].lower, -0.361);
    EXPECT_GT(fitted[0].lower, -0.7);
    EXPECT_GT(fitted[0].upper, 1.361);
    EXPECT_LT(fitted[1].lower, 0);
    EXPECT_GT(fitted[1].upper, 1);
}

TEST_F(Stack, TheDifferenceToItselfIsFlat) {
    stack.setReference(defaultCurve(findFunction("symmetric-zorro")));
    const Ranges fitted = stack.fittedYRanges();

    EXPECT_LT(lengthOf(fitted[0]), 1e-3);
    EXPECT_LT(fitted[0].lower, 0);
    EXPECT_GT(fitted[0].upper, 0);
}

TEST_F(Stack, AChangedParameterChangesThePicture) {
    const QImage before = stack.grab().toImage();
    Curve changed = defaultCurve(findFunction("symmetric-zorro"));
    changed.parameters[0] = 4;
    stack.setCurve(4, changed);

    EXPECT_NE(stack.grab().toImage(), before);
}

TEST_F(Stack, CurvesAreDrawnInDevicePixels) {
    const double ratio = stack.devicePixelRatioF();
    const PlotPanel& panel = stack.panel(0);
    const QImage image = stack.panel(0).grab().toImage();
    // The curve is the identity on [0, 1]: look across it at x = 1/2.
    const QPointF centre = panel.transform().pixel(0.5, 0.5) * ratio;
    int inked = 0;
    for (int dy = -static_cast<int>(20 * ratio); dy <= static_cast<int>(20 * ratio); ++dy) {
        const QColor pixel = image.pixelColor(centre.toPoint() + QPoint(0, dy));
        inked += pixel.blue() - pixel.red() > 60 ? 1 : 0;
    }

    const PlotTransform to = panel.transform();
    const double slope = to.area.height() / lengthOf(to.y) / (to.area.width() / lengthOf(to.x));
    EXPECT_NEAR(inked, 2 * ratio * std::hypot(1, slope), 2.5);
    EXPECT_EQ(image.devicePixelRatio(), ratio);
}

TEST_F(Stack, TangentsFollowTheCrosshair) {
    stack.setTangentShown(true);
    emit stack.panel(0).cursorMoved(0.5, 0);

    ASSERT_EQ(stack.panel(0).overlay().tangents.size(), 1U);
    EXPECT_DOUBLE_EQ(stack.panel(0).overlay().tangents[0].slope, 1);
    EXPECT_DOUBLE_EQ(stack.panel(0).overlay().tangents[0].y, 0.5);
}

TEST(Readout, NeverCoversTheCursorNorLeavesTheArea) {
    const QRect area(0, 0, 500, 400);
    for (const QSize& size : {QSize(120, 80), QSize(300, 180), QSize(480, 150)}) {
        for (int x = 0; x < area.width(); x += 7) {
            for (int y = 0; y < area.height(); y += 7) {
                const QRect box = Readout::place(size, {x, y}, area);
                EXPECT_TRUE(area.contains(box)) << x << "," << y;
                EXPECT_FALSE(box.contains(x, y)) << x << "," << y << " of " << size.width();
            }
        }
    }
}

}  // namespace
}  // namespace zorro::ui
