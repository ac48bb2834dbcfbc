#pragma once

// Which process trains a run: trainer.json of the run directory. That only one does so is up to run_claim.h.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace zorro {

/// Which process trains. Written by the trainer when it starts and when it pauses, removed when it ends.
struct TrainerProcess {
    std::int64_t pid = 0;
    std::string host;
    /// When the process began, as /proc/PID/stat counts, so that a number used again is not taken for it.
    std::uint64_t startTicks = 0;
    bool paused = false;
};

/// The name of this machine, as trainer.json has it.
[[nodiscard]] std::string thisHost();

/// Whether it runs on this machine, as far as the machine's name says.
[[nodiscard]] bool isOfThisMachine(const TrainerProcess& process);

/// The process of this machine with that number, as it is now.
[[nodiscard]] TrainerProcess processNumbered(std::int64_t pid);
/// Whether a process of this machine still runs, whatever it does.
[[nodiscard]] bool isRunning(const TrainerProcess& process);

/// Names this process as the one that trains. Throws FileError.
void writeTrainerProcess(const std::filesystem::path& run, bool paused = false);
void removeTrainerProcess(const std::filesystem::path& run);

/// The process that trains now, as far as can be seen from here: on this machine one that has not let go of
/// the run's lock; one of another host is taken at its word.
[[nodiscard]] std::optional<TrainerProcess> trainerProcess(const std::filesystem::path& run);

}  // namespace zorro
