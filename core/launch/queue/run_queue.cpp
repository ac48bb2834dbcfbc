#include "core/launch/queue/run_queue.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

#include "core/file/file.h"
#include "core/run/comparison/comparison.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"
#include "core/text/text.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

constexpr const char* entryEnding = ".json";
constexpr const char* heldFile = "held";
constexpr std::size_t largestEntry = std::size_t{1} << 16;

/// The text of a file that may be anything; nothing where it is no ordinary one.
std::optional<std::string> textOf(const fs::path& file) {
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) {
        return std::nullopt;  // a pipe would be waited for
    }
    try {
        return readFile(file, largestEntry);
    } catch (const FileError&) {
        return std::nullopt;
    }
}

std::optional<QueueEntry> entryIn(const fs::path& file) {
    const std::optional<std::string> text = textOf(file);
    return text ? readQueueEntry(file.stem().string(), *text) : std::nullopt;
}

void removeFile(const fs::path& file) {
    std::error_code problem;
    fs::remove(file, problem);
    if (problem) {
        throw FileError("cannot delete '" + file.string() + "': " + problem.message());
    }
}

/// The name of this machine as that of a folder.
std::string machineFolder() {
    std::string name = thisHost();
    std::ranges::replace(name, '/', '-');
    return isRunName(name) ? name : "machine";
}

/// The places of those that wait in the list of all.
std::vector<std::size_t> waitingIn(const std::vector<QueueEntry>& all) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].waits()) {
            places.push_back(i);
        }
    }
    return places;
}

}  // namespace

RunQueue::RunQueue(const fs::path& runs) {
    std::error_code problem;
    runs_ = fs::absolute(runs, problem).lexically_normal();
    folder_ = runs_ / queueFolder / machineFolder();
}

std::vector<QueueEntry> RunQueue::entries(bool withGone) const {
    std::vector<QueueEntry> all;
    std::error_code problem;
    for (fs::directory_iterator file(folder_, problem), end; !problem && file != end;
         file.increment(problem)) {
        if (file->path().extension() != entryEnding) {
            continue;
        }
        std::optional<QueueEntry> entry = entryIn(file->path());
        if (entry && (withGone || isRunDirectory(runs_ / entry->run))) {
            all.push_back(*std::move(entry));
        }
    }
    std::ranges::sort(all, [](const QueueEntry& one, const QueueEntry& other) {
        return std::pair(one.turn, one.run) < std::pair(other.turn, other.run);
    });
    return all;
}

std::optional<QueueEntry> RunQueue::find(const std::string& run) const {
    return isRunName(run) ? entryIn(folder_ / (run + entryEnding)) : std::nullopt;
}

std::optional<std::string> RunQueue::heldBecause() const {
    std::error_code ignored;
    if (!fs::exists(folder_ / heldFile, ignored)) {
        return std::nullopt;
    }
    return std::string(trimmed(textOf(folder_ / heldFile).value_or(std::string())));
}

/// The right to change the queue; nobody has it for longer than a few files take to be written.
FileLock RunQueue::change() const {
    using namespace std::chrono_literals;
    std::error_code problem;
    fs::create_directories(folder_, problem);
    if (problem) {
        throw FileError("cannot make the folder '" + folder_.string() + "': " + problem.message());
    }
    const fs::path file = folder_ / "lock";
    const auto end = std::chrono::steady_clock::now() + 20s;
    for (;;) {
        if (std::optional<FileLock> lock = FileLock::tryLock(file)) {
            return *std::move(lock);
        }
        if (FileLock::isHeld(file) == std::nullopt || ::access(file.c_str(), W_OK) != 0) {
            throw FileError("nothing can wait in '" + runs_.string() + "': '" + folder_.string() +
                            "' cannot be written to, or its file system has no locks");
        }
        if (std::chrono::steady_clock::now() > end) {
            throw FileError("another program does not let go of the queue in '" + folder_.string() + "'");
        }
        std::this_thread::sleep_for(2ms);
    }
}

void RunQueue::write(const QueueEntry& entry) const {
    replaceFile(folder_ / (entry.run + entryEnding), queueEntryText(entry));
}

