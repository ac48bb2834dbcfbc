#pragma once

// Whether a file is still the one that was read.

#include <cstdint>
#include <filesystem>
#include <optional>

namespace zorro {

/// What changes when a file is written to or replaced.
struct FileVersion {
    std::uintmax_t size = 0;    ///< bytes
    std::int64_t modified = 0;  ///< nanoseconds since 1970
    std::uintmax_t inode = 0;   ///< another one where a file was renamed over it

    friend bool operator==(const FileVersion&, const FileVersion&) = default;
};

/// The version of the file now; nothing where it cannot be opened. It is opened for that: a network file
/// system then asks its server, where it would else answer from what it knew some time ago.
[[nodiscard]] std::optional<FileVersion> versionOf(const std::filesystem::path& file);

}  // namespace zorro
