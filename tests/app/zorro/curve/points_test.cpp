#include "app/zorro/curve/points.h"

#include <cmath>
#include <random>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/zorro/command_line/usage_error.h"
#include "core/file/file.h"

namespace zorro {
namespace {

using testing::ElementsAre;

std::vector<double> pointsOf(const std::string& text) {
    std::istringstream none;
    return readPoints(parsePoints(text), none);
}

std::vector<double> pointsInFile(const std::string& content) {
    std::istringstream standardInput(content);
    return readPoints(PointsFile{"-"}, standardInput);
}

TEST(Points, AreListedOrEvenlySpacedWithExactEnds) {
    EXPECT_THAT(pointsOf("1, -2,3e-5"), ElementsAre(1, -2, 3e-5));
    EXPECT_THAT(pointsOf("-1:1:5"), ElementsAre(-1, -0.5, 0, 0.5, 1));
    EXPECT_THAT(pointsOf("0.1:0.7:2"), ElementsAre(0.1, 0.7));
    EXPECT_THAT(pointsOf("3:9:1"), ElementsAre(3));
    EXPECT_THAT(pointsOf("-1e308:1e308:3"), ElementsAre(-1e308, 0, 1e308));
    EXPECT_THAT(pointsOf("1:-1:3"), ElementsAre(1, 0, -1));
    EXPECT_THAT(pointsOf("2:2:2"), ElementsAre(2, 2));
}

TEST(Points, AreTheDoublesNearestToTheirDecimalNumbers) {
    const std::vector<double> x = pointsOf("-5:5:101");
    for (int i = 0; i <= 100; ++i) {
        // A quotient of two whole numbers is rounded once.
        EXPECT_EQ(x[static_cast<std::size_t>(i)], (i - 50) / 10.0);
    }
}

TEST(Points, MayBeInfiniteOrNotANumber) {
    const std::vector<double> x = pointsOf("inf,-inf,nan");
    EXPECT_EQ(x[0], HUGE_VAL);
    EXPECT_EQ(x[1], -HUGE_VAL);
    EXPECT_TRUE(std::isnan(x[2]));
}

TEST(Points, OfAnotherFormAreRefused) {
    for (const char* text : {"", "1,,2", "a", "0:1", "0:1:2:3", "0:1:0", "0:1:2.5", "0:inf:3", "0:1:1e9"}) {
        EXPECT_THROW((void)parsePoints(text), UsageError) << text;
    }
}

TEST(Points, InAFileAreSeparatedByCommasBlanksOrLines) {
    EXPECT_THAT(pointsInFile("# header\n1, 2\t3\r\n\n-4 # a remark\n5"), ElementsAre(1, 2, 3, -4, 5));
}

TEST(Points, InABrokenFileAreReportedWithTheirLine) {
    try {
        (void)pointsInFile("1\n2\nthree\n");
        FAIL() << "a word was taken for a number";
    } catch (const FileError& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("standard input, line 3: 'three' is not a number"));
    }
    EXPECT_THROW((void)pointsInFile("# nothing\n"), FileError);
}

TEST(Points, AnyBytesGivePointsOrOneLine) {
    std::mt19937 random(11);
    for (int round = 0; round < 3000; ++round) {
        std::string content = "1, -2.5e3\n# c\nnan 7:8\n";
        for (std::size_t i = random() % 6; i > 0; --i) {
            content[random() % content.size()] = static_cast<char>(random());
        }
        try {
            EXPECT_FALSE(pointsInFile(content).empty());
        } catch (const FileError& error) {
            EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos);
        }
    }
}

}  // namespace
}  // namespace zorro
