#pragma once

// Runs that were deleted lie in a folder of their own inside the runs folder, which no list looks into, until
// they are brought back or deleted for good.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace zorro {

inline constexpr const char* trashFolder = ".trash";

/// What was deleted for good.
struct FreedRoom {
    std::size_t runs = 0;
    std::uintmax_t bytes = 0;
};

/// Moves a run directory into the trash of the folder that it lies in, and returns where it is now: under its
/// own name, with a number behind where that is taken there. Throws RunError where it is being trained, which
/// cannot begin meanwhile either, and FileError where it cannot be moved.
std::filesystem::path moveRunToTrash(const std::filesystem::path& run);

/// Brings a run of the trash of `runs` back and returns where it is; `word` as findRun() takes it. Throws
/// RunError where there is no such run, or its name is taken again, and FileError.
std::filesystem::path restoreRun(const std::filesystem::path& runs, const std::string& word);

/// Deletes for good what is in the trash of `runs`. Throws FileError where something cannot be deleted.
FreedRoom emptyTrash(const std::filesystem::path& runs);

/// Deletes the checkpoints of the finished runs in `runs`; one that was stopped or has failed keeps its own,
/// from which it can go on, and so does one that cannot be read or is being trained. Throws FileError.
FreedRoom pruneCheckpoints(const std::filesystem::path& runs);

}  // namespace zorro
