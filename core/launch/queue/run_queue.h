#pragma once

// The queue of a runs folder: which runs wait for which device of this machine, in which order. It is a
// folder, so that windows and shells share it and closing them loses nothing:
//     RUNS/.queue/MACHINE/
//         NAME.json     an entry: a run that waits or is trained (queue_entry.h)
//         NAME.lock     held by the trainer that was started for it, as long as that runs
//         worker        held by the process that starts the trainers (queue_worker.h)
//         worker-log    what that has to say
//         held          is there where nothing is to be started until somebody asks; its text says why
//         lock          held for a moment by whoever changes the queue
// What else is there, and what cannot be read, is passed over. A machine has its own folder, because its
// devices are its own, wherever the runs folder lies.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/file/file_lock.h"
#include "core/launch/queue/queue_entry.h"

namespace zorro {

inline constexpr const char* queueFolder = ".queue";

/// Whatever changes the queue waits for others that do, up to some seconds, and throws FileError where it
/// cannot be written: the folder is read-only, or its file system has no locks.
class RunQueue {
public:
    /// Of the folder `runs`; nothing is made before something is added.
    explicit RunQueue(const std::filesystem::path& runs);

    [[nodiscard]] const std::filesystem::path& runs() const { return runs_; }
    /// RUNS/.queue/MACHINE.
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] std::filesystem::path lockOf(const std::string& run) const {
        return folder_ / (run + ".lock");
    }
    /// Whether a trainer that was started for the run lives.
    [[nodiscard]] bool isTrained(const std::string& run) const {
        return FileLock::isHeld(lockOf(run)) == true;
    }
    [[nodiscard]] std::filesystem::path workerLock() const { return folder_ / "worker"; }
    [[nodiscard]] std::filesystem::path workerLog() const { return folder_ / "worker-log"; }

    /// All entries in the order of their turns. Runs whose directories are gone are left out, unless
    /// `withGone`.
    [[nodiscard]] std::vector<QueueEntry> entries(bool withGone = false) const;
    /// The entry of a run; nothing where it has none.
    [[nodiscard]] std::optional<QueueEntry> find(const std::string& run) const;
    /// Why nothing is to be started until somebody asks, a sentence or nothing; nothing at all where all goes
    /// on.
    [[nodiscard]] std::optional<std::string> heldBecause() const;
    /// Whether a process works the queue off.
    [[nodiscard]] bool isWorked() const { return FileLock::isHeld(workerLock()) == true; }

    /// Puts an entry where it is the `place`-th of those that wait, or behind all of them; its turn and time
    /// are set. Throws RunError where the run is in the queue already: what is left of one whose trainer has
    /// ended does not count.
    void add(QueueEntry entry, std::optional<std::size_t> place = std::nullopt) const;
    /// Takes a run that waits out of the queue and returns its entry. Throws RunError where it does not wait.
    QueueEntry remove(const std::string& run) const;
    /// Moves a run that waits before (`by` < 0) or behind the next one that waits for one of its devices.
    /// Nothing changes where there is none, or it waits no more.
    void move(const std::string& run, int by) const;
    /// Nothing more is started until letGo(), because of `why`.
    void hold(const std::string& why) const;
    void letGo() const;

    // For the one who works the queue off:

    /// Gives a run that waits a device; false where it waits no more.
    [[nodiscard]] bool give(const std::string& run, const std::string& device) const;
    /// A run that had a device waits again, at its turn. Nothing is done where the entry has changed
    /// meanwhile.
    void takeBack(const QueueEntry& entry) const;
    /// Forgets a run, whether it waits or not; nothing where the entry has changed meanwhile.
    void forget(const QueueEntry& entry) const;
    /// Ends `worker` where nothing is left to do: nothing is trained, and nothing waits or all is held. Who
    /// adds something later finds the queue without a worker.
    [[nodiscard]] bool endedWork(std::optional<FileLock>& worker) const;

private:
    [[nodiscard]] FileLock change() const;
    void write(const QueueEntry& entry) const;
    void order(const std::vector<QueueEntry>& all) const;

    std::filesystem::path runs_;
    std::filesystem::path folder_;
};

}  // namespace zorro
