#include "tests/fuzz/unpacked_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

namespace zorro::fuzz {

namespace {

constexpr std::string_view before = "==> ";
constexpr std::string_view behind = " <==\n";

}  // namespace

const std::filesystem::path& UnpackedFiles::unpack(std::string_view bytes) {
    for (const std::filesystem::path& old : std::filesystem::directory_iterator(folder_.path())) {
        std::error_code ignored;
        std::filesystem::remove_all(old, ignored);
    }
    for (std::size_t start = bytes.find(before); start != std::string_view::npos;) {
        bytes.remove_prefix(start + before.size());
        start = bytes.find(before);
        const std::string_view file = bytes.substr(0, start);
        const std::size_t end = file.find(behind);
        if (end != std::string_view::npos && std::ranges::find(names_, file.substr(0, end)) != names_.end()) {
            std::ofstream(folder_ / file.substr(0, end), std::ios::binary)
                << file.substr(end + behind.size());
        }
    }
    return folder_.path();
}

}  // namespace zorro::fuzz
