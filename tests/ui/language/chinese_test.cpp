#include "tests/ui/language/chinese_test.h"

#include <exception>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>

#include "ui/language/language.h"
#include "ui/language/spoken.h"

namespace zorro::ui {

void ChineseTest::SetUp() {
    speak(*findLanguage("zh"));
}

void ChineseTest::TearDown() {
    for (QTranslator* each : QCoreApplication::instance()->findChildren<QTranslator*>()) {
        delete each;
    }
}

void expectChinese(const std::string& english) {
    static const QRegularExpression quoted(QStringLiteral("(?<![A-Za-z])'[^']*'|\"[^\"]*\""));
    static const QRegularExpression run(QStringLiteral("[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}"));
    const QString chinese = spoken(english);
    EXPECT_FALSE(QString(chinese).remove(quoted).contains(run))
        << english << " is said as " << chinese.toStdString();
    EXPECT_NE(chinese.toStdString(), english);
}

std::string refusal(const std::function<void()>& work) {
    try {
        work();
    } catch (const std::exception& error) {
        return error.what();
    }
    ADD_FAILURE() << "nothing was refused";
    return {};
}

}  // namespace zorro::ui
