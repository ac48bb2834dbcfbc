// The operator's kernels on a CUDA device against the same operator on the CPU in double.

#include <c10/util/Exception.h>
#include <cmath>
#include <limits>
#include <torch/csrc/autograd/autograd.h>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "core/train/activation/zorro_operator.h"
#include "core/train/run/cuda_driver.h"
#include "tests/core/train/cuda/cuda_test.h"

namespace zorro {
namespace {

Tensor formsOf(const std::vector<std::string>& specs) {
    std::vector<Tensor> rows;
    for (const std::string& text : specs) {
        const Spec spec = parseSpec(text);
        rows.push_back(formRow(*zorroForm(applyAssignments(namedFunction(spec), spec.assignments))));
    }
    return at::stack(rows);
}

/// Steep and flat, of either sign of ab, with equal and with different sides.
Tensor everyForm() {
    return formsOf({"symmetric-zorro", "asymmetric-zorro:a_neg=2,b_neg=0.3,a_pos=5,b_pos=-1",
                    "sigmoid-zorro:a=2.8,b=20", "tanh-zorro:a=4,b=-0.5", "sloped-zorro:a=5,b=-6,m=3",
                    "symmetric-zorro:a=0.01,b=20", "symmetric-zorro:a=50,b=20", "symmetric-zorro:a=6,b=-20"});
}

/// A value with its derivatives: of x, of the form, and of the gradient of x once more.
struct Derived {
    Tensor f;
    Tensor byX;
    Tensor byForm;
    Tensor byGradient;  ///< of the sum of byX by the gradient that came in
    Tensor twice;       ///< and by x
};

Derived derived(const Tensor& points, const Tensor& forms, const c10::Device& device, at::ScalarType type) {
    const Tensor x = points.detach().to(device, type).requires_grad_(true);
    const at::ScalarType formType = type == at::kDouble ? at::kDouble : at::kFloat;
    const Tensor form = forms.to(device, formType).requires_grad_(true);
    const Tensor f = zorroActivation(x, form);
    const Tensor weights = points.detach().cos().to(device, type).requires_grad_(true);
    const auto first = torch::autograd::grad({f}, {x, form}, {weights}, true);

    const Tensor fixed = forms.to(device, formType);
    const Tensor again = zorroActivation(x, fixed);
    const Tensor byX = torch::autograd::grad({again}, {x}, {weights}, true, true).front();
    const Tensor outer = points.detach().sin().to(device, type);
    const auto second = torch::autograd::grad({byX}, {weights, x}, {outer});
    const auto wide = [](const Tensor& tensor) { return tensor.detach().to(at::kCPU, at::kDouble); };
    return {wide(f), wide(first[0]), wide(first[1]), wide(second[0]), wide(second[1])};
}

/// The largest difference in parts of 1 + |expected|.
double largestError(const Tensor& found, const Tensor& expected) {
    return ((found - expected).abs() / (1 + expected.abs())).max().item<double>();
}

class CudaOperator : public testing::TestWithParam<at::ScalarType> {
protected:
    void SetUp() override { skipWithoutCuda(); }
    /// One rounding of a number near 1 is at most half of this.
    [[nodiscard]] static double epsilon() {
        switch (GetParam()) {
            case at::kDouble:
                return 2.3e-16;
            case at::kFloat:
                return 1.2e-7;
            default:
                return 7.9e-3;
        }
    }
    /// Numbers of the type itself, so that both sides compute with the same.
    [[nodiscard]] static Tensor rounded(const Tensor& points) {
        return points.to(GetParam()).to(at::kDouble);
    }
};

TEST_P(CudaOperator, HasTheValuesAndDerivativesOfTheProcessor) {
    // Neither 997 nor 13 * 997 is a multiple of what a thread reads at once.
    const Tensor x = rounded(at::linspace(-12, 12, 8 * 13 * 997, at::kDouble).view({8, 13, 997}));
    const Tensor forms = everyForm();
    const Derived found = derived(x, forms, cudaDevice(), GetParam());
    const Derived expected = derived(x, forms, c10::Device(at::kCPU), at::kDouble);
    EXPECT_LT(largestError(found.f, expected.f), 40 * epsilon());
    EXPECT_LT(largestError(found.byX, expected.byX), 400 * epsilon());
    EXPECT_LT(largestError(found.byGradient, expected.byGradient), 400 * epsilon());
    if (GetParam() == at::kBFloat16)  // what follows adds up or squares what was rounded to three digits
        return;
    EXPECT_LT(largestError(found.twice, expected.twice), 1e5 * epsilon());
    const Tensor scale = expected.byForm.abs().amax(0, true).clamp_min(1);
    EXPECT_LT(((found.byForm - expected.byForm).abs() / scale).max().item<double>(), 1e4 * epsilon());
}

TEST_P(CudaOperator, ReadsRowsThatBeginAnywhereInMemory) {
    const Tensor forms = formsOf({"symmetric-zorro", "tanh-zorro"});
    for (const std::int64_t length : {1, 2, 3, 5, 7, 8, 9, 15, 17, 31, 33, 255, 257, 2047, 2049}) {
        const Tensor x = rounded(at::linspace(-3, 3, 6 * length, at::kDouble).view({6, length}));
        const Derived found = derived(x, forms, cudaDevice(), GetParam());
        const Derived expected = derived(x, forms, c10::Device(at::kCPU), at::kDouble);
        EXPECT_LT(largestError(found.f, expected.f), 40 * epsilon()) << length;
        EXPECT_LT(largestError(found.byX, expected.byX), 400 * epsilon()) << length;
    }
    // A tensor whose first number does not lie at a multiple of 16 bytes.
    const Tensor all = at::linspace(-3, 3, 1 + 4 * 512, at::kDouble);
    const Tensor shifted = all.to(cudaDevice(), GetParam()).narrow(0, 1, 4 * 512).view({4, 512});
    const Tensor form = forms.to(cudaDevice(), GetParam() == at::kDouble ? at::kDouble : at::kFloat);
    EXPECT_TRUE(at::equal(zorroActivation(shifted, form), zorroActivation(shifted.clone(), form)));
}

TEST_P(CudaOperator, TakesEveryLayoutInMemory) {
    const at::ScalarType formType = GetParam() == at::kDouble ? at::kDouble : at::kFloat;
    const Tensor form = formsOf({"symmetric-zorro", "tanh-zorro"}).to(cudaDevice(), formType);
    const Tensor dense = at::randn({4, 6, 8, 10}, at::TensorOptions(cudaDevice())).to(GetParam());
    const Tensor expected = zorroActivation(dense, form);
    EXPECT_TRUE(at::equal(zorroActivation(dense.contiguous(at::MemoryFormat::ChannelsLast), form), expected));
    EXPECT_TRUE(
        at::equal(zorroActivation(dense.transpose(2, 3).contiguous().transpose(2, 3), form), expected));
    const Tensor one = dense.select(1, 0).unsqueeze(1).expand({4, 6, 8, 10});  // stride 0
    EXPECT_TRUE(at::equal(zorroActivation(one, form), zorroActivation(one.contiguous(), form)));

    const auto gradientWith = [&](const Tensor& gradient) {
        const Tensor x = dense.detach().clone().requires_grad_(true);
        return torch::autograd::grad({zorroActivation(x, form)}, {x}, {gradient}).front();
    };
    const Tensor ones = at::ones({1, 1, 1, 1}, dense.options()).expand(dense.sizes());
    EXPECT_TRUE(at::equal(gradientWith(ones), gradientWith(ones.contiguous())));
    const Tensor channelsLast = dense.cos().contiguous(at::MemoryFormat::ChannelsLast);
    EXPECT_TRUE(at::equal(gradientWith(channelsLast), gradientWith(channelsLast.contiguous())));
}

TEST_P(CudaOperator, LeavesAnEmptyTensorEmpty) {
    const Tensor form =
        formsOf({"symmetric-zorro"}).to(cudaDevice(), GetParam() == at::kDouble ? at::kDouble : at::kFloat);
    const Tensor x =
        at::empty({2, 0}, at::TensorOptions(cudaDevice()).dtype(GetParam())).requires_grad_(true);
    const Tensor f = zorroActivation(x, form);
    EXPECT_EQ(f.sizes().vec(), (std::vector<std::int64_t>{2, 0}));
    f.sum().backward();
    EXPECT_EQ(x.grad().numel(), 0);
}

TEST_P(CudaOperator, TakesABiasAlong) {
    const at::ScalarType formType = GetParam() == at::kDouble ? at::kDouble : at::kFloat;
    const Tensor form = formsOf({"symmetric-zorro", "tanh-zorro:a=4,b=-0.5"}).to(cudaDevice(), formType);
    for (const auto& [rows, columns] :
         {std::pair(1, 64), {100, 64}, {5000, 32}, {33, 10}, {129, 7}, {3, 260}}) {
        const Tensor x =
            at::linspace(-3, 3, 4 * rows * columns, at::TensorOptions(cudaDevice()).dtype(at::kDouble))
                .to(GetParam())
                .view({4, rows, columns})
                .requires_grad_(true);
        const Tensor bias =
            at::linspace(-1, 1, 4 * columns, at::TensorOptions(cudaDevice()).dtype(at::kDouble))
                .to(GetParam())
                .view({4, 1, columns})
                .requires_grad_(true);
        const Tensor gradient = x.detach().cos();
        const Tensor f = biasedZorroActivation(x, bias, form);
        const auto found = torch::autograd::grad({f}, {x, bias}, {gradient});

        const auto wide = [](const Tensor& tensor) { return tensor.detach().to(at::kCPU, at::kDouble); };
        const Tensor sum = (wide(x) + wide(bias)).requires_grad_(true);
        const Tensor exact = zorroActivation(sum, form.to(at::kCPU, at::kDouble));
        const Tensor bySum = torch::autograd::grad({exact}, {sum}, {wide(gradient)}).front();
        EXPECT_LT(largestError(wide(f), exact.detach()), 100 * epsilon()) << rows << " x " << columns;
        EXPECT_LT(largestError(wide(found[0]), bySum), 400 * epsilon()) << rows << " x " << columns;
        const Tensor byBias = bySum.sum(1, true);
        EXPECT_LT(((wide(found[1]) - byBias).abs() / (1 + bySum.abs().sum(1, true))).max().item<double>(),
                  400 * epsilon())
            << rows << " x " << columns;
    }
}

TEST_P(CudaOperator, HasLimitsAtInfinityAndKeepsNaN) {
    const double infinity = std::numeric_limits<double>::infinity();
    const Tensor x = at::tensor({-infinity, infinity, std::nan("")}, at::kDouble).view({1, 3});
    const Tensor forms = everyForm();
    for (std::int64_t i = 0; i < forms.size(0); ++i) {
        const Tensor form = forms[i].unsqueeze(0);
        const at::ScalarType formType = GetParam() == at::kDouble ? at::kDouble : at::kFloat;
        const Tensor there = x.to(cudaDevice(), GetParam()).requires_grad_(true);
        const Tensor f = zorroActivation(there, form.to(cudaDevice(), formType));
        f.narrow(1, 0, 2).sum().backward();
        const Tensor values = f.detach().to(at::kCPU, at::kDouble);
        const Tensor expected = zorroActivation(x, form);
        EXPECT_LT(largestError(values.narrow(1, 0, 2), expected.narrow(1, 0, 2)), 4 * epsilon());
        EXPECT_TRUE(std::isnan(values[0][2].item<double>()));
        EXPECT_LT(there.grad().narrow(1, 0, 2).abs().max().item<double>(), 1e-30);
    }
}

TEST_P(CudaOperator, IsTheSameEveryTime) {
    const Tensor x = at::linspace(-12, 12, 8 * 50'000, at::kDouble).view({8, -1});
    const Derived once = derived(x, everyForm(), cudaDevice(), GetParam());
    const Derived again = derived(x, everyForm(), cudaDevice(), GetParam());
    EXPECT_TRUE(at::equal(once.f, again.f));
    EXPECT_TRUE(at::equal(once.byX, again.byX));
    EXPECT_TRUE(at::equal(once.byForm, again.byForm));
}

std::string typeName(const testing::TestParamInfo<at::ScalarType>& type) {
    return c10::toString(type.param);
}

INSTANTIATE_TEST_SUITE_P(Types, CudaOperator, testing::Values(at::kFloat, at::kDouble, at::kBFloat16),
                         typeName);

TEST(CudaOperatorHuge, CountsElementsIn64Bits) {
    if (const std::string why = whyNoCuda(); !why.empty())
        GTEST_SKIP() << "needs a CUDA device: " << why;
    const std::int64_t elements = (std::int64_t{1} << 32) + 24;
    const std::optional<CudaDeviceFacts> facts = cudaDeviceFacts(0);
    if (!facts || facts->freeBytes < std::uint64_t{40} << 30U)
        GTEST_SKIP() << "needs 40 GiB of free memory on the device";
    const Tensor form = formsOf({"symmetric-zorro"}).to(cudaDevice(), at::kFloat);
    const Tensor x = at::zeros({1, elements}, at::TensorOptions(cudaDevice()).dtype(at::kBFloat16));
    const std::int64_t tail = 4096;
    const Tensor points = at::linspace(-3, 3, tail, x.options());
    x[0].narrow(0, elements - tail, tail).copy_(points);
    x[0].narrow(0, 0, tail).copy_(points);
    x.requires_grad_(true);
    const Tensor f = zorroActivation(x, form);
    const Tensor expected = zorroActivation(points.unsqueeze(0), form)[0];
    EXPECT_TRUE(at::equal(f[0].narrow(0, elements - tail, tail), expected));
    EXPECT_TRUE(at::equal(f[0].narrow(0, 0, tail), expected));
    const Tensor ones = at::ones({1, 1}, x.options()).expand({1, elements});
    const Tensor byX = torch::autograd::grad({f}, {x}, {ones}).front();
    EXPECT_TRUE(at::equal(byX[0].narrow(0, elements - tail, tail), byX[0].narrow(0, 0, tail)));
}

}  // namespace
}  // namespace zorro
