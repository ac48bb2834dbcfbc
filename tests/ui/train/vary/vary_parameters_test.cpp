#include "ui/train/vary/vary_parameters.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMenu>

#include "core/expression/curve_spec.h"
#include "tests/ui/train/train_fixture.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

class VaryParametersTest : public TrainRoomTest {
protected:
    void SetUp() override {
        TrainRoomTest::SetUp();
        window_.show();
        QApplication::setActiveWindow(&window_);
    }

    QWidget* form_ = room_.leftPanel();
};

TEST_F(VaryParametersTest, AParameterIsVariedFromAMenuAndItsChipTakesItBack) {
    change([](TrainSetup& setup) {
        setup.activations = {{parseCurve("symmetric-zorro:a=2")}, {parseCurve("relu")}};
    });
    auto* parameters = form_->findChild<VaryParameters*>();
    auto* menu = parameters->findChild<QMenu*>();
    emit menu->aboutToShow();
    ASSERT_EQ(menu->actions().size(), 2);
    EXPECT_EQ(menu->actions().front()->text(), "a of Symmetric-Zorro");
    menu->actions().front()->trigger();
    const TrainSetup& setup = model_.session().train;
    EXPECT_EQ(setup.sweep.at("a"), "1,2,4,8");
    EXPECT_EQ(networksOf(setup), (4U + 1U) * 2U);
    auto* values = field<QLineEdit>("a of Symmetric-Zorro, several values");
    ASSERT_TRUE(values != nullptr && values->isVisible());
    values->selectAll();
    QTest::keyClicks(values, "0.5,1,x");
    QTest::keyClick(values, Qt::Key_Return);
    EXPECT_EQ(setup.sweep.at("a"), "1,2,4,8");
    bool isSaid = false;
    for (const auto* message : form_->findChildren<InlineMessage*>()) {
        isSaid = isSaid || message->text().contains("'x' is not a finite number");
    }
    EXPECT_TRUE(isSaid);
    values->selectAll();
    QTest::keyClicks(values, "0.5:2:4");
    QTest::keyClick(values, Qt::Key_Return);
    EXPECT_EQ(setup.sweep.at("a"), "0.5:2:4");
    auto* chip = field<QAbstractButton>("a of Symmetric-Zorro has 4 values: one value again");
    ASSERT_NE(chip, nullptr);
    EXPECT_EQ(chip->text(), "× 4");
    QTest::mouseClick(chip, Qt::LeftButton);
    EXPECT_TRUE(setup.sweep.empty());
    model_.undoStack().undo();
    EXPECT_EQ(setup.sweep.at("a"), "0.5:2:4");
}

TEST_F(VaryParametersTest, HasARowForWhateverASessionVaries) {
    change([](TrainSetup& setup) {
        setup.activations = {{parseCurve("symmetric-zorro")}, {parseCurve("tanh-zorro")}};
        setup.sweep = {{"tanh-zorro.m", "0.5,1"}, {"beta", "1,2"}};
    });
    EXPECT_NE(field<QLineEdit>("m of Tanh-Zorro, several values"), nullptr);
    EXPECT_EQ(form_->findChild<VaryParameters*>()->findChildren<QLineEdit*>().size(), 1);
    change([](TrainSetup& setup) { setup.activations.pop_back(); });
    const auto* gone = field<QLineEdit>("m of Tanh-Zorro, several values");
    EXPECT_TRUE(gone == nullptr || !gone->isVisible()) << "kept for when it counts";
    EXPECT_EQ(model_.session().train.sweep.size(), 2U);
}

TEST_F(VaryParametersTest, WhatSeveralActivationsHaveIsVariedInAllOrInOne) {
    change([](TrainSetup& setup) {
        setup.activations = {{parseCurve("symmetric-zorro")}, {parseCurve("tanh-zorro")}};
    });
    std::vector<std::string> keys;
    for (const VariableParameter& each : variableParameters(model_.session().train)) {
        keys.push_back(each.key);
    }
    EXPECT_EQ(keys, (std::vector<std::string>{"a", "symmetric-zorro.a", "tanh-zorro.a", "b",
                                              "symmetric-zorro.b", "tanh-zorro.b", "m"}));
}

}  // namespace
}  // namespace zorro::ui
