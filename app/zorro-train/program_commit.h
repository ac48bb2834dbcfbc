#pragma once

// Which sources the trainer was built from; commit.cmake writes the function's body while it is built.

#include <string>

namespace zorro {

/// The commit, abbreviated, with "-dirty" behind where the sources were changed since; empty where they were
/// not built from a repository.
[[nodiscard]] std::string programCommit();

}  // namespace zorro
