// The palette against its promises: text that can be read, and curves that can be told apart.

#include <algorithm>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "tests/ui/theme/color_math.h"
#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

using color::Vision;

TEST(ColorMath, ContrastHasItsKnownEnds) {
    EXPECT_NEAR(color::contrast(Qt::black, Qt::white), 21, 1e-9);
    EXPECT_NEAR(color::contrast("#767676", Qt::white), 4.54, 0.005);  // the grey that WCAG examples give
}

TEST(ColorMath, DistanceMatchesThePublishedTestPairs) {
    // Sharma, Wu & Dalal 2005, table 1, pairs 1, 7, 17 and 25.
    EXPECT_NEAR(color::deltaE({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425, 5e-5);
    EXPECT_NEAR(color::deltaE({50, 0, 0}, {50, -1, 2}), 2.3669, 5e-5);
    EXPECT_NEAR(color::deltaE({50, 2.5, 0}, {73, 25, -18}), 27.1492, 5e-5);
    EXPECT_NEAR(color::deltaE({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}), 1.2644, 5e-5);
}

TEST(ColorMath, GreysLookTheSameToEverybody) {
    const color::Triple grey{0.3, 0.3, 0.3};
    for (const Vision vision : {Vision::protanopia, Vision::deuteranopia}) {
        EXPECT_NEAR(color::deltaE(color::lab(color::seenWith(vision, grey)), color::lab(grey)), 0, 0.1);
    }
}

struct NamedTheme {
    const char* name;
    Theme theme;

    friend void PrintTo(const NamedTheme& theme, std::ostream* out) { *out << theme.name; }
};

class EachTheme : public testing::TestWithParam<NamedTheme> {
protected:
    Theme theme = GetParam().theme;
    double readable = theme.strong ? 7 : 4.5;  ///< WCAG 2.1, 1.4.6 and 1.4.3

    /// The smallest distance between two of the first `count` hues, and which two.
    [[nodiscard]] std::pair<double, std::string> closestHues(Vision vision, int count) const {
        std::pair<double, std::string> closest{1e9, {}};
        for (int i = 0; i < count; ++i) {
            for (int j = 0; j < i; ++j) {
                closest = std::min(closest, {distance(vision, j, i),
                                             std::to_string(j + 1) + " and " + std::to_string(i + 1)});
            }
        }
        return closest;
    }
    [[nodiscard]] double distance(Vision vision, int a, int b) const {
        const auto seen = [&](int index) {
            return color::lab(color::seenWith(vision, color::linear(curveStyle(theme, index).color)));
        };
        return color::deltaE(seen(a), seen(b));
    }
};

TEST_P(EachTheme, TextCanBeReadOnItsGrounds) {
    for (const QColor& ground : {theme.background, theme.panel, theme.control, theme.controlHover}) {
        for (const QColor& text : {theme.text, theme.mutedText, theme.accent, theme.warning}) {
            const bool isOnHovered = !theme.strong && ground == theme.controlHover && text != theme.text;
            EXPECT_GE(color::contrast(text, ground), isOnHovered ? 4.0 : readable)
                << text.name().toStdString() << " on " << ground.name().toStdString();
        }
    }
    EXPECT_GE(color::contrast(theme.onAccent, theme.accent), readable);
}

TEST_P(EachTheme, CurvesStandOutFromThePanel) {
    for (int i = 0; i < curveHueCount; ++i) {
        EXPECT_GE(color::contrast(curveStyle(theme, i).color, theme.panel), theme.strong ? 4.5 : 3) << i + 1;
    }
}

// What is not text needs 3 : 1 (WCAG 2.1, 1.4.11).
TEST_P(EachTheme, OfHighContrastHasBordersThatAreSeen) {
    for (const QColor& line : {theme.line, theme.strongLine, theme.zeroLine, theme.accent}) {
        for (const QColor& ground : {theme.background, theme.panel}) {
            EXPECT_GE(color::contrast(line, ground), theme.strong ? 3 : 1) << line.name().toStdString();
        }
    }
    EXPECT_GE(color::contrast(theme.disabledText, theme.panel), theme.strong ? 4.5 : 1);
}

// Eight hues cannot all be far apart for somebody who sees two dimensions of colour. The first four, which
// most scenes need, are; of all eight, every two are still further apart than the eye's threshold of
// about 2.3.
TEST_P(EachTheme, HuesCanBeToldApart) {
    const std::pair<Vision, const char*> visions[] = {{Vision::normal, "normal"},
                                                      {Vision::protanopia, "protanopia"},
                                                      {Vision::deuteranopia, "deuteranopia"}};
    for (const auto& [vision, name] : visions) {
        for (const int count : {4, curveHueCount}) {
            const auto [least, which] = closestHues(vision, count);
            RecordProperty(std::string(name) + std::to_string(count), which + ": " + std::to_string(least));
            const double needed = vision == Vision::normal ? 14 : (count == 4 ? 8 : 2.5);
            EXPECT_GE(least, needed) << name << ", curves " << which;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Themes, EachTheme,
                         testing::Values(NamedTheme{"Light", lightTheme()}, NamedTheme{"Dark", darkTheme()},
                                         NamedTheme{"StrongLight", strongTheme(false)},
                                         NamedTheme{"StrongDark", strongTheme(true)}),
                         [](const auto& each) { return each.param.name; });

TEST(CurveStyle, KeepsItsHueAndGetsDashesFromTheNinthOn) {
    const Theme theme = lightTheme();
    EXPECT_EQ(curveStyle(theme, 8).color, curveStyle(theme, 0).color);
    EXPECT_EQ(curveStyle(theme, 7).penStyle, Qt::SolidLine);
    EXPECT_EQ(curveStyle(theme, 8).penStyle, Qt::DashLine);
    EXPECT_EQ(curveStyle(theme, 16).penStyle, Qt::DotLine);
    EXPECT_EQ(curveStyle(theme, curveStyleCount).penStyle, Qt::SolidLine);
}

}  // namespace
}  // namespace zorro::ui
