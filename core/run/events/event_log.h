#pragma once

// Writing events.jsonl, as the trainer does.

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "core/run/events/events.h"

namespace zorro {

/// Appends batches to events.jsonl. A torn last line that a crash left behind is cut off first, and so is, on
/// request, every batch that a resumed run is going to record again.
class EventLog {
public:
    /// Opens the log; with `keepThrough`, it is cut off before the first batch with a later step. Throws
    /// RunError.
    explicit EventLog(const std::filesystem::path& run, std::optional<std::uint64_t> keepThrough = {});

    /// Says what writes the batches to come, a programsLine(), where the log does not say so yet. Throws
    /// RunError.
    void identify(const std::string& programs);

    /// Writes one line and hands it to the operating system. Throws RunError (e.g. a full disk).
    void append(const EventBatch& batch);

private:
    void keepWholeLines(std::optional<std::uint64_t> keepThrough);
    void appendLine(const std::string& line);

    std::filesystem::path path_;
    std::string programs_;  ///< the last line that says what wrote those below it
    std::ofstream file_;
};

}  // namespace zorro
