#pragma once

// Where to train.

#include <c10/core/Device.h>
#include <string>
#include <vector>

namespace zorro {

/// The device that "auto", "cpu" or "cuda:N" means here: auto is the first CUDA device, or the CPU. Throws
/// RunError for a device that is not there and for other words.
[[nodiscard]] c10::Device resolveDevice(const std::string& word);

/// One line for people: the GPU's name and its free memory, or e.g. "CPU (2 threads; no CUDA device found)".
[[nodiscard]] std::string deviceDescription(const c10::Device& device);

/// The words that resolveDevice() takes here: auto, cpu, and every CUDA device.
[[nodiscard]] std::vector<std::string> deviceNames();

/// Waits until the device has done what it was asked.
void synchronize(const c10::Device& device);

/// The memory in use on the device in bytes; on the CPU that of this process.
[[nodiscard]] double usedMemory(const c10::Device& device);

}  // namespace zorro
