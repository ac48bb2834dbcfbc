#include "app/zorrolab/options.h"

#include <fstream>

#include <QTemporaryDir>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/activation/spec.h"

namespace zorro {
namespace {

using testing::HasSubstr;

/// What the program complains of; empty where the words are fine.
std::string complaint(const QStringList& words) {
    try {
        (void)parseOptions(words);
        return {};
    } catch (const OptionsError& error) {
        return error.what();
    }
}

TEST(Options, WithoutWordsTheWindowOpensAsItWas) {
    const Options options = parseOptions({});
    EXPECT_FALSE(options.session.has_value());
    EXPECT_TRUE(options.file.isEmpty());
    EXPECT_FALSE(options.theme.has_value());
    EXPECT_FALSE(options.size.isValid());
    EXPECT_FALSE(options.offscreen);
}

TEST(Options, SpecsBecomeTheCurvesOfANewSession) {
    const Options options = parseOptions({"symmetric-zorro:a=2", "gelu"});
    ASSERT_TRUE(options.session.has_value());
    ASSERT_EQ(options.session->curves.size(), 2U);
    EXPECT_EQ(specText(options.session->curves[0].curve), "symmetric-zorro:a=2,b=1");
    EXPECT_EQ(specText(options.session->curves[1].curve), "gelu");
}

TEST(Options, RenderingNeedsNoDisplay) {
    const Options options = parseOptions({"--render", "out", "--theme", "dark", "--size", "1440x900"});
    EXPECT_TRUE(options.offscreen);
    EXPECT_EQ(options.theme, ui::ThemeMode::dark);
    EXPECT_EQ(options.size, QSize(1440, 900));
}

TEST(Options, AFolderWithAComparisonIsARunToOpen) {
    const QTemporaryDir folder;
    EXPECT_THAT(complaint({folder.path()}), HasSubstr(folder.path().toStdString()));
    std::ofstream(folder.filePath("comparison.json").toStdString()) << "{}";
    EXPECT_EQ(parseOptions({folder.path()}).file, folder.path());
}

TEST(Options, MeasuredDataAreOpenedOnceTheWindowIsThere) {
    const QTemporaryDir folder;
    const QString path = folder.filePath("points.csv");
    EXPECT_THAT(complaint({path}), HasSubstr("there is no such file"));
    std::ofstream(path.toStdString()) << "x,y\n1,2\n";
    const Options options = parseOptions({"--room", "fit", path});
    EXPECT_EQ(options.data, path);
    EXPECT_TRUE(options.file.isEmpty()) << "which is opened before the window is";
    EXPECT_THAT(complaint({path, "gelu"}), HasSubstr("leave out"));
    EXPECT_THAT(complaint({path, "a.zlab"}), HasSubstr("holds one session"));
}

TEST(Options, ALanguageIsOneThatTheWindowSpeaks) {
    EXPECT_EQ(parseOptions({"--language", "zh"}).language, "zh");
    EXPECT_EQ(parseOptions({"--language", "system"}).language, "system");
    EXPECT_TRUE(parseOptions({}).language.isEmpty());
    EXPECT_THAT(complaint({"--language", "de"}), HasSubstr("one of system, en, zh"));
}

TEST(Options, TheTextSizeIsPerCent) {
    EXPECT_EQ(parseOptions({"--text-size", "200"}).textSize, 200);
    EXPECT_EQ(parseOptions({}).textSize, 0);
    EXPECT_THAT(complaint({"--text-size", "20"}), HasSubstr("from 50 to 300"));
    EXPECT_THAT(complaint({"--text-size", "large"}), HasSubstr("from 50 to 300"));
}

TEST(Options, WrongWordsAreNamed) {
    EXPECT_EQ(parseOptions({"--theme", "high-contrast-dark"}).theme, ui::ThemeMode::strongDark);
    EXPECT_THAT(complaint({"--theem"}), HasSubstr("theem"));
    EXPECT_THAT(complaint({"--theme", "blue"}), HasSubstr("system, light, dark, high-contrast"));
    EXPECT_THAT(complaint({"--room", "attic"}), HasSubstr("explore, fit"));
    EXPECT_THAT(complaint({"--size", "12"}), HasSubstr("1280x800"));
    EXPECT_THAT(complaint({"gelo"}), HasSubstr("did you mean 'gelu'"));
    EXPECT_THAT(complaint({"a.zlab", "b.zlab"}), HasSubstr("b.zlab"));
    EXPECT_THAT(complaint({"a.zlab", "gelu"}), HasSubstr("a.zlab"));
}

TEST(Options, AWordSaysWhatIsMeasured) {
    EXPECT_EQ(parseOptions({}).benchmark, Benchmark::none);
    EXPECT_EQ(parseOptions({"--benchmark"}).benchmark, Benchmark::plots);
    EXPECT_EQ(parseOptions({"--benchmark", "charts"}).benchmark, Benchmark::charts);
    EXPECT_EQ(parseOptions({"--benchmark", "start"}).benchmark, Benchmark::start);
    EXPECT_THAT(complaint({"--benchmark", "all"}), HasSubstr("all"));
}

}  // namespace
}  // namespace zorro
