#include "ui/widgets/field/act_once.h"

#include <QPushButton>
#include <QTest>
#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

TEST(ActOnce, ADoubleClickIsOneClick) {
    QPushButton button;
    int clicks = 0;
    QObject::connect(&button, &QPushButton::clicked, &button, [&clicks] { ++clicks; });
    actOnce(button);
    button.show();
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::mouseDClick(&button, Qt::LeftButton);
    QTest::mouseRelease(&button, Qt::LeftButton);
    EXPECT_EQ(clicks, 1);
    QTest::mouseClick(&button, Qt::LeftButton);
    EXPECT_EQ(clicks, 2);
}

TEST(ActOnce, TheKeyboardActsAsOftenAsItIsPressed) {
    QPushButton button;
    int clicks = 0;
    QObject::connect(&button, &QPushButton::clicked, &button, [&clicks] { ++clicks; });
    actOnce(button);
    button.show();
    QTest::keyClick(&button, Qt::Key_Space);
    QTest::keyClick(&button, Qt::Key_Space);
    EXPECT_EQ(clicks, 2);
}

/// What slides under the pointer between the two presses is not hit by the second.
TEST(ActOnce, TheSecondPressDoesNotHitWhatCameUnderThePointer) {
    QPushButton button;
    int clicks = 0;
    QObject::connect(&button, &QPushButton::clicked, &button, [&clicks] { ++clicks; });
    actOnce(button);
    button.show();
    QTest::mouseDClick(&button, Qt::LeftButton);
    QTest::mouseRelease(&button, Qt::LeftButton);
    EXPECT_EQ(clicks, 0);
}

}  // namespace
}  // namespace zorro::ui
