#pragma once

// Several files in one input, as `head FILE...` prints them:
//     ==> comparison.json <==
//     {...}
//     ==> events.jsonl <==
//     ...
// The blank line that belongs to the next heading is not there: each file is what stands between two
// headings.

#include <filesystem>
#include <span>
#include <string_view>

#include "tests/core/file/test_folder.h"

namespace zorro::fuzz {

/// A folder in memory, if $TMPDIR is, that holds the files of one input after the other.
class UnpackedFiles {
public:
    /// The names that a file can have; others are passed over.
    explicit UnpackedFiles(std::span<const char* const> names) : names_(names) {}

    /// Replaces the files of the input before.
    const std::filesystem::path& unpack(std::string_view bytes);

private:
    TestFolder folder_;
    std::span<const char* const> names_;
};

}  // namespace zorro::fuzz
