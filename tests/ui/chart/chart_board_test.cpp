#include "ui/chart/chart_board.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include <QApplication>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

/// Losses of two members: 10^-step and twice that.
EventBatch batchOf(std::uint64_t first, std::size_t count) {
    EventBatch batch;
    Column loss{.name = "train_loss"};
    for (std::size_t i = 0; i < count; ++i) {
        const double step = static_cast<double>(first + i);
        batch.steps.push_back(first + i);
        batch.seconds.push_back(0.5 * step);
        loss.values.insert(loss.values.end(), {std::pow(10.0, -step), 2 * std::pow(10.0, -step)});
    }
    batch.columns.push_back(std::move(loss));
    return batch;
}

class ChartBoardTest : public testing::Test {
protected:
    void SetUp() override {
        history_->append(batchOf(1, 4), 2);
        ChartOptions options = board_.options();
        options.shown = {ChartKind::trainLoss};
        board_.setOptions(std::move(options));
        board_.setGroups({{.label = "ReLU", .colorIndex = 0, .history = history_, .members = {0}},
                          {.label = "GELU", .colorIndex = 1, .history = history_, .members = {1}}});
        board_.resize(600, 400);
        board_.show();
    }
    Chart& chart() { return board_.chart(0); }
    void change(const std::function<void(ChartOptions&)>& edit) {
        ChartOptions options = board_.options();
        edit(options);
        board_.setOptions(std::move(options));
    }
    QToolButton* name(int index) { return board_.findChildren<QToolButton*>().at(index); }

    ThemeController themes_{*qobject_cast<QApplication*>(QCoreApplication::instance())};
    std::shared_ptr<RunHistory> history_ = std::make_shared<RunHistory>();
    ChartBoard board_{themes_};
};

TEST_F(ChartBoardTest, LossesAreDrawnAsLogarithms) {
    const auto& curve = chart().panel().curves().front();
    ASSERT_EQ(curve.y.size(), 4U);
    EXPECT_NEAR(curve.y[2], -3, 1e-12);
    EXPECT_EQ(curve.x[2], 3);
}

TEST_F(ChartBoardTest, ReadsTheNearestRecordHighestFirst) {
    const auto readings = chart().readAt(2.4);
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_EQ(readings[0].name, "GELU");
    EXPECT_NEAR(readings[0].value, 0.02, 1e-15);
}

TEST_F(ChartBoardTest, FollowsTheTailUntilSomebodyPans) {
    history_->append(batchOf(5, 100), 2);
    board_.historyGrew();
    EXPECT_TRUE(QTest::qWaitFor([&] { return chart().panel().xRange().upper >= 104; }));
    emit chart().panel().rangesRequested({10, 20}, {-5, 0});
    EXPECT_FALSE(board_.options().follow);
    history_->append(batchOf(105, 100), 2);
    board_.historyGrew();
    EXPECT_TRUE(QTest::qWaitFor([&] { return chart().xExtent()->upper >= 204; }));
    EXPECT_EQ(chart().panel().xRange().upper, 20);
    board_.showAll();
    EXPECT_GE(chart().panel().xRange().upper, 204);
}

TEST_F(ChartBoardTest, AClickHidesAndADoubleClickIsolates) {
    QTest::mouseClick(name(0), Qt::LeftButton);
    EXPECT_FALSE(board_.groups()[0].visible);
    EXPECT_EQ(chart().panel().curves().size(), 1U);
    QTest::mouseDClick(name(0), Qt::LeftButton);
    EXPECT_TRUE(board_.groups()[0].visible);
    EXPECT_FALSE(board_.groups()[1].visible);
    QTest::mouseDClick(name(0), Qt::LeftButton);
    EXPECT_TRUE(board_.groups()[1].visible);
}

TEST_F(ChartBoardTest, TimeAndLinearAxes) {
    change([](ChartOptions& options) {
        options.x = ChartX::seconds;
        options.logarithmic[static_cast<std::size_t>(ChartKind::trainLoss)] = false;
    });
    const auto& curve = chart().panel().curves().front();
    EXPECT_EQ(curve.x[3], 2.0);
    EXPECT_NEAR(curve.y[0], 0.1, 1e-15);
}

TEST_F(ChartBoardTest, TheRawLineStaysBehindASmoothedOne) {
    change([](ChartOptions& options) { options.smoothing = 0.9; });
    ASSERT_EQ(chart().panel().curves().size(), 4U);
    EXPECT_NEAR(chart().panel().curves().front().y[3], -4, 1e-12);
    EXPECT_GT(chart().panel().curves().back().y[3], -4);
}

TEST_F(ChartBoardTest, ATableHasEveryVisibleRecord) {
    const std::string table = chart().csv({2, 3});
    EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 5);
    EXPECT_NE(table.find("\"GELU\",3,1.5,0.002,"), std::string::npos) << table;
    EXPECT_EQ(board_.visibleCsv().substr(0, 14), "quantity,line,");
}

TEST_F(ChartBoardTest, PicturesHaveText) {
    EXPECT_TRUE(pictureAsSvg(board_.picture(), {.size = {400, 300}}).contains("Training loss"));
}

}  // namespace
}  // namespace zorro::ui
