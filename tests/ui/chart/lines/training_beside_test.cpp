// Training drawn thin and faint in the chart of validation.

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

#include <QApplication>
#include <gtest/gtest.h>

#include "ui/chart/board/chart_board.h"

namespace zorro::ui {
namespace {

/// Training at every step, validation at the second and the fourth; two members.
std::shared_ptr<RunHistory> trainedAndValidated() {
    EventBatch batch;
    Column training{.name = "train_loss"};
    Column validation{.name = "validation_loss"};
    for (std::uint64_t step = 1; step <= 5; ++step) {
        batch.steps.push_back(step);
        batch.seconds.push_back(static_cast<double>(step));
        const double loss = 1 / static_cast<double>(step);
        training.values.insert(training.values.end(), {loss, 2 * loss});
        const bool validated = step == 2 || step == 4;
        validation.values.insert(validation.values.end(),
                                 {validated ? 3 * loss : notRecorded, validated ? 4 * loss : notRecorded});
    }
    batch.columns = {std::move(training), std::move(validation)};
    auto history = std::make_shared<RunHistory>();
    history->append(batch, 2);
    return history;
}

class TrainingBesideTest : public testing::Test {
protected:
    void SetUp() override {
        change([](ChartOptions& options) {
            options.shown = {Quantity::trainLoss, Quantity::validationLoss, Quantity::gradientNorm};
        });
        board_.setGroups({{.label = "ReLU", .colorIndex = 0, .history = recorded_, .members = {0}},
                          {.label = "GELU", .colorIndex = 1, .history = recorded_, .members = {1}}});
        board_.resize(600, 400);
        board_.show();
    }
    Chart& chart() { return board_.chart(0); }
    void change(const std::function<void(ChartOptions&)>& edit) {
        ChartOptions options = board_.options();
        edit(options);
        board_.setOptions(std::move(options));
    }

    ThemeController themes_{*qobject_cast<QApplication*>(QCoreApplication::instance())};
    std::shared_ptr<RunHistory> recorded_ = trainedAndValidated();
    ChartBoard board_{themes_};
};

TEST_F(TrainingBesideTest, IsThinAndFaintInTheChartOfValidationAndOfTheSameHue) {
    EXPECT_EQ(chart().quantity(), Quantity::validationLoss);
    EXPECT_EQ(chart().panel().words().title, "Loss");
    EXPECT_EQ(chart().panel().words().y, "Validation loss; thin: training loss");
    const std::vector<PlotCurve>& curves = chart().panel().curves();
    ASSERT_EQ(curves.size(), 4U);
    EXPECT_EQ(curves[0].name, "ReLU, training");
    EXPECT_LT(curves[0].width, curves[2].width);
    EXPECT_LT(curves[0].color.alphaF(), 0.7);
    EXPECT_EQ(curves[0].color.rgb(), curves[2].color.rgb());
    EXPECT_EQ(curves[0].x.size(), 5U);
    EXPECT_NEAR(curves[0].y[3], std::log10(0.25), 1e-12);
    EXPECT_EQ(curves[2].name, "ReLU");
    EXPECT_EQ(curves[2].x.size(), 2U);
    // The axes show both.
    EXPECT_LT(chart().panel().xRange().lower, 2);
    EXPECT_LT(chart().panel().yRange().lower, std::log10(0.2));
}

TEST_F(TrainingBesideTest, IsReadAtThePointerAndInTheTableByItsOwnName) {
    QStringList names;
    for (const Chart::Reading& each : chart().readAt(2, 0)) {
        names << each.name;
    }
    EXPECT_TRUE(names.contains("ReLU, training"));
    EXPECT_EQ(names.front(), "GELU");
    const std::string csv = board_.visibleCsv();
    EXPECT_NE(csv.find("\ntrain_loss,\"ReLU\",5,5,0.2"), std::string::npos) << csv;
    EXPECT_NE(csv.find("\nvalidation_loss,\"ReLU\",4,4,0.75"), std::string::npos) << csv;
}

TEST_F(TrainingBesideTest, IsInTheFigureWithoutANameOfItsOwn) {
    const SheetPanel panel = board_.sheet().panels.front();
    EXPECT_EQ(panel.y.title, "Validation loss; thin: training loss");
    ASSERT_EQ(panel.series.size(), 4U);
    EXPECT_FALSE(panel.series[0].listed);
    EXPECT_LT(panel.series[0].weight, panel.series[2].weight);
    EXPECT_TRUE(panel.series[2].listed);
}

TEST_F(TrainingBesideTest, IsAChartOfItsOwnWhereThatIsChosen) {
    change([](ChartOptions& options) { options.trainingBeside = false; });
    EXPECT_EQ(chart().quantity(), Quantity::trainLoss);
    EXPECT_EQ(chart().panel().curves().size(), 2U);
    EXPECT_EQ(board_.chart(1).panel().curves().size(), 2U);
    EXPECT_EQ(board_.chart(1).panel().words().title, "Validation loss");
    change([](ChartOptions& options) { options.enlarged = Quantity::trainLoss; });
    change([](ChartOptions& options) { options.trainingBeside = true; });
    EXPECT_FALSE(board_.options().enlarged);  // there is no such chart now
    EXPECT_FALSE(chart().panel().isHidden());
}

TEST_F(TrainingBesideTest, StandsAloneWhereValidationIsNotShown) {
    change([](ChartOptions& options) { options.shown = {Quantity::trainLoss}; });
    EXPECT_EQ(chart().quantity(), Quantity::trainLoss);
    EXPECT_EQ(chart().panel().words().title, "Training loss");
    change([](ChartOptions& options) {
        options.shown = {Quantity::trainAccuracy, Quantity::validationAccuracy};
    });
    EXPECT_EQ(chart().panel().words().title, "Accuracy");
}

TEST_F(TrainingBesideTest, MarksWhereANetworkEndedBeforeItsFirstValidation) {
    auto history = std::make_shared<RunHistory>();
    EventBatch batch{.steps = {1, 2, 3}, .seconds = {1, 2, 3}};
    batch.columns = {{.name = "train_loss", .values = {1, 2, NAN}},
                     {.name = "validation_loss", .values = {NAN, NAN, NAN}}};
    batch.diverged = {{.member = 0, .step = 3}};
    history->append(batch, 1);
    board_.setGroups({{.label = "ReLU", .colorIndex = 0, .history = history, .members = {0}}});
    const auto& markers = chart().panel().overlay().markers;
    const auto cross =
        std::find_if(markers.begin(), markers.end(), [](const PlotMarker& each) { return each.cross; });
    ASSERT_NE(cross, markers.end());
    EXPECT_EQ(cross->x, 2);
    EXPECT_NEAR(cross->y, std::log10(2.0), 1e-12);
}

}  // namespace
}  // namespace zorro::ui
