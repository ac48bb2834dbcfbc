#include "ui/figure/figure_axis.h"

#include <cmath>

#include <QFontMetricsF>
#include <gtest/gtest.h>

#include "core/text/csv_field.h"

namespace zorro::ui {
namespace {

TEST(FigureAxis, ValuesOverDecadesAreLogarithmic) {
    const std::vector<double> rates{1e-4, 1e-3, 1e-2};
    const FigureAxis axis = axisOver("learning rate", rates, AxisScale::automatic);
    EXPECT_TRUE(axis.logarithmic);
    EXPECT_NEAR(axis.partOf(1e-3), 0.5, 1e-12);
    EXPECT_NEAR(axis.valueAt(0.5), 1e-3, 1e-15);
    EXPECT_TRUE(std::isnan(axis.partOf(0)));
    EXPECT_FALSE(axisOver("", rates, AxisScale::linear).logarithmic);
}

TEST(FigureAxis, ZeroKeepsAnAxisLinear) {
    const std::vector<double> values{0, 1e-4, 1};
    EXPECT_FALSE(axisOver("", values, AxisScale::automatic).logarithmic);
    const FigureAxis forced = axisOver("", values, AxisScale::logarithmic);
    EXPECT_TRUE(forced.logarithmic);
    EXPECT_GE(forced.partOf(1e-4), 0);
}

TEST(FigureAxis, OneValueHasARange) {
    for (const double value : {0.0, 5.0, -1e9, 1e-300}) {
        const std::vector<double> values{value, value, NAN};
        const FigureAxis axis = axisOver("", values, AxisScale::automatic);
        EXPECT_TRUE(isShowable(axis.range)) << value;
        EXPECT_NEAR(axis.partOf(value), 0.5, 1e-6) << value;
    }
    EXPECT_TRUE(isShowable(axisOver("", {}, AxisScale::automatic).range));
}

TEST(FigureAxis, EveryCategoryHasATick) {
    const FigureAxis axis = axisOver("optimiser", QStringList{"sgd", "adam"});
    const auto ticks = ticksOf(axis, 100, 50);
    ASSERT_EQ(ticks.size(), 2U);
    EXPECT_EQ(ticks[1].text, "adam");
    EXPECT_NEAR(ticks[1].part, 0.75, 1e-12);
}

TEST(FigureAxis, TicksLieOnTheAxis) {
    const std::vector<double> values{0.013, 0.97};
    const auto ticks = ticksOf(axisOver("", values, AxisScale::linear), 400, 80);
    EXPECT_GE(ticks.size(), 3U);
    for (const FigureTick& tick : ticks) {
        EXPECT_GE(tick.part, 0);
        EXPECT_LE(tick.part, 1);
        EXPECT_FALSE(tick.text.isEmpty());
    }
}

/// A number that was cut says another one.
TEST(FigureAxis, HasRoomForItsLongestNumber) {
    for (const double value : {-1e-7, 1.5e6, 0.000123, 98765.0}) {
        const std::vector<double> values{0, value};
        const FigureAxis axis = axisOver("", values, AxisScale::linear);
        for (const FigureTick& tick : ticksOf(axis, 200, 28)) {
            EXPECT_LE(QFontMetricsF(smallFigureFont()).horizontalAdvance(tick.text) + 8,
                      yAxisWidth(axis, 200));
        }
    }
}

TEST(FigureAxis, SpreadStaysInsideACategory) {
    const FigureAxis axis = axisOver("", QStringList{"a", "b"});
    for (std::size_t i = 0; i < 100; ++i) {
        EXPECT_GT(spreadPart(axis, 1, i), 0.5);
        EXPECT_LT(spreadPart(axis, 1, i), 1);
    }
    EXPECT_NE(spreadPart(axis, 0, 0), spreadPart(axis, 0, 1));
}

TEST(FigureAxis, FieldsOfTablesAreQuotedWhereNeeded) {
    EXPECT_EQ(csvField("relu"), "relu");
    EXPECT_EQ(csvField("a \"b\", c"), "\"a \"\"b\"\", c\"");
}

TEST(FigureAxis, OfAccuraciesHasNoTickAboveAHundredOrBelowZero) {
    for (const std::vector<double>& values :
         {std::vector<double>{0, 100}, {99.4, 100}, {100}, {0}, {0, 3}, {55, 100}}) {
        const FigureAxis axis =
            axisOver("accuracy, %", values, AxisScale::linear, shownBoundsOf(Quantity::testAccuracy));
        const auto ticks = ticksOf(axis, 400, 40);
        EXPECT_GE(ticks.size(), 2U);
        for (const FigureTick& tick : ticks) {
            EXPECT_GE(axis.valueAt(tick.part), -1e-6) << tick.text.toStdString();
            EXPECT_LE(axis.valueAt(tick.part), 100 + 1e-6) << tick.text.toStdString();
        }
        // A few pixels of air, so that a mark at the end is whole.
        EXPECT_LE((axis.range.upper - 100) / lengthOf(axis.range), 0.03);
        EXPECT_LE((0 - axis.range.lower) / lengthOf(axis.range), 0.03);
    }
}

TEST(FigureAxis, OfADifferenceGoesAsFarAsItsValues) {
    const std::vector<double> values{-20, 120};
    const auto ticks = ticksOf(axisOver("difference", values, AxisScale::linear), 400, 40);
    EXPECT_EQ(ticks.front().text, QStringLiteral("−20"));
    EXPECT_EQ(ticks.back().text, QStringLiteral("120"));
}

TEST(FigureAxis, OfDecadesHasTwoTicksAlsoWhereThereIsRoomForOne) {
    const FigureAxis axis{.title = {}, .categories = {}, .logarithmic = true, .range = {-3.9, -0.2}};
    const auto ticks = ticksOf(axis, 40, 42);
    ASSERT_EQ(ticks.size(), 2U);
    EXPECT_EQ(ticks[0].text, QStringLiteral("0.001"));
    EXPECT_EQ(ticks[1].text, QStringLiteral("0.1"));
}

}  // namespace
}  // namespace zorro::ui
