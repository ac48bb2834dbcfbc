#include "ui/plot/layer/curve_sampler.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

/// |x - joint|: its slope jumps at the joint, its second derivative is 0 on both sides.
class Kink : public Function {
public:
    explicit Kink(double joint) : joint_(joint) {}
    const Description& description() const override { return description_; }
    void evaluate(std::span<const double>, std::span<const double> x, const Outputs& out) const override {
        for (std::size_t i = 0; i < x.size(); ++i) {
            out.f[i] = std::fabs(x[i] - joint_);
            out.df[i] = x[i] < joint_ ? -1 : 1;
            out.d2f[i] = 0;
        }
    }
    std::vector<double> joints(std::span<const double>) const override { return {joint_}; }

private:
    double joint_;
    Description description_;
};

Curve kinkAt(double joint) {
    return {std::make_shared<Kink>(joint), {}};
}

std::ptrdiff_t gapsIn(const std::vector<double>& values) {
    return std::count_if(values.begin(), values.end(), [](double value) { return std::isnan(value); });
}

TEST(CurveSampler, TakesOneSamplePerColumnAndBothEnds) {
    CurveSamples samples;
    sampleCurve(kinkAt(100), -2, 2, 8, samples);

    EXPECT_EQ(samples.x, (std::vector<double>{-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2}));
}

TEST(CurveSampler, OpensAGapOnlyWhereADerivativeJumps) {
    CurveSamples samples;
    sampleCurve(kinkAt(0.3), -2, 2, 8, samples);

    EXPECT_EQ(gapsIn(samples.f), 0);
    EXPECT_EQ(gapsIn(samples.df), 1);
    EXPECT_EQ(gapsIn(samples.d2f), 0);
}

TEST(CurveSampler, HasBothOneSidedValuesBesideAGap) {
    CurveSamples samples;
    sampleCurve(kinkAt(0.3), -2, 2, 8, samples);
    const auto gap =
        std::find_if(samples.df.begin(), samples.df.end(), [](double v) { return std::isnan(v); });
    const auto row = gap - samples.df.begin();

    EXPECT_EQ(gap[-1], -1);
    EXPECT_EQ(gap[1], 1);
    EXPECT_EQ(samples.x[static_cast<std::size_t>(row)], 0.3);
    EXPECT_NEAR(samples.f[static_cast<std::size_t>(row)], 0, 1e-15);
}

TEST(CurveSampler, KeepsXInOrderWhenAJointLiesOnAColumn) {
    CurveSamples samples;
    sampleCurve(kinkAt(0), -1, 1, 100, samples);

    EXPECT_TRUE(std::is_sorted(samples.x.begin(), samples.x.end()));
    EXPECT_EQ(gapsIn(samples.df), 1);
}

TEST(CurveSampler, IgnoresJointsOutsideTheView) {
    CurveSamples samples;
    sampleCurve(kinkAt(5), -1, 1, 100, samples);

    EXPECT_EQ(samples.x.size(), 101U);
}

TEST(CurveSampler, ReusesItsMemory) {
    CurveSamples samples;
    sampleCurve(kinkAt(0.3), -2, 2, 500, samples);
    const double* const before = samples.x.data();
    sampleCurve(kinkAt(0.7), -3, 2, 500, samples);

    EXPECT_EQ(samples.x.data(), before);
}

TEST(CurveSampler, DifferenceHasTheGapsOfBothCurves) {
    CurveSamples samples;
    sampleDifference(kinkAt(-0.5), kinkAt(0.5), -2, 2, 40, samples);

    EXPECT_EQ(gapsIn(samples.df), 2);
    EXPECT_DOUBLE_EQ(samples.f.front(), 1.5 - 2.5);
    EXPECT_DOUBLE_EQ(samples.f.back(), 2.5 - 1.5);
}

}  // namespace
}  // namespace zorro::ui
