#include "ui/plot/panel/plot_words.h"

#include <QFontMetricsF>
#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

const PlotPlaces inside{.card = {0, 0, 400, 200}, .area = {50, 14, 336, 160}};

TEST(PlotWords, OfNothingTakeNoPlace) {
    const WordBoxes boxes = placeWords({}, inside, QFont());

    EXPECT_TRUE(boxes.corner.isEmpty() && boxes.x.isEmpty() && boxes.y.isEmpty() && boxes.note.isEmpty());
}

TEST(PlotWords, StandBesideOneAnotherAndNeverOverlap) {
    const PlotWords words{.title = "loss", .corner = "log", .x = "step", .y = "nats", .note = "decimated"};
    for (const bool above : {false, true}) {
        PlotPlaces places = inside;
        places.titleAbove = above;
        const WordBoxes boxes = placeWords(words, places, QFont());
        const QRectF all[] = {boxes.title, boxes.corner, boxes.x, boxes.y, boxes.note};
        for (std::size_t i = 0; i < std::size(all); ++i) {
            EXPECT_FALSE(all[i].isEmpty()) << i;
            EXPECT_TRUE(places.card.contains(all[i])) << i;
            for (std::size_t j = 0; j < i; ++j) {
                EXPECT_FALSE(all[i].intersects(all[j])) << i << " and " << j << (above ? " above" : "");
            }
        }
        EXPECT_LT(boxes.title.right(), boxes.y.left());
        EXPECT_LT(boxes.y.right(), boxes.corner.left());
        EXPECT_LT(boxes.note.right(), boxes.x.left());
    }
}

TEST(PlotWords, ALongTitleMakesRoomForTheCornerWord) {
    const PlotWords words{.title = QString(200, u'w'), .corner = "linear", .y = "nats"};
    const WordBoxes boxes = placeWords(words, inside, QFont());

    EXPECT_LE(boxes.title.right(), boxes.corner.left());
    EXPECT_TRUE(boxes.y.isEmpty()) << "there is no room behind the title";
}

TEST(PlotWords, OverAPictureLeaveItFree) {
    PlotPlaces places = inside;
    places.titleAbove = places.filled = true;
    places.area = {50, 30, 290, 128};
    const WordBoxes boxes =
        placeWords({.title = "by layer", .x = "step", .note = "highest of 9"}, places, QFont());

    EXPECT_TRUE(boxes.x.isEmpty());
    EXPECT_GE(boxes.note.top(), places.area.bottom());
    EXPECT_LT(boxes.title.top(), places.area.top());
}

TEST(PlotWords, SayWhatIsAtTheFootBehindTheTitleAndItsScaleOverItsTick) {
    const PlotPlaces places{.card = {0, 0, 400, 300}, .area = {50, 14, 336, 260}};
    const PlotWords words{
        .title = "f", .foot = QString(200, u'w'), .footScale = "0.62 of them per unit of x"};
    const WordBoxes boxes = placeWords(words, places, QFont());
    const double top = places.area.bottom() - PlotFeet::footHeight * places.area.height();
    EXPECT_LE(boxes.footScale.bottom(), top);
    EXPECT_GT(boxes.footScale.bottom(), top - 10);
    QFont small;
    small.setPixelSize(11);
    EXPECT_GE(boxes.footScale.width(), QFontMetricsF(small).horizontalAdvance(words.footScale));
    EXPECT_EQ(boxes.foot.top(), boxes.title.top());
    EXPECT_GT(boxes.foot.left(), boxes.title.right());
    EXPECT_LE(boxes.foot.right(), places.area.right());
    EXPECT_TRUE(placeWords({.title = "f"}, places, QFont()).foot.isEmpty());
    EXPECT_TRUE(placeWords({.title = "f", .foot = "Not drawn"}, places, QFont()).footScale.isEmpty());
}

}  // namespace
}  // namespace zorro::ui
