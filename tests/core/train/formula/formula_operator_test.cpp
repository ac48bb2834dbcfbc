#include "core/train/activation/formula/formula_operator.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <cmath>
#include <limits>
#include <torch/csrc/autograd/autograd.h>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro {
namespace {

using torch::autograd::grad;

Tensor parametersOf(const std::vector<Curve>& curves, at::ScalarType type) {
    std::size_t columns = 0;
    for (const Curve& curve : curves) columns = std::max(columns, curve.parameters.size());
    Tensor table = at::zeros({static_cast<std::int64_t>(curves.size()), static_cast<std::int64_t>(columns)},
                             at::kDouble);
    for (std::size_t i = 0; i < curves.size(); ++i) {
        for (std::size_t p = 0; p < curves[i].parameters.size(); ++p)
            table[static_cast<std::int64_t>(i)][static_cast<std::int64_t>(p)] = curves[i].parameters[p];
    }
    return table.to(type);
}

struct FormulaMembers {
    std::vector<Curve> curves;
    FormulaStackPtr stack;

    explicit FormulaMembers(const std::vector<std::string>& specs) {
        for (const std::string& spec : specs) curves.push_back(parseCurve(spec));
        stack = c10::make_intrusive<FormulaStack>(curves);
    }
    [[nodiscard]] Tensor operator()(const Tensor& x) const {
        return formulaActivation(
            stack, x, parametersOf(curves, x.scalar_type() == at::kDouble ? at::kDouble : at::kFloat));
    }
};

/// A formula, and LibTorch's own operations for the same function with c = 0.75.
struct Pair {
    const char* formula;
    Tensor (*expression)(const Tensor& x, const Tensor& c);

