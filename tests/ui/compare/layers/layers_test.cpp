#include <cmath>
#include <numbers>

#include <QComboBox>
#include <QTest>
#include <gtest/gtest.h>

#include "core/run/directory/run_data.h"
#include "core/run/directory/run_directory.h"
#include "core/run/events/event_log.h"
#include "core/series/read/run_reader.h"
#include "tests/core/file/test_folder.h"
#include "tests/ui/compare/compare_example.h"
#include "tests/ui/compare/compared_example.h"
#include "ui/compare/layers/layers_figure.h"
#include "ui/compare/layers/layers_view.h"
#include "ui/figure/figure_canvas.h"

namespace zorro::ui {
namespace {

/// A run of two networks of relu with one hidden layer, recorded at steps 1 and 10, whose first batch has all
/// its training examples.
class LayersTest : public testing::Test {
protected:
    LayersTest() {
        comparison_.architecture.depth = 1;
        comparison_.data.examples = 100;
        comparison_.training.batch = 1000;
        comparison_.members = {{.activation = "relu", .seed = 1}, {.activation = "relu", .seed = 2}};
    }

    ComparedGroup recordedGroup() {
        const std::filesystem::path run = createRunDirectory(folder_.path(), comparison_);
        writeNetworkSummary(
            run, {.steps = 10, .layers = {"hidden 1", "output"}, .activationLayers = {"hidden 1"}});
        EventLog(run).append(
            {.steps = {1, 10},
             .seconds = {0.1, 1},
             .columns = {{.name = "layer_gradient_norm", .layers = 2, .values = {1, 2, 4, 32, 9, 9, 9, 9}},
                         {.name = "activation_variance", .layers = 1, .values = {0.1, 0.4, 5, 5}}}});
        return exampleGroup("ReLU", 0, std::make_shared<const RunSnapshot>(readRun(run)));
    }

    TestFolder folder_;
    Comparison comparison_{.name = "small"};
};

TEST_F(LayersTest, HaveTheMedianOfWhatWasRecordedAtTheStep) {
    const ComparedGroup group = recordedGroup();
    const LayerProfiles first = layerProfilesOf(layerRequest(Quantity::layerGradientNorm, true, {group}));
    ASSERT_EQ(first.profiles.size(), 1U);
    EXPECT_EQ(first.layers, (std::vector<std::string>{"hidden 1", "output"}));
    const LayerProfile& profile = first.profiles.front();
    EXPECT_EQ(profile.seeds, (std::vector<std::vector<double>>{{1, 2}, {4, 32}}));
    EXPECT_NEAR(profile.centre[0], 2.5, 1e-9);  // the median of 1 and 4, as charts draw it
    EXPECT_NEAR(profile.centre[1], 17, 1e-9);
    EXPECT_EQ(profile.expected.size(), 2U);
    EXPECT_TRUE(first.notes.isEmpty());

    const LayerProfiles last = layerProfilesOf(layerRequest(Quantity::layerGradientNorm, false, {group}));
    EXPECT_NEAR(last.profiles.front().centre[1], 9, 1e-9);
    EXPECT_TRUE(last.profiles.front().expected.empty());  // the theory is of how networks begin
}

// By Kaiming relu gets q = |x|^2 of two inputs; it gives E[f] = sqrt(q / 2 pi) and E[f^2] = q / 2.
TEST_F(LayersTest, ExpectWhatTheMomentsOfReluAre) {
    const ComparedGroup group = recordedGroup();
    const LayerProfiles found = layerProfilesOf(layerRequest(Quantity::activationVariance, true, {group}));
    const PreparedData data = preparedDataOf(comparison_.data);
    double mean = 0;
    double square = 0;
    for (const std::uint32_t example : data.split.train) {
        const double x = static_cast<double>(data.dataset.inputs[2 * example]);
        const double y = static_cast<double>(data.dataset.inputs[2 * example + 1]);
        const auto count = static_cast<double>(data.split.train.size());
        mean += std::sqrt((x * x + y * y) / (2 * std::numbers::pi)) / count;
        square += (x * x + y * y) / 2 / count;
    }
    ASSERT_EQ(found.profiles.front().expected.size(), 1U);
    EXPECT_NEAR(found.profiles.front().expected.front(), square - mean * mean, 1e-6);
}

TEST_F(LayersTest, SayWhyNothingIsExpected) {
    comparison_.architecture.residual = true;
    const LayerProfiles found =
        layerProfilesOf(layerRequest(Quantity::layerGradientNorm, true, {recordedGroup()}));
    EXPECT_TRUE(found.profiles.front().expected.empty());
    ASSERT_EQ(found.notes.size(), 1);
    EXPECT_TRUE(found.notes.front().contains("residual"));
}

TEST_F(LayersTest, AreShownOnTheirPage) {
    LayersView view(testThemes());
    view.resize(800, 500);
    view.show();
    view.setGroups({recordedGroup()});
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.isCurrent() && view.canvas().figure() != nullptr; }));
    const auto* figure = dynamic_cast<const LayersFigure*>(view.canvas().figure().get());
    ASSERT_NE(figure, nullptr);
    EXPECT_TRUE(figure->caption().contains("step 1"));
    EXPECT_TRUE(figure->caption().contains("Dashed"));
    EXPECT_EQ(figure->tables().front().csv.substr(0, 48),
              "group,layer,centre,lower,upper,expected\nReLU,hid");
    view.step().setCurrentIndex(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.isCurrent(); }));
    figure = dynamic_cast<const LayersFigure*>(view.canvas().figure().get());
    EXPECT_FALSE(figure->caption().contains("Dashed"));
}

TEST_F(LayersTest, SayThatNothingWasRecorded) {
    LayersView view(testThemes());
    view.show();
    view.setGroups(exampleGroups());  // whose directories are not there
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.isCurrent(); }));
    EXPECT_EQ(view.canvas().figure(), nullptr);
}

}  // namespace
}  // namespace zorro::ui
