#include <cmath>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/zorro/program.h"
#include "core/file/file.h"
#include "core/text/json.h"
#include "tests/app/zorro/command_answer.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

CommandAnswer approximateWith(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "approximate");
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int status = runProgram(arguments, in, out, err);
    return {status, out.str(), err.str()};
}

std::size_t linesOf(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(ApproximateCommand, WritesThePolynomialAsJson) {
    const CommandAnswer answer =
        approximateWith({"gelu", "--form", "polynomial:9", "--range", "-3:3", "--format", "json"});
    ASSERT_EQ(answer.status, 0) << answer.err;
    const Json json = parseJson(answer.out);
    EXPECT_EQ(json["coefficients"].size(), 10U);
    // The smallest largest error, by mpmath (tests/core/approximation/search/minimax.py).
    EXPECT_NEAR(json["max_abs_error"].get<double>(), 0.0018683185034, 0.002 * 0.0018683185034);
    EXPECT_GE(json["certified"].get<double>(), json["max_abs_error"].get<double>());
    EXPECT_LE(std::fabs(json["at"].get<double>()), 3);
}

TEST(ApproximateCommand, WritesKnotsAndQuotientsByTheirKeys) {
    const Json pieces =
        parseJson(approximateWith({"gelu", "--form", "pieces:6", "--range=-4:4", "--format", "json"}).out);
    EXPECT_EQ(pieces["knots"].size(), 7U);
    EXPECT_EQ(pieces["knots"][0].size(), 2U);
    const Json rational = parseJson(
        approximateWith({"gelu", "--form", "rational:2,3", "--range=-4:4", "--format", "json"}).out);
    EXPECT_EQ(rational["numerator"].size(), 3U);
    EXPECT_EQ(rational["denominator"].size(), 4U);
    const Json table =
        parseJson(approximateWith({"gelu", "--form", "table:16", "--range=-4:4", "--format", "json"}).out);
    EXPECT_THAT(table["table"]["index"].get<std::string>(), HasSubstr("saturated to 0 ... 14"));
}

TEST(ApproximateCommand, WritesEveryFormatAndIntoAFile) {
    for (const char* format : {"text", "json", "c", "pytorch", "latex"}) {
        const CommandAnswer answer =
            approximateWith({"silu", "--form", "rational:2,2", "--range=-3:3", "--format", format});
        EXPECT_EQ(answer.status, 0) << format;
        EXPECT_GT(answer.out.size(), 100U) << format;
    }
    const TestFolder folder;
    const std::string file = (folder / "silu.c").string();
    EXPECT_EQ(
        approximateWith({"silu", "--form", "pieces:3", "--range=-3:3", "--format", "c", "-o", file}).out, "");
    EXPECT_THAT(readFile(file), HasSubstr("double silu_approximation(double x)"));
}

TEST(ApproximateCommand, SaysWhatIsWrongWithTheWordsInOneLine) {
    const std::vector<std::vector<std::string>> wrong{
        {"gelu"},
        {"gelu", "--form", "polynomial:3"},
        {"gelu", "--range=-3:3"},
        {"gelu", "--form", "polinomial:3", "--range=-3:3"},
        {"gelu", "--form", "polynomial:0", "--range=-3:3"},
        {"gelu", "--form", "polynomial:1000000", "--range=-3:3"},
        {"gelu", "--form", "rational:4", "--range=-3:3"},
        {"gelu", "--form", "pieces:-2", "--range=-3:3"},
        {"gelu", "--form", "table:256,spline", "--range=-3:3"},
        {"gelu", "--form", "polynomial:3", "--range=3:-3"},
        {"gelu", "--form", "polynomial:3", "--range=3:3"},
        {"gelu", "--form", "polynomial:3", "--range=0:inf"},
        {"gelu", "--form", "polynomial:3", "--range=0:nan"},
        {"gelu", "--form", "polynomial:3", "--range=0"},
        {"gelu", "--form", "polynomial:3", "--range=-3:3", "--coefficients", "fp8"},
        {"gelu", "--form", "polynomial:3", "--range=-3:3", "--outside", "wrap"},
        {"gelu", "--form", "polynomial:3", "--range=-3:3", "--error", "ulp"},
        {"gelu", "--form", "polynomial:3", "--range=-3:3", "--weight", "normal:0"},
        {"gelu", "--form", "polynomial:3", "--range=-3:3", "--format", "rust"},
        {"gellu", "--form", "polynomial:3", "--range=-3:3"}};
    for (const auto& words : wrong) {
        const CommandAnswer answer = approximateWith(words);
        EXPECT_EQ(answer.status, 2) << testing::PrintToString(words) << answer.err;
        EXPECT_THAT(answer.err, StartsWith("zorro: "));
        EXPECT_EQ(linesOf(answer.err), 1U) << answer.err;
        EXPECT_THAT(answer.out, IsEmpty());
    }
}

TEST(ApproximateCommand, SaysWhyThereIsNoApproximationInOneLine) {
    const std::vector<std::vector<std::string>> impossible{
        {"expr(1/x)", "--form", "polynomial:3", "--range=-1:1"},
        {"expr(1/(x-0.3))", "--form", "table:9", "--range=-1:1"},
        {"expr(log(x))", "--form", "pieces:3", "--range=-1:1"},
        {"relu", "--form", "polynomial:3", "--range=-1:1", "--error", "relative"},
        {"expr(x^2)", "--form", "polynomial:1", "--range=-1:1", "--outside", "limit"}};
    for (const auto& words : impossible) {
        const CommandAnswer answer = approximateWith(words);
        EXPECT_EQ(answer.status, 1) << testing::PrintToString(words);
        EXPECT_EQ(linesOf(answer.err), 1U) << answer.err;
    }
}

TEST(ApproximateCommand, BearsAnyBytesInItsWords) {
    std::mt19937 random(1);
    const std::string letters = "polynmiarteics:,0123456789-.eQfxd \xc3\xb1\x01\xff";
    const auto word = [&] {
        std::string text;
        for (std::size_t i = random() % 16; i > 0; --i) {
            text += letters[random() % letters.size()];
        }
        return text;
    };
    for (int i = 0; i < 300; ++i) {
        const CommandAnswer answer = approximateWith({"relu", "--form=" + word(), "--range=" + word(),
                                                      "--coefficients=" + word(), "--weight=" + word()});
        EXPECT_EQ(answer.status, 2);
        EXPECT_EQ(linesOf(answer.err), 1U) << answer.err;
    }
}

}  // namespace
}  // namespace zorro
