#pragma once

// Where to train.

#include <c10/core/Device.h>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zorro {

/// The device that "auto", "cpu" or "cuda:N" means here: auto is the first CUDA device that can be used, or
/// the CPU. Throws RunError for a device that is not there or cannot be used, and for other words.
[[nodiscard]] c10::Device resolveDevice(const std::string& word);

/// One line for people: the GPU's name and its free memory, or e.g. "CPU (2 threads; no CUDA device found)".
[[nodiscard]] std::string deviceDescription(const c10::Device& device);

/// A device that can be trained on.
struct DeviceFacts {
    std::string device;  ///< as resolveDevice() takes it: cuda:N or cpu
    std::string name;    ///< e.g. "NVIDIA H200" or "CPU, 2 threads"
    std::uint64_t memoryBytes = 0;
    std::uint64_t freeBytes = 0;
};

/// All devices of this machine that this LibTorch can use, the CPU last.
[[nodiscard]] std::vector<DeviceFacts> devicesHere();

/// The file of the LibTorch that this program has loaded; empty where that is not known.
[[nodiscard]] std::string libtorchFile();

/// CUDA's version in this LibTorch, e.g. 13020 for 13.2; nothing where it was built without CUDA.
[[nodiscard]] std::optional<int> cudaRuntime();

/// Why there is no CUDA device here, as a part of a sentence; empty where there is one.
[[nodiscard]] std::string whyNoCuda();

/// Waits until the device has done what it was asked.
void synchronize(const c10::Device& device);

/// The memory that is free on the device in bytes, for whoever asks; 0: not known.
[[nodiscard]] double freeMemory(const c10::Device& device);

/// The memory in use on the device in bytes; on the CPU that of this process.
[[nodiscard]] double usedMemory(const c10::Device& device);

}  // namespace zorro
