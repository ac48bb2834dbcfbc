#include "ui/compare/compare_model.h"

#include <fstream>

#include <QTemporaryDir>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/run/process/trainer_process.h"
#include "tests/ui/compare/compare_example.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class CompareModelTest : public testing::Test {
protected:
    CompareModelTest() {
        QObject::connect(&model_, &CompareModel::problemRaised, &model_,
                         [this](const QString& sentence) { problem_ = sentence; });
    }
    fs::path runs() const { return folder_.path().toStdString() + "/runs"; }
    void choose(const std::vector<fs::path>& chosen) {
        model_.choose(chosen);
        ASSERT_TRUE(waitFor([&] { return !model_.isReading() && !model_.groups().empty(); }));
    }
    std::vector<double> shownLoss(std::size_t group) {
        return model_.chartGroups()[group].history->column("train_loss")->values;
    }
    QTemporaryDir folder_;
    RunLibrary library_{folder_.path().toStdString() + "/index", runs(), {}};
    CompareModel model_{library_};
    QString problem_;
};

TEST_F(CompareModelTest, ReadsTheHistoriesOfTheChosenRuns) {
    const fs::path a = exampleDirectory(runs(), "a", 0.1, {1, 2});
    const fs::path b = exampleDirectory(runs(), "b", 0.2, {1, 2});
    choose({b, a});
    ASSERT_TRUE(waitFor([&] { return model_.groups().size() == 4; }));
    EXPECT_EQ(model_.groups()[0].run->path, b);
    EXPECT_EQ(model_.groups()[3].run->history.steps.size(), 2U);
    EXPECT_EQ(model_.runs().size(), 2U);
}

TEST_F(CompareModelTest, ShowsTheDifferenceFromABaseline) {
    choose({exampleDirectory(runs(), "a", 0.1, {1, 3})});
    model_.setBaseline(1);
    EXPECT_THAT(shownLoss(0), ElementsAre(11, 13, 11, 13, 1.1, 1.3, 1.1, 1.3));
    model_.setShownValue(ShownValue::difference);
    EXPECT_DOUBLE_EQ(shownLoss(0)[0], 11 - 12);
    model_.setShownValue(ShownValue::ratio);
    EXPECT_DOUBLE_EQ(shownLoss(0)[1], 13.0 / 12);
    model_.setBaseline(std::nullopt);
    EXPECT_DOUBLE_EQ(shownLoss(0)[0], 11);
}

TEST_F(CompareModelTest, FollowsARunThatIsBeingTrained) {
    const fs::path run = exampleDirectory(runs(), "a", 0.1, {1});
    fs::remove(run / resultFile);
    writeTrainerProcess(run);
    choose({run});
    EventBatch more = exampleEvents(model_.groups()[0].run->comparison, 20);
    more.steps = {21, 31};
    EventLog(run).append(more);
    EXPECT_TRUE(waitFor([&] { return model_.groups()[0].run->history.steps.size() == 4; }));
    writeResult(run, {.state = RunState::stopped, .steps = 31});
    removeTrainerProcess(run);
    EXPECT_TRUE(waitFor([&] { return model_.groups()[0].run->state == RunState::stopped; }));
}

TEST_F(CompareModelTest, ADamagedRunIsSaidAndTheOthersAreCompared) {
    const fs::path a = exampleDirectory(runs(), "a", 0.1, {1});
    const fs::path b = exampleDirectory(runs(), "b", 0.1, {1});
    std::ofstream(b / comparisonFile) << "{";
    choose({b, a, runs() / "gone"});
    EXPECT_EQ(model_.runs().size(), 1U);
    EXPECT_TRUE(problem_.contains("not a whole run directory")) << problem_.toStdString();
}

TEST_F(CompareModelTest, TheBaselineStaysWhenOthersAreChosen) {
    const fs::path a = exampleDirectory(runs(), "a", 0.1, {1});
    const fs::path b = exampleDirectory(runs(), "b", 0.2, {1});
    choose({a});
    model_.setBaseline(1);
    choose({b, a});
    ASSERT_TRUE(waitFor([&] { return model_.groups().size() == 4; }));
    EXPECT_EQ(model_.baseline(), 3U);
}

}  // namespace
}  // namespace zorro::ui
