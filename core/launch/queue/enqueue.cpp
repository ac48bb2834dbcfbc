#include "core/launch/queue/enqueue.h"

#include <chrono>
#include <cstdlib>
#include <system_error>
#include <thread>
#include <utility>

#include "core/file/file.h"
#include "core/launch/queue/queue_devices.h"
#include "core/launch/queue/queue_worker.h"
#include "core/launch/trainer/known_trainers.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/directory/run_trash.h"
#include "core/run/process/trainer_process.h"
#include "core/text/text.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

/// The trainer that was chosen by hand; empty where none was.
std::string chosenTrainer() {
    const char* chosen = std::getenv(trainerVariable);
    if (chosen == nullptr || *chosen == '\0') {
        return {};
    }
    std::error_code problem;
    return fs::absolute(chosen, problem).string();
}

std::vector<std::string> devicesToWaitFor(const std::string& word, QueueTurn turn) {
    try {
        return devicesFor(word);
    } catch (const FileError&) {
        if (turn != QueueTurn::elsewhere) {
            throw;
        }
        return {isDeviceName(word) ? word : "cpu"};
    }
}

/// A trainer that has written down how its run ended is about to end, too.
void waitForEnd(const RunQueue& queue, const std::string& run) {
    using namespace std::chrono_literals;
    const auto end = std::chrono::steady_clock::now() + 20s;
    while (queue.isTrained(run) && !trainerProcess(queue.runs() / run) &&
           std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(10ms);
    }
}

void addAndContinue(const RunQueue& queue, QueueEntry entry, QueueTurn turn) {
    entry.trainer = chosenTrainer();
    const bool wasHeld = queue.heldBecause().has_value();
    const bool waits = turn == QueueTurn::whenAsked || turn == QueueTurn::elsewhere;
    if (waits && queue.entries().empty()) {
        queue.hold({});
    }
    queue.add(std::move(entry),
              turn == QueueTurn::now && wasHeld ? std::optional<std::size_t>(0) : std::nullopt);
    if (!waits) {
        queue.letGo();
    }
    continueQueue(queue);
}

/// The directory as one of the queue's folder, however it was written. Throws RunError where it is none.
fs::path inFolderOf(const RunQueue& queue, const fs::path& run) {
    std::error_code problem;
    fs::path whole = fs::absolute(run, problem).lexically_normal();
    whole = whole.has_filename() ? whole : whole.parent_path();
    if (!fs::equivalent(whole.parent_path(), queue.runs(), problem)) {
        throw RunError("the queue of '" + queue.runs().string() + "' takes runs of that folder, not '" +
                       run.string() + "'; --runs says which folder is meant");
    }
    return queue.runs() / whole.filename();
}

}  // namespace

fs::path enqueue(const RunQueue& queue, const Comparison& comparison, QueueTurn turn) {
    std::vector<std::string> devices = devicesToWaitFor(comparison.training.device, turn);
    fs::path run = createRunDirectory(queue.runs(), comparison);
    try {
        addAndContinue(queue, {.run = run.filename().string(), .devices = std::move(devices)}, turn);
    } catch (const std::exception&) {
        if (!queue.find(run.filename().string())) {
            std::error_code ignored;
            fs::remove_all(run, ignored);
        }
        throw;
    }
    return run;
}

fs::path enqueueRun(const RunQueue& queue, const fs::path& given, QueueTurn turn) {
    fs::path run = inFolderOf(queue, given);
    const std::string name = run.filename().string();
    waitForEnd(queue, name);
    const RunSnapshot known = readRunSummary(run);
    if (!known.resumable) {
        throw RunError(inQuotes(name) + " is " + stateName(known.state) + " and cannot be resumed");
    }
    addAndContinue(queue, {.run = name, .devices = devicesFor(known.comparison.training.device)}, turn);
    return run;
}

void continueQueue(const RunQueue& queue) {
    if (!queue.heldBecause() && !queue.entries().empty()) {
        startQueueWorker(queue);
    }
}

Dequeued dequeue(const RunQueue& queue, const std::string& run) {
    Dequeued out{.entry = queue.remove(run), .run = queue.runs() / run};
    if (readRunSummary(out.run).state == RunState::prepared) {
        out.run = moveRunToTrash(out.run);
        out.inTrash = true;
    }
    return out;
}

}  // namespace zorro
