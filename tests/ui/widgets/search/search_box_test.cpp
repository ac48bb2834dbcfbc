#include "ui/widgets/search/search_box.h"

#include <set>
#include <string>

#include <QApplication>
#include <QTest>
#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "tests/core/library/own_example.h"
#include "ui/widgets/search/function_search.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

std::string bestFor(const char* text) {
    const auto found = searchFunctions(text);
    return found.empty() ? "" : found.front()->description().name;
}

TEST(SearchCatalogue, FindsByStartPartOtherNameAndLetters) {
    EXPECT_EQ(bestFor("gel"), "gelu");
    EXPECT_EQ(bestFor("metric"), "symmetric-zorro");
    EXPECT_EQ(bestFor("logistic"), "sigmoid");
    EXPECT_EQ(bestFor("tnhz"), "tanh-zorro");
    EXPECT_EQ(bestFor("telu"), "tanhexp");
    EXPECT_EQ(bestFor("sitzmann"), "siren");
    EXPECT_TRUE(searchFunctions("qqq").empty());
}

TEST(SearchCatalogue, PutsTheFunctionThatIsCalledExactlySoFirst) {
    for (const FunctionPtr& function : catalogue()) {
        EXPECT_EQ(bestFor(function->description().name.c_str()), function->description().name);
        EXPECT_EQ(bestFor(function->description().title.c_str()), function->description().name);
    }
}

std::set<std::string> namesFor(const char* text) {
    std::set<std::string> names;
    for (const FunctionPtr& function : searchFunctions(text)) {
        names.insert(function->description().name);
    }
    return names;
}

TEST(SearchCatalogue, FindsTheFunctionsOfAFamilyAndThoseWithAProperty) {
    EXPECT_TRUE(namesFor("periodic").contains("snake"));
    EXPECT_TRUE(namesFor("perio").contains("siren"));
    const std::set<std::string> oddPeriodic = namesFor("periodic odd");
    EXPECT_TRUE(oddPeriodic.contains("sine"));
    EXPECT_FALSE(oddPeriodic.contains("cosine"));
    EXPECT_FALSE(oddPeriodic.contains("tanh"));
    const std::set<std::string> recent = namesFor("bounded year>=2020 not-smooth");
    EXPECT_TRUE(recent.contains("smooth-step"));
    EXPECT_FALSE(recent.contains("hard-tanh"));
}

TEST(SearchCatalogue, KnowsFamiliesBeforeItKnowsProperties) {
    EXPECT_GT(searchFunctions("shrink", {}, WithProperties::no).size(), 2U);
    EXPECT_TRUE(searchFunctions("bounded", {}, WithProperties::no).size() <
                searchFunctions("bounded").size());
}

TEST(SearchCatalogue, OffersEverythingForNothing) {
    EXPECT_GT(searchFunctions("").size(), 20U);
}

TEST(SearchCatalogue, FindsFunctionsOfOnesOwnToo) {
    FunctionLibrary own;
    own.add(makeOwn(swish2()));
    EXPECT_EQ(searchFunctions("swish2", own).front()->description().name, "swish2");
    EXPECT_EQ(searchFunctions("swish", own).front()->description().name, "swish");
    EXPECT_EQ(functionCalled(" swish2 ", own), own.find("swish2"));
    EXPECT_EQ(functionCalled("swish2"), nullptr);
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

TEST(SearchBox, AnExactNameMeansThatFunctionAndNoOther) {
    QStringList taken;
    SearchBox box([&taken](const QString& text) {
        taken += text;
        return QString();
    });
    box.show();
    for (const char* name : {"tanh", "sigmoid", "GELU", "Swish"}) {
        QTest::keyClicks(&box.field(), name);
        // While the offers are shown the keys go to them, as from a window system.
        QWidget* popup = QApplication::activePopupWidget();
        QTest::keyClick(popup != nullptr ? popup : &box.field(), Qt::Key_Return);
    }
    EXPECT_EQ(taken, QStringList({"tanh", "sigmoid", "gelu", "swish"}));
}

TEST(SearchBox, OffersNothingForAFormulaAndTakesItAsItIs) {
    QString taken;
    SearchBox box([&taken](const QString& text) {
        taken = text;
        return QString();
    });
    box.show();
    for (const char* formula : {"x*tanh(c*x)", "x", "a*x", "x-1"}) {
        QTest::keyClicks(&box.field(), formula);
        EXPECT_EQ(QApplication::activePopupWidget(), nullptr) << formula;
        QTest::keyClick(&box.field(), Qt::Key_Return);
        EXPECT_EQ(taken, formula);
    }
}

TEST(SearchBox, EscapeGoesBackToWhereTheKeyboardWas) {
    QWidget window;
    auto* other = new QLineEdit(&window);
    auto* box = new SearchBox([](const QString&) { return QString(); }, &window);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.isActiveWindow(); }));
    other->setFocus();
    box->field().setFocus();
    QTest::keyClicks(&box->field(), "ta");
    ASSERT_NE(QApplication::activePopupWidget(), nullptr);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
    EXPECT_TRUE(other->hasFocus());
    EXPECT_EQ(box->field().text(), "ta");
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
