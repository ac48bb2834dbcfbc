#include "ui/widgets/spoken/accessible_choice.h"

#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

class AccessibleChoices : public testing::Test {
protected:
    AccessibleChoices() {
        announceChoicesByName();
        box_ = new QComboBox(&window_);
        box_->addItems({"Adam", "SGD"});
    }
    QAccessibleInterface& said() { return *QAccessible::queryAccessibleInterface(box_); }

    QWidget window_;
    QComboBox* box_;
};

TEST_F(AccessibleChoices, HasTheWordsBesideItAsNameAndTheChoiceAsText) {
    QLabel label("Optimiser", &window_);
    label.setBuddy(box_);
    EXPECT_EQ(said().role(), QAccessible::ComboBox);
    EXPECT_EQ(said().text(QAccessible::Name), "Optimiser");
    box_->setCurrentIndex(1);
    EXPECT_EQ(said().text(QAccessible::Value), "SGD");
    EXPECT_EQ(said().textInterface()->text(0, said().textInterface()->characterCount()), "SGD");
    box_->setAccessibleName("Rule");
    EXPECT_EQ(said().text(QAccessible::Name), "Rule");
}

TEST_F(AccessibleChoices, APartOfAFieldIsNamedByItToo) {
    box_->setEditable(true);
    QLineEdit own(&window_);
    own.setAccessibleName("Values");
    nameField(window_, "Learning rate");
    EXPECT_EQ(window_.accessibleName(), "Learning rate");
    EXPECT_EQ(box_->accessibleName(), "Learning rate");
    EXPECT_EQ(box_->lineEdit()->accessibleName(), "Learning rate");
    EXPECT_EQ(own.accessibleName(), "Values");
}

}  // namespace
}  // namespace zorro::ui
