#include "ui/chart/board/chart_board.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

#include <QApplication>
#include <QLabel>
#include <QMenu>
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
        options.shown = {Quantity::trainLoss};
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

TEST_F(ChartBoardTest, WithoutExamplesToValidateOnTheChartIsOfTraining) {
    change([](ChartOptions& options) { options.shown = {Quantity::trainLoss, Quantity::validationLoss}; });
    EXPECT_EQ(chart().quantity(), Quantity::validationLoss) << "a validation may still come";
    std::vector<ChartGroup> groups = board_.groups();
    for (ChartGroup& group : groups) {
        group.unvalidated = true;
    }
    board_.setGroups(groups);
    EXPECT_EQ(chart().quantity(), Quantity::trainLoss);
    EXPECT_EQ(chart().panel().words().title, "Training loss");
    EXPECT_EQ(board_.options().shown.size(), 2U) << "what was asked for stays";
    groups.front().unvalidated = false;
    board_.setGroups(groups);
    EXPECT_EQ(chart().quantity(), Quantity::validationLoss);
}

TEST_F(ChartBoardTest, LossesAreDrawnAsLogarithms) {
    const auto& curve = chart().panel().curves().front();
    ASSERT_EQ(curve.y.size(), 4U);
    EXPECT_NEAR(curve.y[2], -3, 1e-12);
    EXPECT_EQ(curve.x[2], 3);
}

TEST_F(ChartBoardTest, TheFirstPointOfALineIsADot) {
    const auto dots = [this] {
        const auto& markers = chart().panel().overlay().markers;
        return std::count_if(markers.begin(), markers.end(),
                             [](const PlotMarker& each) { return each.minor; });
    };
    EXPECT_EQ(dots(), 0);
    auto first = std::make_shared<RunHistory>();
    first->append(batchOf(1, 1), 2);
    board_.setGroups({{.label = "ReLU", .colorIndex = 0, .history = first, .members = {0}},
                      {.label = "GELU", .colorIndex = 1, .history = first, .members = {1}}});
    EXPECT_EQ(dots(), 2);
}

TEST_F(ChartBoardTest, ReadsTheNearestRecordHighestFirst) {
    const auto readings = chart().readAt(2.4, 0);
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
        options.logarithmic[Quantity::trainLoss] = false;
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
    const std::string table = chart().tableOf({2, 3})();
    EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 5);
    EXPECT_NE(table.find("\"GELU\",3,1.5,0.002,"), std::string::npos) << table;
    EXPECT_EQ(board_.visibleCsv().substr(0, 14), "quantity,line,");
}

TEST_F(ChartBoardTest, PanningToTheTailFollowsIt) {
    history_->append(batchOf(5, 96), 2);
    board_.showAll();
    emit chart().panel().rangesRequested({10, 40}, {-5, 0});
    EXPECT_FALSE(board_.options().follow);
    emit chart().panel().rangesRequested({80, 110}, {-5, 0});
    EXPECT_TRUE(board_.options().follow);
    history_->append(batchOf(101, 100), 2);
    board_.historyGrew();
    EXPECT_TRUE(QTest::qWaitFor([&] { return chart().panel().xRange().upper >= 200; }));
    EXPECT_NEAR(lengthOf(chart().panel().xRange()), 30, 1e-9);
}

TEST_F(ChartBoardTest, WalksBackThroughViews) {
    const AxisRange first = chart().panel().xRange();
    emit chart().panel().rangesRequested({1, 2}, {-5, 0});
    emit chart().panel().historyRequested(-1);
    EXPECT_EQ(chart().panel().xRange(), first);
    EXPECT_TRUE(board_.options().follow);
    emit chart().panel().historyRequested(1);
    EXPECT_EQ(chart().panel().xRange(), (AxisRange{1, 2}));
    EXPECT_FALSE(board_.options().follow);
}

TEST_F(ChartBoardTest, ADoubleClickOnTheTitleFillsTheBoard) {
    change([](ChartOptions& options) { options.shown = {Quantity::trainLoss, Quantity::gradientNorm}; });
    QApplication::processEvents();
    PlotPanel& panel = board_.chart(1).panel();
    const QPoint title(static_cast<int>(panel.transform().area.left()) + 14, 20);
    QTest::mouseDClick(&panel, Qt::LeftButton, {}, title);
    EXPECT_TRUE(board_.chart(0).panel().isHidden());
    EXPECT_FALSE(panel.isHidden());
    QTest::keyClick(&panel, Qt::Key_Escape);
    EXPECT_FALSE(board_.chart(0).panel().isHidden());
}

TEST_F(ChartBoardTest, EpochsAreStepsByTheirLength) {
    auto groups = board_.groups();
    for (ChartGroup& group : groups) {
        group.stepsPerEpoch = 4;
    }
    board_.setGroups(groups);
    change([](ChartOptions& options) { options.x = ChartX::epoch; });
    EXPECT_EQ(chart().panel().curves().front().x[3], 1.0);
    EXPECT_EQ(chart().placeText(0.75, board_.options()), "epoch 0.7500");
}

