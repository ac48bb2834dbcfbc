#pragma once

// The one reader of lines of events.jsonl, for everybody but the trainer; event_line.h says how a line looks.
// Windows follow several megabytes of them a second.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "core/run/events/events.h"

namespace zorro {

/// Reads lines one after the other; its memory serves them all. For one thread at a time.
class EventParser {
public:
    /// For a run of `members` members.
    explicit EventParser(std::size_t members);
    EventParser(EventParser&&) noexcept;
    EventParser& operator=(EventParser&&) noexcept;
    ~EventParser();

    /// The batch of a line, which may end with '\n'; nothing where that is not a whole, well-formed batch:
    /// JSON (RFC 8259) whose steps increase, with as many seconds, and columns, histograms and maps of the
    /// sizes that belong to them. Columns come by name within their group. Keys that are not known are left
    /// out, as a newer version may have written them; a key that comes twice is refused.
    [[nodiscard]] std::optional<EventBatch> read(std::string_view line);

    /// The same for the lines of a file, one after the other: nothing also where the batch does not advance,
    /// that is begins at or before the last step of one before it. A resumed trainer that was killed may have
    /// recorded some steps twice.
    [[nodiscard]] std::optional<EventBatch> readNext(std::string_view line);
    /// The next line is the first of a file.
    void beginAgain() { lastStep_.reset(); }

private:
    struct Memory;

    std::size_t members_;
    std::optional<std::uint64_t> lastStep_;
    std::unique_ptr<Memory> memory_;
};

}  // namespace zorro
