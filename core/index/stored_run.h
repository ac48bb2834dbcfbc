#pragma once

// An entry as a row of the index, with what tells whether the directory has changed since. Private to
// core/index.

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/index/database.h"
#include "core/index/run_entry.h"

namespace zorro {

/// When a file was changed, and how large it is.
struct FileStamp {
    std::int64_t modified = 0;  ///< nanoseconds since 1970
    std::int64_t size = -1;     ///< bytes; -1: there is none

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// Of comparison.json, result.json, events.jsonl, trainer.json and notes.json.
using RunStamps = std::array<FileStamp, 5>;

[[nodiscard]] RunStamps stampsOf(const std::filesystem::path& run);
[[nodiscard]] inline bool hasComparison(const RunStamps& stamps) {
    return stamps[0].size >= 0;
}
[[nodiscard]] inline bool hasTrainer(const RunStamps& stamps) {
    return stamps[3].size >= 0;
}

struct StoredRun {
    RunEntry entry;
    RunStamps stamps;
};

/// The statement that makes the table.
[[nodiscard]] std::string runTableSql();
/// A statement that adds or replaces a row; see writeStoredRun().
[[nodiscard]] Statement prepareWriting(Database& database);
void writeStoredRun(Statement& statement, const StoredRun& run);

/// A statement with the rows of these folders, the newest run first; see readStoredRun(). One at a time.
[[nodiscard]] Statement prepareReading(Database& database, const std::vector<std::filesystem::path>& folders);
/// The row that the statement stands at; nothing where its bytes are not those that were written.
[[nodiscard]] std::optional<StoredRun> readStoredRun(const Statement& statement);

}  // namespace zorro
