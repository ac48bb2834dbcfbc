#include "core/train/run/device_error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(DeviceError, AGpuThatGoesIsSaidToBeGone) {
    for (const char* text :
         {"CUDA error: unspecified launch failure\nCUDA kernel errors might be asynchronously",
          "CUDA error: unknown error", "CUDA error: uncorrectable ECC error encountered",
          "CUDA error: no CUDA-capable device is detected"}) {
        EXPECT_THAT(deviceErrorSentence(text),
                    AllOf(StartsWith("the GPU does not answer any more"), Not(HasSubstr("\n"))));
    }
}

TEST(DeviceError, AFullGpuIsSaidToBeFull) {
    for (const char* text :
         {"CUDA out of memory. Tried to allocate 20.00 MiB. GPU 0 has a total capacity of 7.79 GiB",
          "CUDA error: out of memory",
          "CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"}) {
        EXPECT_THAT(deviceErrorSentence(text), StartsWith("the GPU's memory is full"));
    }
}

TEST(DeviceError, WhatDoesNotFitTogetherIsNamed) {
    EXPECT_THAT(deviceErrorSentence("CUDA error: no kernel image is available for execution on the device"),
                StartsWith("this LibTorch has no code for such a GPU"));
    EXPECT_THAT(
        deviceErrorSentence("CUDA error: the provided PTX was compiled with an unsupported toolchain."),
        StartsWith("the NVIDIA driver is older"));
    EXPECT_THAT(deviceErrorSentence("cuDNN error: CUDNN_STATUS_SUBLIBRARY_VERSION_MISMATCH"),
                HasSubstr("LD_LIBRARY_PATH"));
    EXPECT_THAT(deviceErrorSentence("nvrtc: error: failed to open libnvrtc-builtins.so.13.2."),
                HasSubstr("LD_LIBRARY_PATH"));
}

TEST(DeviceError, TheCauseInCudasOwnWordsStandsBehindIt) {
    EXPECT_THAT(deviceErrorSentence("CUDA error: unknown error\nmore"),
                HasSubstr("(CUDA error: unknown error)"));
}

TEST(DeviceError, WhatIsNoDevicesFaultIsLeftAsItIs) {
    EXPECT_EQ(deviceErrorSentence("the checkpoint is lost: out of memory"),
              "the checkpoint is lost: out of memory");
    EXPECT_EQ(deviceErrorSentence("CUDA error: invalid argument\nSearch for"),
              "CUDA error: invalid argument");
    EXPECT_EQ(deviceErrorSentence(""), "");
    EXPECT_EQ(deviceErrorSentence("\n\xff"), "");
}

}  // namespace
}  // namespace zorro
