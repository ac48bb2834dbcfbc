#include "ui/widgets/text/wrapped_text.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

/// A column with a text, in a window that counts how often it was asked to lay out anew.
class WrappedTextTest : public testing::Test {
protected:
    WrappedTextTest() {
        auto* column = new QVBoxLayout(&window_);
        column->addWidget(text_);
        column->addStretch();
        window_.resize(300, 200);
        window_.show();
        QApplication::processEvents();
        window_.installEventFilter(&counter_);
    }

    int layoutsAfter(const QString& words) {
        counter_.layouts = 0;
        text_->setText(words);
        QApplication::processEvents();
        return counter_.layouts;
    }

    struct Counter : QObject {
        bool eventFilter(QObject*, QEvent* event) override {
            layouts += event->type() == QEvent::LayoutRequest ? 1 : 0;
            return false;
        }
        int layouts = 0;
    };

    Counter counter_;
    QWidget window_;
    WrappedText* text_ = new WrappedText;
};

TEST_F(WrappedTextTest, LaysOutOnlyForAnotherHeight) {
    EXPECT_GT(layoutsAfter("<b>50 %</b> in the linear part<br>step 100"), 0);
    EXPECT_EQ(layoutsAfter("<b>49 %</b> in the linear part<br>step 200"), 0);
    EXPECT_GT(layoutsAfter("<b>49 %</b> in the linear part<br>step 200<br>one line more"), 0);
}

TEST_F(WrappedTextTest, IsAsHighAsItsLines) {
    layoutsAfter("one line");
    const int one = text_->height();
    layoutsAfter("one line<br>and another");
    EXPECT_NEAR(text_->height(), 2 * one, 2);
    layoutsAfter("one line");
    EXPECT_EQ(text_->height(), one);
}

TEST_F(WrappedTextTest, BreaksLinesWhereThereIsLittleRoom) {
    layoutsAfter("words that fit into a wide window but not into one that is narrow");
    const int wide = text_->height();
    window_.resize(120, 200);
    QApplication::processEvents();
    EXPECT_GE(text_->height(), 2 * wide);
}

TEST_F(WrappedTextTest, IsReadToThoseWhoDoNotSee) {
    text_->setText("<b>50 %</b> saturated");
    EXPECT_EQ(text_->accessibleName(), "50 % saturated");
}

}  // namespace
}  // namespace zorro::ui
