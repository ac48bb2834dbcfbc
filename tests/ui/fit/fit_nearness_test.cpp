// Losses and conditions as the form takes them and the report and the plots show them.

#include <QToolButton>

#include "tests/ui/fit/fit_room_fixture.h"
#include "ui/fit/form/formula_row.h"
#include "ui/fit/report/fit_report_rows.h"
#include "ui/widgets/field/number_box.h"
#include "ui/widgets/text/flat_table.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

TEST_F(FitRoomTest, TheLargestErrorIsMadeSmallByTheListOfLosses) {
    HowSection& how = room_->form().how();
    choose(how.loss(), static_cast<int>(Loss::minimax));
    settle();

    EXPECT_EQ(report().loss, Loss::minimax);
    // Slope 1 on [0, 1] is fixed, and x - GELU(x) = x Phi(-x) is largest where Phi(-x) = x phi(x), at
    // 0.751792.
    EXPECT_NEAR(report().maxAbsError, 0.169971, 1e-6);
    EXPECT_FALSE(report().extremes.empty());
    EXPECT_FALSE(how.lossScale().isVisibleTo(&how));
    EXPECT_EQ(room_->report().minima().horizontalHeaderItem(0)->text(), "largest |error|");
    EXPECT_EQ(goodnessRows(report()).at(3).at(0), "proven nowhere above");

    session_.undoStack().undo();
    EXPECT_EQ(question().loss, Loss::none);
}

TEST_F(FitRoomTest, ConditionsAreTypedWithSemicolonsBetween) {
    QLineEdit& field = room_->form().how().conditions().field();
    type(field, "f'(0) <= 1; f>=-9 on -1:0");
    settle();

    EXPECT_EQ(question().conditions, (std::vector<std::string>{"f'(0) <= 1", "f>=-9 on -1:0"}));
    ASSERT_EQ(report().conditions.size(), 2U);
    FlatTable& table = room_->report().conditions();
    ASSERT_EQ(table.rowCount(), 2);
    EXPECT_EQ(table.item(1, 1)->text(), "met");
    EXPECT_TRUE(table.isVisibleTo(&room_->report()));

    session_.undoStack().undo();
    EXPECT_TRUE(question().conditions.empty());
    EXPECT_TRUE(field.text().isEmpty());
}

TEST_F(FitRoomTest, AConditionThatCannotBeReadIsSaidBelowItsField) {
    FormulaRow& row = room_->form().how().conditions();
    type(row.field(), "odd; q<=1");

    ASSERT_TRUE(room_->model().issue().has_value());
    EXPECT_EQ(room_->model().issue()->field, FitField::conditions);
    bool isSaid = false;
    for (const InlineMessage* message : room_->leftPanel()->findChildren<InlineMessage*>()) {
        isSaid = isSaid || (message->isVisible() && message->text().contains("no parameter 'q'"));
    }
    EXPECT_TRUE(isSaid);
}

TEST_F(FitRoomTest, ConditionsThatNothingMeetsAreSaid) {
    type(room_->form().how().conditions().field(), "a_neg>=3; a_neg<=2");
    settle();

    EXPECT_FALSE(meetsConditions(report()));
    EXPECT_TRUE(howItWent(report()).startsWith("conditions not met"));
    EXPECT_EQ(room_->report().conditions().item(0, 1)->text().left(6), "off by");
}

TEST_F(FitRoomTest, ADensityIsAFormulaBelowTheListOfWeights) {
    HowSection& how = room_->form().how();
    EXPECT_FALSE(how.density().isVisibleTo(&how));
    choose(how.weight(), static_cast<int>(FitWeight::density));
    EXPECT_TRUE(how.density().isVisibleTo(&how));
    EXPECT_EQ(how.density().field().text(), "exp(-x^2/2)");

    how.density().field().selectAll();
    type(how.density().field(), "1/(1+x^2)");
    settle();
    EXPECT_EQ(question().density.description().formula, "1/(1+x^2)");
    how.density().field().selectAll();
    type(how.density().field(), "1/(1+x^2");
    EXPECT_EQ(question().density.description().formula, "1/(1+x^2)");
}

}  // namespace
}  // namespace zorro::ui
