#pragma once

// One run directory, followed while it grows: how the run stands, what it recorded, and what its trainer
// says. Whoever follows looks from time to time, in a thread that may wait for files.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/run/directory/run_snapshot.h"
#include "core/series/read/event_tail.h"

namespace zorro {

/// What a look has found.
struct RunNews {
    /// How the run stands, without its history; the same object while nothing has changed. Nothing where it
    /// cannot be read, and where the run has ended but not all that it recorded before was read yet.
    std::shared_ptr<const RunSnapshot> state;
    EventNews events;  ///< that come after the first state, and before one that says that the run has ended
    /// Where that has changed: why the directory cannot be read, in one sentence, or an empty one where it
    /// can be read again. It is tried again at every look.
    std::optional<std::string> problem;
};

class FollowedRun {
public:
    explicit FollowedRun(std::filesystem::path run);

    /// Looks at everything; at most `most` bytes of records are read. The first look reads none, nor does one
    /// that finds a comparison of another number of members: there everything begins anew.
    [[nodiscard]] RunNews look(std::size_t most = std::size_t{4} << 20);
    /// Looks at the records only, which come more often than anything else changes.
    [[nodiscard]] EventNews lookAtRecords(std::size_t most = std::size_t{4} << 20);
    /// What the trainer has written into its log since the last call; of much only the end.
    [[nodiscard]] std::string newLog();
    /// Whether records are there that were not read yet.
    [[nodiscard]] bool hasMore() const { return tail_ && tail_->hasMore(); }

    [[nodiscard]] const std::filesystem::path& path() const { return run_; }

private:
    [[nodiscard]] std::string problemOf(const std::exception& error) const;

    std::filesystem::path run_;
    RunSummaryReader summary_;
    std::size_t members_ = 0;
    std::optional<EventTail> tail_;
    std::uintmax_t logRead_ = 0;  ///< bytes
    std::string problem_;
};

}  // namespace zorro
