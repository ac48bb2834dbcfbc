// Figures that keep their place while they change.

#include "ui/theme/fonts.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QLabel>
#include <gtest/gtest.h>

#include "ui/theme/tabular_figures.h"

namespace zorro::ui {
namespace {

TEST(Fonts, TabularFontHasDigitsOfOneWidth) {
    for (const int size : {11, 13, 20}) {
        const QFontMetricsF metrics(tabularFont(size));
        EXPECT_EQ(metrics.horizontalAdvance("1111111111"), metrics.horizontalAdvance("0123456789")) << size;
    }
}

TEST(Fonts, TabularFiguresAreTheBodysOwn) {
    if (QFontInfo(bodyFont()).family() != "Inter") {
        GTEST_SKIP() << "Inter is not installed";
    }
    const QFontMetricsF body(bodyFont());
    const QFontMetricsF tabular(tabularFont());
    EXPECT_EQ(tabular.height(), body.height());
    EXPECT_EQ(tabular.capHeight(), body.capHeight());
    EXPECT_EQ(tabular.horizontalAdvance("o"), body.horizontalAdvance("o"));
    EXPECT_LT(body.horizontalAdvance("1"), 0.8 * tabular.horizontalAdvance("1"));
}

TEST(Fonts, AFontWithoutTheFeatureIsLeftAlone) {
    EXPECT_TRUE(withTabularFigures(QRawFont::fromFont(QFont("DejaVu Sans Mono")), "x").isEmpty());
    EXPECT_TRUE(withTabularFigures(QRawFont(), "x").isEmpty());
}

TEST(Fonts, TellsTabularFromProportionalDigits) {
    QFont font("DejaVu Sans Mono");
    EXPECT_TRUE(hasTabularDigits(font));
    QFont inter("Inter");
    if (QFontInfo(inter).family() != "Inter") {
        GTEST_SKIP() << "Inter is not installed";
    }
    EXPECT_FALSE(hasTabularDigits(inter));
}

TEST(Fonts, SizesAreWhatTheDesignSays) {
    EXPECT_EQ(bodyFont().pixelSize(), 13);
    EXPECT_EQ(tabularFont(11).pixelSize(), 11);
    QLabel label("Curves");
    styleAsHeading(label);
    EXPECT_EQ(label.font().pixelSize(), 11);
    EXPECT_EQ(label.font().capitalization(), QFont::MixedCase) << "names and formulas keep their letters";
}

}  // namespace
}  // namespace zorro::ui
