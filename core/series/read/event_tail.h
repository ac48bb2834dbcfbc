#pragma once

// Following a run's events.jsonl while the trainer writes it.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/file/file_version.h"
#include "core/run/events/events.h"
#include "core/series/read/event_parser.h"

namespace zorro {

/// What has come since the last look.
struct EventNews {
    bool restarted = false;  ///< what was read before is void: a resumed trainer has taken back some steps
    std::vector<EventBatch> batches;
};

/// Reads only what was added since the last look. A line without its end waits for it; a damaged one is left
/// out, and so is one that does not advance: whose first step is not behind the last step before, as where a
/// resumed trainer repeats what was recorded. A file that is not there (yet, or any more) has no news.
class EventTail {
public:
    EventTail(const std::filesystem::path& run, std::size_t members);

    /// At most `most` bytes are read, so that a long history comes in pieces.
    [[nodiscard]] EventNews look(std::size_t most = std::size_t{16} << 20);
    /// Whether the last look left something of the file as it was then.
    [[nodiscard]] bool hasMore() const { return version_ && offset_ < version_->size; }

private:
    [[nodiscard]] bool hasChangedBefore() const;
    void begin(EventNews& news);
    void readMore(EventNews& news, std::size_t most);

    std::filesystem::path path_;
    EventParser parser_;
    std::optional<FileVersion> version_;  ///< of the file at the last look
    std::uintmax_t offset_ = 0;           ///< of what was read of the file
    std::string unfinished_;              ///< the begin of a line whose end is not there yet
    std::string lastLine_;                ///< the last whole line, with its end
};

}  // namespace zorro
