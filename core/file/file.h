#pragma once

// Reading a file whole, and replacing one so that a crash leaves either the old or the new content.

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace zorro {

/// What could not be done with which file, and why, in one sentence.
class FileError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The content of a file of at most `largest` bytes. Throws FileError.
[[nodiscard]] std::string readFile(const std::filesystem::path& path,
                                   std::size_t largest = std::size_t{1} << 30);

/// Writes `content` to a temporary file beside `path`, flushes it to the disk and renames it. Throws
/// FileError, and then leaves what was there before. A link is followed; what is no regular file (a pipe,
/// /dev/null) is written to as it is.
void replaceFile(const std::filesystem::path& path, std::string_view content);

}  // namespace zorro
