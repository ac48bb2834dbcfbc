// Compiles the generated C++ of every sample curve and compares what it computes with the library.

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "modules.h"
#include "tests/core/code/sample_curves.h"

namespace zorro {
namespace {

torch::Tensor tensorOf(std::vector<double> values) {
    return torch::tensor(values, torch::kFloat64);
}

TEST(LibTorchCode, AgreesWithTheLibraryInValueAndGradient) {
    torch::set_default_dtype(caffe2::TypeMeta::Make<double>());
    for (auto& [spec, module] : modules()) {
        std::vector<double> points = samplePoints();
        const std::vector<double> joints = parseCurve(spec).joints();
        points.insert(points.end(), joints.begin(), joints.end());
        std::vector<double> f(points.size());
        std::vector<double> df(points.size());
        parseCurve(spec).evaluate(points, {.f = f, .df = df, .d2f = {}, .gradient = {}});
        torch::Tensor x = tensorOf(points).requires_grad_();
        const torch::Tensor y = module.forward(x);
        y.sum().backward();
        // LibTorch 1.13 has the 1/6 of its hard sigmoid only as a float
        const double slopeTolerance = spec == "hard-sigmoid" ? 1e-7 : 1e-12;

        // where the library has no finite number, as at a root's end, none is asked for
        const auto wanted = [](const std::vector<double>& values, const torch::Tensor& actual) {
            const torch::Tensor expected = tensorOf(values);
            return torch::where(expected.isfinite(), expected, actual);
        };

        EXPECT_TRUE(torch::allclose(y, wanted(f, y), 1e-12, 1e-12, true)) << spec << '\n' << y << tensorOf(f);
        EXPECT_TRUE(torch::allclose(x.grad(), wanted(df, x.grad()), slopeTolerance, slopeTolerance, true))
            << spec << '\n'
            << x.grad() << tensorOf(df);
    }
}

TEST(LibTorchCode, ParametersAreBuffersOrLearnable) {
    const m0::zorro::SymmetricZorro fixed;
    const m0::zorro::SymmetricZorro learnable(3.0, 0.5, true);

    EXPECT_EQ(fixed->parameters().size(), 0U);
    EXPECT_EQ(fixed->buffers().size(), 2U);
    ASSERT_EQ(learnable->parameters().size(), 2U);
    EXPECT_EQ(learnable->a.item<double>(), 3.0);
    EXPECT_TRUE(learnable->b.requires_grad());
}

}  // namespace
}  // namespace zorro
