#include "ui/language/language.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLabel>
#include <QTranslator>
#include <gtest/gtest.h>

#include "app/table-words/table_words.h"
#include "tests/ui/language/chinese_test.h"
#include "ui/language/translated.h"

namespace zorro::ui {
namespace {

QString said(const char* context, const char* text) {
    return QCoreApplication::translate(context, text);
}

TEST(Languages, AreFoundByTheirCode) {
    ASSERT_NE(findLanguage("zh"), nullptr);
    EXPECT_EQ(QString(findLanguage("zh")->name), "简体中文");
    EXPECT_EQ(findLanguage("tlh"), nullptr);
    EXPECT_EQ(findLanguage(""), nullptr);
}

TEST(Languages, TheFirstThatIsSpokenIsTaken) {
    EXPECT_STREQ(firstSpoken({"de-DE", "fr"}).code, "en");
    EXPECT_STREQ(firstSpoken({}).code, "en");
    EXPECT_STREQ(firstSpoken({"de-DE", "en-GB", "zh-CN"}).code, "en");
    if (canBeShown(*findLanguage("zh"))) {
        for (const char* name : {"zh-Hans-CN", "zh-CN", "zh", "zh-SG"}) {
            EXPECT_STREQ(firstSpoken({"de-DE", name, "en"}).code, "zh") << name;
        }
    }
}

TEST(Languages, TraditionalCharactersAreNotSimplifiedOnes) {
    EXPECT_STREQ(firstSpoken({"zh-Hant-TW", "zh-TW", "zh-HK"}).code, "en");
}

TEST(Languages, EnglishNeedsNoTranslation) {
    speak(*findLanguage("en"));
    EXPECT_EQ(translated("learning rate"), "learning rate");
}

TEST_F(ChineseTest, WordsAreThoseOfTheField) {
    EXPECT_EQ(translated("learning rate"), "学习率");
    EXPECT_EQ(translated("Validation loss"), "验证损失");
    EXPECT_EQ(translated("Gradient norm"), "梯度范数");
    EXPECT_EQ(translated("residual connections"), "残差连接");
    EXPECT_EQ(said("zorro::MainWindow", "Quit"), "退出");
}

TEST_F(ChineseTest, EveryWordOfTheTablesHasATranslation) {
    const auto* translator = QCoreApplication::instance()->findChildren<QTranslator*>().last();
    for (const std::string& words : tableWords()) {
        EXPECT_FALSE(translator->translate("Tables", words.c_str()).isNull()) << words;
    }
}

TEST_F(ChineseTest, WhatIsNoTablesStaysAsItIs) {
    EXPECT_EQ(translated("symmetric-zorro:a=2"), "symmetric-zorro:a=2");
    EXPECT_EQ(translated(""), "");
}

TEST_F(ChineseTest, ButtonsOfDialogsSpeakToo) {
    EXPECT_EQ(said("QPlatformTheme", "Cancel"), "取消");
}

TEST_F(ChineseTest, FilesAreEnglish) {
    {
        const EnglishTexts english;
        EXPECT_EQ(translated("learning rate"), "learning rate");
        { const EnglishTexts again; }
        EXPECT_EQ(translated("learning rate"), "learning rate");
    }
    EXPECT_EQ(translated("learning rate"), "学习率");
}

}  // namespace
}  // namespace zorro::ui
