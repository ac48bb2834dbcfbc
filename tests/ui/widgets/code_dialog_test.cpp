#include "ui/widgets/code_dialog.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro::ui {
namespace {

class CodeDialogTest : public testing::Test {
protected:
    void press(const QString& word) {
        for (QPushButton* button : dialog_.findChildren<QPushButton*>()) {
            if (button->text().remove('&').startsWith(word)) {
                return button->click();
            }
        }
        FAIL() << "no button " << word.toStdString();
    }

    CodeDialog dialog_{parseCurve("symmetric-zorro:a=3,b=0.3")};
};

TEST_F(CodeDialogTest, ShowsTheCodeOfTheLanguageChosen) {
    for (std::size_t i = 0; i < codeLanguages().size(); ++i) {
        dialog_.languages().setCurrentIndex(static_cast<int>(i));

        EXPECT_EQ(dialog_.preview().toPlainText().trimmed(),
                  codeOf(parseCurve("symmetric-zorro:a=3,b=0.3"), codeLanguages()[i]).text.trimmed());
        EXPECT_TRUE(!codeLanguages()[i].isText || dialog_.preview().toPlainText().contains("0.3"));
    }
}

TEST_F(CodeDialogTest, SavesBytesAsTheyAreAndCopiesOnlyText) {
    const QSignalSpy saved(&dialog_, &CodeDialog::saveRequested);
    const auto onnx = std::ranges::find(codeLanguages(), "onnx", &CodeLanguage::name);
    dialog_.languages().setCurrentIndex(static_cast<int>(onnx - codeLanguages().begin()));

    press("Save");

    ASSERT_EQ(saved.size(), 1);
    EXPECT_EQ(saved[0][0].toString().toStdString(), "symmetric_zorro.onnx");
    EXPECT_EQ(saved[0][1].toByteArray().toStdString(), onnx->write(parseCurve("symmetric-zorro:a=3,b=0.3")));
    for (const QPushButton* button : dialog_.findChildren<QPushButton*>()) {
        EXPECT_TRUE(!button->text().contains("Copy") || !button->isEnabled());
    }
}

TEST_F(CodeDialogTest, CopiesWhatItShows) {
    press("Copy");

    EXPECT_EQ(QApplication::clipboard()->text().trimmed(), dialog_.preview().toPlainText().trimmed());
}

TEST_F(CodeDialogTest, OffersTheTextAndANameToSave) {
    const QSignalSpy saved(&dialog_, &CodeDialog::saveRequested);

    press("Save");

    ASSERT_EQ(saved.size(), 1);
    EXPECT_TRUE(saved[0][0].toString().endsWith(".py")) << saved[0][0].toString().toStdString();
}

}  // namespace
}  // namespace zorro::ui
