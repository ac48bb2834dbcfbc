// Points and areas, as pixels.

#include "ui/plot/layer/data_layer.h"

#include <cmath>

#include <QImage>
#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

constexpr QRgb ground = qRgb(255, 255, 255);

class DataLayer : public testing::Test {
protected:
    DataLayer() { picture.fill(ground); }

    [[nodiscard]] QRgb at(double x, double y) const { return picture.pixel(to.pixel(x, y).toPoint()); }

    QImage picture{100, 100, QImage::Format_RGB32};
    PlotTransform to{.x = {0, 8}, .y = {0, 8}, .area = QRectF(10, 10, 80, 80)};
};

TEST_F(DataLayer, DotsAreFilledAndRingsAreNot) {
    const std::vector<double> x{2};
    const std::vector<double> low{2};
    const std::vector<double> high{6};
    const PlotPoints dot{.color = Qt::red, .size = 9, .x = x, .y = low};
    const PlotPoints ring{.color = Qt::red, .size = 9, .hollow = true, .x = x, .y = high};
    QPainter painter(&picture);
    paintPoints(painter, std::vector{dot, ring}, to);
    painter.end();

    EXPECT_EQ(at(2, 2), QColor(Qt::red).rgb());
    EXPECT_EQ(at(2, 6), ground);
    EXPECT_NE(picture.pixel(to.pixel(2, 6).toPoint() + QPoint(4, 0)), ground);
}

TEST_F(DataLayer, NothingIsDrawnOutsideTheAxes) {
    const std::vector<double> x{-0.2, 100, NAN};
    const std::vector<double> y{4, 4, 4};
    QPainter painter(&picture);
    paintPoints(painter, std::vector{PlotPoints{.color = Qt::red, .size = 9, .x = x, .y = y}}, to);
    painter.end();

    EXPECT_EQ(picture.pixel(7, 50), ground);
    EXPECT_NE(picture.pixel(11, 50), ground) << "half of the dot at the edge shows";
}

}  // namespace
}  // namespace zorro::ui
