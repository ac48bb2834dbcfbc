// What leaves the program is the same whatever the language and the locale.

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "ui/language/language.h"

namespace zorro {
namespace {

struct Answer {
    int status = -1;
    QString errors;
    QByteArray curves;  ///< curves.csv
};

using Settings = QList<std::pair<QString, QString>>;  // of the environment

class ProgramLanguage : public testing::Test {
protected:
    Answer render(const QStringList& words, const Settings& settings = {}) {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("HOME", folder_.path());
        for (const auto& [name, value] : settings) {
            environment.insert(name, value);
        }
        program.setProcessEnvironment(environment);
        const QString pictures = folder_.filePath("pictures");
        program.start(ZORROLAB_PROGRAM, QStringList{"--render", pictures, "gelu"} + words);
        program.waitForFinished(120'000);
        QFile curves(pictures + "/curves.csv");
        const bool isThere = curves.open(QIODevice::ReadOnly);
        return {.status = program.exitCode(),
                .errors = QString::fromUtf8(program.readAllStandardError()),
                .curves = isThere ? curves.readAll() : QByteArray()};
    }
    QString path(const QString& name) const { return folder_.filePath(name); }

    QTemporaryDir folder_;
};

TEST_F(ProgramLanguage, TablesAreTheSameInChinese) {
    if (!ui::canBeShown(*ui::findLanguage("zh"))) {
        GTEST_SKIP() << "no font has Chinese letters";
    }
    const Answer chinese = render({"--language", "zh"}, {{"LANG", "zh_CN.UTF-8"}});
    ASSERT_EQ(chinese.status, 0) << chinese.errors.toStdString();
    EXPECT_EQ(chinese.curves.split('\n').front(), "x,f,df,d2f");
    EXPECT_EQ(chinese.curves, render({}).curves);
}

TEST_F(ProgramLanguage, NumbersHaveDecimalPointsInALocaleWithCommas) {
    QProcess localedef;
    localedef.start("localedef", {"-i", "de_DE", "-f", "UTF-8", path("de_DE.UTF-8")});
    if (!localedef.waitForFinished(60'000) || localedef.exitStatus() != QProcess::NormalExit ||
        !QFile::exists(path("de_DE.UTF-8/LC_NUMERIC"))) {
        GTEST_SKIP() << "there is no localedef, or no German locale";
    }
    const Answer german = render({}, {{"LOCPATH", folder_.path()}, {"LC_ALL", "de_DE.UTF-8"}});
    ASSERT_EQ(german.status, 0) << german.errors.toStdString();
    const QList<QByteArray> fields = german.curves.split('\n').value(1).split(',');
    ASSERT_EQ(fields.size(), 4);
    EXPECT_TRUE(fields[1].contains('.')) << fields[1].toStdString();
    EXPECT_EQ(german.curves, render({}).curves);
}

TEST_F(ProgramLanguage, WithoutAFontThePackageIsNamed) {
    QFile settings(path("fonts.conf"));
    ASSERT_TRUE(settings.open(QIODevice::WriteOnly));
    settings.write(
        "<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><dir>/usr/share/fonts/opentype/inter</dir>"
        "</fontconfig>");
    settings.close();
    const Settings noChinese{{"FONTCONFIG_FILE", path("fonts.conf")}, {"LANG", "zh_CN.UTF-8"}};
    const Answer refused = render({"--language", "zh"}, noChinese);
    EXPECT_EQ(refused.status, 2);
    EXPECT_EQ(refused.errors.trimmed().toStdString(),
              "zorrolab: no font shows Simplified Chinese; install the package fonts-noto-cjk");
    EXPECT_EQ(render({"--language", "system"}, noChinese).status, 0);
}

}  // namespace
}  // namespace zorro
