#include "ui/widgets/field/search_box.h"

#include <QApplication>
#include <QTest>
#include <gtest/gtest.h>

#include "ui/widgets/field/function_search.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

std::string bestFor(const char* text) {
    const auto found = searchCatalogue(text);
    return found.empty() ? "" : found.front()->description().name;
}

TEST(SearchCatalogue, FindsByStartPartOtherNameAndLetters) {
    EXPECT_EQ(bestFor("gel"), "gelu");
    EXPECT_EQ(bestFor("metric"), "symmetric-zorro");
    EXPECT_EQ(bestFor("logistic"), "sigmoid");
    EXPECT_EQ(bestFor("tnhz"), "tanh-zorro");
    EXPECT_TRUE(searchCatalogue("qqq").empty());
}

TEST(SearchCatalogue, OffersEverythingForNothing) {
    EXPECT_GT(searchCatalogue("").size(), 20U);
}

TEST(SearchBox, HandsOverWhatIsTypedAndClearsTheField) {
    QString taken;
    SearchBox box([&taken](const QString& text) {
        taken = text;
        return QString();
    });
    QTest::keyClicks(&box.field(), "expr(x*tanh(x))");
    QTest::keyClick(&box.field(), Qt::Key_Return);
    EXPECT_EQ(taken, "expr(x*tanh(x))");
    EXPECT_TRUE(box.field().text().isEmpty());
}

TEST(SearchBox, SaysWhatIsWrongAndKeepsTheText) {
    SearchBox box([](const QString&) { return QStringLiteral("did you mean 'gelu'?"); });
    QTest::keyClicks(&box.field(), "gellu:");
    QTest::keyClick(&box.field(), Qt::Key_Return);
    EXPECT_EQ(box.findChild<InlineMessage*>()->text(), "did you mean 'gelu'?");
    EXPECT_EQ(box.field().text(), "gellu:");
}

TEST(SearchBox, ItsOffersGoWithIt) {
    SearchBox box([](const QString&) { return QString(); });
    box.show();
    QTest::mouseClick(&box.field(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }));
    box.hide();
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
}

}  // namespace
}  // namespace zorro::ui
