#include "ui/theme/class_style.h"

#include <cmath>
#include <set>
#include <utility>

#include <gtest/gtest.h>

#include "tests/ui/theme/color_math.h"

namespace zorro::ui {
namespace {

color::Triple labOf(const QColor& tint) {
    return color::lab(color::linear(tint));
}

TEST(ClassStyle, NoClassHasTheColourOfACurve) {
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        for (std::size_t label = 0; label < classStyleCount; ++label) {
            const QColor tint = classStyle(theme, label).tint;
            for (int curve = 0; curve < curveHueCount; ++curve) {
                const double distance = color::deltaE(labOf(tint), labOf(curveStyle(theme, curve).color));
                EXPECT_GT(distance, 8) << label << " and curve " << curve + 1;
            }
        }
    }
}

TEST(ClassStyle, TintsAreNeutral) {
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        for (std::size_t label = 0; label < classStyleCount; ++label) {
            const auto [lightness, a, b] = labOf(classStyle(theme, label).tint);
            EXPECT_LT(std::hypot(a, b), 25) << label;
        }
    }
}

TEST(ClassStyle, ClassesDifferInTintOrShapeAndTheFirstTwoInBoth) {
    const Theme theme = lightTheme();
    std::set<std::pair<QRgb, DotShape>> looks;
    for (std::size_t label = 0; label < classStyleCount; ++label) {
        looks.emplace(classStyle(theme, label).tint.rgb(), classStyle(theme, label).shape);
    }
    EXPECT_EQ(looks.size(), classStyleCount);
    EXPECT_NE(classStyle(theme, 0).shape, classStyle(theme, 1).shape);
    EXPECT_GT(color::deltaE(labOf(classStyle(theme, 0).tint), labOf(classStyle(theme, 1).tint)), 30);
}

}  // namespace
}  // namespace zorro::ui
