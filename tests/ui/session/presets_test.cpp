// The presets that come with the program are what they say; the user's own are kept safely.

#include "ui/session/presets.h"

#include <cmath>
#include <random>

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/expression/curve_spec.h"
#include "core/file/file.h"
#include "ui/session/file/json_reader.h"

namespace zorro::ui {
namespace {

std::vector<std::string> namesOf(const std::vector<Preset>& presets) {
    std::vector<std::string> names;
    for (const Preset& preset : presets) {
        names.push_back(preset.name.toStdString());
    }
    return names;
}

using Names = std::vector<std::string>;

/// Root of the mean squared difference over 1,001 points of [-5, 5].
double rootMeanSquare(const Curve& a, const Curve& b) {
    constexpr int points = 1001;
    double sum = 0;
    for (int i = 0; i < points; ++i) {
        const double x = -5 + 0.01 * i;
        sum += std::pow(a.at(x).f - b.at(x).f, 2);
    }
    return std::sqrt(sum / points);
}

class PresetsTest : public testing::Test {
protected:
    [[nodiscard]] Presets open() const { return Presets(file); }
    [[nodiscard]] std::string content() const { return readFile(file.toStdString()); }

    QTemporaryDir folder;
    QString file = folder.filePath("config/presets.json");
};

TEST_F(PresetsTest, ThePapersValuesComeWithTheProgram) {
    const auto presets = open().presetsFor("symmetric-zorro");
    ASSERT_EQ(namesOf(presets), (Names{"Paper's module", "Paper's LSTM gate"}));
    EXPECT_EQ(presets[0].curve.parameters, (std::vector{1.2, 1.0}));
    EXPECT_EQ(presets[1].curve.parameters, (std::vector{4.0, 2.0}));
    EXPECT_FALSE(presets[0].own);
}

TEST_F(PresetsTest, FitsAreAsCloseAsTheySay) {
    const std::pair<const char*, std::pair<const char*, double>> fits[] = {
        {"sigmoid-zorro", {"dgelu", 1.181e-2}},
        {"sigmoid-zorro", {"dsilu", 2.197e-2}},
        {"asymmetric-zorro", {"gelu", 5.678e-2}},
        {"asymmetric-zorro", {"swish", 1.233e-1}}};
    for (const auto& [family, goal] : fits) {
        double best = 1;
        for (const Preset& preset : open().presetsFor(family)) {
            best = std::min(best, rootMeanSquare(preset.curve, defaultCurve(findFunction(goal.first))));
        }
        EXPECT_NEAR(best, goal.second, 0.01 * goal.second) << goal.first;
    }
}

TEST_F(PresetsTest, OwnPresetsAreThereTheNextTime) {
    Presets presets = open();
    ASSERT_EQ(presets.add(" steep ", parseCurve("symmetric-zorro:a=9.1,b=0.3")), "");
    const auto found = open().presetsFor("symmetric-zorro");
    EXPECT_EQ(namesOf(found).back(), "steep");
    EXPECT_EQ(found.back().curve.parameters, (std::vector{9.1, 0.3}));
    EXPECT_TRUE(found.back().own);
    EXPECT_EQ(namesOf(open().presetsFor("gelu")), Names{});
}

TEST_F(PresetsTest, TheSameNameReplaces) {
    Presets presets = open();
    ASSERT_EQ(presets.add("mine", parseCurve("symmetric-zorro:a=9")), "");
    ASSERT_EQ(presets.add("mine", parseCurve("symmetric-zorro:a=8")), "");
    const auto found = presets.presetsFor("symmetric-zorro");
    EXPECT_EQ(found.size(), 3U);
    EXPECT_EQ(found.back().curve.parameters[0], 8);
}

TEST_F(PresetsTest, RemovesOnlyWhatIsTheUsers) {
    Presets presets = open();
    ASSERT_EQ(presets.add("mine", parseCurve("symmetric-zorro:a=9")), "");
    EXPECT_EQ(presets.remove("mine", "symmetric-zorro"), "");
    EXPECT_EQ(presets.remove("Paper's module", "symmetric-zorro"), "");
    EXPECT_EQ(presets.presetsFor("symmetric-zorro").size(), 2U);
}

TEST_F(PresetsTest, TwoWindowsDoNotLoseEachOthers) {
    Presets first = open();
    Presets second = open();
    ASSERT_EQ(first.add("one", parseCurve("symmetric-zorro:a=9")), "");
    ASSERT_EQ(second.add("two", parseCurve("symmetric-zorro:a=8")), "");
    EXPECT_EQ(open().presetsFor("symmetric-zorro").size(), 4U);
}

TEST_F(PresetsTest, ABrokenFileIsReportedAndKept) {
    Presets presets = open();
    ASSERT_EQ(presets.add("mine", parseCurve("symmetric-zorro:a=9")), "");
    replaceFile(file.toStdString(),
                R"({"format": "zorrolab-presets", "version": 1, "presets": [{"name": "x"}]})");
    Presets broken = open();
    EXPECT_TRUE(broken.problem().endsWith("presets[0].spec is missing.")) << broken.problem().toStdString();
    const std::string before = content();
    EXPECT_EQ(broken.add("mine", parseCurve("gelu")), broken.problem());
    EXPECT_NE(broken.remove("x", "gelu"), "");
    EXPECT_EQ(content(), before);
    EXPECT_EQ(broken.presetsFor("symmetric-zorro").size(), 2U);
}

TEST_F(PresetsTest, NeedsAName) {
    Presets presets = open();
    EXPECT_NE(presets.add("  ", parseCurve("symmetric-zorro")), "");
    EXPECT_FALSE(QFile::exists(file));
}

TEST_F(PresetsTest, MutatedFilesAreRefusedOrValid) {
    QFile resource(":/presets/zorro.json");
    ASSERT_TRUE(resource.open(QIODevice::ReadOnly));
    const std::string original = resource.readAll().toStdString();
    std::mt19937 random(7);
    int refused = 0;
    for (int i = 0; i < 2000; ++i) {
        std::string text = original;
        text[random() % text.size()] = static_cast<char>(random() % 256);
        text.erase(random() % text.size(), random() % 3);
        try {
            (void)parsePresets(text);
        } catch (const JsonError& error) {
            ++refused;
            EXPECT_GT(std::string(error.what()).size(), 10U);
        }
    }
    EXPECT_GT(refused, 200);
}

}  // namespace
}  // namespace zorro::ui
