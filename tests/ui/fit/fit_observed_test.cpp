// The Fit room about data that are no curve over x: several predictors, standard errors of x and of y.

#include <QComboBox>
#include <QLineEdit>

#include "core/expression/curve_spec.h"
#include "core/fit/data/predictors.h"
#include "tests/ui/fit/fit_room_fixture.h"
#include "ui/plot/panel/plot_panel.h"
#include "ui/widgets/search/search_box.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

/// y = 1 + 2 time - 3 heat, but for a little.
std::shared_ptr<const Target> ovens() {
    Target data = pointsTarget("oven.csv", {1, 2, 3, 4, 5}, {1.01, 3, -2, 2, -6});
    data.predictors = std::make_shared<const std::vector<Predictor>>(
        std::vector<Predictor>{{"time", {0, 1, 0, 2, 1}}, {"heat", {0, 0, 1, 1, 3}}});
    return std::make_shared<const Target>(std::move(data));
}

TEST_F(FitRoomTest, DataWithPredictorsAskForAFormulaOfThem) {
    room_->model().change(withData(question(), ovens()), "Open data");
    settle();
    ASSERT_TRUE(room_->model().issue().has_value());
    EXPECT_EQ(room_->model().issue()->text,
              "the data have the predictors 'time' and 'heat'; fit a formula of them");

    type(room_->form().target().familyField().field(), "a+b*time+c*heat");
    settle();
    ASSERT_FALSE(room_->model().issue().has_value()) << room_->model().issue()->text;
    EXPECT_NEAR(report().curve.parameters[1], 2, 0.02);
    EXPECT_NEAR(report().curve.parameters[2], -3, 0.02);
}

TEST_F(FitRoomTest, ObservedValuesAreDrawnAgainstFittedOnes) {
    FitQuestion question = withData(FitRoomTest::question(), ovens());
    question = withFamily(question, parsePredictorCurve("expr(a+b*time+c*heat)", question.data->predictors));
    room_->model().change(question, "Open data");
    settle();
    PlotPanel& panel = room_->middle().plots().panel(FitPlots::valuePanel);
    EXPECT_EQ(panel.words().title, "observed, against fitted");
    // From -6 to 3, with a little air.
    EXPECT_NEAR(room_->middle().plots().xRange().lower, -6.36, 0.05);
    EXPECT_NEAR(room_->middle().plots().xRange().upper, 3.36, 0.05);
    EXPECT_FALSE(room_->commands().sendToExplore->isEnabled());
    EXPECT_FALSE(room_->commands().trainNow->isEnabled());
    EXPECT_TRUE(room_->commands().copySpec->isEnabled());

    room_->model().change(withData(room_->model().question(), nullptr), "Close data");
    settle();
    EXPECT_EQ(panel.words().title, "f");
    EXPECT_FALSE(room_->model().issue().has_value());
}

TEST_F(FitRoomTest, WhatSigmaMeansIsChosenWhereTheDataHaveOne) {
    QComboBox& sigma = room_->form().how().sigma();
    EXPECT_FALSE(sigma.isVisibleTo(room_->leftPanel()));
    Target data = *fivePoints();
    data.sigma = {0.1, 0.1, 0.1, 0.2, 0.1};
    FitQuestion question = withData(FitRoomTest::question(), std::make_shared<const Target>(data));
    room_->model().change(withFamily(question, parseTypedCurve("a*x^2")), "Open data");
    settle();
    EXPECT_TRUE(sigma.isVisibleTo(room_->leftPanel()));
    const double absolute = *report().parameters[0].standardError;

    choose(sigma, 1);
    settle();
    EXPECT_EQ(FitRoomTest::question().sigma, SigmaMeaning::relative);
    EXPECT_NEAR(*report().parameters[0].standardError * report().otherSigmaFactor, absolute, 1e-9);
    session_.undoStack().undo();
    EXPECT_EQ(FitRoomTest::question().sigma, SigmaMeaning::absolute);
}

}  // namespace
}  // namespace zorro::ui
