#include "core/text/json.h"

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace zorro {
namespace {

std::string refusal(const std::string& text) {
    try {
        static_cast<void>(parseJson(text));
    } catch (const JsonError& error) {
        return error.what();
    }
    return {};
}

TEST(JsonText, KeepsTheOrderOfItsKeys) {
    EXPECT_EQ(jsonLine(parseJson(R"({"b": 1, "a": [true, null]})")), R"({"b":1,"a":[true,null]})");
}

TEST(JsonText, OfAKeyThatStandsTwiceHasTheLastValue) {
    EXPECT_EQ(parseJson(R"({"a": 1, "a": 2})").at("a"), 2);
}

TEST(JsonText, SaysWhereItBreaksOffAndWhereItIsNone) {
    EXPECT_EQ(refusal(""), "the text is empty");
    EXPECT_EQ(refusal(" \n"), "the text is empty");
    EXPECT_EQ(refusal("{\n  \"a\": "), "the JSON text breaks off at line 2, column 8");
    EXPECT_EQ(refusal("[1,\n 2,\n x]"), "the text is not JSON at line 3, column 2");
    EXPECT_EQ(refusal("[1e999]"), "the JSON text holds a number that is too large");
}

TEST(JsonText, OfPeopleHasEveryKeyOnce) {
    EXPECT_EQ(parseJson(R"({"a": 1, "a": 2})")["a"], 2);
    EXPECT_EQ(parseWrittenJson(R"({"a": {"b": 1}, "c": [{"b": 2}, {"b": 3}]})")["c"][1]["b"], 3);
    const auto complaint = [](const char* text) {
        try {
            static_cast<void>(parseWrittenJson(text));
        } catch (const JsonError& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    EXPECT_EQ(complaint(R"({"a": 1, "b": 2, "a": 3})"), "the key 'a' stands twice in one object");
    EXPECT_EQ(complaint(R"([{"b": {"a": 1}, "c": {"a": 2, "a": 3}}])"),
              "the key 'a' stands twice in one object");
    EXPECT_EQ(complaint("[1,"), "the JSON text breaks off at line 1, column 4");
}

TEST(JsonText, IsAtMost32LevelsDeep) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_EQ(refusal(nested(32)), "");
    EXPECT_EQ(refusal(nested(33)), "the JSON text is nested more than 32 levels deep");
    EXPECT_EQ(refusal(nested(1'000'000)), "the JSON text is nested more than 32 levels deep");
    EXPECT_EQ(refusal("[\"" + std::string(40, '[') + "\\\"" + std::string(40, '{') + "\"]"), "");
    EXPECT_EQ(
        refusal("[[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],"
                "[],[],[],[],[]]"),
        "");
}

TEST(JsonText, ReplacesWhatIsNoUtf8) {
    EXPECT_EQ(jsonLine(Json("a\xff")), "\"a\xef\xbf\xbd\"");
}

TEST(JsonText, WritesWhatIsNoNumberAsText) {
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(jsonLine(jsonNumbers(std::vector{0.1, infinity, -infinity, std::nan("")})),
              R"([0.1,"inf","-inf","nan"])");
}

TEST(JsonText, NullIsANumberThatIsNotKnown) {
    EXPECT_TRUE(std::isnan(numberOrNan(parseJson("null"))));
    EXPECT_EQ(numberOrNan(parseJson("-2.5e-3")), -0.0025);
    EXPECT_THROW(static_cast<void>(numberOrNan(parseJson("\"2.5\""))), Json::exception);
}

TEST(JsonText, CountsAreWholeNumbers) {
    EXPECT_EQ(countIn(parseJson("18446744073709551615")), std::numeric_limits<std::uint64_t>::max());
    for (const char* other : {"-1", "2.5", "1e3", "1e95", "true", "null", "\"3\"", "18446744073709551616"})
        EXPECT_THROW(static_cast<void>(countIn(parseJson(other))), Json::exception) << other;
    EXPECT_EQ(integerIn(parseJson("-3")), -3);
    EXPECT_EQ(integerIn(parseJson("9223372036854775807")), std::numeric_limits<std::int64_t>::max());
    for (const char* other : {"9223372036854775808", "-9223372036854775809", "2.5", "1e95", "false"})
        EXPECT_THROW(static_cast<void>(integerIn(parseJson(other))), Json::exception) << other;
}

}  // namespace
}  // namespace zorro
