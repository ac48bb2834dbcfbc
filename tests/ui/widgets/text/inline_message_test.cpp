#include "ui/widgets/text/inline_message.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>
#include <gtest/gtest.h>

#include "ui/widgets/room/side_panel.h"

namespace zorro::ui {
namespace {

class Form : public SidePanel {
public:
    Form() : SidePanel("form") {
        column().addWidget(&field);
        column().addWidget(message);
        column().addWidget(&next);
        column().addStretch();
        resize(300, 400);
        show();
    }

    QLineEdit field;
    QLineEdit next;
    InlineMessage* message = new InlineMessage(&field);
};

TEST(InlineMessage, FloatsInAPanelSoThatNothingMoves) {
    Form form;
    const QRect before = form.next.geometry();
    form.message->say("This is wrong, and it takes some words to say what would be right in its place.");
    QCoreApplication::processEvents();

    EXPECT_EQ(form.next.geometry(), before);
    EXPECT_TRUE(form.message->isVisible());
    EXPECT_GT(form.message->y(), form.field.geometry().bottom());
    EXPECT_GE(form.message->height(), form.message->heightForWidth(form.message->width()));
    EXPECT_TRUE(form.field.property("error").toBool());

    form.message->say({});
    EXPECT_FALSE(form.message->isVisible());
    EXPECT_FALSE(form.field.property("error").toBool());
    EXPECT_EQ(form.next.geometry(), before);
}

/// Who is told to choose another function must see where one is typed.
TEST(InlineMessage, FloatsWhereItCoversFewerFields) {
    Form form;
    form.column().insertSpacing(0, 200);
    QCoreApplication::processEvents();
    form.message->say("the data have the predictors 'x1' and 'x2'; fit a formula of them, and no other");
    QCoreApplication::processEvents();
    EXPECT_FALSE(form.message->geometry().intersects(form.next.geometry()));
    EXPECT_LT(form.message->geometry().bottom(), form.field.y());
}

/// The cards of Explore once moved down when a formula had an error.
TEST(InlineMessage, FloatsInAPanelThatDoesNotScroll) {
    QWidget panel;
    panel.setProperty("class", "panel");
    auto* layout = new QVBoxLayout(&panel);
    auto* box = new QWidget;
    auto* inner = new QVBoxLayout(box);
    auto* field = new QLineEdit;
    auto* message = new InlineMessage(field);
    auto* next = new QLineEdit;
    inner->addWidget(field);
    inner->addWidget(message);
    layout->addWidget(box);
    layout->addWidget(next);
    layout->addStretch();
    panel.resize(300, 400);
    panel.show();
    QCoreApplication::processEvents();
    const QRect before = next->geometry();
    message->say("the formula ends too early at column 8; an operand or a ')' is missing");
    QCoreApplication::processEvents();
    EXPECT_EQ(next->geometry(), before);
    EXPECT_TRUE(message->isVisible());
}

TEST(InlineMessage, StaysInItsLayoutInADialog) {
    QWidget body;
    auto* layout = new QVBoxLayout(&body);
    auto* field = new QLineEdit;
    auto* message = new InlineMessage(field);
    layout->addWidget(field);
    layout->addWidget(message);
    message->say("where there is no panel it stays in its layout");
    EXPECT_EQ(message->parentWidget(), &body);
}

}  // namespace
}  // namespace zorro::ui