TEST_F(ChartBoardTest, BothAxesMayBeLogarithmic) {
    change([](ChartOptions& options) { options.logarithmicX = true; });
    EXPECT_NEAR(chart().panel().curves().front().x[1], std::log10(2), 1e-15);
}

TEST_F(ChartBoardTest, MarksWhereAMemberDiverged) {
    history_->append({.steps = {5}, .seconds = {3}, .diverged = {{.member = 1, .step = 3}}}, 2);
    board_.setGroups(board_.groups());
    const auto& markers = chart().panel().overlay().markers;
    ASSERT_EQ(markers.size(), 1U);
    EXPECT_TRUE(markers[0].cross);
    EXPECT_EQ(markers[0].x, 3);
    EXPECT_TRUE(markers[0].toolTip.endsWith("diverged at step 3")) << markers[0].toolTip.toStdString();
}

TEST_F(ChartBoardTest, IgnoredOutliersAreCountedInTheChart) {
    EventBatch batch{.columns = {{.name = "train_loss"}}};
    for (std::uint64_t step = 1; step <= 1000; ++step) {
        batch.steps.push_back(step);
        batch.seconds.push_back(1);
        const double value = step == 500 ? 1e9 : 1 + 1e-3 * static_cast<double>(step);
        batch.columns[0].values.insert(batch.columns[0].values.end(), {value, value});
    }
    const auto history = std::make_shared<RunHistory>();
    history->append(batch, 2);
    board_.setGroups({{.label = "ReLU", .history = history, .members = {0, 1}}});
    EXPECT_GT(chart().panel().yRange().upper, 8);
    change([](ChartOptions& options) { options.ignoreOutliers = true; });
    EXPECT_LT(chart().panel().yRange().upper, 1);
    EXPECT_TRUE(chart().panel().words().note.contains("outliers ignored, 1 outside"))
        << chart().panel().words().note.toStdString();
}

TEST_F(ChartBoardTest, SaysThatAViewIsDecimated) {
    EXPECT_TRUE(chart().panel().words().note.isEmpty());
    history_->append(batchOf(5, 20'000), 2);
    board_.showAll();
    EXPECT_TRUE(chart().panel().words().note.startsWith("min–max of"))
        << chart().panel().words().note.toStdString();
}

TEST_F(ChartBoardTest, NothingOrOneRecordOrOnlyGapsAreNoTrouble) {
    const auto empty = std::make_shared<RunHistory>();
    const auto one = std::make_shared<RunHistory>();
    one->append(batchOf(7, 1), 2);
    const auto gaps = std::make_shared<RunHistory>();
    gaps->append({.steps = {1, 2},
                  .seconds = {1, 2},
                  .columns = {{.name = "train_loss", .values = {NAN, NAN, NAN, NAN}}}},
                 2);
    for (const auto& history : {empty, one, gaps}) {
        board_.setGroups({{.label = "ReLU", .history = history, .members = {0, 1}}});
        board_.grab();
        EXPECT_TRUE(std::isfinite(chart().panel().yRange().lower));
        EXPECT_EQ(chart().readAt(1, 9).size(), history == one ? 1U : 0U);
    }
}

TEST_F(ChartBoardTest, EverySeedIsFaintBehindAndReadUnderTheCursor) {
    board_.setGroups(
        {{.label = "ReLU", .history = history_, .members = {0, 1}, .memberNames = {"seed 7", "seed 8"}}});
    ASSERT_EQ(chart().panel().curves().size(), 3U);
    EXPECT_NEAR(chart().panel().curves().front().color.alphaF(), 0.25, 0.01);
    EXPECT_EQ(chart().panel().curves().back().color.alphaF(), 1);
    const auto readings = chart().readAt(1, std::log10(0.2));
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_NEAR(readings[0].value, 0.15, 1e-12);
    EXPECT_EQ(readings[1].name, "ReLU · seed 8");
    change([](ChartOptions& options) { options.showMembers = false; });
    EXPECT_EQ(chart().panel().curves().size(), 1U);
}

// Mean - standard deviation is below 0 here, and has no place on the axis.
TEST_F(ChartBoardTest, ABandOnALogarithmicAxisIsThatOfTheQuartiles) {
    const auto history = std::make_shared<RunHistory>();
    history->append({.steps = {1, 2},
                     .seconds = {1, 2},
                     .columns = {{.name = "train_loss", .values = {0.1, 1, 100, 0.1, 1, 100}}}},
                    3);
    board_.setGroups({{.label = "ReLU", .history = history, .members = {0, 1, 2}}});
    EXPECT_GT(chart().panel().yRange().lower, -1.5);
    const auto reading = chart().readAt(2, 9).front();
    EXPECT_NEAR(reading.value, 1, 1e-12);
    EXPECT_NEAR(reading.band->lower, 0.55, 1e-12);  // as numpy.percentile gives it
    EXPECT_NEAR(reading.band->upper, 50.5, 1e-12);
    const std::string table = chart().tableOf({1, 2})();
    EXPECT_NE(table.find("\"ReLU\",2,2,1,0.55"), std::string::npos) << table;
    EXPECT_NE(table.find("50.5,median and quartiles"), std::string::npos) << table;
}

TEST_F(ChartBoardTest, TheLegendSaysWhatBandsAreAndCountsWhoDiverged) {
    const auto history = std::make_shared<RunHistory>(*history_);
    history->diverged.push_back({.member = 1, .step = 3});
    board_.setGroups({{.label = "ReLU", .history = history, .members = {0, 1}}});
    const auto says = [&](const QString& words) {
        const auto labels = board_.findChildren<QLabel*>();
        const auto buttons = board_.findChildren<QToolButton*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](auto* each) { return each->text().contains(words); }) ||
               std::any_of(buttons.begin(), buttons.end(),
                           [&](auto* each) { return each->text().contains(words); });
    };
    EXPECT_TRUE(says("median and quartiles"));
    EXPECT_TRUE(says("1 of 2 diverged"));
    change([](ChartOptions& options) {
        options.logarithmic = {};
        options.smoothing = 0.999;
    });
    EXPECT_TRUE(says("mean ± standard deviation"));
    EXPECT_TRUE(says("smoothed over at most 4 records"));
}

