#include "core/run/tuning/halving.h"

#include <cmath>
#include <utility>

#include <gtest/gtest.h>

namespace zorro {
namespace {

using Pairs = std::vector<std::pair<std::uint64_t, std::size_t>>;

Pairs pairsOf(const std::vector<HalvingRung>& rungs) {
    Pairs pairs;
    for (const HalvingRung& rung : rungs) pairs.emplace_back(rung.steps, rung.candidates);
    return pairs;
}

TEST(Halving, RungsAreAFactorApartAndTwoAreComparedAtTheEnd) {
    EXPECT_EQ(pairsOf(halvingRungs(10, 3, 1000)), (Pairs{{111, 10}, {333, 3}, {1000, 2}}));
    EXPECT_EQ(pairsOf(halvingRungs(16, 2, 800)), (Pairs{{100, 16}, {200, 8}, {400, 4}, {800, 2}}));
}

TEST(Halving, RungsAtWhichNobodyWouldBeDroppedAreLeftOut) {
    EXPECT_EQ(pairsOf(halvingRungs(7, 3, 900)), (Pairs{{100, 7}, {900, 2}}));
    EXPECT_EQ(pairsOf(halvingRungs(2, 3, 900)), (Pairs{{900, 2}}));
    EXPECT_EQ(pairsOf(halvingRungs(1, 3, 900)), (Pairs{{900, 1}}));
}

TEST(Halving, TooFewStepsForAllRungsMakeFewer) {
    EXPECT_EQ(pairsOf(halvingRungs(10, 3, 5)), (Pairs{{1, 10}, {5, 2}}));
    EXPECT_EQ(pairsOf(halvingRungs(10, 3, 1)), (Pairs{{1, 10}}));
}

TEST(Halving, TheUpdatesAreThoseBetweenTheRungs) {
    // 10 candidates to step 111, 3 of them further to 333, 2 of these to 1000.
    EXPECT_EQ(updatesOf(halvingRungs(10, 3, 1000)), 10U * 111 + 3U * 222 + 2U * 667);
}

TEST(Halving, WholeTrainingsAreThoseUpdatesOverTheStepsOfOne) {
    // 10 candidates a ninth of the way, 3 two ninths further, 2 the other six: (10 + 6 + 12) / 9.
    EXPECT_NEAR(wholeTrainings(10, 3), 28.0 / 9, 1e-5);
    EXPECT_EQ(wholeTrainings(1, 3), 1);
    EXPECT_EQ(wholeTrainings(2, 3), 2);
}

TEST(Halving, FurtherCandidatesComeToTheSameStepsAndOneIsLeft) {
    EXPECT_EQ(pairsOf(furtherRungs(halvingRungs(10, 3, 1000), 3, 3)), (Pairs{{111, 3}, {1000, 1}}));
    EXPECT_EQ(pairsOf(furtherRungs(halvingRungs(10, 3, 1000), 9, 3)), (Pairs{{111, 9}, {333, 3}, {1000, 1}}));
}

TEST(Halving, WhereARungDroppedNobodyTheNextOneStillDropsByTheFactor) {
    EXPECT_EQ(goingOn(3, {333, 3}, {1000, 2}, 3), 2U);
    EXPECT_EQ(goingOn(10, {333, 3}, {1000, 2}, 3), 3U);
}

TEST(Halving, LearnedIsWhatIsBetterThanTheTrivialAnswerByMoreThanChance) {
    // A half of 100 examples: (50 + 2) / 104 = 0.5, whose standard error is 0.0490.
    const TrivialAnswer half{.figure = 0.5, .examples = 100, .isShare = true};
    EXPECT_FALSE(hasLearned({0.59, 0}, half));
    EXPECT_TRUE(hasLearned({0.60, 0}, half));
    EXPECT_FALSE(hasLearned({std::nullopt, 0}, half));
    // 4 % below the loss of the mean.
    const TrivialAnswer mean{.figure = 2, .examples = 100};
    EXPECT_FALSE(hasLearned({1.93, 0}, mean));
    EXPECT_TRUE(hasLearned({1.91, 0}, mean));
}

TEST(Halving, TheBestGoOnAndOnesThatFailedNever) {
    const std::vector<CandidateScore> scores{{0.5, 1}, {std::nullopt, 0}, {0.9, 1}, {0.7, 1}};
    EXPECT_EQ(survivorsOf(scores, 2, {.higherIsBetter = true}), (std::vector<std::size_t>{2, 3}));
    EXPECT_EQ(survivorsOf(scores, 2, {}), (std::vector<std::size_t>{0, 3}));
    EXPECT_EQ(survivorsOf(scores, 4, {.higherIsBetter = true}), (std::vector<std::size_t>{0, 2, 3}));
}

TEST(Halving, OfEqualFiguresTheLowerLossGoesOnAndOfEqualsTheFirst) {
    EXPECT_EQ(survivorsOf({{0.9, 0.3}, {0.9, 0.2}, {0.9, 0.2}}, 1, {.higherIsBetter = true}),
              (std::vector<std::size_t>{1}));
}

TEST(Halving, SharesWithinTheStandardErrorOfTheBestCountAsEqual) {
    // Of 300 examples: (300 + 2) / 304 = 0.9934, whose standard error is 0.00464.
    const std::vector<CandidateScore> scores{{1, 0.012}, {0.9967, 0.006}, {0.995, 0.005}, {0.9967, 0.007}};
    const CandidateJudge judge{.higherIsBetter = true, .examples = 300};
    EXPECT_EQ(rankedCandidates(scores, judge), (std::vector<std::size_t>{1, 3, 0, 2}));
    EXPECT_EQ(rankedCandidates(scores, {.higherIsBetter = true}), (std::vector<std::size_t>{0, 1, 3, 2}));
}

TEST(Halving, HaltonPointsAreThoseOfItsBases) {
    // Halton (1960): 1/2, 1/4, 3/4, 1/8 in base 2; 1/3, 2/3, 1/9, 4/9 in base 3.
    EXPECT_EQ(haltonPoint(0, 1).front(), 0.5);
    EXPECT_EQ(haltonPoint(2, 1).front(), 0.75);
    EXPECT_DOUBLE_EQ(haltonPoint(2, 2).back(), 1 / 9.0);
    EXPECT_DOUBLE_EQ(haltonPoint(3, 2).back(), 4 / 9.0);
}

}  // namespace
}  // namespace zorro
