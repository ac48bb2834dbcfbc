#pragma once

// SHA-256 (FIPS 180-4), as `sha256sum` prints it: whether a file is still the one that was read. The trainer
// is built with nothing but LibTorch, and no library of headers alone has it.

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace zorro {

/// The hash of bytes that come in pieces.
class Sha256 {
public:
    void add(std::string_view bytes);
    /// The hash of all that was added, as 64 hexadecimal digits. Nothing may be added afterwards.
    [[nodiscard]] std::string finish();

private:
    void addBlock(const unsigned char* block);

    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> block_{};
    std::size_t inBlock_ = 0;
    std::uint64_t length_ = 0;  ///< bytes
};

/// What tells files apart whatever they are called.
struct FileDigest {
    std::uint64_t bytes = 0;
    std::string sha256;  ///< 64 hexadecimal digits

    friend bool operator==(const FileDigest&, const FileDigest&) = default;
};

/// Reads the file once. Throws FileError.
[[nodiscard]] FileDigest digestOf(const std::filesystem::path& file);

}  // namespace zorro
