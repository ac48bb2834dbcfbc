// The rules of the mode "For hardware" without a widget: what is computed, what is shown, what can be undone.

#include "ui/fit/hardware/hardware_model.h"

#include <algorithm>
#include <cmath>

#include "core/expression/curve_spec.h"
#include "tests/ui/fit/wait_for.h"

namespace zorro::ui {
namespace {

using approximation::FormKind;

class HardwareModelTest : public testing::Test {
protected:
    void settle() {
        waitFor([this] { return !model.isComputing(); });
    }
    void edit(const std::function<void(HardwareSetup&)>& change) {
        HardwareSetup setup = model.setup();
        change(setup);
        model.change(std::move(setup), "Edit");
    }

    SessionModel session;
    HardwareModel model{session};
};

TEST_F(HardwareModelTest, ComputesNothingWhileNobodyLooks) {
    edit([](HardwareSetup& setup) { setup.range = {-3, 3}; });

    EXPECT_FALSE(model.isComputing());
    EXPECT_EQ(model.approximation(), nullptr);
}

TEST_F(HardwareModelTest, ShowsTheChosenFormAndThenEverySize) {
    edit([](HardwareSetup& setup) { setup.range = {-3, 3}; });
    model.setAwake(true);
    waitFor([this] { return model.approximation() != nullptr; });

    // GELU is x/2 and an even function: the minimax error of degree 8 on [-3, 3] by an independent Remez
    // exchange.
    EXPECT_NEAR(largestError(*model.approximation()), 0.00186832, 2e-6);
    settle();
    const auto answers = model.answers(FormKind::polynomial);
    EXPECT_EQ(answers.size(), formsOfAllSizes(FormKind::polynomial, model.setup().form).size());
    EXPECT_EQ(model.knownCount(), model.wantedCount());
    for (std::size_t i = 1; i < answers.size();
         ++i) {  // a larger degree is never worse, but for the bound's air
        EXPECT_LE(largestError(*answers[i]->found), 1.002 * largestError(*answers[i - 1]->found));
    }
}

TEST_F(HardwareModelTest, ARequiredErrorTakesTheSmallestSizeThatMeetsIt) {
    model.setAwake(true);
    edit([](HardwareSetup& setup) {
        setup.range = {-3, 3};
        setup.required = 0.01;
    });
    settle();

    // Degree 6 has 0.00923, degree 4 has 0.0392, and odd powers above the first gain nothing.
    ASSERT_NE(model.approximation(), nullptr);
    EXPECT_EQ(model.approximation()->approximant.form.size, 6);
    EXPECT_EQ(model.problem(), "");
}

TEST_F(HardwareModelTest, SaysThatNoSizeMeetsTheRequiredError) {
    model.setAwake(true);
    edit([](HardwareSetup& setup) {
        setup.form = approximation::formCalled("table:64");
        setup.format = approximation::numberFormatCalled("bfloat16");
        setup.required = 1e-6;
    });
    settle();

    EXPECT_EQ(model.approximation(), nullptr);
    EXPECT_TRUE(model.problem().contains("table:2048")) << model.problem().toStdString();
}

TEST_F(HardwareModelTest, WhatCannotBeApproximatedSaysWhy) {
    model.setAwake(true);
    edit([](HardwareSetup& setup) { setup.function = parseCurve("expr(1/x)"); });
    settle();

    EXPECT_EQ(model.approximation(), nullptr);
    EXPECT_TRUE(model.problem().contains("x = 0")) << model.problem().toStdString();
}

TEST_F(HardwareModelTest, TakingASizeIsAStepThatCanBeUndone) {
    model.setAwake(true);
    edit([](HardwareSetup& setup) { setup.required = 0.01; });
    settle();
    model.take(approximation::formCalled("pieces:4"));

    EXPECT_EQ(model.setup().form.size, 4);
    EXPECT_FALSE(model.setup().required);
    session.undoStack().undo();
    EXPECT_EQ(model.setup().required, 0.01);
    EXPECT_EQ(model.setup().form.kind, FormKind::polynomial);
}

TEST_F(HardwareModelTest, AnswersStayWhereOnlyTheFormChanges) {
    model.setAwake(true);
    settle();
    edit([](HardwareSetup& setup) { setup.form = approximation::formCalled("polynomial:6"); });

    EXPECT_NE(model.approximation(), nullptr);
    EXPECT_FALSE(model.isComputing());
    edit([](HardwareSetup& setup) { setup.range = {-2, 2}; });
    EXPECT_EQ(model.approximation(), nullptr);
    EXPECT_TRUE(model.isComputing());
}

TEST_F(HardwareModelTest, StopsComputingOtherSizesAndGoesOn) {
    model.setAwake(true);
    edit([](HardwareSetup& setup) {
        setup.compared = {FormKind::rational, FormKind::pieces, FormKind::table};
    });
    waitFor([this] { return model.approximation() != nullptr; });
    model.stop();

    EXPECT_FALSE(model.isComputing());
    EXPECT_LT(model.knownCount(), model.wantedCount());
    model.resume();
    EXPECT_TRUE(model.isComputing());
    waitFor([this] { return !model.answers(FormKind::rational).empty(); });
}

}  // namespace
}  // namespace zorro::ui
