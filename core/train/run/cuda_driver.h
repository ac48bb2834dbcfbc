#pragma once

// What NVIDIA's driver says of its devices, and why there may be none. The driver is asked directly, so that
// this needs neither CUDA's toolkit nor its headers.

#include <cstdint>
#include <optional>
#include <string>

namespace zorro {

/// A device as its driver describes it.
struct CudaDeviceFacts {
    std::string name;
    std::uint64_t memoryBytes = 0;
    std::uint64_t freeBytes = 0;
};

/// What the driver says of device `index`; nothing where it does not answer. Makes a CUDA context on the
/// device.
[[nodiscard]] std::optional<CudaDeviceFacts> cudaDeviceFacts(int index);

/// What decides whether CUDA finds a device.
struct CudaCircumstances {
    std::optional<int> runtime =
        {};                   ///< CUDA's version in LibTorch, e.g. 13020 for 13.2; nothing: it has none
    std::string driver = {};  ///< the text of /proc/driver/nvidia/version; empty: no driver is loaded
    std::optional<std::string> visible = {};  ///< the environment's CUDA_VISIBLE_DEVICES
};

/// Why no device was found, as a part of a sentence, e.g. "this machine has no NVIDIA driver". The oldest
/// driver for a version of CUDA is that of NVIDIA's table on minor version compatibility: 450 for 11, 525 for
/// 12, 580 for 13.
[[nodiscard]] std::string whyNoCudaDevice(const CudaCircumstances& circumstances);

/// CUDA's version in words, e.g. "13.2" for 13020.
[[nodiscard]] std::string cudaVersionText(int version);

}  // namespace zorro
