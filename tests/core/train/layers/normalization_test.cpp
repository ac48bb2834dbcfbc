#include "core/train/layers/normalization.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <torch/csrc/autograd/autograd.h>
#include <vector>

#include <gtest/gtest.h>

namespace zorro {
namespace {

/// RMS normalisation of a stack with these scales [K, features].
StackedNormalization rmsWith(const Tensor& scale) {
    return {.kind = Normalization::rms, .scale = scale};
}

Tensor doubles(const std::vector<double>& values, at::IntArrayRef shape) {
    return at::tensor(values, at::kDouble).view(shape);
}

// torch.nn.functional.rms_norm of PyTorch 2.15 in double, eps = 1e-5.
struct OfPyTorch {
    Tensor x = doubles({1, -2, 3, 0.5, 0, 0, 0, 0.01, 100, 101, 99, -100}, {1, 3, 4});
    Tensor scale = doubles({1, -0.5, 2, 3}, {1, 4});
    Tensor outer = doubles({1, 2, -1, 0.5, 1, 1, 1, 1, -1, 0, 2, 1}, {1, 3, 4});
    Tensor y = doubles({0.529812199230, 0.529812199230, 3.178873195383, 0.794718298846, 0, 0, 0,
                        5.070925528371, 0.999975000437, -0.504987375221, 1.979950500866, -2.999925001312},
                       {1, 3, 4});
    Tensor byX = doubles(
        {0.613466522185, -0.697120845139, -0.808661429599, 0.836545460323, 169.030850945703, -84.515425472852,
         338.061701891407, 144.883586524889, -0.009899757504, 0.000100992425, 0.040097992593, 0.029899257513},
        {1, 3, 4});
    Tensor byScale = doubles({-0.470162801207, -2.119248796922, 0.390513903175, 0.822786558827}, {1, 4});
};

/// In double by LibTorch's operations, in float by our own loops.
TEST(RmsNormalization, HasTheValuesAndGradientsOfPyTorch) {
    const OfPyTorch expected;
    for (const at::ScalarType type : {at::kDouble, at::kFloat}) {
        const double tolerance = type == at::kDouble ? 1e-11 : 1e-5;
        const Tensor x = expected.x.to(type).clone().set_requires_grad(true);
        const Tensor scale = expected.scale.to(type).clone().set_requires_grad(true);
        const Tensor y = rmsWith(scale).rows(x, true);
        EXPECT_EQ(y.scalar_type(), type);
        const auto found = torch::autograd::grad({y}, {x, scale}, {expected.outer.to(type)});
        EXPECT_TRUE(at::allclose(y.to(at::kDouble), expected.y, tolerance, tolerance)) << y;
        EXPECT_TRUE(at::allclose(found[0].to(at::kDouble), expected.byX, tolerance, tolerance)) << found[0];
        EXPECT_TRUE(at::allclose(found[1].to(at::kDouble), expected.byScale, tolerance, tolerance))
            << found[1];
    }
}

TEST(RmsNormalization, IsOverChannelsAndPixelsOfEachImageOfEachMember) {
    const Tensor x = at::randn({2, 3, 4, 5, 6}, at::kDouble) + 1;
    const Tensor scale = at::randn({3, 4}, at::kDouble);
    for (const at::ScalarType type : {at::kDouble, at::kFloat}) {
        const Tensor found = rmsWith(scale.to(type)).images(x.to(type), true).to(at::kDouble);
        for (std::int64_t image = 0; image < 2; ++image) {
            for (std::int64_t member = 0; member < 3; ++member) {
                const Tensor own = x[image][member];
                double sum = 0;
                for (std::int64_t i = 0; i < own.numel(); ++i)
                    sum += own.data_ptr<double>()[i] * own.data_ptr<double>()[i];
                const Tensor expected = own / std::sqrt(sum / 120 + 1e-5) * scale[member].view({4, 1, 1});
                EXPECT_TRUE(at::allclose(found[image][member], expected, 1e-5, 1e-6));
            }
        }
    }
}

/// How far the gradient of a gradient is from central differences.
double secondDerivativeError(const std::function<Tensor(const Tensor&)>& f, const Tensor& x) {
    const Tensor outer = at::randn_like(x);
    const Tensor direction = at::randn_like(x);
    const auto gradientAt = [&](const Tensor& at, bool again) {
        return torch::autograd::grad({f(at)}, {at}, {outer}, again, again)[0];
    };
    const Tensor place = x.clone().set_requires_grad(true);
    const Tensor found = torch::autograd::grad({gradientAt(place, true)}, {place}, {direction})[0];
    constexpr double step = 1e-5;
    double worst = 0;
    for (std::int64_t i = 0; i < x.numel(); ++i) {
        const Tensor aside = at::zeros_like(x);
        aside.flatten()[i] = step;
        const auto along = [&](const Tensor& at) {
            return (gradientAt(at.clone().set_requires_grad(true), false) * direction).sum().item<double>();
        };
        const double expected = (along(x + aside) - along(x - aside)) / (2 * step);
        worst = std::max(worst, std::fabs(found.flatten()[i].item<double>() - expected));
    }
    return worst;
}

TEST(RmsNormalization, HasRightSecondDerivatives) {
    const StackedNormalization norm = rmsWith(at::randn({2, 5}, at::kDouble));
    const Tensor rows = at::randn({2, 3, 5}, at::kDouble);
    EXPECT_LT(secondDerivativeError([&](const Tensor& x) { return norm.rows(x, true); }, rows), 1e-7);
    const Tensor images = at::randn({2, 2, 5, 2, 3}, at::kDouble);
    EXPECT_LT(secondDerivativeError([&](const Tensor& x) { return norm.images(x, true); }, images), 1e-7);
}

TEST(RmsNormalization, OfHalfPrecisionKeepsItsStatisticsInFloat) {
    const Tensor x = (at::randn({2, 50, 300}) * 3 + 7).to(at::kBFloat16);
    const Tensor scale = at::ones({2, 300});
    const Tensor wide = x.to(at::kDouble);
    const Tensor expected = wide / (wide.square().mean({2}, true) + 1e-5).sqrt();
    // What rounding the result to 8 binary digits takes, and no more.
    constexpr double rounding = 1.01 / 256;
    const Tensor rows = rmsWith(scale).rows(x, true);
    EXPECT_EQ(rows.scalar_type(), at::kBFloat16);
    EXPECT_TRUE(at::allclose(rows.to(at::kDouble), expected, rounding, 0));
    const Tensor asImages = x.view({50, 2, 300, 1, 1});
    const Tensor wideImages = wide.view({50, 2, 300, 1, 1});
    EXPECT_TRUE(at::allclose(rmsWith(scale).images(asImages, true).to(at::kDouble),
                             wideImages / (wideImages.square().mean({2, 3, 4}, true) + 1e-5).sqrt(), rounding,
                             0));
}

TEST(RmsNormalization, HasNoShift) {
    std::vector<Member> members{{.activation = "relu"}, {.activation = "relu", .seed = 2}};
    for (const auto& [kind, count] :
         {std::pair{Normalization::layer, 14U}, std::pair{Normalization::rms, 7U}}) {
        Parameters parameters;
        const Initializer initializer(members, {}, 1);
        parameters.beginLayer("layer");
        const StackedNormalization norm = makeNormalization(parameters, initializer, kind, 7);
        EXPECT_EQ(norm.shift.defined(), kind == Normalization::layer);
        EXPECT_EQ(parameters.countOf(0), count);
    }
}

}  // namespace
}  // namespace zorro
