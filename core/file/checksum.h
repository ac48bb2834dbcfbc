#pragma once

// Telling whether bytes are still those that were written.

#include <cstdint>
#include <string_view>

namespace zorro {

/// CRC-32C (Castagnoli), as in RFC 3720.
[[nodiscard]] std::uint32_t crc32c(std::string_view bytes);

}  // namespace zorro
