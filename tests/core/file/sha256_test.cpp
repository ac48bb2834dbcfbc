#include "core/file/sha256.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/file/file.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

std::string hashOf(std::string_view text) {
    Sha256 hash;
    hash.add(text);
    return hash.finish();
}

// The examples that NIST publishes with FIPS 180-4, and what sha256sum prints.
TEST(Sha256, IsThatOfTheStandard) {
    EXPECT_EQ(hashOf(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hashOf("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hashOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(hashOf(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, IsTheSameInPiecesOfAnySize) {
    std::string text;
    for (int i = 0; i < 200; ++i) text += static_cast<char>(i);
    for (std::size_t length = 0; length <= text.size(); ++length) {
        const std::string_view part = std::string_view(text).substr(0, length);
        for (const std::size_t piece : {1U, 7U, 55U, 63U, 64U, 65U}) {
            Sha256 hash;
            for (std::size_t at = 0; at < part.size(); at += piece) hash.add(part.substr(at, piece));
            ASSERT_EQ(hash.finish(), hashOf(part)) << length << " in pieces of " << piece;
        }
    }
}

TEST(Sha256, OfAFileComesWithItsSize) {
    const TestFolder folder;
    std::ofstream(folder / "file") << std::string(1'000'000, 'a');
    const FileDigest digest = digestOf(folder / "file");
    EXPECT_EQ(digest.bytes, 1'000'000U);
    EXPECT_EQ(digest.sha256, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    EXPECT_THROW(static_cast<void>(digestOf(folder / "missing")), FileError);
}

}  // namespace
}  // namespace zorro
