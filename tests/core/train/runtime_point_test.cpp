// The functions that LibTorch compiles at run time on a GPU, computed here instead.

#include "core/train/activation/runtime_point.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "core/activation/zorro_form.h"

namespace zorro {
namespace {

class RuntimePoint : public testing::TestWithParam<std::string> {
protected:
    RuntimePoint() {
        const Spec spec = parseSpec(GetParam());
        curve_ = applyAssignments(namedFunction(spec), spec.assignments);
        form_ = *zorroForm(curve_);
    }

    template <typename Real>
    Real value(Real x) const {
        const auto of = [](double number) { return static_cast<Real>(number); };
        return of(form_.scale) * zorro_runtime_value(x, of(form_.m), of(form_.shift), of(form_.a_neg),
                                                     of(form_.b_neg), of(form_.a_pos), of(form_.b_pos)) +
               of(form_.offset);
    }

    template <typename Real>
    Real slope(Real x) const {
        const auto of = [](double number) { return static_cast<Real>(number); };
        return zorro_runtime_slope(of(form_.scale), x, of(form_.m), of(form_.shift), of(form_.a_neg),
                                   of(form_.b_neg), of(form_.a_pos), of(form_.b_pos));
    }

    Curve curve_;
    ZorroForm form_;
};

TEST_P(RuntimePoint, EqualsTheCatalogueInDouble) {
    for (double x = -60; x <= 60; x += 0.0625) {
        const Jet exact = curve_.at(x);
        EXPECT_NEAR(value(x), exact.f, 1e-13 * (1 + std::abs(exact.f))) << x;
        EXPECT_NEAR(slope(x), exact.df, 1e-13 * (1 + std::abs(exact.df))) << x;
    }
}

TEST_P(RuntimePoint, FloatKeepsSixDigits) {
    for (float x = -60; x <= 60; x += 0.0625F) {
        const Jet exact = curve_.at(static_cast<double>(x));
        EXPECT_NEAR(value(x), exact.f, 2e-6 * (1 + std::abs(exact.f))) << x;
        EXPECT_NEAR(slope(x), exact.df, 2e-5 * (1 + std::abs(exact.df))) << x;
    }
}

TEST_P(RuntimePoint, NanAndInfinityHaveTheirLimits) {
    constexpr float infinity = std::numeric_limits<float>::infinity();
    EXPECT_TRUE(std::isnan(value(std::numeric_limits<float>::quiet_NaN())));
    for (const float x : {-infinity, infinity}) {
        EXPECT_NEAR(value(x), curve_.at(static_cast<double>(x)).f, 1e-6) << x;
        EXPECT_NEAR(slope(x), 0, 1e-6) << x;
    }
}

INSTANTIATE_TEST_SUITE_P(Functions, RuntimePoint,
                         testing::Values("symmetric-zorro", "symmetric-zorro:a=3,b=-0.5",
                                         "asymmetric-zorro:a_neg=2,b_neg=0.5,a_pos=8,b_pos=1",
                                         "sigmoid-zorro", "tanh-zorro", "sloped-zorro:m=0.5"));

}  // namespace
}  // namespace zorro
