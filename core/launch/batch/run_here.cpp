#include "core/launch/batch/run_here.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "core/launch/queue/enqueue.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"

namespace zorro {

namespace fs = std::filesystem;

bool hasBegunHere(const fs::path& run) {
    return std::ranges::any_of(std::array{eventsFile, resultFile, trainerFile}, [&](const char* name) {
        std::error_code ignored;
        return fs::exists(run / name, ignored);
    });
}

bool isInHand(const fs::path& run) {
    const RunQueue queue(run.parent_path());
    return queue.find(run.filename().string()) || trainerProcess(run);
}

void takeInHand(const fs::path& run) {
    if (!isInHand(run)) {
        enqueueRun(RunQueue(run.parent_path()), run, QueueTurn::last);
    }
}

void askToStop(const fs::path& run) {
    try {
        RunQueue(run.parent_path()).remove(run.filename().string());
    } catch (const RunError&) {  // it does not wait
        static_cast<void>(requestTrainer(run, TrainerRequest::stop));
    }
}

void keepQueueGoing(const fs::path& runs) {
    const RunQueue queue(runs);
    if (const std::optional<std::string> why = queue.heldBecause()) {
        throw LaunchError(why->empty() ? "the queue of '" + runs.string() +
                                             "' is held; 'zorro queue start' lets it go on"
                                       : *why);
    }
    continueQueue(queue);
}

}  // namespace zorro