    friend std::ostream& operator<<(std::ostream& out, const Pair& pair) { return out << pair.formula; }
};

const Pair pairs[] = {
    {"expr(x/(1+exp(-c*x))):c=0.75", [](const Tensor& x, const Tensor& c) { return x * at::sigmoid(c * x); }},
    {"expr(x*tanh(log(1+exp(c*x)))):c=0.75",
     [](const Tensor& x, const Tensor& c) { return x * at::tanh(at::softplus(c * x)); }},
    {"expr(x*Phi(c*x)):c=0.75",
     [](const Tensor& x, const Tensor& c) { return x * 0.5 * at::erfc(c * x * -std::sqrt(0.5)); }},
    {"expr(x > 0 ? x : c*(exp(x)-1)):c=0.75",
     [](const Tensor& x, const Tensor& c) { return at::where(x > 0, x, c * at::expm1(x)); }},
    {"expr(x + sin(c*x)^2/c):c=0.75",
     [](const Tensor& x, const Tensor& c) { return x + at::sin(c * x).square() / c; }},
    {"expr(x*erf(c*log1p(exp(x)))):c=0.75",
     [](const Tensor& x, const Tensor& c) { return x * at::erf(c * at::softplus(x)); }},
    {"expr(x/(1+abs(c*x))):c=0.75", [](const Tensor& x, const Tensor& c) { return x / (1 + (c * x).abs()); }},
    {"expr(c*x*sqrt(1+x^2)):c=0.75",
     [](const Tensor& x, const Tensor& c) { return c * x * at::sqrt(1 + x.square()); }},
};

class FormulaOfLibTorch : public testing::TestWithParam<Pair> {};

TEST_P(FormulaOfLibTorch, HasItsValuesAndGradients) {
    const FormulaMembers members({GetParam().formula});
    const Tensor x = at::linspace(-8.05, 7.9, 1500, at::kDouble).view({3, 500}).requires_grad_(true);
    const Tensor c = at::full({1, 1}, 0.75, at::kDouble).requires_grad_(true);
    const Tensor weight = at::cos(at::arange(1500, at::kDouble)).view({3, 500});

    const Tensor f = formulaActivation(members.stack, x, c);
    const Tensor expected = GetParam().expression(x, c);
    EXPECT_TRUE(at::allclose(f, expected, 1e-12, 1e-14));
    const auto found = grad({f}, {x, c}, {weight});
    const auto right = grad({expected}, {x, c}, {weight});
    EXPECT_TRUE(at::allclose(found[0], right[0], 1e-11, 1e-13));
    EXPECT_TRUE(at::allclose(found[1], right[1], 1e-11, 1e-11)) << found[1] << right[1];
}

TEST_P(FormulaOfLibTorch, HasItsSecondAndMixedDerivatives) {
    const FormulaMembers members({GetParam().formula});
    const Tensor x = at::linspace(-5.05, 4.9, 200, at::kDouble).view({1, 200}).requires_grad_(true);
    const Tensor c = at::full({1, 1}, 0.75, at::kDouble).requires_grad_(true);
    const Tensor weight = at::cos(at::arange(200, at::kDouble)).view({1, 200}).requires_grad_(true);
    const auto secondOf = [&](const Tensor& f) {
        const Tensor byX = grad({f}, {x}, {weight}, true, true).front();
        return grad({(byX * byX).sum()}, {weight, x, c}, {}, true);
    };
    const auto found = secondOf(formulaActivation(members.stack, x, c));
    const auto right = secondOf(GetParam().expression(x, c));
    for (std::size_t i = 0; i < 3; ++i) EXPECT_TRUE(at::allclose(found[i], right[i], 1e-9, 1e-10)) << i;

    // Without the parameters there is a way of its own.
    const Tensor fixed = c.detach();
    const auto secondOfX = [&](const Tensor& f) {
        const Tensor byX = grad({f}, {x}, {weight}, true, true).front();
        return grad({(byX * byX).sum()}, {weight, x});
    };
    const auto alone = secondOfX(formulaActivation(members.stack, x, fixed));
    for (std::size_t i = 0; i < 2; ++i) EXPECT_TRUE(at::allclose(alone[i], right[i], 1e-9, 1e-10)) << i;
}

TEST_P(FormulaOfLibTorch, KeepsFloatsDigits) {
    const FormulaMembers members({GetParam().formula});
    for (const auto type : {at::kFloat, at::kBFloat16}) {
        const Tensor x =
            at::linspace(-12, 12, 4000, at::kDouble).view({1, 4000}).to(type).requires_grad_(true);
        const Tensor f = members(x);
        EXPECT_EQ(f.scalar_type(), type);
        const Tensor slope = grad({f}, {x}, {at::ones_like(x)}).front();
        const Tensor wide = x.detach().to(at::kDouble).requires_grad_(true);
        const Tensor exact = GetParam().expression(wide, at::full({}, 0.75, at::kDouble));
        const Tensor exactSlope = grad({exact}, {wide}, {at::ones_like(wide)}).front();
        const double digits = type == at::kFloat ? 3e-6 : 8e-3;
        EXPECT_TRUE(at::allclose(f.to(at::kDouble), exact, digits, digits * 1e-2)) << type;
        EXPECT_TRUE(at::allclose(slope.to(at::kDouble), exactSlope, digits, digits)) << type;
    }
}

INSTANTIATE_TEST_SUITE_P(All, FormulaOfLibTorch, testing::ValuesIn(pairs));

TEST(FormulaOperator, EachMemberHasItsOwnFormulaAndParameters) {
    const FormulaMembers all(
        {"expr(x*tanh(c*x)):c=2", "expr(a*sin(x)+b):a=0.5,b=3", "expr(x*tanh(c*x)):c=0.5", "expr(max(0,x))"});
    const Tensor x = at::randn({4, 7, 300}).requires_grad_(true);
    const Tensor parameters = parametersOf(all.curves, at::kFloat).requires_grad_(true);
    const Tensor f = formulaActivation(all.stack, x, parameters);
    const auto gradients = grad({f.square().sum()}, {x, parameters});
    for (std::int64_t i = 0; i < 4; ++i) {
        const Curve& curve = all.curves[static_cast<std::size_t>(i)];
        const auto alone = c10::make_intrusive<FormulaStack>(std::vector{curve});
        const Tensor own = x.detach()[i].unsqueeze(0).requires_grad_(true);
        const Tensor set = parametersOf({curve}, at::kFloat).requires_grad_(true);
        const Tensor g = formulaActivation(alone, own, set);
        EXPECT_TRUE(at::equal(g[0], f[i])) << i;
        const auto right = grad({g.square().sum()}, {own, set}, {}, {}, false, true);
        EXPECT_TRUE(at::equal(right[0][0], gradients[0][i])) << i;
        for (std::int64_t p = 0; p < set.size(1); ++p)
            EXPECT_NEAR(right[1][0][p].item<double>(), gradients[1][i][p].item<double>(), 1e-3) << i;
    }
    EXPECT_EQ(gradients[1][0][1].item<double>(), 0);  // which its formula does not have
}

TEST(FormulaOperator, ImagesHaveTheirRowsInsideTheBatch) {
    const FormulaMembers all({"expr(x*tanh(c*x)):c=2", "expr(sin(c*x)):c=3"});
    const Tensor x = at::randn({5, 2, 30}, at::kDouble);
    const Tensor f = all(x.flatten(0, 1)).view_as(x);
    EXPECT_TRUE(at::allclose(f.select(1, 0), x.select(1, 0) * at::tanh(2 * x.select(1, 0)), 1e-13));
    EXPECT_TRUE(at::allclose(f.select(1, 1), at::sin(3 * x.select(1, 1)), 1e-13));
}

TEST(FormulaOperator, TakesTensorsOfAnyStridesAndNone) {
    const FormulaMembers one({"expr(x*tanh(x))"});
    const auto right = [](const Tensor& x) { return x * at::tanh(x); };
    const Tensor expanded = at::full({1, 1, 1}, 0.5).expand({3, 4, 5});
    EXPECT_TRUE(at::allclose(one(expanded), right(expanded)));
    const Tensor turned = at::randn({6, 5, 4}).permute({2, 0, 1});
    EXPECT_TRUE(at::allclose(one(turned), right(turned)));
    const Tensor stepped = at::randn({4, 40}).slice(1, 1, 40, 3);
    EXPECT_TRUE(at::allclose(one(stepped), right(stepped)));
    EXPECT_EQ(one(at::empty({0, 3})).numel(), 0);
    EXPECT_EQ(one(at::empty({3, 0})).sizes(), (std::vector<std::int64_t>{3, 0}));

    const Tensor x = at::randn({4, 5}).requires_grad_(true);
    const Tensor byX = grad({one(x)}, {x}, {at::full({}, 2.0F).expand({4, 5})}).front();
    const Tensor t = at::tanh(x);
    EXPECT_TRUE(at::allclose(byX, 2 * (t + x * (1 - t.square())), 1e-5, 1e-6));
}

TEST(FormulaOperator, ALargeTensorIsTheSameAsItsParts) {
    const FormulaMembers one({"expr(x/(1+exp(-c*x)))"});
    const Tensor x = at::randn({1, 300'001}).requires_grad_(true);
    const Tensor whole = grad({one(x)}, {x}, {at::ones_like(x)}).front();
    for (const std::int64_t first : {0, 131'000, 299'000}) {
        const Tensor part = x.detach().narrow(1, first, 1000).requires_grad_(true);
        EXPECT_TRUE(at::equal(grad({one(part)}, {part}, {at::ones_like(part)}).front(),
                              whole.narrow(1, first, 1000)));
    }
}

TEST(FormulaOperator, SumsDoNotDependOnTheNumberOfThreads) {
    const FormulaMembers one({"expr(x/(1+exp(-c*x)))"});
    const Tensor x = at::randn({1, 200'000});
    const auto gradientOfC = [&] {
        const Tensor c = at::ones({1, 1}).requires_grad_(true);
        return grad({formulaActivation(one.stack, x, c).sum()}, {c}).front();
    };
    const Tensor many = gradientOfC();
    const int threads = at::get_num_threads();
    at::set_num_threads(1);
    const Tensor single = gradientOfC();
    at::set_num_threads(threads);
    EXPECT_TRUE(at::equal(many, single));
}

TEST(FormulaOperator, JointsHaveTheSlopesThatExist) {
    const Tensor zero = at::zeros({1, 1}).requires_grad_(true);
    const auto slopeAtZero = [&](const char* spec) {
        return grad({FormulaMembers({spec})(zero)}, {zero}).front().item<double>();
    };
    EXPECT_EQ(slopeAtZero("expr(max(sin(x),x,tanh(x)))"), 1);
    EXPECT_EQ(slopeAtZero("expr(x<0 ? 0 : x^1.5)"), 0);
    EXPECT_EQ(slopeAtZero("expr(x > 0 ? x : exp(x)-1)"), 1);  // the exported ELU's has been 0
    EXPECT_EQ(slopeAtZero("expr(relu(x))"), 0);
    EXPECT_EQ(slopeAtZero("expr(max(0,x))"), 0.5);  // as torch.maximum has it
    EXPECT_EQ(slopeAtZero("expr(sign(x)*log1p(abs(x)))"), 1);
}

TEST(FormulaOperator, WhatFloatCannotHoldIsComputedInDouble) {
    // Each is x, or nearly, but not in float.
    const double places[] = {-3, 0.25, 1e-4, 7};
    for (const char* spec : {"expr(x*1e-50*c*1e44):c=1e6", "expr(exp(x+c)/exp(c)):c=200",
                             "expr((x+c)-c):c=1e6", "expr((1-cos(x))/x^2)"}) {
        const FormulaMembers one({spec});
        for (const double place : places) {
            const Tensor x = at::full({1, 1}, static_cast<float>(place)).requires_grad_(true);
            const double exact = one.curves.front().at(static_cast<double>(static_cast<float>(place))).f;
            const double slope = one.curves.front().at(static_cast<double>(static_cast<float>(place))).df;
            const Tensor f = one(x);
            EXPECT_NEAR(f.item<double>(), exact, 1e-6 * std::abs(exact)) << spec << " at " << place;
            EXPECT_NEAR(grad({f}, {x}).front().item<double>(), slope, 1e-5 * std::abs(slope) + 1e-9)
                << spec << " at " << place;
        }
    }
}

TEST(FormulaOperator, ADomainErrorIsThereAndNothingElse) {
    const FormulaMembers all({"expr(log(x))", "expr(sqrt(max(0,1-x^2)))", "expr(x)"});
    const Tensor x = at::tensor({-1.0F, 0.5F, 2.0F}).expand({3, 3}).contiguous().requires_grad_(true);
    const Tensor f = all(x);
    EXPECT_TRUE(std::isnan(f[0][0].item<float>()));
    EXPECT_NEAR(f[0][1].item<float>(), std::log(0.5), 1e-6);
    EXPECT_TRUE(at::equal(f[2], x[2]));
    const Tensor byX = grad({f}, {x}, {at::ones_like(x)}).front();
    EXPECT_EQ(byX[1][2].item<float>(), 0);  // outside the half circle
    EXPECT_NEAR(byX[1][1].item<float>(), -0.5 / std::sqrt(0.75), 1e-6);
    EXPECT_NEAR(byX[0][2].item<float>(), 0.5, 1e-6);
}

TEST(FormulaOperator, InfinityHasItsLimitAndNanIsNan) {
    const float infinity = std::numeric_limits<float>::infinity();
    const Tensor x = at::tensor({-infinity, infinity, std::nanf("")}).view({1, 3});
    const Tensor f = FormulaMembers({"expr(x/(1+exp(-x)))"})(x);
    EXPECT_EQ(f[0][0].item<float>(), 0);
    EXPECT_EQ(f[0][1].item<float>(), infinity);
    EXPECT_TRUE(std::isnan(f[0][2].item<float>()));
}

TEST(FormulaOperator, RefusesWhatDoesNotFit) {
    const FormulaMembers two({"expr(x*c)", "expr(sin(x))"});
    const Tensor parameters = at::ones({2, 1});
    EXPECT_THROW(static_cast<void>(formulaActivation(two.stack, at::ones({3, 2}), parameters)), c10::Error);
    EXPECT_THROW(static_cast<void>(formulaActivation(two.stack, at::ones({2, 2}, at::kLong), parameters)),
                 c10::Error);
    EXPECT_THROW(static_cast<void>(formulaActivation(two.stack, at::ones({2, 2}, at::kDouble), parameters)),
                 c10::Error);
    EXPECT_THROW(static_cast<void>(formulaActivation(two.stack, at::ones({3, 2}), at::ones({3, 1}))),
                 c10::Error);
}

}  // namespace
}  // namespace zorro
