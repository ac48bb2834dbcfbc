#include "core/analysis/statistics/paired_test.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace zorro {
namespace {

constexpr double worse = std::numeric_limits<double>::infinity();

TEST(PairedTest, IsThatOfStudentsSleepData) {
    // Extra hours of sleep of ten patients with two drugs (Student 1908). SciPy 1.17: ttest_rel(), its
    // confidence_interval(), wilcoxon().
    const std::vector a{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    const std::vector b{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    const PairedTest test = pairedTest(a, b, ValueScale::linear);
    EXPECT_EQ(test.kind, PairedTestKind::pairedT);
    EXPECT_EQ(test.pairs, 10U);
    EXPECT_NEAR(test.p.value(), 0.002832890197384273, 1e-15);
    EXPECT_NEAR(test.difference, -1.58, 1e-14);
    EXPECT_NEAR(test.lower, -2.459885763276983, 1e-12);
    EXPECT_NEAR(test.upper, -0.7001142367230175, 1e-12);
    EXPECT_NEAR(test.effect, -1.2845575625910546, 1e-12);
    EXPECT_DOUBLE_EQ(test.signedRankP.value(), 0.00390625);
}

TEST(PairedTest, KeepsItsIntervalWhereTheQuantityCanBe) {
    const std::vector accuracies{0.9999, 0.93, 0.9999, 0.9999};
    const std::vector compared{0.95, 0.95, 0.95, 0.95};
    const PairedTest linear = pairedTest(accuracies, compared, ValueScale::linear);
    const PairedTest logit = pairedTest(accuracies, compared, ValueScale::logit);
    EXPECT_GT(0.95 + linear.upper, 1);  // which no accuracy is
    EXPECT_LT(0.95 + logit.upper, 1);
    EXPECT_LT(logit.lower, logit.difference);
    EXPECT_GT(logit.upper, logit.difference);
    EXPECT_EQ(logit.p, linear.p);

    const std::vector losses{1e-6, 2e-3, 1e-5, 4e-5};
    const std::vector higher{1.0, 1.0, 1.0, 1.0};
    const PairedTest logarithm = pairedTest(losses, higher, ValueScale::logarithm);
    EXPECT_GT(1 + logarithm.lower, 0);
    // By the definition: exp(ln m -+ t s / (m sqrt n)) - 1, t of SciPy: t.ppf(0.975, 3).
    const double mean = 2.051e-3 / 4;
    double squares = 0;
    for (const double loss : losses) squares += (loss - mean) * (loss - mean);
    const double half = 3.182446305284263 * std::sqrt(squares / 3 / 4) / mean;
    EXPECT_NEAR(logarithm.upper, mean * std::exp(half) - 1, 1e-10);
}

TEST(PairedTest, CutsTheIntervalWhereEverySeedIsAtTheEnd) {
    const std::vector all{1.0, 1.0, 1.0};
    const std::vector most{0.99, 0.97, 0.98};
    const PairedTest test = pairedTest(all, most, ValueScale::logit);
    EXPECT_NEAR(test.upper, 1 - 0.98, 1e-15);
    EXPECT_LT(test.lower, 0);
    EXPECT_TRUE(test.p.has_value());
}

TEST(PairedTest, HasNoProbabilityWhereNothingVaries) {
    const std::vector a{0.1, 0.1, 0.1};
    const std::vector b{0.2, 0.2, 0.2};
    const PairedTest test = pairedTest(a, b, ValueScale::logarithm);
    EXPECT_EQ(test.kind, PairedTestKind::none);
    EXPECT_FALSE(test.p.has_value());
    EXPECT_NEAR(test.difference, -0.1, 1e-16);
    // The same differences up to their last bits.
    EXPECT_FALSE(pairedTest(std::vector{0.1, 0.2, 0.3}, std::vector{0.2, 0.3, 0.4}, ValueScale::linear).p);
}

TEST(PairedTest, IsCertainOfNothingWhereAllDifferencesAreZero) {
    const std::vector a{0.97, 0.98, 0.99};
    const PairedTest test = pairedTest(a, a, ValueScale::logit);
    EXPECT_EQ(test.p, 1.0);
    EXPECT_EQ(test.lower, 0);
    EXPECT_EQ(test.upper, 0);
}

TEST(PairedTest, RanksWhatFailedLastInsteadOfDroppingIt) {
    const std::vector losses{0.1, worse, 0.3, worse};
    const std::vector compared{0.2, 0.2, 0.2, worse};
    const PairedTest test = pairedTest(losses, compared, ValueScale::logarithm);
    EXPECT_EQ(test.kind, PairedTestKind::signedRank);
    EXPECT_EQ(test.pairs, 2U);
    EXPECT_NEAR(test.difference, 0, 1e-15);
    // Of -0.1, 0.1 and infinity (ranks 2, 1 and 3, to rounding) the negative ranks sum to 2: 3 of 8 signs do
    // not reach more.
    EXPECT_DOUBLE_EQ(test.p.value(), 0.75);
}

TEST(PairedTest, WidensWhereSplitsOverlap) {
    const std::vector a{0.9, 0.92, 0.95, 0.91};
    const std::vector b{0.89, 0.9, 0.92, 0.91};
    const PairedTest independent = pairedTest(a, b, ValueScale::linear);
    const PairedTest overlapping = pairedTest(a, b, ValueScale::linear, 0.25);
    // t is divided by sqrt(1 + n x overlap) (Nadeau and Bengio 2003).
    EXPECT_NEAR((overlapping.upper - overlapping.lower) / (independent.upper - independent.lower),
                std::sqrt(2.0), 1e-12);
    EXPECT_GT(overlapping.p.value(), independent.p.value());
}

TEST(PairedTest, NeedsTwoPairs) {
    EXPECT_FALSE(pairedTest(std::vector{1.0}, std::vector{2.0}, ValueScale::linear).p);
    EXPECT_FALSE(pairedTest({}, {}, ValueScale::linear).p);
}

}  // namespace
}  // namespace zorro
