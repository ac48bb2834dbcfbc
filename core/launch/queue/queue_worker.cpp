#include "core/launch/queue/queue_worker.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <map>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include "core/file/file.h"
#include "core/file/file_version.h"
#include "core/file/program_folder.h"
#include "core/launch/process/detached_process.h"
#include "core/launch/queue/queue_devices.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_result.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/process/run_claim.h"
#include "core/run/process/trainer_process.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds betweenLooks{100};

/// Whether the trainer that was started when `lock` was made has begun: it leaves a trace with its first
/// breath.
bool hasBegun(const fs::path& run, const fs::path& lock) {
    const std::optional<FileVersion> start = versionOf(lock);
    return std::ranges::any_of(std::array{trainerFile, eventsFile, resultFile}, [&](const char* name) {
        const std::optional<FileVersion> trace = versionOf(run / name);
        return trace && (!start || trace->modified >= start->modified);
    });
}

/// What the trainer said last, without its name.
std::string lastComplaint(const fs::path& run) {
    const std::string message = lastTrainerMessage(run);
    const std::string name = "zorro-train: ";
    return message.starts_with(name) ? message.substr(name.size()) : message;
}

/// Whether a trainer can do anything with it: it is no longer one of those that wait where it is trained by
/// somebody else, or has ended. What cannot be read is for the trainer to complain about.
bool canBeTrained(const fs::path& run) {
    try {
        const RunSnapshot now = readRunSummary(run);
        return !isAlive(now.state) && now.resumable;
    } catch (const std::exception&) {
        return isRunDirectory(run);
    }
}

/// Writes down why a run could not be trained, beside what it had reached before.
void keepFailure(const fs::path& run, const std::string& reason) try {
    const RunClaim claim = claimRun(run);
    RunResult result;
    try {
        const std::size_t members = readComparison(readFile(run / comparisonFile)).members.size();
        result = readResult(run, members).value_or(RunResult());
    } catch (const std::exception&) {  // that is why, then
    }
    result.state = RunState::failed;
    result.reason = reason;
    writeResult(run, result);
} catch (const std::exception&) {  // it is trained by somebody else, or gone
}

/// Says in the run directory on which device it is trained.
void settleDevice(const fs::path& run, const std::string& device) {
    Comparison comparison = readComparison(readFile(run / comparisonFile));
    if (comparison.training.device != device) {
        const RunClaim claim = claimRun(run);
        comparison.training.device = device;
        replaceFile(run / comparisonFile, comparisonJson(comparison));
    }
}

/// Who added the run may have chosen a trainer by hand.
void useTrainer(const std::string& program) {
    if (program.empty()) {
        ::unsetenv(trainerVariable);
    } else {
        ::setenv(trainerVariable, program.c_str(), 1);
    }
}

class Worker {
public:
    explicit Worker(const RunQueue& queue) : queue_(queue) {}

    /// Does what is to be done now; false where nothing is left.
    bool look() {
        bool isTraining = false;
        for (const QueueEntry& entry : queue_.entries(true)) {
            isTraining |= !entry.waits() && isStillTrained(entry);
        }
        if (queue_.heldBecause()) {
            return isTraining;
        }
        startWaiting();
        return !queue_.entries(true).empty();
    }

private:
    [[nodiscard]] fs::path directoryOf(const QueueEntry& entry) const { return queue_.runs() / entry.run; }

    /// Otherwise the entry has had its time, or waits again.
    bool isStillTrained(const QueueEntry& entry) {
        const fs::path run = directoryOf(entry);
        if (queue_.isTrained(entry.run)) {
            return true;
        }
        if (!isRunDirectory(run) || trainerProcess(run) || hasBegun(run, queue_.lockOf(entry.run))) {
            queue_.forget(entry);
        } else if (started_.contains(entry.run) || entry.starts > 1) {
            const std::string words = lastComplaint(run);
            keepFailure(run, words.empty() ? "the trainer ended before it began" : words);
            queue_.forget(entry);
        } else {  // the worker before this one was killed, perhaps before it started the trainer
            queue_.takeBack(entry);
        }
        started_.erase(entry.run);
        return false;
    }

    /// Starts what waits and has a device now. Whether others took it meanwhile is asked only then, for that
    /// looks into every run of the folder.
    void startWaiting() {
        for (const QueueEntry& entry : queue_.entries(true)) {
            if (entry.waits() && !canBeTrained(directoryOf(entry))) {
                queue_.forget(entry);
            }
        }
        const std::vector<QueueEntry> entries = queue_.entries(true);
        std::erase_if(others_, [](const auto& other) { return !trainerProcess(other.second); });
        const auto hasDevice = [](const QueueOutlook& outlook) { return !outlook.device.empty(); };
        if (std::ranges::none_of(outlooksOf(entries, others_, queue_.runs()), hasDevice)) {
            return;
        }
        others_ = busyDevices(queue_.runs());
        const std::vector<QueueOutlook> outlooks = outlooksOf(entries, others_, queue_.runs());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (hasDevice(outlooks[i])) {
                start(entries[i], outlooks[i].device);
            }
        }
    }

    /// Where there is no trainer at all, what else waits would fail in the same way, and is kept.
    void start(const QueueEntry& entry, const std::string& device) {
        useTrainer(entry.trainer);
        try {
            static_cast<void>(knownTrainers());
        } catch (const FileError& error) {
            queue_.hold(error.what());
            return;
        }
        const fs::path run = directoryOf(entry);
        std::error_code ignored;
        fs::remove(queue_.lockOf(entry.run), ignored);  // the time of a new one is that of the start
        const std::optional<FileLock> lock = FileLock::tryLock(queue_.lockOf(entry.run));
        if (!queue_.give(entry.run, device)) {
            return;
        }
        try {
            settleDevice(run, device);
            startTrainer(run, lock ? &*lock : nullptr);
            started_.insert(entry.run);
        } catch (const std::exception& error) {
            keepFailure(run, error.what());
            queue_.forget(queue_.find(entry.run).value_or(entry));
        }
    }

    const RunQueue& queue_;
    std::set<std::string> started_;           ///< by this process, and not seen to end
    std::map<std::string, fs::path> others_;  ///< devices that are busy with what the queue did not start
};

}  // namespace

bool workQueue(const RunQueue& queue) {
    std::optional<FileLock> lock = FileLock::tryLock(queue.workerLock());
    if (!lock) {
        return false;
    }
    Worker worker(queue);
    std::error_code gone;
    while (fs::is_directory(queue.folder(), gone) && (worker.look() || !queue.endedWork(lock))) {
        std::this_thread::sleep_for(betweenLooks);
    }
    return true;
}

void startQueueWorker(const RunQueue& queue) {
    if (!queue.isWorked()) {
        startDetached(
            {(programFolder() / "zorro").string(), "queue", "work", "--runs", queue.runs().string()},
            {.log = queue.workerLog()});
    }
}

std::optional<QueueObstacle> obstacleOf(const RunQueue& queue, const QueueEntry& entry) {
    const std::vector<QueueEntry> entries = queue.entries();
    const auto found = std::ranges::find(entries, entry.run, &QueueEntry::run);
    if (found == entries.end()) {
        return std::nullopt;
    }
    const auto at = static_cast<std::size_t>(found - entries.begin());
    return outlooksOf(entries, busyDevices(queue.runs()), queue.runs())[at].obstacle;
}

}  // namespace zorro
