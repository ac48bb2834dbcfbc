// Formulas on a CUDA device against the same operator on the CPU in double.

#include <ATen/ATen.h>
#include <torch/csrc/autograd/autograd.h>

#include "core/expression/curve_spec.h"
#include "core/train/activation/formula/formula_operator.h"
#include "tests/core/train/cuda/cuda_test.h"

namespace zorro {
namespace {

class CudaFormula : public testing::TestWithParam<at::ScalarType> {
protected:
    void SetUp() override { skipWithoutCuda(); }

    struct Derived {
        Tensor f;
        Tensor byX;
        Tensor byParameters;
        Tensor twice;
    };

    [[nodiscard]] Derived derived(const c10::Device& device, at::ScalarType type) const {
        const at::ScalarType wide = type == at::kDouble ? at::kDouble : at::kFloat;
        const Tensor x = points_.to(device, type).requires_grad_(true);
        const Tensor parameters = parameters_.to(device, wide).requires_grad_(true);
        const Tensor weights = points_.cos().to(device, type);
        const Tensor f = formulaActivation(stack_, x, parameters);
        const auto first = torch::autograd::grad({f}, {x, parameters}, {weights});
        const Tensor again = formulaActivation(stack_, x, parameters.detach());
        const Tensor byX = torch::autograd::grad({again}, {x}, {weights}, true, true).front();
        const Tensor twice = torch::autograd::grad({byX}, {x}, {weights}).front();
        const auto here = [](const Tensor& tensor) { return tensor.detach().to(at::kCPU, at::kDouble); };
        return {here(f), here(first[0]), here(first[1]), here(twice)};
    }

    const std::vector<Curve> curves_{
        parseCurve("expr(x/(1+exp(-c*x))):c=0.75"), parseCurve("expr(x > 0 ? x : c*(exp(x)-1)):c=0.5"),
        parseCurve("expr(x*Phi(a*x)+b):a=1.5,b=2"), parseCurve("expr(x*Phi(a*x)+b):a=0.5,b=-2"),
        parseCurve("expr(x*tanh(log1p(exp(x))))"),  parseCurve("expr(x*1e-50*c*1e44):c=1e6")};
    const FormulaStackPtr stack_ = c10::make_intrusive<FormulaStack>(curves_);
    const Tensor points_ = at::linspace(-9, 9, 6 * 5 * 33, at::kDouble).view({6, 5, 33});
    const Tensor parameters_ =
        at::tensor({0.75, 0.0, 0.5, 0.0, 1.5, 2.0, 0.5, -2.0, 0.0, 0.0, 1e6, 0.0}, at::kDouble).view({6, 2});
};

TEST_P(CudaFormula, EqualsTheCpu) {
    // What is compared is the device's arithmetic: the points are those that the type can hold.
    const Derived expected = derived(c10::Device(at::kCPU), GetParam());
    const Derived found = derived(cudaDevice(), GetParam());
    const double digits = GetParam() == at::kDouble ? 1e-12 : GetParam() == at::kFloat ? 1e-5 : 2e-2;
    EXPECT_TRUE(at::allclose(found.f, expected.f, digits, digits));
    EXPECT_TRUE(at::allclose(found.byX, expected.byX, digits, digits));
    EXPECT_TRUE(at::allclose(found.byParameters, expected.byParameters, digits, 30 * digits));
    EXPECT_TRUE(at::allclose(found.twice, expected.twice, digits, digits));
}

INSTANTIATE_TEST_SUITE_P(Types, CudaFormula, testing::Values(at::kFloat, at::kDouble, at::kBFloat16),
                         [](const auto& type) { return std::string(c10::toString(type.param)); });

class CudaFormulas : public testing::Test {
protected:
    void SetUp() override { skipWithoutCuda(); }
};

TEST_F(CudaFormulas, MoreParametersThanACompilerTakesAreComposed) {
    const Curve curve = parseCurve("expr(a*x+b*x^2+c*x^3+d*sin(x)+p*cos(x)+q*tanh(x)+r*exp(-x^2)+s)");
    const auto stack = c10::make_intrusive<FormulaStack>(std::vector{curve});
    const Tensor x = at::linspace(-2, 2, 100).view({1, 100});
    const Tensor ones = at::ones({1, 8});
    const Tensor found = formulaActivation(stack, x.to(cudaDevice()), ones.to(cudaDevice()));
    EXPECT_TRUE(at::allclose(found.to(at::kCPU), formulaActivation(stack, x, ones), 1e-5, 1e-5));
}

}  // namespace
}  // namespace zorro
