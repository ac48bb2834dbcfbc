// Charts of a history that has joined its older records: what they draw, and how single records come back.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

#include "core/run/events/event_log.h"
#include "core/run/history/run_history.h"
#include "ui/chart/board/chart_board.h"

namespace zorro::ui {
namespace {

constexpr std::uint64_t records = 20'000;
constexpr std::uint64_t spike = 1234;

/// Two members whose losses are 1 and 3, but for one record of the second.
EventBatch batchFrom(std::uint64_t first) {
    EventBatch batch{.columns = {{.name = "train_loss"}}};
    for (std::uint64_t step = first; step < first + 100; ++step) {
        batch.steps.push_back(step);
        batch.seconds.push_back(0.1 * static_cast<double>(step));
        batch.columns[0].values.push_back(1);
        batch.columns[0].values.push_back(step == spike ? 99 : 3);
    }
    return batch;
}

class JoinedHistory : public testing::Test {
protected:
    void SetUp() override {
        EventLog log(run_);
        for (std::uint64_t step = 1; step <= records; step += 100) {
            const EventBatch batch = batchFrom(step);
            log.append(batch);
            history_->append(batch, 2);
            history_->fold(2, 64'000);
        }
        ChartOptions options = board_.options();
        options.shown = {Quantity::trainLoss};
        options.logarithmic = {};
        options.showMembers = false;
        board_.setOptions(std::move(options));
        board_.setGroups({{.label = "ReLU", .history = history_, .members = {0, 1}, .run = run_}});
        board_.resize(600, 400);
        board_.show();
    }
    Chart& chart() { return board_.chart(0); }

    QTemporaryDir folder_;
    std::filesystem::path run_ = folder_.path().toStdString();
    ThemeController themes_{*qobject_cast<QApplication*>(QCoreApplication::instance())};
    std::shared_ptr<RunHistory> history_ = std::make_shared<RunHistory>();
    ChartBoard board_{themes_};
};

TEST_F(JoinedHistory, TheSpikeIsInViewAndInWhatIsDrawn) {
    ASSERT_GT(history_->folded, 0U);
    const PlotCurve& mean = chart().panel().curves().front();
    EXPECT_LT(mean.x.size(), records / 4);
    EXPECT_EQ(*std::max_element(mean.upper.begin(), mean.upper.end()), 50);  // (1 + 99) / 2
    EXPECT_GT(chart().panel().yRange().upper, 50);
    EXPECT_TRUE(chart().panel().words().note.startsWith("min–max of"))
        << chart().panel().words().note.toStdString();
}

TEST_F(JoinedHistory, SingleRecordsComeBackWhereTheUserLooksClosely) {
    emit chart().panel().rangesRequested({1200, 1260}, {0, 60});
    const auto isSingle = [&] {
        const PlotCurve& mean = chart().panel().curves().front();
        const auto at = std::find(mean.x.begin(), mean.x.end(), static_cast<double>(spike));
        return at != mean.x.end() && mean.lower.empty() &&
               mean.y[static_cast<std::size_t>(at - mean.x.begin())] == 50;
    };
    EXPECT_TRUE(QTest::qWaitFor(isSingle));
    EXPECT_TRUE(chart().panel().words().note.isEmpty()) << chart().panel().words().note.toStdString();
}

TEST_F(JoinedHistory, ATableHasEveryRecord) {
    const std::string table = chart().tableOf({1001, 2000})();
    EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 1001);
    EXPECT_NE(table.find("\"ReLU\",1234,"), std::string::npos);
}

TEST_F(JoinedHistory, GrowingAndJoiningGoOnWhileItIsShown) {
    for (std::uint64_t step = records + 1; step <= 2 * records; step += 100) {
        history_->append(batchFrom(step), 2);
        history_->fold(2, 64'000);
        board_.historyGrew();
        QApplication::processEvents();
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return chart().xExtent()->upper == 2 * records; }));
    EXPECT_GE(chart().panel().xRange().upper, 2 * records);
    EXPECT_EQ(chart().readAt(2 * records, 0).front().value, 2);
}

}  // namespace
}  // namespace zorro::ui
