#pragma once

// Where the running program is: other programs of ours lie beside it.

#include <filesystem>

namespace zorro {

/// The folder of the running program's file, with links followed; empty where the system does not say.
[[nodiscard]] std::filesystem::path programFolder();

}  // namespace zorro
