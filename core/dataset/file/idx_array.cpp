// IDX is a big-endian magic number 0x0000TTDD of type TT and DD dimensions, the dimensions' sizes, and the
// values, big-endian too (LeCun, Cortes and Burges).

#include "core/dataset/file/idx_array.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "core/dataset/dataset.h"
#include "core/dataset/file/bytes.h"

namespace zorro {

namespace {

std::string hexadecimal(std::uint32_t number) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "0x%08x", number);
    return text.data();
}

/// A type of numbers: its code in the magic number, how long one is, and what its bytes mean.
struct NumberType {
    std::uint32_t code;
    std::size_t bytes;
    double (*value)(std::uint64_t bits);
};

constexpr std::array<NumberType, 6> numberTypes{{
    {0x08, 1, [](std::uint64_t bits) { return static_cast<double>(bits); }},
    {0x09, 1, [](std::uint64_t bits) { return static_cast<double>(static_cast<std::int8_t>(bits)); }},
    {0x0b, 2, [](std::uint64_t bits) { return static_cast<double>(static_cast<std::int16_t>(bits)); }},
    {0x0c, 4, [](std::uint64_t bits) { return static_cast<double>(static_cast<std::int32_t>(bits)); }},
    {0x0d, 4,
     [](std::uint64_t bits) {
         return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
     }},
    {0x0e, 8, [](std::uint64_t bits) { return std::bit_cast<double>(bits); }},
}};

std::vector<float> valuesIn(std::string_view bytes, const NumberType& type) {
    std::vector<float> values(bytes.size() / type.bytes);
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::uint64_t bits = 0;
        for (const char byte : bytes.substr(i * type.bytes, type.bytes))
            bits = bits << 8U | static_cast<unsigned char>(byte);
        values[i] = static_cast<float>(type.value(bits));
    }
    return values;
}

}  // namespace

std::size_t IdxArray::itemSize() const {
    std::size_t size = 1;
    for (std::size_t i = 1; i < sizes.size(); ++i) size *= sizes[i];
    return size;
}

IdxArray readIdxArray(const std::filesystem::path& path, std::size_t dimensions) {
    const std::string bytes = readBytes(path);
    const std::string where = "'" + path.string() + "'";
    const std::size_t begins = 4 + 4 * dimensions;
    if (bytes.size() < begins)
        throw DatasetError(where + " is too short to be an IDX file");
    const std::uint32_t magic = bigEndian(bytes, 0);
    const auto* const type = std::ranges::find(numberTypes, magic >> 8U, &NumberType::code);
    if (type == numberTypes.end() || (magic & 0xffU) != dimensions) {
        throw DatasetError(where + " begins with " + hexadecimal(magic) + ", not with " +
                           hexadecimal(0x800U + static_cast<std::uint32_t>(dimensions)) +
                           " as IDX files of bytes in " + std::to_string(dimensions) + " dimensions do");
    }
    IdxArray array;
    const std::size_t values = (bytes.size() - begins) / type->bytes;
    std::size_t wanted = 1;
    for (std::size_t i = 0; i < dimensions; ++i) {
        const std::size_t size = bigEndian(bytes, 4 + 4 * i);
        array.sizes.push_back(size);
        // Products of sizes that nobody has may overflow; more than the file has is enough to know.
        wanted = size == 0 ? 0 : std::min(wanted, values / size + 1) * size;
    }
    if (wanted != values || wanted == 0 || begins + values * type->bytes != bytes.size()) {
        throw DatasetError(where + " has " + std::to_string(values) +
                           " values, not as many as its header says");
    }
    array.values = valuesIn(std::string_view(bytes).substr(begins), *type);
    return array;
}

}  // namespace zorro
