#include "ui/plot/panel/plot_overlay.h"

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

const QRectF area(0, 0, 300, 200);
const QSizeF label(60, 14);

TEST(PlotLabels, StandOnTheSideThatIsAskedFor) {
    const std::vector<QRectF> placed =
        placeLabels({{100, 100}, {200, 100}}, {label, label}, {false, true}, area);

    EXPECT_GT(placed[0].top(), 100);
    EXPECT_LT(placed[1].bottom(), 100);
}

TEST(PlotLabels, StayInsideTheArea) {
    for (const QPointF& centre : {QPointF(1, 1), QPointF(299, 199), QPointF(1, 199), QPointF(299, 1)}) {
        const QRectF placed = placeLabels({centre}, {label}, {false}, area)[0];
        EXPECT_FALSE(placed.isEmpty());
        EXPECT_TRUE(area.contains(placed));
    }
}

TEST(PlotLabels, LeaveTheTitleAlone) {
    const QRectF title(8, 11, 130, 19);
    const QRectF placed = placeLabels({{120, 40}}, {QSizeF(70, 14)}, {true}, area, {{title}, {}})[0];

    EXPECT_FALSE(placed.isEmpty());
    EXPECT_FALSE(placed.intersects(title));
}

TEST(PlotLabels, LeaveDotsAloneWhereThereIsAnotherPlace) {
    const QRectF dot(95, 80, 7, 7);
    const QRectF placed = placeLabels({{100, 100}}, {label}, {true}, area, {{}, {dot}})[0];
    EXPECT_LT(placed.bottom(), 100) << "above, as asked for, to the right of the dot";
    EXPECT_FALSE(placed.intersects(dot));

    const QRectF among = placeLabels({{100, 100}}, {label}, {true}, area, {{}, {area}})[0];
    EXPECT_FALSE(among.isEmpty()) << "rather over a dot than nowhere";
}

TEST(PlotLabels, NeverOverlapOneAnother) {
    std::vector<QPointF> centres;
    for (int i = 0; i < 30; ++i) {
        centres.emplace_back(20 + 9 * i, 100 + 3 * (i % 7));
    }
    const std::vector<QRectF> placed =
        placeLabels(centres, std::vector<QSizeF>(30, label), std::vector<bool>(30, false), area);

    for (std::size_t i = 0; i < placed.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            EXPECT_FALSE(placed[i].intersects(placed[k]));
        }
    }
}

}  // namespace
}  // namespace zorro::ui