/// Gives each its place in the list as its turn.
void RunQueue::order(const std::vector<QueueEntry>& all) const {
    for (std::size_t i = 0; i < all.size(); ++i) {
        QueueEntry entry = all[i];
        entry.turn = static_cast<std::int64_t>(i) + 1;
        if (entry != all[i]) {
            write(entry);
        }
    }
}

void RunQueue::add(QueueEntry entry, std::optional<std::size_t> place) const {
    const FileLock changing = change();
    const std::optional<QueueEntry> there = find(entry.run);
    if (there && (there->waits() || isTrained(entry.run))) {
        throw RunError(inQuotes(entry.run) +
                       (there->waits() ? " waits in the queue already" : " is being trained already"));
    }
    std::vector<QueueEntry> all = entries();
    const std::vector<std::size_t> waiting = waitingIn(all);
    entry.turn = all.empty() ? 1 : all.back().turn + 1;
    entry.since = std::time(nullptr);
    write(entry);
    if (place && *place < waiting.size()) {
        all.insert(all.begin() + static_cast<std::ptrdiff_t>(waiting[*place]), std::move(entry));
        order(all);
    }
}

QueueEntry RunQueue::remove(const std::string& run) const {
    const FileLock changing = change();
    const std::optional<QueueEntry> entry = find(run);
    if (!entry) {
        throw RunError(inQuotes(run) + " does not wait in the queue; 'zorro queue list' shows what does");
    }
    if (!entry->waits()) {
        throw RunError(inQuotes(run) + " does not wait any more: it is being trained on " + entry->device);
    }
    removeFile(folder_ / (run + entryEnding));
    return *entry;
}

void RunQueue::move(const std::string& run, int by) const {
    const FileLock changing = change();
    std::vector<QueueEntry> all = entries();
    const auto moved = std::ranges::find(all, run, &QueueEntry::run);
    if (moved == all.end() || !moved->waits()) {
        return;
    }
    const auto isRival = [&](const QueueEntry& other) {
        return other.waits() && shareADevice(*moved, other);
    };
    if (by < 0) {
        const auto rival = std::find_if(std::reverse_iterator(moved), all.rend(), isRival);
        if (rival != all.rend()) {
            std::rotate(rival.base() - 1, moved, moved + 1);
        }
    } else {
        const auto rival = std::find_if(moved + 1, all.end(), isRival);
        if (rival != all.end()) {
            std::rotate(moved, moved + 1, rival + 1);
        }
    }
    order(all);
}

void RunQueue::hold(const std::string& why) const {
    const FileLock changing = change();
    replaceFile(folder_ / heldFile, why + "\n");
}

void RunQueue::letGo() const {
    if (heldBecause()) {
        const FileLock changing = change();
        removeFile(folder_ / heldFile);
    }
}

bool RunQueue::give(const std::string& run, const std::string& device) const {
    const FileLock changing = change();
    std::optional<QueueEntry> entry = find(run);
    if (!entry || !entry->waits()) {
        return false;
    }
    entry->device = device;
    entry->since = std::time(nullptr);
    ++entry->starts;
    write(*entry);
    return true;
}

void RunQueue::takeBack(const QueueEntry& entry) const {
    const FileLock changing = change();
    if (find(entry.run) == entry) {
        QueueEntry waiting = entry;
        waiting.device.clear();
        write(waiting);
    }
}

void RunQueue::forget(const QueueEntry& entry) const {
    const FileLock changing = change();
    if (find(entry.run) == entry) {
        removeFile(folder_ / (entry.run + entryEnding));
        removeFile(lockOf(entry.run));
    }
}

bool RunQueue::endedWork(std::optional<FileLock>& worker) const {
    const FileLock changing = change();
    const std::vector<QueueEntry> all = entries(true);
    const bool held = heldBecause().has_value();
    if (std::ranges::any_of(all, [&](const QueueEntry& entry) { return !entry.waits() || !held; })) {
        return false;
    }
    worker.reset();
    return true;
}

}  // namespace zorro
