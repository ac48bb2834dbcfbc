#pragma once

// The trainers of this machine. There may be several, each with a LibTorch of its own: the one beside this
// program usually has no CUDA, the one that app/run --gpu builds has.
//
// Asking a trainer means starting it, which takes a second or two: call describe functions from a thread that
// may wait.

#include <filesystem>
#include <string>
#include <vector>

#include "core/launch/trainer/trainer_description.h"

namespace zorro {

/// The environment variable that names the only program to train with.
inline constexpr const char* trainerVariable = "ZORROLAB_TRAINER";

/// The programs zorro-train that are found, each once: what trainerVariable says, and then no other; else
/// those beside this program, in the build folder for GPUs (build/gpu) and in $PATH. Throws FileError where
/// there is none, or where trainerVariable names what cannot be started.
[[nodiscard]] std::vector<std::filesystem::path> knownTrainers();

/// A trainer and what it says of itself.
struct DescribedTrainer {
    std::filesystem::path program;
    TrainerDescription description;
    std::string problem;  ///< why it could not be asked, a sentence; empty: it was
};

/// What all known trainers say now. Throws as knownTrainers() does.
[[nodiscard]] std::vector<DescribedTrainer> describeTrainers();

/// Why none of these trainers has a CUDA device, as a part of a sentence: what the one that was built for
/// GPUs says, rather than one without CUDA. Empty where one has.
[[nodiscard]] std::string whyNoGpu(const std::vector<DescribedTrainer>& trainers);

/// A device and the trainer that a comparison on it gets.
struct OfferedDevice {
    TrainingDevice device;
    const DescribedTrainer* trainer;  ///< one of those that were given
};

/// What these trainers can train on, each device once with the first trainer that has it: GPUs in their
/// order, the CPU last. `trainers` outlive the result.
[[nodiscard]] std::vector<OfferedDevice> offeredDevices(const std::vector<DescribedTrainer>& trainers);

/// What this trainer says, or has said when it and the driver were the same as now: its answers are kept in
/// the user's cache folder. The free memory in it may be of another time.
[[nodiscard]] DescribedTrainer describedBefore(const std::filesystem::path& program);

/// The trainer for a device as a comparison asks for it (auto, cpu, cuda, cuda:N): of auto the first with a
/// CUDA device, else the first of all. Throws FileError in a sentence that says what is missing.
[[nodiscard]] std::filesystem::path trainerFor(const std::string& device);

}  // namespace zorro
