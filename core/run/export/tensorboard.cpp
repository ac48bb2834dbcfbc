#include "core/run/export/tensorboard.h"

#include <bit>

#include "core/file/checksum.h"

namespace zorro {

namespace {

/// The bytes of a number, the lowest first.
template <typename Number>
std::string littleEndian(Number number) {
    std::string bytes;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        bytes += static_cast<char>(static_cast<unsigned char>(number >> (8 * i)));
    return bytes;
}

std::string varint(std::uint64_t number) {
    std::string bytes;
    for (; number >= 0x80; number >>= 7U) bytes += static_cast<char>((number & 0x7fU) | 0x80U);
    return bytes + static_cast<char>(number);
}

enum class Wire : std::uint64_t { varint = 0, eightBytes = 1, lengthGiven = 2, fourBytes = 5 };

std::string key(std::uint64_t number, Wire wire) {
    return varint(number << 3U | static_cast<std::uint64_t>(wire));
}

std::string bytesField(std::uint64_t number, const std::string& bytes) {
    return key(number, Wire::lengthGiven) + varint(bytes.size()) + bytes;
}

std::string doubleField(std::uint64_t number, double value) {
    return key(number, Wire::eightBytes) + littleEndian(std::bit_cast<std::uint64_t>(value));
}

std::string floatField(std::uint64_t number, float value) {
    return key(number, Wire::fourBytes) + littleEndian(std::bit_cast<std::uint32_t>(value));
}

/// The check sum as it stands in a record: turned and moved, so that one over data that holds one is no less
/// good.
std::string maskedCrc(std::string_view bytes) {
    const std::uint32_t crc = crc32c(bytes);
    return littleEndian((crc >> 15U | crc << 17U) + 0xa282ead8U);
}

std::string record(const std::string& data) {
    const std::string length = littleEndian(static_cast<std::uint64_t>(data.size()));
    return length + maskedCrc(length) + data + maskedCrc(data);
}

}  // namespace

std::string fileVersionRecord(double wallSeconds) {
    return record(doubleField(1, wallSeconds) + bytesField(3, "brain.Event:2"));
}

std::string scalarsRecord(double wallSeconds, std::uint64_t step, const std::vector<Scalar>& scalars) {
    std::string summary;
    for (const Scalar& scalar : scalars)
        summary += bytesField(1, bytesField(1, scalar.tag) + floatField(2, scalar.value));
    return record(doubleField(1, wallSeconds) + key(2, Wire::varint) + varint(step) + bytesField(5, summary));
}

}  // namespace zorro
