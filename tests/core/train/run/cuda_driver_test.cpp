#include "core/train/run/cuda_driver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro {
namespace {

using testing::HasSubstr;

/// As drivers write it.
constexpr const char* driver535 =
    "NVRM version: NVIDIA UNIX x86_64 Kernel Module  535.104.05  Sat Aug 19 01:15:15 UTC 2023\nGCC version:  "
    "gcc "
    "version 12.2.0\n";
constexpr const char* openDriver580 =
    "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  580.95.05  Release Build\n";

TEST(CudaDriver, AVersionIsAMajorAndAMinorNumber) {
    EXPECT_EQ(cudaVersionText(13020), "13.2");
    EXPECT_EQ(cudaVersionText(12060), "12.6");
    EXPECT_EQ(cudaVersionText(11080), "11.8");
}

TEST(CudaDriver, SaysWhatIsMissing) {
    EXPECT_EQ(whyNoCudaDevice({}), "this LibTorch was built without CUDA");
    EXPECT_EQ(whyNoCudaDevice({.runtime = 13020}), "this machine has no NVIDIA driver");
}

TEST(CudaDriver, ADriverThatIsTooOldIsNamedWithWhatWouldDo) {
    EXPECT_EQ(whyNoCudaDevice({.runtime = 13020, .driver = driver535}),
              "the NVIDIA driver 535.104.05 is older than CUDA 13.2 needs, which is 580 or later");
    EXPECT_THAT(whyNoCudaDevice({.runtime = 12060, .driver = driver535}), HasSubstr("offers none"));
    EXPECT_THAT(whyNoCudaDevice({.runtime = 13020, .driver = openDriver580}),
                HasSubstr("580.95.05 offers none"));
}

TEST(CudaDriver, TheEnvironmentMayHideAllDevices) {
    EXPECT_EQ(whyNoCudaDevice({.runtime = 13020, .driver = openDriver580, .visible = "-1"}),
              "CUDA_VISIBLE_DEVICES is '-1', which leaves none");
}

TEST(CudaDriver, AnyTextIsAnsweredInASentence) {
    for (const char* text : {"NVRM", "1", ".", "5.", "version 12", "  \n\n 99999999999999.1"}) {
        EXPECT_THAT(whyNoCudaDevice({.runtime = 13000, .driver = text}), HasSubstr("NVIDIA driver")) << text;
    }
}

}  // namespace
}  // namespace zorro
