#pragma once

// The trainer as processes of this machine. One that trains is detached: it outlives the program that started
// it, and says what it has to say in trainer.log of its run directory.

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/file/file_lock.h"
#include "core/launch/trainer/benchmark_answer.h"
#include "core/launch/trainer/known_trainers.h"
#include "core/launch/trainer/trainer_answers.h"
#include "core/run/comparison/comparison.h"
#include "core/run/process/trainer_process.h"
#include "core/run/process/trainer_signals.h"
#include "core/run/replacement/replacement.h"

namespace zorro {

/// The trainer of a run directory: that for the device its comparison asks for, else the first that is known.
/// Throws FileError as trainerFor() does.
[[nodiscard]] std::filesystem::path trainerOf(const std::filesystem::path& run);

/// Makes the run directory of a comparison that is to be trained on this machine, and none where nobody here
/// has its device. Throws as trainerFor() and createRunDirectory() do.
[[nodiscard]] std::filesystem::path createRunToTrain(const std::filesystem::path& runs,
                                                     const Comparison& comparison);

/// Starts training the run directory, in a session of its own and with a low priority, so that windows stay
/// fluent. Returns as soon as the program runs, with its process, which has `lock` too then: as long as it
/// runs, however it ends. What it has not shown yet may still come as long as isRunning(). Throws FileError
/// in one sentence where it cannot be started.
TrainerProcess startTrainer(const std::filesystem::path& run, const FileLock* lock = nullptr);

/// Asks the process that trains the run; false where there is none on this machine.
bool requestTrainer(const std::filesystem::path& run, TrainerRequest request);

/// Waits for the trainer's answer (about two seconds). Throws as readEstimate() does.
[[nodiscard]] TrainerEstimate estimateWithTrainer(const std::string& comparisonJson);

/// What auto, cpu or cuda:N means here, in words. Throws FileError with the trainer's own sentence.
[[nodiscard]] std::string describeDevice(const std::string& word);

/// Has activations timed by themselves on the device that the word means (about two seconds each). Throws
/// FileError with the trainer's own sentence.
[[nodiscard]] ActivationBenchmark benchmarkWithTrainer(const std::string& device,
                                                       const std::vector<std::string>& specs);

/// What the networks of a run reach with another activation, evaluated on this machine (as long as it takes
/// to look at all examples twice). Throws FileError with the trainer's own sentence, LaunchError where `stop`
/// ends it.
[[nodiscard]] ReplacementResult evaluateWithTrainer(const ReplacementQuestion& question,
                                                    const std::stop_token& stop = {});

/// Writes the networks of a run as PyTorch reads them into `folder` (a few seconds). Throws FileError with
/// the trainer's own sentence.
void exportNetworksWithTrainer(const std::filesystem::path& run, const std::filesystem::path& folder);

/// The last line that the trainer of this run has written; empty where there is none.
[[nodiscard]] std::string lastTrainerMessage(const std::filesystem::path& run);

}  // namespace zorro
