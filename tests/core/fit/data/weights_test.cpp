#include "core/fit/data/weights.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <random>
#include <stdexcept>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Reads histograms from a file that is gone when the test is over.
class HistogramFile : public testing::Test {
protected:
    void TearDown() override { std::filesystem::remove(path_); }

    [[nodiscard]] Histogram read(std::string_view content) const {
        std::ofstream(path_, std::ios::binary) << content;
        return readHistogram(path_);
    }

    [[nodiscard]] std::string refusalOf(std::string_view content) const {
        try {
            static_cast<void>(read(content));
        } catch (const FileError& error) {
            return error.what();
        }
        return "accepted";
    }

    std::filesystem::path path_ =
        std::filesystem::path(testing::TempDir()) / ("zorro-weights-" + std::to_string(::getpid()) + ".csv");
};

TEST_F(HistogramFile, IsSortedByCentre) {
    const Histogram histogram = read("centre;count\n0,5;30\n-1;10\n2;0\n");
    EXPECT_THAT(histogram.centres, ElementsAre(-1, 0.5, 2));
    EXPECT_THAT(histogram.counts, ElementsAre(10, 30, 0));
}

TEST_F(HistogramFile, SaysWhyItIsNoHistogram) {
    EXPECT_THAT(refusalOf("0,1\n1,-2\n"), HasSubstr("is no histogram: it has the count -2 at 1"));
    EXPECT_THAT(refusalOf("0,1\n1,2\n0,3\n"), HasSubstr("two bins at 0"));
    EXPECT_THAT(refusalOf("0,1\n"), HasSubstr("at least two bins"));
    EXPECT_THAT(refusalOf("0,1\n1,nan\n"), HasSubstr("line 2 has 'nan'"));
}

TEST_F(HistogramFile, SurvivesMutations) {
    const std::string sound = "x,n\n-1,10\n0.5,30\n2,0\n";
    const std::string alphabet = "0123456789,;.-+e\n nx";
    std::mt19937 random(11);
    for (int i = 0; i < 500; ++i) {
        std::string text = sound;
        for (int k = 0; k < 4; ++k) {
            text[random() % text.size()] = alphabet[random() % alphabet.size()];
        }
        try {
            const Histogram histogram = read(text);
            const double x = 0.25;
            ASSERT_GE(histogramWeights({&x, 1}, histogram).front(), 0) << text;
        } catch (const FileError& error) {
            ASSERT_THAT(error.what(), testing::Not(HasSubstr("\n"))) << text;
        }
    }
}

TEST(HistogramWeights, AreLinearBetweenTheCentresAndZeroBeyond) {
    const Histogram histogram{.centres = {-1, 1, 2}, .counts = {10, 30, 0}};
    const std::vector<double> x = {-1.001, -1, 0, 0.5, 1, 1.75, 2, 2.001};
    EXPECT_THAT(histogramWeights(x, histogram), ElementsAre(0, 10, 20, 25, 30, 7.5, 0, 0));
}

TEST(HistogramWeights, RefuseWhatIsNoHistogram) {
    const std::vector<double> x = {0};
    EXPECT_THROW(static_cast<void>(histogramWeights(x, {{0}, {1}})), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(histogramWeights(x, {{0, 0}, {1, 1}})), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(histogramWeights(x, {{0, 1}, {1, -1}})), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(histogramWeights(x, {{0, 1}, {1}})), std::invalid_argument);
}

// The ratio of N(0, s^2) at 2s to that at 0 is e^-2.
TEST(NormalWeights, AreInTheRatioOfTheDensity) {
    const std::vector<double> x = {0, 3, -3};
    const std::vector<double> weights = normalWeights(x, 1.5);
    EXPECT_NEAR(weights[1] / weights[0], 0.1353352832366127, 1e-15);
    EXPECT_EQ(weights[1], weights[2]);
}

TEST(NormalWeights, NeedAPositiveDeviation) {
    const std::vector<double> x = {0};
    for (const double sigma : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
        EXPECT_THROW(static_cast<void>(normalWeights(x, sigma)), std::invalid_argument) << sigma;
    }
}

}  // namespace
}  // namespace zorro
