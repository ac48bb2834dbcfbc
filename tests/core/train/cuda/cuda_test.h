#pragma once

// What tests on a CUDA device begin with.

#include <c10/core/Device.h>
#include <cstdlib>

#include <gtest/gtest.h>

#include "core/train/run/device.h"

namespace zorro {

inline c10::Device cudaDevice() {
    return {at::kCUDA, 0};
}

/// Skips the test where there is no device, and says why.
inline void skipWithoutCuda() {
    ::setenv("CUBLAS_WORKSPACE_CONFIG", ":4096:8", 0);  // as zorro-train does
    if (const std::string why = whyNoCuda(); !why.empty())
        GTEST_SKIP() << "needs a CUDA device: " << why;
}

}  // namespace zorro
