#include "ui/plot/layer/image_layer.h"

#include <gtest/gtest.h>

#include "ui/plot/panel/plot_panel.h"
#include "ui/theme/color_ramp.h"

namespace zorro::ui {
namespace {

/// Two rows of two cells over [0, 2] x [0, 2]; the lower right one is empty.
PlotImage example() {
    PlotImage image{.cells = QImage(2, 2, QImage::Format_Indexed8),
                    .colors =
                        [](const Theme& theme) {
                            return QList<QRgb>{qRgba(0, 0, 0, 0), theme.accent.rgb(), qRgb(255, 0, 0)};
                        },
                    .x = {0, 2},
                    .y = {0, 2},
                    .contour = {},
                    .scale = {}};
    image.cells.scanLine(0)[0] = 1;
    image.cells.scanLine(0)[1] = 2;
    image.cells.scanLine(1)[0] = 2;
    image.cells.scanLine(1)[1] = 0;
    return image;
}

QImage painted(const PlotImage& image, const PlotTransform& to, const Theme& theme = lightTheme()) {
    QImage canvas(100, 100, QImage::Format_RGB32);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    paintImage(painter, image, to, theme);
    return canvas;
}

TEST(ImageLayer, CellsLieWhereTheirAxesSay) {
    const QImage canvas = painted(example(), {{0, 2}, {0, 2}, {10, 10, 80, 80}});
    EXPECT_EQ(canvas.pixelColor(20, 20), lightTheme().accent);  // upper left
    EXPECT_EQ(canvas.pixelColor(80, 20), QColor(255, 0, 0));
    EXPECT_EQ(canvas.pixelColor(80, 80), QColor(Qt::white));  // empty
    EXPECT_EQ(canvas.pixelColor(5, 20), QColor(Qt::white));   // outside of the plot
}

TEST(ImageLayer, PartsInViewAreStretched) {
    const QImage canvas = painted(example(), {{0.5, 1}, {1, 1.5}, {0, 0, 100, 100}});
    EXPECT_EQ(canvas.pixelColor(2, 50), lightTheme().accent);
    EXPECT_EQ(canvas.pixelColor(98, 50), lightTheme().accent);
    EXPECT_EQ(painted(example(), {{5, 6}, {0, 2}, {0, 0, 100, 100}}).pixelColor(50, 50), QColor(Qt::white));
}

TEST(ImageLayer, ColoursAreThoseOfTheTheme) {
    const QImage canvas = painted(example(), {{0, 2}, {0, 2}, {0, 0, 100, 100}}, darkTheme());
    EXPECT_EQ(canvas.pixelColor(20, 20), darkTheme().accent);
}

TEST(ImageLayer, ContoursLieOverTheCells) {
    PlotImage image = example();
    image.contour = {QLineF(0, 1.5, 2, 1.5)};
    const QImage canvas = painted(image, {{0, 2}, {0, 2}, {0, 0, 100, 100}});
    EXPECT_LT(canvas.pixelColor(20, 25).lightness(), 90);
}

TEST(ImageLayer, AScaleMakesRoom) {
    PlotPanel panel;
    panel.resize(400, 200);
    const double right = panel.transform().area.right();
    PlotImage image = example();
    image.colors = sequentialRamp;
    image.scale = PlotImage::Scale{{-4, 0}, true};
    panel.replaceImage(image);
    EXPECT_LT(panel.transform().area.right(), right - 30);
}

TEST(ImageLayer, TheTitleStandsAboveRows) {
    PlotPanel panel;
    panel.resize(400, 200);
    const double top = panel.transform().area.top();
    panel.setRowNames({"first", "second", "third"});
    panel.setRanges({0, 1}, {0, 3});
    EXPECT_GT(panel.transform().area.top(), top);
}

}  // namespace
}  // namespace zorro::ui
