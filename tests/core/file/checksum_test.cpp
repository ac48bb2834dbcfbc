#include "core/file/checksum.h"

#include <string>

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(Checksum, IsTheOneOfTheStandard) {
    // RFC 3720, appendix B.4: 32 zeros; the second is the usual check value of CRC-32C.
    EXPECT_EQ(crc32c(std::string(32, '\0')), 0x8a9136aaU);
    EXPECT_EQ(crc32c("123456789"), 0xe3069283U);
    std::string rising;
    for (char byte = 0; byte < 32; ++byte) rising += byte;
    EXPECT_EQ(crc32c(rising), 0x46dd794eU);
}

}  // namespace
}  // namespace zorro
