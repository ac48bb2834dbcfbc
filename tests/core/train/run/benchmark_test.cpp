#include "core/train/run/benchmark.h"

#include <ATen/ATen.h>

#include <gtest/gtest.h>

#include "core/activation/spec.h"
#include "core/run/comparison/comparison.h"

namespace zorro {
namespace {

class ActivationBenchmarkOf : public testing::TestWithParam<const char*> {};

TEST_P(ActivationBenchmarkOf, TimesBothWaysAndCountsTheMemory) {
    const Curve curve = curveOf(Member{.activation = GetParam()});
    const ActivationTiming timing = timeActivation(curve, 4096, c10::Device(at::kCPU));
    EXPECT_EQ(timing.elements, 4096);
    EXPECT_GE(timing.repetitions, 7U);
    EXPECT_GT(timing.forwardSeconds, 0);
    EXPECT_GT(timing.backwardSeconds, 0);
    EXPECT_GE(timing.stepSeconds, timing.fastestSeconds);
    EXPECT_GT(timing.fastestSeconds, 0);
    // f(x) and the gradient of x, each of 4,096 floats, at the least.
    EXPECT_GE(timing.peakBytes, 2 * 4096 * 4);
    EXPECT_LT(timing.peakBytes, 20 * 4096 * 4);
}

INSTANTIATE_TEST_SUITE_P(All, ActivationBenchmarkOf,
                         testing::Values("relu", "symmetric-zorro:a=2", "dgelu", "softsign", "swish:beta=2"));

TEST(ActivationBenchmark, OfReluNeedsItsResultAndItsGradient) {
    const Curve relu = curveOf(Member{.activation = "relu"});
    EXPECT_EQ(timeActivation(relu, 1000, c10::Device(at::kCPU)).peakBytes, 2 * 1000 * 4);
}

}  // namespace
}  // namespace zorro
