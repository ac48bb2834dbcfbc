#include "core/text/base64.h"

#include <gtest/gtest.h>

namespace zorro {
namespace {

std::vector<std::uint8_t> bytes(std::string_view text) {
    return {text.begin(), text.end()};
}

// The examples of RFC 4648, section 10.
TEST(Base64, WritesAndReadsTheExamplesOfItsStandard) {
    const std::pair<const char*, const char*> examples[] = {{"", ""},
                                                            {"f", "Zg=="},
                                                            {"fo", "Zm8="},
                                                            {"foo", "Zm9v"},
                                                            {"foob", "Zm9vYg=="},
                                                            {"fooba", "Zm9vYmE="},
                                                            {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, text] : examples) {
        EXPECT_EQ(base64(bytes(plain)), text);
        EXPECT_EQ(bytesOfBase64(text, bytes(plain).size()), bytes(plain)) << text;
    }
}

TEST(Base64, RefusesWhatIsNotSoManyBytes) {
    EXPECT_FALSE(bytesOfBase64("Zm9v", 2).has_value());
    EXPECT_FALSE(bytesOfBase64("Zm9v", 4).has_value());
    EXPECT_FALSE(bytesOfBase64("Zm9", 3).has_value());
    EXPECT_FALSE(bytesOfBase64("Zm=v", 3).has_value());
    EXPECT_FALSE(bytesOfBase64("Zg=A", 1).has_value());
    EXPECT_FALSE(bytesOfBase64("Zm9\xff", 3).has_value());
}

}  // namespace
}  // namespace zorro
