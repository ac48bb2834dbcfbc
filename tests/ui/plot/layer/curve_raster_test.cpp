// The rasteriser against QPainter's antialiased lines, and what it must survive.

#include "ui/plot/layer/curve_raster.h"

#include <cmath>
#include <cstdlib>
#include <limits>

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

#include "ui/plot/layer/curve_layer.h"

namespace zorro::ui {
namespace {

constexpr int side = 160;

QImage blank() {
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

PlotTransform pixelsAsUnits() {
    return {{0, side}, {0, side}, QRectF(0, 0, side, side)};
}

PlotCurve lineOf(const std::vector<double>& x, const std::vector<double>& y, double width,
                 Qt::PenStyle style = Qt::SolidLine) {
    return {.id = 0, .color = Qt::black, .penStyle = style, .width = width, .x = x, .y = y};
}

QImage rasterised(const PlotCurve& curve) {
    QImage image = blank();
    CurveLayer().rasterise(image, {&curve, 1}, pixelsAsUnits());
    return image;
}

/// What QPainter draws eight times as large, averaged down: the share of every pixel that the line covers.
/// (At its own size QPainter draws lines of width 1 by another, rougher method.)
QImage painted(const PlotCurve& curve) {
    constexpr int scale = 8;
    QImage image(side * scale, side * scale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(curve.color, curve.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (const std::span<const double> pattern = dashPattern(curve.penStyle); !pattern.empty()) {
        pen.setDashPattern({pattern.begin(), pattern.end()});
    }
    painter.setPen(pen);
    PixelRuns runs;
    tracePixels(curve.x, curve.y, pixelsAsUnits(), curve.width + 2, runs);
    for (std::size_t run = 0; run < runs.size(); ++run) {
        QPolygonF line;
        for (const PixelPoint& point : runs.run(run)) {
            line << QPointF(point.x, point.y);
        }
        painter.drawPolyline(line);
    }
    painter.end();
    return image.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// Sum of the differences in brightness over the ink that QPainter uses, both in 0 .. 255 a pixel.
double relativeDifference(const QImage& one, const QImage& other) {
    double difference = 0;
    double ink = 0;
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            difference += std::abs(qGray(one.pixel(column, row)) - qGray(other.pixel(column, row)));
            ink += 255 - qGray(other.pixel(column, row));
        }
    }
    return difference / ink;
}

double inkOf(const QImage& image) {
    double ink = 0;
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            ink += 255 - qGray(image.pixel(column, row));
        }
    }
    return ink / 255;
}

class LineOfSlope : public testing::TestWithParam<std::tuple<double, double>> {};

TEST_P(LineOfSlope, LooksLikeTheOneOfQPainter) {
    const auto [slope, width] = GetParam();
    const double halfRun = 60 / std::sqrt(1 + slope * slope);
    const std::vector<double> x{80.3 - halfRun, 80.3 + halfRun};
    const std::vector<double> y{79.6 - halfRun * slope, 79.6 + halfRun * slope};
    const PlotCurve curve = lineOf(x, y, width);

    EXPECT_LT(relativeDifference(rasterised(curve), painted(curve)), 0.08);
    EXPECT_NEAR(inkOf(rasterised(curve)) / inkOf(painted(curve)), 1, 0.08);
}

INSTANTIATE_TEST_SUITE_P(CurveRaster, LineOfSlope,
                         testing::Combine(testing::Values(0.0, 0.01, 0.3, -1.0, 3.0, -20.0, 1e3, -1e6),
                                          testing::Values(1.0, 2.0, 2.5, 5.0)));

struct Wave {
    std::vector<double> x;
    std::vector<double> y;
};

Wave waveOf(double amplitude) {
    Wave wave;
    for (int column = 0; column <= side; ++column) {
        wave.x.push_back(column);
        wave.y.push_back(80 + amplitude * std::sin(0.12 * column));
    }
    return wave;
}

TEST(CurveRaster, DrawsACurveLikeQPainter) {
    for (const double amplitude : {5.0, 60.0, 900.0}) {
        const Wave wave = waveOf(amplitude);
        const PlotCurve curve = lineOf(wave.x, wave.y, 2);
        EXPECT_LT(relativeDifference(rasterised(curve), painted(curve)), 0.07) << amplitude;
    }
}

TEST(CurveRaster, DrawsDashesAndDotsLikeQPainter) {
    const Wave wave = waveOf(50);
    for (const Qt::PenStyle style : {Qt::DashLine, Qt::DotLine, Qt::DashDotLine}) {
        const PlotCurve curve = lineOf(wave.x, wave.y, 2, style);
        EXPECT_LT(relativeDifference(rasterised(curve), painted(curve)), 0.15) << style;
        EXPECT_LT(inkOf(rasterised(curve)), 0.85 * inkOf(rasterised(lineOf(wave.x, wave.y, 2)))) << style;
    }
}

TEST(CurveRaster, AFlatLineCoversExactlyItsWidth) {
    const std::vector<double> x{-5, 165};
    const std::vector<double> y{80, 80};

    EXPECT_NEAR(inkOf(rasterised(lineOf(x, y, 2))), 2.0 * side, 1e-9);
}

TEST(CurveRaster, LeavesGapsWhereValuesAreMissing) {
    const std::vector<double> x{0, 60, 61, 62, 160};
    const std::vector<double> y{80, 80, std::nan(""), 80, 80};
    const std::vector<double> wide{0, 60, 80, 100, 160};

    EXPECT_EQ(rasterised(lineOf(wide, y, 2)).pixel(80, 80), qRgb(255, 255, 255));
    EXPECT_LT(inkOf(rasterised(lineOf(wide, y, 2))), inkOf(rasterised(lineOf(x, y, 2))));
}

TEST(CurveRaster, HugeAndInfiniteValuesLeaveThroughTheEdge) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const double far : {1e5, 1e300, infinity}) {
        const std::vector<double> x{0, 80.5, 81.5, 160};
        const std::vector<double> y{40, 40, far, far};
        const QImage image = rasterised(lineOf(x, y, 2));
        EXPECT_LT(qGray(image.pixel(80, 10)), 60) << far;
        EXPECT_EQ(image.pixel(120, 10), qRgb(255, 255, 255)) << far;
    }
}

