#include "ui/chart/lines/heat_chart.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QTest>
#include <gtest/gtest.h>

#include "ui/chart/board/chart_board.h"

namespace zorro::ui {
namespace {

/// Gradient norms of two layers of one member: 1 and 10^-2, but for one spike of 100 in the second one.
std::shared_ptr<RunHistory> historyOf(std::size_t records, std::size_t spike) {
    EventBatch batch;
    Column norms{.name = "layer_gradient_norm", .layers = 2};
    for (std::size_t i = 0; i < records; ++i) {
        batch.steps.push_back(i + 1);
        batch.seconds.push_back(0.1 * static_cast<double>(i));
        norms.values.insert(norms.values.end(), {1, i == spike ? 100 : 0.01});
    }
    batch.columns.push_back(std::move(norms));
    auto history = std::make_shared<RunHistory>();
    history->append(batch, 1);
    return history;
}

class HeatChartTest : public testing::Test {
protected:
    void show(const std::shared_ptr<RunHistory>& history) {
        ChartOptions options = board_.options();
        options.shown = {Quantity::layerGradientNorm};
        board_.setOptions(std::move(options));
        board_.resize(500, 300);
        board_.setGroups(
            {{.label = "ReLU", .history = history, .members = {0}, .layers = {"hidden 1", "output"}}});
        board_.show();
        ASSERT_TRUE(QTest::qWaitFor([&] { return image().cells.width() > 100; }));
    }
    Chart& chart() { return board_.chart(0); }
    const PlotImage& image() { return chart().panel().image().value(); }
    /// The place on the scale, from 0 to 1, of the colour at a step.
    double at(double step, int row) {
        const double part = (step - image().x.lower) / lengthOf(image().x);
        const int x = static_cast<int>(part * image().cells.width());
        return (image().cells.pixelIndex(x, row) - 1) / 254.0;
    }

    ThemeController themes_{*qobject_cast<QApplication*>(QCoreApplication::instance())};
    ChartBoard board_{themes_};
};

TEST_F(HeatChartTest, TheFirstLayerIsOnTopInColoursOfItsLogarithm) {
    show(historyOf(100, 50));
    ASSERT_EQ(image().cells.height(), 2);
    EXPECT_NEAR(at(20.5, 0), 0.5, 0.01);  // 1 is half way from 10^-2 to 10^2
    EXPECT_NEAR(at(20.5, 1), 0, 0.01);
    EXPECT_EQ(image().scale->values, (AxisRange{-2, 2}));
    EXPECT_TRUE(image().scale->logarithmic);
}

TEST_F(HeatChartTest, ASpikeAmongManyRecordsIsKept) {
    show(historyOf(20'000, 12'345));
    const uchar* cells = image().cells.constScanLine(1);
    EXPECT_EQ(std::count(cells, cells + image().cells.width(), uchar{255}), 1);
}

TEST_F(HeatChartTest, NothingIsDrawnWhereNothingWasRecorded) {
    show(historyOf(10, 5));
    emit chart().panel().rangesRequested({0, 100}, {0, 2});
    EXPECT_EQ(image().cells.pixelIndex(image().cells.width() - 1, 0), 0);
    EXPECT_GT(image().cells.pixelIndex(image().cells.width() / 20, 0), 0);
}

TEST_F(HeatChartTest, TheCursorReadsOneLayer) {
    show(historyOf(100, 50));
    const auto upper = chart().readAt(20.2, 1.5);
    ASSERT_EQ(upper.size(), 1U);
    EXPECT_EQ(upper[0].name, "hidden 1");
    EXPECT_NEAR(upper[0].value, 1, 1e-12);
    EXPECT_NEAR(chart().readAt(51, 0.5).at(0).value, 100, 1e-9);
    EXPECT_TRUE(chart().readAt(51, 2.5).empty());
}

TEST_F(HeatChartTest, TheWordInTheCornerChangesToLinesAndBack) {
    show(historyOf(100, 50));
    emit chart().panel().cornerClicked();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !chart().panel().image().has_value(); }));
    EXPECT_EQ(chart().panel().curves().size(), 2U);
    emit chart().panel().cornerClicked();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !board_.options().logarithmic[Quantity::layerGradientNorm]; }));
    emit chart().panel().cornerClicked();
    EXPECT_TRUE(QTest::qWaitFor([&] { return chart().panel().image().has_value(); }));
}

TEST_F(HeatChartTest, ATableHasEveryLayer) {
    show(historyOf(3, 1));
    const std::string table = chart().tableOf({0, 10})();
    EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 7);
    EXPECT_NE(table.find("\"output\",2,"), std::string::npos) << table;
}

TEST(HeatMap, APartWithoutARecordHasTheOneBefore) {
    const std::vector<double> x{0, 1, 10};
    const std::vector<double> values{5, 7, 9};
    MinMaxPyramid pyramid;
    pyramid.extend({{}, {}, values});
    const std::vector<double> reached = heatColumns({x, {{}, {}, values}, &pyramid}, {0, 20}, 10);
    EXPECT_EQ(reached[0], 7);  // the highest of two
    EXPECT_EQ(reached[3], 7);
    EXPECT_EQ(reached[5], 9);
    EXPECT_TRUE(std::isnan(reached[6]));
    EXPECT_EQ(mostRecordsInColumn({{x, {{}, {}, values}, &pyramid}}, {0, 20}, 10), 2U);
}

}  // namespace
}  // namespace zorro::ui
