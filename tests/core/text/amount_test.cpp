#include "core/text/amount.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/text/csv_field.h"

namespace zorro {
namespace {

TEST(Bytes, AreWrittenInTheUnitThatSuitsThem) {
    EXPECT_EQ(byteText(0), "0 B");
    EXPECT_EQ(byteText(512), "512 B");
    EXPECT_EQ(byteText(9990), "9.99 kB");
    EXPECT_EQ(byteText(41.25e6), "41.2 MB");
    EXPECT_EQ(byteText(1.25e9), "1.25 GB");
    EXPECT_EQ(byteText(3e15), "3e+03 TB");
}

TEST(Bytes, ThatRoundToAThousandAreOneOfTheNextUnit) {
    EXPECT_EQ(byteText(999.4), "999 B");
    EXPECT_EQ(byteText(999.6e6), "1 GB");
}

TEST(Durations, HaveTheTwoUnitsThatSuitThem) {
    EXPECT_EQ(durationText(0), "0 s");
    EXPECT_EQ(durationText(0.01234), "12.3 ms");
    EXPECT_EQ(durationText(3.214), "3.21 s");
    EXPECT_EQ(durationText(12), "12 s");
    EXPECT_EQ(durationText(200), "3 min 20 s");
    EXPECT_EQ(durationText(3 * 3600 + 5 * 60 + 1), "3 h 05 min");
    EXPECT_EQ(durationText(100 * 3600), "100 h 00 min");
}

TEST(Durations, CarryIntoTheNextUnit) {
    EXPECT_EQ(durationText(0.9994), "999 ms");
    EXPECT_EQ(durationText(0.9996), "1 s");
    EXPECT_EQ(durationText(59.94), "59.9 s");
    EXPECT_EQ(durationText(59.96), "1 min 00 s");
    EXPECT_EQ(durationText(119.6), "2 min 00 s");
    EXPECT_EQ(durationText(3599.6), "1 h 00 min");
}

TEST(Durations, ThatAreNoneSayNothing) {
    EXPECT_EQ(durationText(NAN), "");
    EXPECT_EQ(durationText(INFINITY), "");
    EXPECT_EQ(durationText(-3), "0 s");
}

TEST(Probabilities, HaveTwoDigitsDownToATenThousandth) {
    EXPECT_EQ(probabilityText(0.2871), "0.29");
    EXPECT_EQ(probabilityText(0.0352), "0.035");
    EXPECT_EQ(probabilityText(1e-4), "0.0001");
    EXPECT_EQ(probabilityText(9e-5), "< 0.0001");
    EXPECT_EQ(probabilityText(1), "1");
}

TEST(CsvFields, AreQuotedWhereACommaAQuoteOrALineEndWouldBreakTheRow) {
    EXPECT_EQ(csvField("gelu"), "gelu");
    EXPECT_EQ(csvField(""), "");
    EXPECT_EQ(csvField("zorro:a=1,b=2"), "\"zorro:a=1,b=2\"");
    EXPECT_EQ(csvField("a \"b\""), "\"a \"\"b\"\"\"");
    EXPECT_EQ(csvField("a\nb"), "\"a\nb\"");
}

TEST(Amount, FreeMemoryIsInWholeGigabytes) {
    EXPECT_EQ(freeMemoryText(139'400'000'000, 141'000'000'000), "139 of 141 GB free");
    EXPECT_EQ(freeMemoryText(600'000'000, 24'000'000'000), "1 of 24 GB free");
}

}  // namespace
}  // namespace zorro
