#include "core/train/activation/stacked_activation.h"

#include <ATen/ATen.h>
#include <cmath>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro {
namespace {

class StackedActivationTest : public testing::Test {
protected:
    StackedActivation& of(const std::vector<std::string>& specs, Learnable learnable = Learnable::none,
                          std::int64_t channels = 1, std::int64_t parts = 1) {
        for (const std::string& spec : specs) curves_.push_back(parseCurve(spec));
        parameters_.beginLayer("layer");
        static_cast<void>(parameters_.add("weight", at::zeros({static_cast<std::int64_t>(specs.size()), 1})));
        activation_.emplace(parameters_, curves_,
                            ActivationLayer{.learnable = learnable, .channels = channels, .parts = parts});
        parameters_.flatten(torch::Device(at::kCPU), at::kFloat);
        return *activation_;
    }

    /// What the curves give for x [K, ...].
    [[nodiscard]] Tensor exact(const Tensor& x) const {
        Tensor f = x.contiguous().to(at::kDouble).clone();
        const std::int64_t each = f.numel() / f.size(0);
        for (std::int64_t i = 0; i < f.numel(); ++i) {
            double& value = f.data_ptr<double>()[i];
            value = curves_[static_cast<std::size_t>(i / each)].at(value).f;
        }
        return f.to(at::kFloat);
    }

    Parameters parameters_;
    std::vector<Curve> curves_;
    std::optional<StackedActivation> activation_;
};

const std::vector<std::string> manyFunctions{"relu", "expr(x*tanh(c*x)):c=2", "symmetric-zorro:a=3",
                                             "gelu", "sigmoid-zorro",         "expr(sin(a*x)+b):b=0.25"};

TEST_F(StackedActivationTest, MembersHaveFunctionsOfAnyKind) {
    const StackedActivation& activation = of(manyFunctions);
    const Tensor x = at::randn({6, 5, 7}) * 3;
    EXPECT_TRUE(at::allclose(activation(x, {}), exact(x), 1e-5, 1e-6));
    const Tensor images = at::randn({2, 6, 3, 4, 4}) * 3;
    const Tensor byMember = images.transpose(0, 1);
    EXPECT_TRUE(at::allclose(activation.images(images, {}).transpose(0, 1), exact(byMember), 1e-5, 1e-6));
    EXPECT_FALSE(activation.learned().defined());
}

TEST_F(StackedActivationTest, EveryFunctionWithParametersLearnsThemInsideItsBounds) {
    const StackedActivation& activation = of(manyFunctions, Learnable::layer);
    EXPECT_EQ(activation.learned().sizes(), (std::vector<std::int64_t>{6, 1, 3}));
    const Tensor x = at::randn({6, 50, 7}) * 3;
    EXPECT_TRUE(at::allclose(activation(x, {}), exact(x), 1e-5, 1e-6));
    activation(x, {}).square().sum().backward();
    const Tensor gradient = activation.learned().grad();
    const Tensor means = activation.learned().detach().mean(1) + activation.absent();
    for (std::int64_t member = 0; member < 6; ++member) {
        const std::size_t own = curves_[static_cast<std::size_t>(member)].parameters.size();
        for (std::int64_t p = 0; p < 3; ++p) {
            const bool has = static_cast<std::size_t>(p) < own;
            EXPECT_EQ(gradient[member][0][p].item<double>() != 0, has) << member << ' ' << p;
            EXPECT_EQ(std::isnan(means[member][p].item<double>()), !has) << member << ' ' << p;
        }
    }
    {
        const at::NoGradGuard unrecorded;
        activation.learned().fill_(1e9);
    }
    clampParameters(parameters_);
    EXPECT_EQ(activation.learned()[1][0][0].item<double>(), 1e6);
    EXPECT_EQ(activation.learned()[1][0][1].item<double>(), 0);
    EXPECT_EQ(activation.learned()[2][0][0].item<double>(), curves_[2].description().parameters[0].upper);
}

TEST_F(StackedActivationTest, AChannelMayHaveParametersOfItsOwn) {
    const StackedActivation& activation =
        of({"expr(x > 0 ? x : c*x):c=0.25", "sigmoid-zorro"}, Learnable::channel, 4);
    EXPECT_EQ(activation.learned().sizes(), (std::vector<std::int64_t>{2, 4, 3}));
    {
        const at::NoGradGuard unrecorded;
        activation.learned()[0].select(1, 0).copy_(at::tensor({0.0, 0.25, 0.5, 2.0}));
    }
    // PReLU.
    const Tensor x = -at::ones({2, 3, 4});
    const Tensor f = activation(x, {});
    EXPECT_TRUE(at::equal(f[0][1], at::tensor({-0.0F, -0.25F, -0.5F, -2.0F})));
    const Tensor images = -at::ones({5, 2, 4, 2, 2});
    EXPECT_TRUE(at::equal(activation.images(images, {})[3][0].select(1, 1).select(1, 1),
                          at::tensor({-0.0F, -0.25F, -0.5F, -2.0F})));
    f.select(0, 0).sum().backward();
    EXPECT_TRUE(at::equal(activation.learned().grad()[0].select(1, 0), at::full({4}, -3.0F)));
    EXPECT_EQ(activation.learned().grad()[1].abs().sum().item<double>(), 0);
}

TEST_F(StackedActivationTest, APartOfTheChannelsMayHaveASetOfItsOwn) {
    const StackedActivation& activation = of({"expr(k*x):k=2", "tanh"}, Learnable::layer, 6, 3);
    ASSERT_EQ(activation.learned().sizes(), (std::vector<std::int64_t>{2, 3, 1}));
    const Tensor x = at::arange(24, at::kFloat).view({2, 2, 6});
    const Tensor f = activation(x, {});
    EXPECT_TRUE(at::equal(f[0], 2 * x[0]));
    EXPECT_TRUE(at::allclose(f[1], x[1].tanh()));
    // df/dk is x: each set has the sum over its two channels and the two rows, 0 to 5 and 6 to 11.
    f.sum().backward();
    EXPECT_TRUE(at::equal(activation.learned().grad()[0].flatten(), at::tensor({14.0F, 22.0F, 30.0F})));
    EXPECT_EQ(parameters_.countOf(0), 1U + 3);  // and a weight
    EXPECT_EQ(parameters_.countOf(1), 1U);
}

TEST_F(StackedActivationTest, ANetworkMayHaveOneSetForAllLayers) {
    const StackedActivation& first = of({"expr(x*tanh(c*x)):c=2"}, Learnable::member);
    Parameters others;
    others.beginLayer("next");
    const StackedActivation second(others, curves_, {.learnable = Learnable::member, .first = &first});
    EXPECT_TRUE(second.learned().is_same(first.learned()));
    EXPECT_TRUE(others.all().empty());
}

}  // namespace
}  // namespace zorro
