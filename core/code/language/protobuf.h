#pragma once

// Bytes in the wire format of protocol buffers: a message is its fields one after the other, each a number,
// a text or another message. Enough of it to write a file.

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace zorro {

class ProtobufMessage {
public:
    /// A whole number, which must not be negative.
    ProtobufMessage& number(std::uint32_t field, std::uint64_t value) {
        varint(std::uint64_t{field} << 3U);
        varint(value);
        return *this;
    }
    ProtobufMessage& text(std::uint32_t field, std::string_view value) {
        varint((std::uint64_t{field} << 3U) | 2U);
        varint(value.size());
        bytes_ += value;
        return *this;
    }
    ProtobufMessage& message(std::uint32_t field, const ProtobufMessage& value) {
        return text(field, value.bytes_);
    }

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    void varint(std::uint64_t value) {
        for (; value >= 0x80U; value >>= 7U) {
            bytes_ += static_cast<char>((value & 0x7fU) | 0x80U);
        }
        bytes_ += static_cast<char>(value);
    }

    std::string bytes_;
};

/// The four bytes of a number in single precision, the lowest first.
inline std::string littleEndian(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    std::string bytes;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        bytes += static_cast<char>((bits >> shift) & 0xffU);
    }
    return bytes;
}

}  // namespace zorro
