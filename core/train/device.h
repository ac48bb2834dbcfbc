#pragma once

// Where to train.

#include <string>

#include "core/train/tensor.h"

namespace zorro {

/// The device that "auto", "cpu" or "cuda:N" means here: auto is the first CUDA device, or the CPU. Throws
/// RunError for a device that is not there and for other words.
[[nodiscard]] torch::Device resolveDevice(const std::string& word);

/// One line for people, e.g. "CPU (2 threads; this LibTorch was built without CUDA)".
[[nodiscard]] std::string deviceDescription(const torch::Device& device);

/// The memory in use on the device in bytes; on the CPU that of this process.
[[nodiscard]] double usedMemory(const torch::Device& device);

}  // namespace zorro
