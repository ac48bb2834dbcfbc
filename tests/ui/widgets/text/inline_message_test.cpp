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

TEST(InlineMessage, StaysInItsLayoutWhereNothingScrolls) {
    Form form;
    auto* field = new QLineEdit;
    auto* message = new InlineMessage(field);
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->addWidget(field);
    layout->addWidget(message);
    form.layout()->addWidget(body);
    message->say("outside of what scrolls it stays in its layout");
    EXPECT_EQ(message->parentWidget(), body);
    delete body;
}

}  // namespace
}  // namespace zorro::ui
