#include "ui/figure/studio/figure_presets.h"

#include <QSettings>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

class FigurePresetsTest : public testing::Test {
protected:
    QStringList names() const {
        QStringList all;
        for (const FigurePreset& each : FigurePresets(file()).all()) {
            all << each.name;
        }
        return all;
    }
    QString file() const { return folder_.filePath("settings.ini"); }

    QTemporaryDir folder_;
    FigureStyle style_{.width = 123.5,
                       .height = 77,
                       .columns = 2,
                       .family = "Nimbus Roman",
                       .points = 9.5,
                       .naming = SheetNaming::legend,
                       .colors = SheetColors::grey,
                       .letters = false,
                       .grid = true,
                       .format = FigureFormat::tikz,
                       .withData = false};
};

TEST_F(FigurePresetsTest, AStyleComesBackFromItsText) {
    EXPECT_EQ(styleOfText(styleText(style_)), style_);
}

TEST_F(FigurePresetsTest, PapersAndSlidesAreThereFromTheStart) {
    EXPECT_EQ(names(), QStringList({"Paper, one column", "Paper, two columns", "Slides"}));
    EXPECT_EQ(FigurePresets(file()).last().name, "Paper, one column");
    EXPECT_EQ(FigurePresets(file()).last().style.width, 85);
}

TEST_F(FigurePresetsTest, KeptOnesAreThereTheNextTime) {
    EXPECT_EQ(FigurePresets(file()).keep(" Thesis ", style_), QString());
    EXPECT_EQ(FigurePresets(file()).all().back().name, "Thesis");
    EXPECT_EQ(FigurePresets(file()).all().back().style, style_);
    FigurePresets(file()).remove("Thesis");
    EXPECT_FALSE(names().contains("Thesis"));
}

TEST_F(FigurePresetsTest, NamesOfTheProgramAndEmptyOnesAreRefused) {
    EXPECT_FALSE(FigurePresets(file()).keep("slides", style_).isEmpty());
    EXPECT_FALSE(FigurePresets(file()).keep("  ", style_).isEmpty());
    EXPECT_EQ(names().size(), 3);
}

TEST_F(FigurePresetsTest, TheLastStyleComesBackWithItsPreset) {
    FigurePresets(file()).setLast("Slides", style_);
    EXPECT_EQ(FigurePresets(file()).last().name, "Slides");
    EXPECT_EQ(FigurePresets(file()).last().style, style_);
}

TEST_F(FigurePresetsTest, DamagedSettingsLeaveTheProgramsOwn) {
    for (const QString& damaged :
         {QString("[{\"name\":"), QString("17"), QString("[1,\"a\",{},{\"name\":3},{\"name\":\"x\"}]"),
          QString("[{\"name\":\"Slides\",\"style\":\"{}\"}]")}) {
        QSettings(file(), QSettings::IniFormat).setValue("figure/presets", damaged);
        QSettings(file(), QSettings::IniFormat).setValue("figure/last_style", damaged);
        QSettings(file(), QSettings::IniFormat).setValue("figure/last_name", "gone");
        EXPECT_EQ(names().size(), 3) << damaged.toStdString();
        EXPECT_EQ(FigurePresets(file()).last().style, FigureStyle());
    }
}

TEST_F(FigurePresetsTest, NumbersOutOfRangeAreAsUsual) {
    const FigureStyle style = styleOfText(
        "{\"width\":1e9,\"points\":-3,\"columns\":\"many\",\"format\":\"doc\",\"naming\":7,"
        "\"grid\":\"yes\",\"dots_per_inch\":null,\"height\":50}");
    FigureStyle usual;
    usual.height = 50;
    EXPECT_EQ(style, usual);
}

}  // namespace
}  // namespace zorro::ui
