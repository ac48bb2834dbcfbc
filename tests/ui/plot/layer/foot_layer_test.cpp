#include "ui/plot/layer/foot_layer.h"

#include <QPixmap>
#include <gtest/gtest.h>

#include "ui/plot/panel/plot_canvas.h"

namespace zorro::ui {
namespace {

PlotFeet feetOf(std::vector<double> heights) {
    return {.shapes =
                {{.color = Qt::red, .name = "ReLU", .lower = -2, .upper = 2, .heights = std::move(heights)}},
            .words = "Pre-activations",
            .scale = "0.4 per unit",
            .quantity = "share"};
}

/// A canvas over [-2, 2], painted.
class PaintedCanvas {
public:
    PaintedCanvas(const PlotFeet& feet, const AxisRange& y) {
        canvas_.resize(400, 300);
        canvas_.setRanges({-2, 2}, y);
        canvas_.setFeet(feet);
        image_ = canvas_.grab().toImage();
    }
    [[nodiscard]] const QImage& image() const { return image_; }
    /// How much redder than its ground the pixel is at x, so high over the lower edge.
    [[nodiscard]] int rednessAt(double x, double partOfHeight) const {
        const PlotTransform to = canvas_.transform();
        const QPointF at(to.pixelX(x), to.area.bottom() - partOfHeight * to.area.height());
        const QColor color = image_.pixelColor((at * image_.devicePixelRatio()).toPoint());
        return color.red() - color.blue();
    }

private:
    PlotCanvas canvas_;
    QImage image_;
};

TEST(FootLayer, StandsOnTheLowerEdgeWhateverTheAxisShows) {
    for (const AxisRange& y : {AxisRange{-1, 1}, {1e3, 1e4}, {-1e-6, 1e-6}}) {
        const PaintedCanvas canvas(feetOf({0.1, 0.4, 0.2, 0}), y);
        EXPECT_GT(canvas.rednessAt(-0.45, 0.9 * PlotFeet::footHeight), 20);
        EXPECT_LT(canvas.rednessAt(-0.45, 1.2 * PlotFeet::footHeight), 5);
        EXPECT_GT(canvas.rednessAt(0.45, 0.45 * PlotFeet::footHeight), 20);
        EXPECT_LT(canvas.rednessAt(0.45, 0.6 * PlotFeet::footHeight), 5);
        EXPECT_LT(canvas.rednessAt(1.55, 0.02), 5);
    }
}

TEST(FootLayer, PaintsNothingWhereThereIsNothing) {
    const QImage bare = PaintedCanvas({}, {0, 1}).image();
    EXPECT_EQ(PaintedCanvas({.shapes = {{.color = Qt::red, .heights = {}}}}, {0, 1}).image(), bare);
    EXPECT_EQ(PaintedCanvas({.shapes = {{.color = Qt::red, .heights = {0, 0}}}}, {0, 1}).image(), bare);
}

TEST(FootLayer, TheHighestOfAllShapesSetsTheScale) {
    PlotFeet feet = feetOf({0.1, 0.4, 0.2, 0});
    feet.shapes.push_back({.color = Qt::blue, .lower = -2, .upper = 2, .heights = {0.8}});
    EXPECT_EQ(feet.highest(), 0.8);
}

}  // namespace
}  // namespace zorro::ui
