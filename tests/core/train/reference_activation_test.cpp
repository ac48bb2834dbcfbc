#include "core/train/activation/reference_activation.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"

namespace zorro {
namespace {

TEST(ReferenceActivation, EqualsTheCatalogueInValueAndSlope) {
    for (const FunctionPtr& function : catalogue()) {
        const Curve curve = defaultCurve(function);
        if (!hasReferenceActivation(curve))
            continue;
        const Tensor x = at::linspace(-8.05, 8.05, 400, at::kDouble).requires_grad_(true);
        const Tensor f = referenceActivation(curve, x);
        f.sum().backward();
        for (std::int64_t i = 0; i < x.numel(); ++i) {
            const Jet exact = curve.at(x.data_ptr<double>()[i]);
            EXPECT_NEAR(f.data_ptr<double>()[i], exact.f, 1e-11) << curve.description().name;
            // Mish's kernel computes in float on the way back.
            EXPECT_NEAR(x.grad().data_ptr<double>()[i], exact.df, 1e-6) << curve.description().name;
        }
    }
}

TEST(ReferenceActivation, DerivativesAsActivationsHaveLimits) {
    const double infinity = std::numeric_limits<double>::infinity();
    for (const char* name : {"dgelu", "dsilu"}) {
        const Curve curve = defaultCurve(findFunction(name));
        const Tensor x = at::tensor({-infinity, infinity, std::nan("")}, at::kFloat).requires_grad_(true);
        const Tensor f = referenceActivation(curve, x);
        f.narrow(0, 0, 2).sum().backward();
        EXPECT_NEAR(f[0].item<double>(), 0, 1e-15) << name;
        EXPECT_EQ(f[1].item<double>(), 1) << name;
        EXPECT_TRUE(std::isnan(f[2].item<double>())) << name;
        EXPECT_NEAR(x.grad()[0].item<double>(), 0, 1e-15) << name;
    }
}

TEST(ReferenceActivation, KeepsParameters) {
    const Tensor x = at::tensor({-2.0, 3.0}, at::kDouble);
    const Curve leaky{findFunction("leaky-relu"), {0.25}};
    EXPECT_EQ(referenceActivation(leaky, x)[0].item<double>(), -0.5);
    EXPECT_TRUE(hasReferenceActivation(defaultCurve(findFunction("swish"))));
    EXPECT_FALSE(hasReferenceActivation({findFunction("swish"), {2}}));
}

}  // namespace
}  // namespace zorro
