#include "ui/widgets/spoken/accessible_button.h"

#include <QAccessible>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

class AccessibleToolButtons : public testing::Test {
protected:
    AccessibleToolButtons() { announceToolButtons(); }
    QAccessibleInterface& said() { return *QAccessible::queryAccessibleInterface(&button_); }
    std::string name() { return said().text(QAccessible::Name).toStdString(); }

    QToolButton button_;
};

TEST_F(AccessibleToolButtons, AreNamedByTheirTextOrElseTheirToolTip) {
    button_.setToolTip("Undo (Ctrl+Z)");
    EXPECT_EQ(name(), "Undo (Ctrl+Z)");
    button_.setText("&Undo");
    EXPECT_EQ(name(), "Undo");
    button_.setAccessibleName("Take back");
    EXPECT_EQ(name(), "Take back");
}

TEST_F(AccessibleToolButtons, SayWhetherTheyAreOnAndCanBeToggled) {
    button_.setCheckable(true);
    EXPECT_EQ(said().role(), QAccessible::CheckBox);
    said().actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_TRUE(button_.isChecked());
    EXPECT_TRUE(said().state().checked);
}

TEST_F(AccessibleToolButtons, OpenTheirMenuWhenTheyAreAskedTo) {
    QMenu menu;
    menu.addAction("Open");
    button_.setPopupMode(QToolButton::InstantPopup);
    button_.setMenu(&menu);
    button_.show();
    EXPECT_EQ(said().role(), QAccessible::ButtonMenu);
    bool opened = false;
    QObject::connect(&menu, &QMenu::aboutToShow, &menu, [&] {
        opened = true;
        QMetaObject::invokeMethod(&menu, &QMenu::close, Qt::QueuedConnection);
    });
    said().actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    EXPECT_TRUE(QTest::qWaitFor([&] { return opened && !menu.isVisible(); }, 5'000));
}

}  // namespace
}  // namespace zorro::ui
