#pragma once

// What people call a run on a command line: RUN is the path of a folder, a folder's name, a comparison's name
// (or the name that notes.json gives it), NAME@latest for the newest of that name, or `latest` for the newest
// of all.

#include <filesystem>
#include <string>
#include <vector>

namespace zorro {

inline constexpr const char* latestRun = "latest";

/// The names of a run: first the one that lists show, which is that of its notes where they have one, then
/// the comparison's own where that is another. Empty where there is none that can be read.
[[nodiscard]] std::vector<std::string> runNames(const std::filesystem::path& run);

/// The directory that people mean by `word`. A path goes before a folder's name in `runs`, and that before
/// everything else. Throws RunError: with the list where a name fits several runs, with a suggestion where a
/// name is nearly right.
[[nodiscard]] std::filesystem::path findRun(const std::filesystem::path& runs, const std::string& word);

/// The same for runs in the folder `runs` only: a path to somewhere else is none of them.
[[nodiscard]] std::filesystem::path findRunIn(const std::filesystem::path& runs, const std::string& word);

}  // namespace zorro
