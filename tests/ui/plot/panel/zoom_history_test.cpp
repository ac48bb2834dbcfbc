#include "ui/plot/panel/zoom_history.h"

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

PlotView viewOf(double upper) {
    PlotView view;
    view.x = {0, upper};
    return view;
}

TEST(ZoomHistory, WalksBackAndForthThroughViews) {
    ZoomHistory history(viewOf(1));
    history.push(viewOf(2), 1000);
    history.push(viewOf(3), 2000);

    EXPECT_EQ(history.back(), viewOf(2));
    EXPECT_EQ(history.back(), viewOf(1));
    EXPECT_EQ(history.back(), std::nullopt);
    EXPECT_EQ(history.forward(), viewOf(2));
    EXPECT_EQ(history.forward(), viewOf(3));
    EXPECT_EQ(history.forward(), std::nullopt);
}

TEST(ZoomHistory, OneTurnOfTheWheelIsOneEntry) {
    ZoomHistory history(viewOf(1));
    for (int step = 0; step < 20; ++step) {
        history.push(viewOf(2 + step), 5000 + 100 * step);
    }

    EXPECT_EQ(history.back(), viewOf(1));
    EXPECT_EQ(history.forward(), viewOf(21));
}

TEST(ZoomHistory, ChangesAfterAPauseAreEntriesOfTheirOwn) {
    ZoomHistory history(viewOf(1));
    history.push(viewOf(2), 0);
    history.push(viewOf(3), ZoomHistory::burstMilliseconds);

    EXPECT_EQ(history.back(), viewOf(2));
}

TEST(ZoomHistory, ANewViewForgetsTheOnesThatWereLeft) {
    ZoomHistory history(viewOf(1));
    history.push(viewOf(2), 0);
    ASSERT_EQ(history.back(), viewOf(1));
    history.push(viewOf(9), 50);

    EXPECT_FALSE(history.canGoForward());
    EXPECT_EQ(history.back(), viewOf(1));
}

TEST(ZoomHistory, TheSameViewAgainIsNoChange) {
    ZoomHistory history(viewOf(1));
    history.push(viewOf(1), 0);

    EXPECT_FALSE(history.canGoBack());
}

TEST(ZoomHistory, KeepsABoundedNumberOfViews) {
    ZoomHistory history(viewOf(1));
    for (int step = 0; step < 1000; ++step) {
        history.push(viewOf(2 + step), 1000 * step);
    }
    std::size_t steps = 0;
    while (history.back()) {
        ++steps;
    }

    EXPECT_EQ(steps, ZoomHistory::capacity - 1);
}

}  // namespace
}  // namespace zorro::ui
