#include "ui/figure/studio/figure_studio.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "tests/ui/figure/example_sheet.h"
#include "ui/figure/studio/figure_form.h"
#include "ui/figure/studio/sheet_preview.h"

namespace zorro::ui {
namespace {

constexpr int patience = 20'000;  // ms

class FigureStudioTest : public testing::Test {
protected:
    FigureStudioTest() {
        FigurePresets(settings()).setFolder(folder_.path());
        studio_ = new FigureStudio(exampleSheet(), FigurePresets(settings()));
        studio_->show();
    }
    ~FigureStudioTest() override { delete studio_; }

    QString settings() const { return folder_.filePath("settings.ini"); }
    QString path(const QString& name) const { return folder_.filePath(name); }
    QComboBox& choice(const QString& name) {
        for (auto* each : studio_->findChildren<QComboBox*>()) {
            if (each->accessibleName() == name) {
                return *each;
            }
        }
        throw std::runtime_error("no such choice");
    }
    /// By its keys, as a user does.
    void choose(QComboBox& box, int index) {
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Home);
        for (int i = 0; i < index; ++i) {
            QTest::keyClick(&box, Qt::Key_Down);
        }
    }

    QTemporaryDir folder_;
    QPointer<FigureStudio> studio_;
};

TEST_F(FigureStudioTest, SavesWithOneClickWhatOpensWithIt) {
    QSignalSpy notices(studio_, &FigureStudio::noticeRaised);
    QTest::mouseClick(&studio_->saveButton(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return notices.size() == 1; }, patience));
    EXPECT_TRUE(notices[0][0].toString().startsWith("Saved curves.pdf and curves.csv in "));
    EXPECT_TRUE(QFileInfo::exists(path("curves.pdf")));
    EXPECT_TRUE(QFileInfo::exists(path("curves.csv")));
}

TEST_F(FigureStudioTest, ThePageFollowsTheChoices) {
    EXPECT_NEAR(studio_->preview().pageSize().width(), 85, 1e-9);
    choose(studio_->presetChoice(), 2);
    EXPECT_NEAR(studio_->preview().pageSize().width(), 254, 1e-9);
    EXPECT_NEAR(studio_->preview().pageSize().height(), 143, 1e-6);
    ASSERT_TRUE(QTest::qWaitFor([&] { return studio_->preview().isCurrent(); }, patience));
    const QSizeF shown = studio_->preview().image().size();
    EXPECT_NEAR(shown.width() / shown.height(), 254.0 / 143, 0.01);
    EXPECT_TRUE(studio_->pathField().text().endsWith("curves.png"));
}

TEST_F(FigureStudioTest, TheNamesEndingFollowsTheFormat) {
    choose(choice("Format"), 3);
    EXPECT_EQ(studio_->pathField().text(), path("curves.tex"));
    EXPECT_EQ(studio_->filePaths(), QStringList({path("curves.tex"), path("curves.csv")}));
}

TEST_F(FigureStudioTest, OpensWithANameThatNoFileHas) {
    replaceFile(path("curves.svg").toStdString(), "mine");
    EXPECT_EQ(freeBasePath(folder_.path(), "curves"), path("curves-2"));
    EXPECT_EQ(freeBasePath(folder_.path(), "losses"), path("losses"));
}

TEST_F(FigureStudioTest, WhatCannotBeWrittenIsSaidAndTheDialogStays) {
    studio_->pathField().setText("/no/such/folder/curves.pdf");
    QTest::mouseClick(&studio_->saveButton(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return studio_->saveButton().isEnabled(); }, patience));
    EXPECT_TRUE(studio_->isVisible());
    bool isSaid = false;
    for (const auto* label : studio_->findChildren<QLabel*>()) {
        isSaid = isSaid || label->text().contains("/no/such/folder");
    }
    EXPECT_TRUE(isSaid);
}

TEST_F(FigureStudioTest, OpensAsItWasLeft) {
    choose(studio_->presetChoice(), 1);
    choose(choice("Colours"), 2);
    QSignalSpy notices(studio_, &FigureStudio::noticeRaised);
    QTest::mouseClick(&studio_->saveButton(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return notices.size() == 1; }, patience));
    FigureStudio again(exampleSheet(), FigurePresets(settings()));
    again.setAttribute(Qt::WA_DeleteOnClose, false);
    EXPECT_EQ(again.presetChoice().currentText(), "Paper, two columns");
    EXPECT_EQ(again.form().figureStyle().width, 175);
    EXPECT_EQ(again.form().figureStyle().colors, SheetColors::grey);
    EXPECT_TRUE(again.pathField().text().endsWith("curves-2.pdf"));
}

TEST_F(FigureStudioTest, CopiesPixelsAndVectors) {
    for (auto* button : studio_->findChildren<QPushButton*>()) {
        if (button->text() == "Copy") {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    const auto copied = [] {
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        return data != nullptr && data->hasImage();
    };
    ASSERT_TRUE(QTest::qWaitFor(copied, patience));
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->data("image/svg+xml").contains("width=\"85mm\""));
}

TEST_F(FigureStudioTest, EveryFieldHasANameAndTheDialogFitsASmallScreen) {
    EXPECT_LE(studio_->minimumSizeHint().width(), 980);
    EXPECT_LE(studio_->minimumSizeHint().height(), 700);
    for (const auto* box : studio_->findChildren<QComboBox*>()) {
        EXPECT_FALSE(box->accessibleName().isEmpty());
    }
}

}  // namespace
}  // namespace zorro::ui
