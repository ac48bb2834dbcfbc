#include "core/dataset/file/bytes.h"

#include "core/dataset/dataset.h"
#include "core/file/file.h"

#if ZORROLAB_HAS_ZLIB
#include <zlib.h>
#endif

namespace zorro {

namespace {

#if ZORROLAB_HAS_ZLIB

/// More than any of these data sets unpacks to: a small file can be made to unpack to anything.
constexpr std::size_t largestUnpacked = std::size_t{4} << 30U;

std::string unpacked(const std::filesystem::path& path) {
    const gzFile file = gzopen(path.c_str(), "rb");
    if (file == nullptr)
        throw DatasetError("cannot open '" + path.string() + "'");
    std::string bytes;
    std::string chunk(std::size_t{1} << 20U, '\0');
    int count = 0;
    while ((count = gzread(file, chunk.data(), static_cast<unsigned>(chunk.size()))) > 0 &&
           bytes.size() < largestUnpacked) {
        bytes.append(chunk, 0, static_cast<std::size_t>(count));
    }
    const bool whole = gzclose(file) == Z_OK && count == 0;
    if (!whole)
        throw DatasetError("'" + path.string() + "' is damaged, or not packed by gzip");
    return bytes;
}

#else

std::string unpacked(const std::filesystem::path& path) {
    throw DatasetError("this program was built without zlib and cannot unpack '" + path.string() +
                       "'; unpack it with gunzip first");
}

#endif

}  // namespace

std::string readBytes(const std::filesystem::path& path) {
    return path.extension() == ".gz" ? unpacked(path) : readFile(path, std::size_t{4} << 30U);
}

std::optional<std::filesystem::path> plainOrPacked(const std::filesystem::path& path) {
    std::error_code problem;
    if (std::filesystem::is_regular_file(path, problem))
        return path;
    const std::filesystem::path packed = path.string() + ".gz";
    if (std::filesystem::is_regular_file(packed, problem))
        return packed;
    return std::nullopt;
}

std::uint32_t bigEndian(std::string_view bytes, std::size_t offset) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        number = (number << 8U) | static_cast<unsigned char>(bytes[offset + i]);
    }
    return number;
}

}  // namespace zorro
