#include "core/launch/queue/queue_outlook.h"

#include <gtest/gtest.h>

namespace zorro {
namespace {

QueueEntry waiting(const std::string& run, std::vector<std::string> devices) {
    return {.run = run, .devices = std::move(devices)};
}

QueueEntry trained(const std::string& run, const std::string& device) {
    return {.run = run, .devices = {"cuda:0", "cuda:1"}, .device = device};
}

TEST(QueueOutlook, GivesEachTheFirstOfItsDevicesThatIsFree) {
    const auto outlooks = outlooksOf({waiting("a", {"cuda:0", "cuda:1"}), waiting("b", {"cuda:0", "cuda:1"}),
                                      waiting("c", {"cuda:0", "cuda:1"}), waiting("d", {"cpu"})},
                                     {}, "/runs");
    EXPECT_EQ(outlooks[0].device, "cuda:0");
    EXPECT_EQ(outlooks[1].device, "cuda:1");
    EXPECT_EQ(outlooks[2].device, "");
    ASSERT_TRUE(outlooks[2].obstacle);
    EXPECT_EQ(outlooks[2].obstacle->device, "cuda:0");
    EXPECT_EQ(outlooks[2].obstacle->run, "/runs/a");
    EXPECT_FALSE(outlooks[2].obstacle->isTrained);
    EXPECT_EQ(outlooks[3].device, "cpu");
    EXPECT_FALSE(outlooks[3].obstacle);
}

TEST(QueueOutlook, WhatIsTrainedHasItsDeviceWhereverItStandsInTheLine) {
    const auto outlooks = outlooksOf({waiting("first", {"cuda:1"}), trained("later", "cuda:1")}, {}, "/runs");
    EXPECT_EQ(outlooks[0].device, "");
    ASSERT_TRUE(outlooks[0].obstacle);
    EXPECT_EQ(outlooks[0].obstacle->run, "/runs/later");
    EXPECT_TRUE(outlooks[0].obstacle->isTrained);
    EXPECT_TRUE(outlooks[1].device.empty() && !outlooks[1].obstacle);
}

TEST(QueueOutlook, WhatIsTrainedBesideTheQueueTakesADeviceToo) {
    const auto outlooks = outlooksOf({waiting("a", {"cuda:0", "cuda:1"}), waiting("b", {"cpu"})},
                                     {{"cuda:0", "/runs/by-hand"}, {"cpu", "/runs/other"}}, "/runs");
    EXPECT_EQ(outlooks[0].device, "cuda:1");
    ASSERT_TRUE(outlooks[1].obstacle);
    EXPECT_EQ(outlooks[1].obstacle->run, "/runs/other");
    EXPECT_TRUE(outlooks[1].obstacle->isTrained);
}

}  // namespace
}  // namespace zorro
