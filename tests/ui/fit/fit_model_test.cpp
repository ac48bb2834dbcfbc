// The Fit room's rules without a widget: when a fit runs, what it answers, what can be undone.

#include "ui/fit/fit_model.h"

#include <cmath>
#include <limits>

#include <QElapsedTimer>
#include <QSignalSpy>

#include "core/activation/catalogue.h"
#include "core/expression/curve_spec.h"
#include "tests/ui/fit/wait_for.h"

namespace zorro::ui {
namespace {

class FitModelTest : public testing::Test {
protected:
    void fitNow() {
        model.setAwake(true);
        settle();
    }
    void settle() {
        waitFor([this] { return !model.isFitting(); });
    }
    void edit(const std::function<void(FitQuestion&)>& change) {
        FitQuestion question = model.question();
        change(question);
        model.change(std::move(question), "Edit");
    }
    void display(const std::function<void(FitSetup&)>& change) {
        FitSetup setup = model.setup();
        change(setup);
        model.change(std::move(setup), "Display");
    }

    SessionModel session;
    FitModel model{session};
};

TEST_F(FitModelTest, FitsNothingWhileNobodyLooks) {
    edit([](FitQuestion& question) { question.starts = 8; });

    EXPECT_FALSE(model.isFitting());
    EXPECT_EQ(model.report().curve.function, nullptr);
}

TEST_F(FitModelTest, FitsByItselfOnceItIsLookedAt) {
    fitNow();

    // The optimum of Asymmetric-Zorro to GELU that an independent solver found; see tests/core/fit.
    EXPECT_NEAR(model.report().rmse, 0.0567729, 1e-6);
    EXPECT_TRUE(model.isCurrent());
    EXPECT_EQ(model.shownCurve().parameters, model.report().curve.parameters);
    EXPECT_EQ(model.history().size(), 1U);
}

TEST_F(FitModelTest, AnswersTheLastOfManyChanges) {
    fitNow();
    for (const char* target : {"swish", "tanh", "sigmoid", "dgelu"}) {
        edit([target](FitQuestion& question) { question.target = parseCurve(target); });
    }
    EXPECT_FALSE(model.isCurrent());
    settle();

    EXPECT_EQ(model.report().target.substr(0, 5), "dgelu");
    EXPECT_TRUE(model.isCurrent());
    EXPECT_EQ(model.history().size(), 2U) << "those in between were never fitted";
}

TEST_F(FitModelTest, WhatIsOnlyShownIsNotFittedAgain) {
    fitNow();
    display([](FitSetup& setup) { setup.showSlope = setup.showBand = true; });

    EXPECT_FALSE(model.isFitting());
    EXPECT_TRUE(model.isCurrent());
}

TEST_F(FitModelTest, WaitsForTheButtonWhenToldSo) {
    display([](FitSetup& setup) { setup.automatic = false; });
    model.setAwake(true);
    EXPECT_FALSE(model.isFitting());

    model.fitNow();
    settle();
    EXPECT_TRUE(model.isCurrent());
}

TEST_F(FitModelTest, SaysWhichParameterIsWrongAndKeepsTheLastFit) {
    fitNow();
    edit([](FitQuestion& question) { question.parameters[1].lower = 30; });

    ASSERT_TRUE(model.issue());
    EXPECT_EQ(model.issue()->field, FitField::parameter);
    EXPECT_EQ(model.issue()->parameter, 1U);
    EXPECT_FALSE(model.isFitting());
    EXPECT_NE(model.report().curve.function, nullptr);

    session.undoStack().undo();
    EXPECT_FALSE(model.issue());
}

TEST_F(FitModelTest, SaysWhereTheTargetIsInfinite) {
    model.setAwake(true);
    edit([](FitQuestion& question) { question.target = parseCurve("expr(1/x)"); });
    settle();

    ASSERT_TRUE(model.issue());
    EXPECT_EQ(model.issue()->field, FitField::points);
    EXPECT_NE(model.issue()->text.find("0"), std::string::npos) << model.issue()->text;
}

TEST_F(FitModelTest, ADraggedParameterIsHeldWhileTheOthersFollowInOneStep) {
    fitNow();
    const int steps = session.undoStack().count();
    model.beginDrag();
    for (const double value : {1.0, 1.5, 2.5}) {
        FitQuestion question = model.question();
        question.parameters[0].role = ParameterRole::fixed;
        question.parameters[0].start = value;
        model.change(std::move(question), "Hold a", "parameters.a");
    }
    model.endDrag();
    settle();

    EXPECT_EQ(session.undoStack().count(), steps + 1);
    EXPECT_EQ(model.report().curve.parameters[0], 2.5);
    EXPECT_EQ(model.report().parameters[0].role, ParameterRole::fixed);
    session.undoStack().undo();
    EXPECT_EQ(model.question().parameters[0].role, ParameterRole::free);
}

TEST_F(FitModelTest, ShowsTheOtherMinimaWithNumbersOfTheirOwn) {
    fitNow();
    const FitReport best = model.report();
    ASSERT_GT(best.minima.size(), 1U);

    model.showMinimum(1);
    EXPECT_EQ(model.shownMinimum(), 1U);
    EXPECT_EQ(model.shownCurve().parameters, best.minima[1].parameters) << "drawn at once";
    settle();
    EXPECT_NEAR(model.report().rmse, best.minima[1].rmse, 1e-12);
    EXPECT_EQ(model.shownCurve().parameters, best.minima[1].parameters);
    EXPECT_EQ(model.report().minima.size(), best.minima.size());

    model.showMinimum(0);
    EXPECT_EQ(model.report().rmse, best.rmse);
}

TEST_F(FitModelTest, BringsBackAnEarlierFitWithItsQuestion) {
    fitNow();
    const double first = model.report().rmse;
    edit([](FitQuestion& question) { question.target = parseCurve("swish"); });
    settle();
    ASSERT_NE(model.report().rmse, first);

    model.recall(0);
    settle();
    EXPECT_EQ(model.question().target.description().name, "gelu");
    EXPECT_DOUBLE_EQ(model.report().rmse, first);
    EXPECT_TRUE(model.isCurrent());
    EXPECT_EQ(model.history().size(), 2U) << "nothing was searched for anew";

    session.undoStack().undo();
    EXPECT_EQ(model.question().target.description().name, "swish");
}

TEST_F(FitModelTest, MaskedPointsTakeNoPart) {
    fitNow();
    edit([](FitQuestion& question) { question.masked = {{-0.005, 5}}; });
    settle();

    EXPECT_EQ(model.report().points, 500U);
    EXPECT_LE(model.report().maxAbsErrorAt, 0);
}

/// A fit that takes minutes.
FitSetup longSetup(FitSetup setup) {
    FitQuestion& question = setup.question;
    setup.automatic = false;
    question.target = parseCurve("swish");
    question = withFamily(std::move(question), defaultCurve(findFunction("sloped-zorro")));
    question.starts = 100'000;
    question.range.count = 100'000;
    return setup;
}

TEST_F(FitModelTest, AStoppedFitEndsSoonAndSaysSo) {
    model.change(longSetup(model.setup()), "Long");
    model.setAwake(true);
    QSignalSpy progress(&model, &FitModel::curveChanged);
    model.fitNow();
    waitFor([&] { return !progress.isEmpty(); });
    ASSERT_TRUE(model.isFitting());

    model.stop();
    settle();
    EXPECT_TRUE(model.report().stopped);
}

TEST_F(FitModelTest, StoppingWhileAnotherFitWaitsStopsBoth) {
    model.setAwake(true);
    model.change(longSetup(model.setup()), "Long");
    model.fitNow();
    model.fitNow();  // stops the first and waits for its end
    model.stop();
    settle();

    EXPECT_FALSE(model.isFitting());
}

TEST_F(FitModelTest, WhatWasStoppedByAMistakeInTheFormIsNotShown) {
    fitNow();
    const double before = model.report().rmse;
    model.change(longSetup(model.setup()), "Long");
    model.fitNow();
    edit([](FitQuestion& question) { question.parameters[0].lower = 1e9; });
    ASSERT_TRUE(model.issue());
    EXPECT_FALSE(model.isFitting());
    session.undoStack().undo();
    edit([](FitQuestion& question) { question.range.count = 11; });
    edit([](FitQuestion& question) { question.starts = 1; });
    EXPECT_EQ(model.report().rmse, before);
    model.fitNow();
    settle();

    EXPECT_EQ(model.report().points, 11U);
    EXPECT_FALSE(model.report().stopped);
}

/// Points on a parabola, the middle one of which is the largest residual of any line.
std::shared_ptr<const Target> parabola(std::size_t count) {
    std::vector<double> x(count);
    std::vector<double> y(count);
    for (std::size_t i = 0; i < count; ++i) {
        x[i] = -2 + 4 * static_cast<double>(i) / static_cast<double>(count - 1);
        y[i] = x[i] * x[i];
    }
    return std::make_shared<const Target>(pointsTarget("parabola", std::move(x), std::move(y)));
}

TEST_F(FitModelTest, MeasuredPointsAreLookedAtThoughNothingIsFittedByItself) {
    display([](FitSetup& setup) { setup.automatic = false; });
    model.setAwake(true);
    edit([](FitQuestion& question) {
        question.data = parabola(5);
        question.masked = {{1.5, 3}};
    });
    EXPECT_FALSE(model.isFitting());
    EXPECT_TRUE(model.drawnPoints().used.x.empty()) << "not seen yet";
    waitFor([this] { return model.isSettled(); });

    EXPECT_EQ(model.drawnPoints().used.x, (std::vector<double>{-2, -1, 0, 1}));
    EXPECT_EQ(model.drawnPoints().masked.y, (std::vector<double>{4}));
    EXPECT_EQ(model.drawnPoints().extent, (Interval{-2, 2}));
    EXPECT_EQ(model.report().curve.function, nullptr);
}

TEST_F(FitModelTest, OfVeryManyPointsAPartIsDrawn) {
    model.setAwake(true);
    edit([](FitQuestion& question) { question.data = parabola(1'000'001); });
    waitFor([this] { return !model.drawnPoints().used.x.empty(); });

    EXPECT_LE(model.drawnPoints().used.x.size(), 200'000U);
    EXPECT_EQ(model.drawnPoints().extent, (Interval{-2, 2}));
}

TEST_F(FitModelTest, AMistakeInTheDataIsSaidWhereItIs) {
    model.setAwake(true);
    edit([](FitQuestion& question) {
        question.data = std::make_shared<const Target>(
            pointsTarget("bad", {0, 1, 2, 3}, {0, 1, std::numeric_limits<double>::quiet_NaN(), 3}));
    });
    settle();

    ASSERT_TRUE(model.issue());
    EXPECT_NE(model.issue()->text.find("point 3"), std::string::npos) << model.issue()->text;
    session.undoStack().undo();
    EXPECT_FALSE(model.issue());
    settle();
    EXPECT_TRUE(model.isCurrent());
}

TEST_F(FitModelTest, GoingBackToTheBestMinimumNeedsNoWaiting) {
    fitNow();
    const FitReport best = model.report();
    ASSERT_GT(best.minima.size(), 1U);
    model.showMinimum(1);
    model.showMinimum(0);

    EXPECT_FALSE(model.isFitting());
    EXPECT_EQ(model.report().rmse, best.rmse);
    model.fitNow();
    settle();
    EXPECT_EQ(model.shownMinimum(), 0U) << "the report of the other is not wanted any more";
    EXPECT_EQ(model.report().rmse, best.rmse);
}

TEST_F(FitModelTest, AnotherSessionForgetsTheFits) {
    fitNow();
    session.reset(defaultSession());

    EXPECT_TRUE(model.history().empty());
    settle();
    EXPECT_EQ(model.history().size(), 1U);
}

}  // namespace
}  // namespace zorro::ui
