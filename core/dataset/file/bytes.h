#pragma once

// Binary files as data sets come in. Private to core/dataset.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace zorro {

/// The content of a file; what ends in .gz is unpacked. Throws DatasetError or FileError.
[[nodiscard]] std::string readBytes(const std::filesystem::path& path);

/// `path`, or the same with .gz after it, whichever exists.
[[nodiscard]] std::optional<std::filesystem::path> plainOrPacked(const std::filesystem::path& path);

/// The big-endian number at `offset`, which must be inside.
[[nodiscard]] std::uint32_t bigEndian(std::string_view bytes, std::size_t offset);

}  // namespace zorro