TEST(CurveRaster, AlphaThinsTheLineOut) {
    const std::vector<double> x{-5, 165};
    const std::vector<double> y{80, 80};
    PlotCurve curve = lineOf(x, y, 2);
    curve.color.setAlphaF(0.25F);

    EXPECT_NEAR(inkOf(rasterised(curve)), 0.25 * 2.0 * side, 3);
}

TEST(CurveRaster, StaysInsideThePlottingArea) {
    const Wave wave = waveOf(500);
    const PlotCurve curve = lineOf(wave.x, wave.y, 5);
    QImage image = blank();
    const PlotTransform inner{{0, side}, {0, side}, QRectF(40, 50, 60, 40)};
    CurveLayer().rasterise(image, {&curve, 1}, inner);
    const double all = inkOf(image);
    QPainter(&image).fillRect(40, 50, 60, 40, Qt::white);

    EXPECT_GT(all, 100);
    EXPECT_EQ(inkOf(image), 0);
}

TEST(CurveRaster, SurvivesAnyValues) {
    std::srand(7);
    const auto any = [] {
        const double values[] = {0, -1e308, 1e308, 1e-308, std::nan(""), INFINITY, -INFINITY, 1e10};
        return std::rand() % 4 == 0 ? values[std::rand() % 8] : (std::rand() % 4000 - 2000) * 0.13;
    };
    for (int round = 0; round < 1500; ++round) {
        std::vector<double> x;
        std::vector<double> y;
        for (int i = 0; i < std::rand() % 30; ++i) {
            x.push_back(std::rand() % 400 - 100.0);
            y.push_back(any());
        }
        std::sort(x.begin(), x.end());
        const auto style = static_cast<Qt::PenStyle>(1 + round % 4);
        const QImage image = rasterised(lineOf(x, y, 0.5 + round % 6, style));
        EXPECT_GE(inkOf(image), 0);
    }
}

}  // namespace
}  // namespace zorro::ui
