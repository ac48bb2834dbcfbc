#include "core/run/process/run_claim.h"

#include <chrono>
#include <thread>

#include "core/run/comparison/comparison.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"
#include "core/text/text.h"

namespace zorro {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 1s;
constexpr auto betweenTries = 10ms;

[[noreturn]] void refuseTrained(const std::filesystem::path& run,
                                const std::optional<TrainerProcess>& process) {
    const std::string who = process ? " by process " + std::to_string(process->pid) + " of " + process->host
                                    : std::string(" by another process");
    throw RunError(inQuotes(run.filename().string()) + " is being trained" + who + "; stop it first");
}

}  // namespace

RunClaim claimRun(const std::filesystem::path& run, Trainers believed) {
    const std::filesystem::path file = run / lockFile;
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        const std::optional<TrainerProcess> process = trainerProcess(run);
        if (process && (believed == Trainers::ofAllMachines || isOfThisMachine(*process)))
            refuseTrained(run, process);
        RunClaim claim = FileLock::tryLock(file);
        const std::optional<bool> isHeld = claim ? std::nullopt : FileLock::isHeld(file);
        if (!isHeld)
            return claim;
        // The lock without a trainer.json: its holder is about to write that, or has just removed it.
        if (std::chrono::steady_clock::now() > end) {
            if (*isHeld)
                refuseTrained(run, std::nullopt);
            return claim;  // the lock's file may not be written to
        }
        std::this_thread::sleep_for(betweenTries);
    }
}

}  // namespace zorro
