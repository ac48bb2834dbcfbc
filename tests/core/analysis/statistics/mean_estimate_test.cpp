#include "core/analysis/statistics/mean_estimate.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(MeanEstimate, IsThatOfStudentsSleepData) {
    // Student (1908), the additional hours of sleep; the interval as R's t.test prints it.
    const std::vector<double> hours{1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};
    const MeanEstimate estimate = estimateMean(hours);
    EXPECT_EQ(estimate.count, 10U);
    EXPECT_NEAR(estimate.mean, 1.58, 1e-14);
    EXPECT_NEAR(estimate.lower, 0.7001142, 5e-8);
    EXPECT_NEAR(estimate.upper, 2.4598858, 5e-8);
}

TEST(MeanEstimate, HasTheDeviationOfASample) {
    const std::vector<double> values{2, 4, 4, 4, 5, 5, 7, 9};
    EXPECT_NEAR(estimateMean(values).standardDeviation, std::sqrt(32.0 / 7), 1e-15);
}

TEST(MeanEstimate, IsWiderWithMoreConfidence) {
    const std::vector<double> values{1, 2, 3};
    const MeanEstimate usual = estimateMean(values);
    const MeanEstimate sure = estimateMean(values, 0.99);
    EXPECT_GT(sure.upper, usual.upper);
    EXPECT_NEAR(sure.upper - sure.mean, sure.mean - sure.lower, 1e-14);
}

TEST(MeanEstimate, OfOneValueHasNoInterval) {
    const std::vector<double> one{3};
    EXPECT_EQ(estimateMean(one).mean, 3);
    EXPECT_TRUE(std::isnan(estimateMean(one).standardDeviation));
    EXPECT_TRUE(std::isnan(estimateMean(one).lower));
    EXPECT_TRUE(std::isnan(estimateMean({}).mean));
}

TEST(MeanEstimate, OfEqualValuesIsThatValue) {
    for (const double value : {0.25, 0.98}) {  // 0.98 five times over five is another double
        const std::vector<double> same(5, value);
        EXPECT_EQ(estimateMean(same).lower, value);
        EXPECT_EQ(estimateMean(same).upper, value);
    }
}

}  // namespace
}  // namespace zorro
