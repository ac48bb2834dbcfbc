#include "core/text/base64.h"

#include <algorithm>
#include <array>

namespace zorro {

namespace {

constexpr std::string_view base64Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// What each letter means; -1 where it is none.
constexpr std::array<int, 256> base64Values = [] {
    std::array<int, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < base64Letters.size(); ++i)
        values[static_cast<unsigned char>(base64Letters[i])] = static_cast<int>(i);
    return values;
}();

}  // namespace

std::string base64(std::span<const std::uint8_t> bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t triple = 0;
        for (std::size_t j = 0; j < 3; ++j)
            triple = triple << 8U | (i + j < bytes.size() ? bytes[i + j] : 0U);
        const std::size_t digits = std::min<std::size_t>(3, bytes.size() - i) + 1;
        for (std::size_t j = 0; j < 4; ++j)
            text += j < digits ? base64Letters[triple >> (18 - 6 * j) & 63U] : '=';
    }
    return text;
}

std::optional<std::vector<std::uint8_t>> bytesOfBase64(std::string_view text, std::size_t size) {
    if (text.size() != (size + 2) / 3 * 4)
        return std::nullopt;
    std::vector<std::uint8_t> bytes;
    bytes.reserve(size + 2);
    const std::size_t digits = (size * 8 + 5) / 6;
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int value = i < digits ? base64Values[static_cast<unsigned char>(text[i])] : 0;
        if (value < 0 || (i >= digits && text[i] != '='))
            return std::nullopt;
        bits = bits << 6U | static_cast<std::uint32_t>(value);
        if (i % 4 == 3) {
            for (const unsigned shift : {16U, 8U, 0U})
                bytes.push_back(static_cast<std::uint8_t>(bits >> shift));
            bits = 0;
        }
    }
    bytes.resize(size);
    return bytes;
}

}  // namespace zorro
