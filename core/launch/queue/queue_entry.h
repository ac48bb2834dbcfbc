#pragma once

// A run that waits for a device of this machine, or has got one.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zorro {

/// As a file of the queue has it (run_queue.h).
struct QueueEntry {
    std::string run;                   ///< the name of its directory in the runs folder
    std::vector<std::string> devices;  ///< cpu or cuda:N, at least one; it takes the first that is free
    std::string device;                ///< the one that it has got; empty: it waits
    std::int64_t turn = 0;             ///< lower ones go first
    std::int64_t since = 0;            ///< when it was added or got its device, in seconds since 1970
    std::int64_t starts = 0;           ///< how often a trainer was started for it
    std::string trainer;               ///< the only program to train with; empty: the device decides

    [[nodiscard]] bool waits() const { return device.empty(); }
    friend bool operator==(const QueueEntry&, const QueueEntry&) = default;
};

/// Whether `text` can be the name of a run's directory: one that hides or leads elsewhere cannot.
[[nodiscard]] bool isRunName(std::string_view text);

/// Whether `word` names a device: cpu or cuda:N.
[[nodiscard]] bool isDeviceName(std::string_view word);

/// What the file called `run`.json says; nothing where it is no entry of that run.
[[nodiscard]] std::optional<QueueEntry> readQueueEntry(std::string_view run, std::string_view text);

/// The text that readQueueEntry() reads back.
[[nodiscard]] std::string queueEntryText(const QueueEntry& entry);

/// Whether there is a device that both can take.
[[nodiscard]] bool shareADevice(const QueueEntry& one, const QueueEntry& other);

/// How many turns it is until the run of all[index] has one: 1 for the next of its device, or of that of its
/// devices for which fewest wait before it. 0 where it has a device. `all` is in the order of the turns.
[[nodiscard]] std::size_t placeInLine(std::span<const QueueEntry> all, std::size_t index);

/// "cuda:0", "cuda:0 or cuda:1": what it has got, or else waits for.
[[nodiscard]] std::string devicesText(const QueueEntry& entry);

}  // namespace zorro
