#include "core/train/run/pause.h"

#include <chrono>
#include <thread>

#include "core/run/process/trainer_process.h"

namespace zorro {

void waitWhilePaused(const std::filesystem::path& run, const TrainerOptions& options,
                     const std::function<void()>& save) {
    if (!options.requests || !options.requests->pause || asksToStop(options))
        return;
    save();
    writeTrainerProcess(run, true);
    while (options.requests->pause && !asksToStop(options))
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    writeTrainerProcess(run, false);
}

}  // namespace zorro
