#include "ui/theme/color_scale.h"

#include <gtest/gtest.h>

#include "tests/ui/theme/color_math.h"

namespace zorro::ui {
namespace {

using color::Vision;

double distance(Vision vision, const QColor& a, const QColor& b) {
    const auto seen = [&](const QColor& each) {
        return color::lab(color::seenWith(vision, color::linear(each)));
    };
    return color::deltaE(seen(a), seen(b));
}

TEST(ColorScale, QuartersAreToldApartByEverybody) {
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        for (const Vision vision : {Vision::normal, Vision::protanopia, Vision::deuteranopia}) {
            for (int quarter = 0; quarter < 4; ++quarter) {
                EXPECT_GT(distance(vision, scaleColor(theme, quarter / 4.0),
                                   scaleColor(theme, (quarter + 1) / 4.0)),
                          8)
                    << theme.dark << ", quarter " << quarter;
            }
        }
    }
}

TEST(ColorScale, IsSeenOnThePanel) {
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        for (int tenth = 0; tenth <= 10; ++tenth) {
            EXPECT_GT(color::contrast(scaleColor(theme, tenth / 10.0), theme.panel), 2.4) << tenth;
        }
    }
}

TEST(ColorScale, EndsWhereItEnds) {
    EXPECT_EQ(scaleColor(lightTheme(), -1), scaleColor(lightTheme(), 0));
    EXPECT_EQ(scaleColor(lightTheme(), 7), scaleColor(lightTheme(), 1));
}

}  // namespace
}  // namespace zorro::ui
