#pragma once

// What people write about a run: a name, tags, a note, and that it is put away. It lies in the run directory,
// beside what the trainer wrote, so that it is copied with it.
//     notes.json   {"name": "...", "tags": ["..."], "note": "...", "archived": false}

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/run/comparison/comparison.h"

namespace zorro {

inline constexpr const char* notesFile = "notes.json";

struct RunNotes {
    std::string name;                              ///< empty: the comparison's own
    std::optional<std::vector<std::string>> tags;  ///< nothing: the comparison's own
    std::string note;
    bool archived = false;

    friend bool operator==(const RunNotes&, const RunNotes&) = default;
};

/// The run's notes; empty ones where there is no file. Throws RunError for a file that is not well-formed.
[[nodiscard]] RunNotes readRunNotes(const std::filesystem::path& run);

/// Replaces the run's notes. What a newer version wrote beside them is kept; empty notes where there was no
/// file make none. Throws RunError where the file that is there is damaged, FileError where none can be
/// written.
void writeRunNotes(const std::filesystem::path& run, const RunNotes& notes);

}  // namespace zorro
