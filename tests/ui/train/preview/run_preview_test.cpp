// Without a run the room shows what Start would train.

#include "ui/train/preview/run_preview.h"

#include <numeric>

#include "core/dataset/generated.h"
#include "tests/ui/train/train_fixture.h"
#include "ui/train/preview/data_card.h"
#include "ui/train/preview/network_card.h"

namespace zorro::ui {
namespace {

class RunPreviewTest : public TrainRoomTest {
protected:
    void SetUp() override {
        TrainRoomTest::SetUp();
        window_.resize(1200, 700);
        room_.centre()->resize(700, 600);
        window_.show();
    }
};

TEST_F(RunPreviewTest, DrawsThePointsOfTheData) {
    ASSERT_TRUE(room_.preview().isVisible());
    ASSERT_TRUE(waitFor([&] { return room_.preview().data().sample() != nullptr; }));
    const DataSample& sample = *room_.preview().data().sample();
    ASSERT_NE(sample.points, nullptr);
    EXPECT_TRUE(sample.areClasses);
    EXPECT_EQ(sample.points->classes.size(), 2U);
    EXPECT_EQ(room_.preview().data().words(), QString::fromUtf8("2\u202F000 points of the plane, 2 classes"));
}

/// 2 inputs, a hidden layer of 4, 2 classes: 2 * 4 + 4 and 4 * 2 + 2.
TEST_F(RunPreviewTest, CountsTheParametersOfEachLayerAndSaysHowLongItTakes) {
    ASSERT_TRUE(waitFor([&] { return room_.preview().network().layers().size() == 2; }));
    EXPECT_EQ(room_.preview().network().layers()[0].parameters, 12U);
    EXPECT_EQ(room_.preview().network().layers()[1].parameters, 10U);
    EXPECT_EQ(room_.preview().network().words(), "2 layers, 22 parameters");
    const QString needs = room_.preview().needs();
    EXPECT_TRUE(needs.startsWith("About ")) << needs.toStdString();
    EXPECT_TRUE(needs.endsWith("for 4 networks of 22 parameters and 300 steps")) << needs.toStdString();
}

/// (2 + 1) 6 + 3 * 2 + 2 = 26 with 3 units of two products; with 2 it is 18, without gates 22.
TEST_F(RunPreviewTest, DrawsAGatedLayerWithItsBranchesAndSaysItsSize) {
    change([](TrainSetup& setup) { setup.comparison.architecture.gated = true; });
    NetworkCard& card = room_.preview().network();
    ASSERT_TRUE(waitFor([&] { return !card.layers().empty() && card.layers()[0].gated; }));
    EXPECT_FALSE(card.layers()[1].gated);
    EXPECT_EQ(card.words(), "2 layers, 18 parameters, gated: 2 units instead of 4; 22 without gates");
}

TEST_F(RunPreviewTest, MakesRoomForTheRunAsSoonAsItIsStarted) {
    room_.model().start();
    EXPECT_FALSE(room_.preview().isVisible());
    EXPECT_TRUE(room_.board().isVisible());
}

TEST_F(RunPreviewTest, SaysWhyNothingCouldBeTrained) {
    change([](TrainSetup& setup) { setup.activations.clear(); });
    EXPECT_TRUE(room_.preview().needs().contains("no activation")) << room_.preview().needs().toStdString();
}

TEST(DataSample, EveryDataSetHasAPicture) {
    for (const GeneratedDataset& each : generatedDatasets()) {
        DatasetOptions options;
        options.source = each.name;
        const DataSample sample = sampleOf(loadDataset(options));
        EXPECT_TRUE(sample.points || !sample.images.empty() || !sample.sequences.empty()) << each.name;
        EXPECT_FALSE(sample.words.isEmpty());
    }
}

}  // namespace
}  // namespace zorro::ui
