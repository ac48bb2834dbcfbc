#include "core/fit/fit.h"

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro {
namespace {

FitReport fitted(const std::string& family, const std::string& target) {
    return fit(withFamily({.target = parseCurve(target)}, parseCurve(family)));
}

// Values from 40 starts of a bounded trust-region solver in SciPy (least_squares), given to four digits.
TEST(Fit, FindsTheBestSigmoidZorroForDgelu) {
    const FitReport report = fitted("sigmoid-zorro", "dgelu");
    EXPECT_NEAR(report.rmse, 1.181e-2, 0.5e-5);
    EXPECT_NEAR(report.parameters[0].value, 2.80, 0.005);
    EXPECT_EQ(report.parameters[1].atBound, AtBound::upper);
    EXPECT_FALSE(report.parameters[1].standardError.has_value());
    EXPECT_NEAR(report.parameters[2].value, 0.685, 0.0005);
}

TEST(Fit, RecoversTheParametersOfItsOwnFamily) {
    const FitReport report = fitted("symmetric-zorro", "symmetric-zorro:a=2.5,b=0.4");
    EXPECT_LT(report.rmse, 1e-12);
    EXPECT_NEAR(report.parameters[0].value, 2.5, 1e-9);
    EXPECT_NEAR(report.parameters[1].value, 0.4, 1e-9);
}

}  // namespace
}  // namespace zorro
