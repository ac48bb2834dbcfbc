#include "ui/theme/color_ramp.h"

#include <gtest/gtest.h>

#include "tests/ui/theme/color_math.h"

namespace zorro::ui {
namespace {

using color::Vision;

TEST(ColorRamp, LightnessGoesOneWayForEveryEye) {
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        const QList<QRgb> ramp = sequentialRamp(theme);
        ASSERT_EQ(ramp.size(), 256);
        for (const Vision vision : {Vision::normal, Vision::protanopia, Vision::deuteranopia}) {
            const auto lightness = [&](int i) {
                return color::lab(color::seenWith(vision, color::linear(QColor(ramp[i]))))[0];
            };
            for (int i = 9; i < 256; i += 8) {
                const double rise = lightness(i) - lightness(i - 8);
                EXPECT_GT(theme.dark ? rise : -rise, 0);
            }
            EXPECT_GT(std::abs(lightness(255) - lightness(1)), 55);
        }
    }
}

TEST(ColorRamp, LittleIsNearTheGroundButNotLost) {
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        const double distance = color::deltaE(color::lab(color::linear(QColor(sequentialRamp(theme)[1]))),
                                              color::lab(color::linear(theme.panel)));
        EXPECT_GT(distance, 3);
        EXPECT_LT(distance, 25);
        EXPECT_EQ(qAlpha(sequentialRamp(theme)[0]), 0);
    }
}

}  // namespace
}  // namespace zorro::ui
