// Long lines by columns of pixels: no spike is lost at any zoom.

#include "ui/plot/layer/column_raster.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <QImage>
#include <gtest/gtest.h>

#include "ui/plot/layer/curve_layer.h"

namespace zorro::ui {
namespace {

constexpr int width = 300;
constexpr int height = 100;

/// A line at 0 with one record at 1 of so many.
struct Spike {
    Spike(std::size_t count, std::size_t at) : x(count), y(count) {
        for (std::size_t i = 0; i < count; ++i) {
            x[i] = static_cast<double>(i);
        }
        y[at] = 1;
        pyramid.extend({.line = y});
    }
    [[nodiscard]] PlotCurve curve() const {
        return {.color = Qt::black, .x = x, .y = y, .pyramid = &pyramid};
    }

    std::vector<double> x;
    std::vector<double> y;
    MinMaxPyramid pyramid;
};

QImage drawn(const PlotCurve& curve, const AxisRange& x) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    CurveLayer().rasterise(image, {&curve, 1}, {x, {-0.2, 1.2}, QRectF(0, 0, width, height)});
    return image;
}

/// Whether something dark is in a row of pixels.
bool isDrawnIn(const QImage& image, int row) {
    for (int column = 0; column < image.width(); ++column) {
        if (qGray(image.pixel(column, row)) < 64) {
            return true;
        }
    }
    return false;
}

TEST(ColumnRaster, ASpikeOfOneRecordShowsAtEveryZoom) {
    for (const std::size_t at : {0U, 1U, 77'777U, 199'999U}) {
        const Spike spike(200'000, at);
        for (double length = 4; length < 800'000; length *= 1.7) {
            const double begin = static_cast<double>(at) - 0.37 * length;
            const QImage image = drawn(spike.curve(), {begin, begin + length});
            EXPECT_TRUE(isDrawnIn(image, height / 7)) << "record " << at << " of " << length;
            EXPECT_TRUE(isDrawnIn(image, height / 2)) << "the way to it";
        }
    }
}

TEST(ColumnRaster, CoversWhatLookingAtEveryRecordCovers) {
    std::mt19937 random(5);
    std::normal_distribution<double> normal;
    std::vector<double> x(30'000);
    std::vector<double> y(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = (i == 0 ? 0 : x[i - 1]) + 0.1 + static_cast<double>(random() % 100);
        y[i] = normal(random);
    }
    MinMaxPyramid pyramid;
    pyramid.extend({.line = y});
    const PlotTransform to{{x[100], x[29'000]}, {-5, 5}, QRectF(0, 0, width, height)};
    ColumnIndex index;
    index.find(x, to, width);
    std::vector<PixelColumn> columns;
    traceColumns(index, x, {.line = y}, &pyramid, to, columns);
    std::vector<PixelColumn> expected(width);
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double column = to.pixelX(x[i]);
        if (column >= 0 && column < width) {
            PixelColumn& each = expected[static_cast<std::size_t>(column)];
            const auto pixel = static_cast<float>(to.pixelY(y[i]));
            each = each.top > each.bottom
                       ? PixelColumn{pixel, pixel}
                       : PixelColumn{std::min(each.top, pixel), std::max(each.bottom, pixel)};
        }
    }
    for (std::size_t column = 0; column < expected.size(); ++column) {
        EXPECT_LE(columns[column].top, expected[column].top + 1e-3F);
        EXPECT_GE(columns[column].bottom, expected[column].bottom - 1e-3F);
        EXPECT_LT(columns[column].bottom - columns[column].top, height);
    }
}

TEST(ColumnRaster, AGapStaysAGap) {
    const std::vector<double> x{0, 100, 200, 300};
    const std::vector<double> y{0.5, 0.5, NAN, 0.5};
    MinMaxPyramid pyramid;
    const PlotTransform to{{0, width}, {0, 1}, QRectF(0, 0, width, height)};
    ColumnIndex index;
    index.find(x, to, width);
    std::vector<PixelColumn> columns;
    traceColumns(index, x, {.line = y}, &pyramid, to, columns);
    EXPECT_LE(columns[50].top, columns[50].bottom);
    EXPECT_GT(columns[150].top, columns[150].bottom);
}

TEST(ColumnRaster, ABandIsFilledBetweenItsEdges) {
    const std::vector<double> x{0, width};
    const std::vector<double> lower{0.2, 0.2};
    const std::vector<double> upper{0.8, 0.4};
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    const PlotArea area{.color = Qt::black, .x = x, .lower = lower, .upper = upper};
    CurveLayer().rasteriseAreas(image, {&area, 1}, {{0, width}, {0, 1}, QRectF(0, 0, width, height)});
    EXPECT_EQ(qGray(image.pixel(5, 50)), 0);
    EXPECT_EQ(qGray(image.pixel(5, 10)), 255);
    EXPECT_EQ(qGray(image.pixel(295, 50)), 255) << "the upper edge falls";
    EXPECT_EQ(qGray(image.pixel(295, 70)), 0);
}

TEST(ColumnRaster, WhatStandsForSeveralRecordsShowsHowFarTheyReached) {
    const std::vector<double> x{0, 1, 2};
    const std::vector<double> y{0.5, 0.5, 0.5};
    const std::vector<double> lower{0.5, 0.1};
    const std::vector<double> upper{0.5, 0.9};
    MinMaxPyramid pyramid;
    const PlotCurve curve{
        .color = Qt::black, .x = x, .y = y, .lower = lower, .upper = upper, .pyramid = &pyramid};
    const QImage image = drawn(curve, {0, 2});
    EXPECT_TRUE(isDrawnIn(image, static_cast<int>(height * (1.2 - 0.85) / 1.4)));
}

}  // namespace
}  // namespace zorro::ui
