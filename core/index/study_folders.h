#pragma once

// Where the runs of studies lie: in RUNS/studies/NAME, beside the runs of RUNS.

#include <filesystem>
#include <vector>

namespace zorro {

/// Whether a folder is that of a study, by its path.
[[nodiscard]] bool isStudyFolder(const std::filesystem::path& folder);

/// The folder RUNS of a run directory, by its path.
[[nodiscard]] std::filesystem::path runsFolderOf(const std::filesystem::path& run);

/// The sources with the folders of the studies of each behind it; a source is a folder of run directories, or
/// a run directory itself.
[[nodiscard]] std::vector<std::filesystem::path> withStudies(
    const std::vector<std::filesystem::path>& sources);

}  // namespace zorro
