#include "ui/widgets/room/scrolled_dialogs.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

/// As high as its label, with a button below.
class HighDialog : public QDialog {
public:
    explicit HighDialog(int height) {
        auto* column = new QVBoxLayout(this);
        auto* high = new QLabel("high");
        high->setMinimumHeight(height);
        column->addWidget(high);
        column->addWidget(button);
    }
    QPushButton* button = new QPushButton("OK");
};

TEST(ScrolledDialogs, WhatFitsStaysAsItIs) {
    HighDialog dialog(200);
    fitInto(dialog, {600, 400});
    EXPECT_EQ(dialog.findChild<QScrollArea*>(), nullptr);
}

TEST(ScrolledDialogs, WhatDoesNotFitScrollsAndIsNoLargerThanTheRoom) {
    HighDialog dialog(900);
    fitInto(dialog, {600, 400});
    dialog.show();
    QCoreApplication::processEvents();
    EXPECT_LE(dialog.height(), 400);
    auto* area = dialog.findChild<QScrollArea*>();
    ASSERT_NE(area, nullptr);
    EXPECT_TRUE(area->isAncestorOf(dialog.button));
    area->ensureWidgetVisible(dialog.button);
    EXPECT_TRUE(
        dialog.rect().contains(QRect(dialog.button->mapTo(&dialog, QPoint()), dialog.button->size())));
}

TEST(ScrolledDialogs, IsDoneOnce) {
    HighDialog dialog(900);
    fitInto(dialog, {600, 400});
    fitInto(dialog, {600, 400});
    EXPECT_EQ(dialog.findChildren<QScrollArea*>().size(), 1);
}

}  // namespace
}  // namespace zorro::ui
