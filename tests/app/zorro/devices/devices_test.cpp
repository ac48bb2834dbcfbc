#include "app/zorro/devices/devices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr std::uint64_t billion = 1'000'000'000;

/// Debian's, one with a GPU, and one that does not start.
std::vector<DescribedTrainer> threeTrainers() {
    const TrainingDevice cpu{"cpu", "CPU, 2 threads", 24 * billion, 20 * billion};
    return {{.program = "/usr/bin/zorro-train",
             .description = {.version = "0.1.0",
                             .libtorch = "1.13.1",
                             .devices = {cpu},
                             .why = "this LibTorch was built without CUDA"}},
            {.program = "/gpu/zorro-train",
             .description = {.version = "0.1.0",
                             .libtorch = "2.15.0",
                             .cuda = "13.2",
                             .devices = {{"cuda:0", "NVIDIA H200", 141 * billion, 139 * billion}, cpu}}},
            {.program = "/broken/zorro-train", .problem = "libc10.so is missing"}};
}

TEST(Devices, AreListedOnceGpusFirstWithTheTrainerThatGetsThem) {
    const Json devices = devicesJson(threeTrainers())["devices"];
    ASSERT_EQ(devices.size(), 2U);
    EXPECT_EQ(devices[0], (Json{{"device", "cuda:0"},
                                {"name", "NVIDIA H200"},
                                {"memory_bytes", 141 * billion},
                                {"free_bytes", 139 * billion},
                                {"trainer", "/gpu/zorro-train"},
                                {"libtorch", "2.15.0"}}));
    EXPECT_EQ(devices[1]["device"], "cpu");
    EXPECT_EQ(devices[1]["trainer"], "/usr/bin/zorro-train");
}

TEST(Devices, ATrainerThatCannotBeAskedIsNamedWithWhy) {
    const Json trainers = devicesJson(threeTrainers())["trainers"];
    ASSERT_EQ(trainers.size(), 3U);
    EXPECT_EQ(trainers[2]["why"], "libc10.so is missing");
    EXPECT_TRUE(trainers[2]["version"].is_null());
    EXPECT_TRUE(trainers[1]["why"].is_null());
}

TEST(Devices, TheTableSaysWhatTheyAreAndWhyATrainerHasNoGpu) {
    const std::string text = devicesText(threeTrainers());
    EXPECT_THAT(text, StartsWith("device  what it is"));
    EXPECT_THAT(text, HasSubstr("NVIDIA H200, 139 of 141 GB free"));
    EXPECT_THAT(text, HasSubstr("2.15.0, CUDA 13.2"));
    EXPECT_THAT(text,
                HasSubstr("/usr/bin/zorro-train has no CUDA device: this LibTorch was built without CUDA."));
    EXPECT_THAT(text, HasSubstr("/broken/zorro-train cannot be used: libc10.so is missing."));
}

}  // namespace
}  // namespace zorro