TEST_F(ChartBoardTest, MeasuringCursorsAreOnAllCharts) {
    change([](ChartOptions& options) { options.shown = {Quantity::trainLoss, Quantity::gradientNorm}; });
    emit board_.chart(0).panel().measuringCursorsRequested({.a = 1, .b = 3});
    EXPECT_EQ(board_.chart(1).panel().overlay().cursors, (MeasuringCursors{.a = 1, .b = 3}));
}

TEST_F(ChartBoardTest, TitlesAreTheUsers) {
    change([](ChartOptions& options) { options.titles[Quantity::trainLoss] = {"Loss", "updates", "nats"}; });
    const SheetPanel panel = board_.sheet().panels.front();
    EXPECT_EQ(panel.title, "Loss");
    EXPECT_EQ(panel.x.title, "updates");
    EXPECT_EQ(panel.y.title, "nats");
}

TEST_F(ChartBoardTest, AFigureHasAPanelAChartWithItsLinesByName) {
    const FigureSheet sheet = board_.sheet();
    ASSERT_EQ(sheet.panels.size(), board_.options().shown.size());
    EXPECT_EQ(sheet.panels.front().y.title, "Training loss");
    EXPECT_EQ(sheet.panels.front().x.title, "step");
    for (const ChartGroup& group : board_.groups()) {
        const auto& series = sheet.panels.front().series;
        EXPECT_TRUE(std::any_of(series.begin(), series.end(), [&](const SheetSeries& each) {
            return each.listed && each.name == group.label;
        })) << group.label.toStdString();
    }
}

TEST_F(ChartBoardTest, AnAxisOfAccuraciesEndsAtOne) {
    EventBatch batch;
    Column accuracy{.name = "validation_accuracy"};
    for (std::uint64_t step = 1; step <= 5; ++step) {
        batch.steps.push_back(step);
        batch.seconds.push_back(0.1 * static_cast<double>(step));
        accuracy.values.insert(accuracy.values.end(), {1.0, 0.2 * static_cast<double>(step) - 0.2});
    }
    batch.columns.push_back(std::move(accuracy));
    auto history = std::make_shared<RunHistory>();
    history->append(batch, 2);
    change([](ChartOptions& options) { options.shown = {Quantity::validationAccuracy}; });
    board_.setGroups({{.label = "ReLU", .colorIndex = 0, .history = history, .members = {0}},
                      {.label = "GELU", .colorIndex = 1, .history = history, .members = {1}}});
    PlotPanel& panel = chart().panel();
    EXPECT_LT(panel.yRange().upper, 1.04);
    EXPECT_GT(panel.yRange().lower, -0.04);
    panel.setRanges(panel.xRange(), {-1, 2});  // also where somebody looks beyond
    const FigureAxis axis = board_.sheet().panels.front().y;
    for (const FigureTick& tick : ticksOf(axis, 300, 30)) {
        EXPECT_GE(axis.valueAt(tick.part), -1e-9);
        EXPECT_LE(axis.valueAt(tick.part), 1 + 1e-9);
    }
    board_.setGroups(
        {{.label = "less ReLU", .colorIndex = 1, .history = history, .members = {1}, .isRelative = true}});
    EXPECT_EQ(panel.yBounds(), ValueRange{});
}

TEST_F(ChartBoardTest, TheMenuOfANameLeadsToWhereItLives) {
    std::optional<std::size_t> asked;
    QObject::connect(&board_, &ChartBoard::usageRequested, [&](std::size_t group) { asked = group; });
    QMenu menu;
    board_.fillNameMenu(menu, 1);
    menu.actions().back()->trigger();
    EXPECT_EQ(asked, std::optional<std::size_t>(1));
    menu.actions().front()->trigger();
    EXPECT_FALSE(board_.groups()[1].visible);
}

}  // namespace
}  // namespace zorro::ui
