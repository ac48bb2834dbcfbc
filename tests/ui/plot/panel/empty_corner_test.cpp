#include "ui/plot/panel/empty_corner.h"

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

constexpr QSize boxSize(120, 60);
const QRectF plotArea(0, 0, 600, 400);

/// A curve along the diagonal from the lower left to the upper right.
QPolygonF diagonal() {
    return QPolygonF({plotArea.bottomLeft(), plotArea.topRight()});
}

TEST(EmptyCorner, IsOneWhereNoCurveRuns) {
    const QRect box = emptyCorner(boxSize, {.areas = {plotArea}, .curves = {diagonal()}, .points = {}});
    EXPECT_TRUE(plotArea.contains(box));
    EXPECT_LT(box.left(), 40);  // the upper left one
    EXPECT_LT(box.top(), 60);
}

TEST(EmptyCorner, IsNotWhereThePointerIs) {
    const QRect box =
        emptyCorner(boxSize, {.areas = {plotArea}, .curves = {diagonal()}, .points = {{60, 60}}});
    EXPECT_GT(box.left(), 300);  // the lower right one
    EXPECT_GT(box.top(), 200);
}

TEST(EmptyCorner, StaysWhereItIsWhileThatIsFree) {
    const CornerScene scene{.areas = {plotArea}, .curves = {diagonal()}, .points = {}};
    const QRect elsewhere(QPoint(90, 50), boxSize);
    EXPECT_EQ(emptyCorner(boxSize, scene, elsewhere), elsewhere);
}

/// Curves through all four corners once left it on one of them.
TEST(EmptyCorner, IsAlongASideWhereEveryCornerIsTaken) {
    CornerScene scene{.areas = {plotArea}, .curves = {}, .points = {}};
    for (const double x : {40.0, 560.0}) {
        scene.curves.push_back(QPolygonF({QPointF(x, 0), QPointF(x, 400)}));
    }
    const QRect box = emptyCorner(boxSize, scene);
    EXPECT_TRUE(plotArea.contains(box));
    EXPECT_GT(box.left(), 40);
    EXPECT_LT(box.right(), 560);
}

}  // namespace
}  // namespace zorro::ui
