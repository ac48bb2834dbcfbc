#include "ui/figure/sheet/label_places.h"

#include <cmath>

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

TEST(PushedApart, LeavesWhatHasRoomWhereItIs) {
    const std::vector<double> wanted{10, 30, 20};
    EXPECT_EQ(pushedApart(wanted, 5, 0, 100), wanted);
}

TEST(PushedApart, SpreadsWhatOverlapsAroundItsMiddle) {
    EXPECT_EQ(pushedApart(std::vector<double>{50, 50, 50}, 10, 0, 100), (std::vector<double>{40, 50, 60}));
    EXPECT_EQ(pushedApart(std::vector<double>{52, 48}, 10, 0, 100), (std::vector<double>{55, 45}));
}

TEST(PushedApart, StaysWithinItsBounds) {
    EXPECT_EQ(pushedApart(std::vector<double>{0, 0, 100, 100}, 10, 0, 100),
              (std::vector<double>{5, 15, 85, 95}));
}

TEST(PushedApart, HasNoAnswerWithoutRoom) {
    EXPECT_TRUE(pushedApart(std::vector<double>{1, 2, 3}, 10, 0, 29).empty());
    EXPECT_TRUE(pushedApart({}, 10, 0, 29).empty());
}

TEST(PushedApart, NeverOverlapsAndKeepsTheOrder) {
    std::vector<double> wanted;
    for (int i = 0; i < 40; ++i) {
        wanted.push_back(50 + 45 * std::sin(i * i));
    }
    const std::vector<double> places = pushedApart(wanted, 2.5, 0, 100);
    ASSERT_EQ(places.size(), wanted.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        EXPECT_GE(places[i], 1.25 - 1e-9);
        EXPECT_LE(places[i], 98.75 + 1e-9);
        for (std::size_t j = 0; j < i; ++j) {
            EXPECT_GE(std::fabs(places[i] - places[j]), 2.5 - 1e-9);
            EXPECT_EQ(wanted[i] < wanted[j], places[i] < places[j]);
        }
    }
}

TEST(KeptLabels, LeaveOutAsManyAsTheyMust) {
    const std::vector<LabelStretch> labels{{-2, 2}, {8, 12}, {18, 22}, {28, 32}, {38, 42}};
    EXPECT_EQ(keptLabels(labels, 5, -5, 50), (std::vector<std::size_t>{0, 1, 2, 3, 4}));
    EXPECT_EQ(keptLabels(labels, 8, -5, 50), (std::vector<std::size_t>{0, 2, 4}));
    EXPECT_EQ(keptLabels(labels, 5, 0, 40), (std::vector<std::size_t>{1, 2, 3}));
    EXPECT_TRUE(keptLabels(labels, 5, 100, 200).empty());
}

}  // namespace
}  // namespace zorro::ui
