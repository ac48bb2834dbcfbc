#pragma once

// Bytes as text in base 64 (RFC 4648, section 4).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zorro {

/// The bytes as text, filled up with '=' to a multiple of four letters.
[[nodiscard]] std::string base64(std::span<const std::uint8_t> bytes);

/// The bytes that a text means; nothing where it is not base64 of exactly `size` bytes.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> bytesOfBase64(std::string_view text, std::size_t size);

}  // namespace zorro
