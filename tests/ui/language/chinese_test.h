#pragma once

// A test that runs in the Chinese window.

#include <QCoreApplication>
#include <QTranslator>
#include <gtest/gtest.h>

#include "ui/language/language.h"

namespace zorro::ui {

/// Speaks Chinese, and goes silent at the end.
class ChineseTest : public testing::Test {
protected:
    void SetUp() override { speak(*findLanguage("zh")); }
    void TearDown() override {
        for (QTranslator* each : QCoreApplication::instance()->findChildren<QTranslator*>()) {
            delete each;
        }
    }
};

}  // namespace zorro::ui
