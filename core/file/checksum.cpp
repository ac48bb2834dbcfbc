#include "core/file/checksum.h"

#include <array>

namespace zorro {

namespace {

/// Of a byte that is followed by so many others of the word that is taken at once.
constexpr std::size_t bytesAtOnce = 8;
using CrcTables = std::array<std::array<std::uint32_t, 256>, bytesAtOnce>;

constexpr CrcTables crcTables() {
    CrcTables tables{};
    for (std::uint32_t byte = 0; byte < tables[0].size(); ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit) value = (value >> 1U) ^ ((value & 1U) != 0 ? 0x82f63b78U : 0U);
        tables[0][byte] = value;
    }
    for (std::size_t later = 1; later < bytesAtOnce; ++later) {
        for (std::size_t byte = 0; byte < tables[0].size(); ++byte) {
            const std::uint32_t before = tables[later - 1][byte];
            tables[later][byte] = (before >> 8U) ^ tables[0][before & 0xffU];
        }
    }
    return tables;
}

}  // namespace

/// Eight bytes at once ("slicing by 8": Kounavis and Berry 2008): four times as fast as one after the other.
std::uint32_t crc32c(std::string_view bytes) {
    static constexpr CrcTables tables = crcTables();
    std::uint32_t crc = ~0U;
    const auto byteAt = [&](std::size_t place) { return static_cast<unsigned char>(bytes[place]); };
    std::size_t place = 0;
    for (; place + bytesAtOnce <= bytes.size(); place += bytesAtOnce) {
        std::uint32_t next = 0;
        for (std::size_t i = 0; i < bytesAtOnce; ++i) {
            const std::uint32_t mixed = i < 4 ? (crc >> (8U * i)) & 0xffU : 0U;
            next ^= tables[bytesAtOnce - 1 - i][byteAt(place + i) ^ mixed];
        }
        crc = next;
    }
    for (; place < bytes.size(); ++place) crc = tables[0][(crc ^ byteAt(place)) & 0xffU] ^ (crc >> 8U);
    return ~crc;
}

}  // namespace zorro
