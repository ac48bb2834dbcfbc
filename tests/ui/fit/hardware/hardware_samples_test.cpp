// What the plots of the mode "For hardware" draw, against approximations that are known by heart.

#include "ui/fit/hardware/hardware_samples.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro::ui {
namespace {

approximation::Approximation approximated(const char* spec, const char* form, approximation::Range range) {
    approximation::ApproximationQuestion question;
    question.form = approximation::formCalled(form);
    question.range = range;
    return approximation::approximate(parseCurve(spec), question);
}

/// The best line to x^2 on [-1, 1] is 1/2; the error x^2 - 1/2 is largest at -1, 0 and 1.
TEST(HardwareSamples, TheErrorOfTheBestLineToAParabolaHasThreePeaks) {
    const approximation::Approximation line = approximated("expr(x^2)", "polynomial:1", {-1, 1});

    EXPECT_NEAR(errorAt(line, 0.5), -0.25, 1e-12);
    const auto peaks = alternatingPeaks(samplesOf(line, {-1, 1}, 200));
    ASSERT_EQ(peaks.size(), 3U);
    EXPECT_NEAR(peaks[0].error, 0.5, 1e-12);
    EXPECT_NEAR(peaks[1].x, 0, 0.011);
    EXPECT_NEAR(peaks[1].error, -0.5, 1e-3);
    EXPECT_NEAR(peaks[2].x, 1, 1e-12);
}

TEST(HardwareSamples, HaveThePlacesOfTheKnots) {
    const approximation::Approximation table = approximated("expr(x^2)", "table:4", {-1, 1});
    const HardwareSamples samples = samplesOf(table, {-1.5, 1.5}, 10);

    EXPECT_TRUE(std::ranges::is_sorted(samples.x));
    for (const approximation::Knot& knot : table.approximant.knots) {
        EXPECT_TRUE(std::ranges::binary_search(samples.x, knot.x)) << knot.x;
    }
}

TEST(HardwareSamples, ARelativeErrorIsAShareOfTheFunctionAndNoNumberWhereThatIsZero) {
    approximation::ApproximationQuestion question;
    question.form = approximation::formCalled("polynomial:2");
    question.range = {0, 1};
    question.error = approximation::ErrorKind::relative;
    const approximation::Approximation sine =
        approximation::approximate(parseCurve("expr(tanh(x))"), question);

    const auto p = static_cast<double>(sine.approximant.at(0.5));
    EXPECT_NEAR(errorAt(sine, 0.5), 1 - p / std::tanh(0.5), 1e-12);
    EXPECT_TRUE(std::isnan(errorAt(sine, 0)));
}

}  // namespace
}  // namespace zorro::ui
