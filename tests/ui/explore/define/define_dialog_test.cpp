#include "ui/explore/define/define_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "core/expression/curve_spec.h"
#include "core/library/own_functions.h"
#include "tests/core/library/own_example.h"
#include "tests/ui/explore/explore_fixture.h"
#include "ui/explore/define/parameter_rows.h"
#include "ui/widgets/field/number_box.h"

namespace zorro::ui {
namespace {

class DefineDialogTest : public ExploreRoomTest {
protected:
    DefineDialog& dialog() { return room_->defineDialog(); }
    void type(const QString& name, const QString& formula) {
        dialog().name().setFocus();
        dialog().name().clear();
        QTest::keyClicks(&dialog().name(), name);
        dialog().formula().setPlainText(formula);
    }
    static void enter(NumberBox& box, const QString& text) {
        box.setFocus();
        box.selectAll();
        QTest::keyClicks(&box, text);
        QTest::keyClick(&box, Qt::Key_Return);
    }
};

TEST_F(DefineDialogTest, MakesAFunctionThatEveryFieldKnows) {
    room_->commands().define->trigger();
    ASSERT_TRUE(dialog().isVisible());
    type("swish2", "x*sigmoid(b*x)");
    ASSERT_EQ(dialog().parameters().rows().size(), 1U);
    enter(*dialog().parameters().rows()[0].lower, "0");
    enter(*dialog().parameters().rows()[0].upper, "10");
    ASSERT_TRUE(dialog().saveButton().isEnabled());
    dialog().saveButton().click();

    const FunctionPtr kept = readOwnFunctions(functionsFolder()).find("swish2");
    ASSERT_NE(kept, nullptr);
    EXPECT_EQ(kept->description().parameters[0].upper, 10);
    EXPECT_EQ(selected().curve.description().name, "swish2");  // and it is a card
    EXPECT_EQ(dialog().list().count(), 1);
    EXPECT_NO_THROW(static_cast<void>(parseCurve("swish2:b=2", session_.functions())));
}

TEST_F(DefineDialogTest, ShowsAnErrorAtItsPlaceWhileOneTypes) {
    dialog().open();
    type("swish2", "x*sigmoit(b*x)");
    EXPECT_TRUE(dialog().formulaMessage().text().contains("did you mean 'sigmoid'?"));
    ASSERT_EQ(dialog().formula().extraSelections().size(), 1);
    EXPECT_EQ(dialog().formula().extraSelections().front().cursor.selectedText(), "sigmoit");
    EXPECT_FALSE(dialog().saveButton().isEnabled());
    dialog().formula().setPlainText("x*sigmoid(b*x)");
    EXPECT_TRUE(dialog().formulaMessage().text().isEmpty());
    EXPECT_TRUE(dialog().formula().extraSelections().isEmpty());
    EXPECT_TRUE(dialog().saveButton().isEnabled());
}

TEST_F(DefineDialogTest, RefusesNamesThatAreTakenAndTellsOfOnesOwn) {
    static_cast<void>(functions_.save(makeOwn(swish2())));
    dialog().open();
    type("gelu", "x*x");
    EXPECT_TRUE(dialog().model().issues().name.contains("catalogue"));
    EXPECT_FALSE(dialog().saveButton().isEnabled());
    type("swish2", "x*x");
    EXPECT_TRUE(dialog().model().issues().name.isEmpty());
    EXPECT_EQ(dialog().model().replacedName(), "swish2");
    EXPECT_TRUE(dialog().saveButton().isEnabled());
}

TEST_F(DefineDialogTest, RefusesBoundsThatExcludeTheDefault) {
    dialog().open();
    type("swish2", "x*sigmoid(b*x)");
    enter(*dialog().parameters().rows()[0].lower, "5");
    EXPECT_TRUE(dialog().model().issues().parameters.contains("not within its bounds"));
    EXPECT_FALSE(dialog().saveButton().isEnabled());
    enter(*dialog().parameters().rows()[0].lower, "-5");
    EXPECT_TRUE(dialog().saveButton().isEnabled());
}

TEST_F(DefineDialogTest, KeepsAParametersBoundsWhileTheFormulaIsWrong) {
    dialog().open();
    type("swish2", "x*sigmoid(b*x)");
    enter(*dialog().parameters().rows()[0].upper, "10");
    for (const char* text : {"x*sigmoid(", "x", "x*sigmoid(b*x) + c"}) {
        dialog().formula().setPlainText(text);
    }
    ASSERT_EQ(dialog().parameters().rows().size(), 2U);
    EXPECT_EQ(dialog().parameters().rows()[0].upper->value(), 10);
}

TEST_F(DefineDialogTest, ChangesTheFunctionOfACardAndWhereverItIs) {
    static_cast<void>(functions_.save(makeOwn(swish2())));
    session_.addCurve(parseCurve("swish2:b=3", session_.functions()));
    const CurveId id = selected().id;
    room_->commands().editDefinition->trigger();
    EXPECT_EQ(dialog().name().text(), "swish2");
    dialog().formula().setPlainText("x*tanh(b*x)");
    dialog().saveButton().click();
    EXPECT_EQ(session_.session().find(id)->curve.description().formula, "x*tanh(b*x)");
    EXPECT_EQ(session_.session().find(id)->curve.parameters, (std::vector{3.0}));
    EXPECT_EQ(readOwnFunctions(functionsFolder()).find("swish2")->description().formula, "x*tanh(b*x)");
}

TEST_F(DefineDialogTest, GivesAFormulaAName) {
    session_.addCurve(parseCurve("expr(x*tanh(c*x)):c=2"));
    EXPECT_EQ(room_->commands().editDefinition->text(), "Name this function…");
    room_->commands().editDefinition->trigger();
    EXPECT_EQ(dialog().formula().toPlainText(), "x*tanh(c*x)");
    const std::size_t before = count();
    QTest::keyClicks(&dialog().name(), "gated2");
    dialog().saveButton().click();
    EXPECT_EQ(count(), before);
    EXPECT_EQ(specText(selected().curve), "gated2:c=2");
    EXPECT_EQ(selected().curve.description().parameters[0].defaultValue, 2);
}

TEST_F(DefineDialogTest, DeletesAFunctionAndBringsItBack) {
    static_cast<void>(functions_.save(makeOwn(swish2())));
    session_.addCurve(parseCurve("swish2", session_.functions()));
    const QSignalSpy offered(room_.get(), &Room::undoOffered);
    room_->commands().editDefinition->trigger();
    dialog().deleteAction().trigger();
    EXPECT_EQ(offered.count(), 1);
    EXPECT_TRUE(readOwnFunctions(functionsFolder()).isEmpty());
    EXPECT_EQ(selected().curve.description().name, "swish2");  // the card keeps it
    session_.undoStack().undo();
    EXPECT_NE(readOwnFunctions(functionsFolder()).find("swish2"), nullptr);
}

TEST_F(DefineDialogTest, LosesNothingThatWasTypedWhenAnotherFunctionIsLookedAt) {
    static_cast<void>(functions_.save(makeOwn(swish2())));
    dialog().open();
    type("draft2", "x*atan(");
    dialog().list().setCurrentRow(0);
    EXPECT_EQ(dialog().name().text(), "swish2");
    dialog().model().startNew();
    EXPECT_EQ(dialog().name().text(), "draft2");
    EXPECT_EQ(dialog().formula().toPlainText(), "x*atan(");
}

TEST_F(DefineDialogTest, SavesByReturnInTheFormula) {
    dialog().open();
    type("swish2", "x*sigmoid(x)");
    QTest::keyClick(&dialog().formula(), Qt::Key_Return);
    EXPECT_NE(readOwnFunctions(functionsFolder()).find("swish2"), nullptr);
    EXPECT_EQ(dialog().formula().toPlainText(), "x*sigmoid(x)");
}

}  // namespace
}  // namespace zorro::ui
