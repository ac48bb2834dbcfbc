#pragma once

// What a trainer is: its versions and the devices that it can train on.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/launch/process/child_process.h"
#include "core/text/json.h"

namespace zorro {

/// A device that a trainer can use.
struct TrainingDevice {
    std::string device;  ///< as a comparison asks for it: cuda:N or cpu
    std::string name;    ///< e.g. "NVIDIA H200"
    std::uint64_t memoryBytes = 0;
    std::uint64_t freeBytes = 0;  ///< when the trainer was asked
};

struct TrainerDescription {
    std::string version;                  ///< of zorro-train
    std::string libtorch;                 ///< the version of its LibTorch
    std::string library;                  ///< the file of its LibTorch; empty: a trainer that does not say
    std::optional<std::string> cuda;      ///< the version of CUDA in it; nothing: it has none
    std::vector<TrainingDevice> devices;  ///< the CPU last
    std::string why;  ///< why it has no CUDA device, as a part of a sentence; empty: it has one
};

/// The answer to `zorro-train --describe`. Throws FileError with the trainer's own sentence.
[[nodiscard]] TrainerDescription readDescription(const ProgramAnswer& answer);

/// The same as the trainer writes it, and back. Throws Json::exception where something is missing.
[[nodiscard]] Json descriptionJson(const TrainerDescription& description);
[[nodiscard]] TrainerDescription descriptionFrom(const Json& json);

/// The device called so; null where the trainer has none.
[[nodiscard]] const TrainingDevice* findDevice(const TrainerDescription& description,
                                               const std::string& device);

/// For people, e.g. "NVIDIA H200, 139 of 141 GB free".
[[nodiscard]] std::string deviceWords(const TrainingDevice& device);

}  // namespace zorro
