#include "ui/figure/spoken/accessible_chart.h"

#include <QAccessible>
#include <QLineF>
#include <QSignalSpy>
#include <QTest>
#include <gmock/gmock.h>

#include "ui/figure/figure_canvas.h"
#include "ui/plot/panel/plot_panel.h"

namespace zorro::ui {
namespace {

using testing::HasSubstr;

QAccessibleInterface& saidOf(QWidget& widget) {
    describeChartsToScreenReaders();
    return *QAccessible::queryAccessibleInterface(&widget);
}

std::string text(QWidget& widget, QAccessible::Text which) {
    return saidOf(widget).text(which).toStdString();
}

class SpokenPanel : public testing::Test {
protected:
    SpokenPanel() {
        describeChartsToScreenReaders();
        panel_.setWord(&PlotWords::title, "f");
        panel_.resize(400, 300);
        panel_.setRanges({0, 2}, {0, 4});
        panel_.setCurves({{.x = x_, .y = y_, .name = "square"}});
    }
    std::vector<double> x_{0, 1, 2};
    std::vector<double> y_{0, 1, 4};
    PlotPanel panel_;
};

TEST_F(SpokenPanel, IsAChartThatSaysWhatItShows) {
    EXPECT_EQ(saidOf(panel_).role(), QAccessible::Chart);
    EXPECT_EQ(text(panel_, QAccessible::Name), "Plot of f");
    EXPECT_THAT(text(panel_, QAccessible::Description), HasSubstr("square: from 0 at 0 to 4 at 2"));
    y_.back() = 8;
    EXPECT_THAT(text(panel_, QAccessible::Description), HasSubstr("square: from 0 at 0 to 8 at 2"));
}

TEST_F(SpokenPanel, KeepsANameOfItsOwn) {
    panel_.setAccessibleName("Decision boundary");
    EXPECT_EQ(text(panel_, QAccessible::Name), "Decision boundary");
}

TEST_F(SpokenPanel, MovesItsReadingCursorAndSaysWhatStandsThere) {
    const QSignalSpy moves(&panel_, &PlotPanel::cursorMoved);
    QAccessibleValueInterface* value = saidOf(panel_).valueInterface();
    ASSERT_NE(value, nullptr);
    EXPECT_EQ(value->minimumValue().toDouble(), 0);
    EXPECT_EQ(value->maximumValue().toDouble(), 2);
    value->setCurrentValue(0.5);
    ASSERT_EQ(moves.size(), 1);
    EXPECT_EQ(moves.front().front().toDouble(), 0.5);
    EXPECT_EQ(value->currentValue().toDouble(), 0.5);
    panel_.setReading("x = 0.5; square 0.25");
    EXPECT_THAT(text(panel_, QAccessible::Description), testing::StartsWith("x = 0.5; square 0.25\n"));
}

TEST_F(SpokenPanel, ReadsALogarithmicAxisByItsValues) {
    panel_.setLogarithmic(true, false);
    QAccessibleValueInterface* value = saidOf(panel_).valueInterface();
    EXPECT_DOUBLE_EQ(value->maximumValue().toDouble(), 100);
    value->setCurrentValue(10);
    EXPECT_DOUBLE_EQ(panel_.readingPlace(), 1);
}

/// Two dots, at a quarter and at three quarters of the width.
class TwoDots : public Figure {
public:
    void paint(QPainter&, const QSizeF&, const Theme&) const override {}
    [[nodiscard]] std::optional<FigureSpot> spotAt(const QPointF& point, const QSizeF& size,
                                                   const Theme&) const override {
        for (std::size_t i = 0; i < 2; ++i) {
            const QPointF dot(size.width() * (i == 0 ? 0.25 : 0.75), size.height() / 2);
            if (QLineF(point, dot).length() < 6) {
                return FigureSpot{.group = i,
                                  .members = {0},
                                  .title = i == 0 ? "left" : "right",
                                  .rows = {{"accuracy", "0.9"}},
                                  .color = {},
                                  .outline = {dot}};
            }
        }
        return std::nullopt;
    }
};

class FigureKeys : public testing::Test {
protected:
    FigureKeys() {
        describeChartsToScreenReaders();
        canvas_.resize(400, 300);
        canvas_.setFigure(std::make_shared<TwoDots>());
    }
    std::string titleAfter(Qt::Key key) {
        QTest::keyClick(&canvas_, key);
        return canvas_.spot() ? canvas_.spot()->title.toStdString() : "";
    }
    FigureCanvas canvas_;
};

TEST_F(FigureKeys, ArrowsGoFromOneSpotToTheNextAndRound) {
    EXPECT_EQ(titleAfter(Qt::Key_Right), "left");
    EXPECT_EQ(titleAfter(Qt::Key_Right), "right");
    EXPECT_EQ(titleAfter(Qt::Key_Right), "left");
    EXPECT_EQ(titleAfter(Qt::Key_Left), "right");
    EXPECT_EQ(titleAfter(Qt::Key_Escape), "");
}

TEST_F(FigureKeys, ReturnClicksWhatIsReadAndTheReaderHearsIt) {
    const QSignalSpy clicks(&canvas_, &FigureCanvas::spotClicked);
    QTest::keyClick(&canvas_, Qt::Key_Return);
    EXPECT_EQ(clicks.size(), 0);
    titleAfter(Qt::Key_Right);
    QTest::keyClick(&canvas_, Qt::Key_Return);
    ASSERT_EQ(clicks.size(), 1);
    EXPECT_EQ(clicks.front().front().value<FigureSpot>().group, 0U);
    EXPECT_THAT(text(canvas_, QAccessible::Description), testing::StartsWith("left; accuracy 0.9"));
}

TEST_F(FigureKeys, AnEmptyCanvasSaysThatNothingIsDrawn) {
    canvas_.setFigure(nullptr);
    EXPECT_EQ(text(canvas_, QAccessible::Description), "Nothing is drawn.");
    EXPECT_EQ(text(canvas_, QAccessible::Name), "Chart");
}

}  // namespace
}  // namespace zorro::ui
