#include "core/train/kernels/product.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/train/tensor.h"

namespace zorro {
namespace {

MatrixView viewOf(const Tensor& x) {
    return {.data = x.data_ptr<float>(), .rowStep = x.stride(0), .columnStep = x.stride(1)};
}

Tensor productOf(const Tensor& left, const Tensor& right, const Tensor& begin) {
    const Tensor result = at::full({left.size(0), right.size(1)}, std::nanf(""));
    multiply({.rows = left.size(0),
              .inner = left.size(1),
              .columns = right.size(1),
              .left = viewOf(left),
              .right = viewOf(right),
              .result = result.data_ptr<float>(),
              .resultStep = right.size(1),
              .begin = begin.defined() ? begin.data_ptr<float>() : nullptr,
              .beginStep = begin.defined() && begin.dim() == 2 ? begin.size(1) : 0});
    return result;
}

TEST(Product, IsTheMatrixProductForEverySize) {
    for (const std::int64_t rows : {1, 2, 7, 8, 9, 33, 70}) {
        for (const std::int64_t columns : {1, 2, 10, 16, 17, 32, 40, 65}) {
            for (const std::int64_t inner : {1, 3, 64, 129, 300}) {
                const Tensor left = at::randn({rows, inner});
                const Tensor right = at::randn({inner, columns});
                const Tensor found = productOf(left, right, {});
                const Tensor expected = left.to(at::kDouble).matmul(right.to(at::kDouble));
                ASSERT_TRUE(at::allclose(found.to(at::kDouble), expected, 1e-4, 1e-4))
                    << rows << " x " << inner << " x " << columns;
            }
        }
    }
}

TEST(Product, TakesTransposedMatrices) {
    const Tensor left = at::randn({150, 20});
    const Tensor right = at::randn({45, 150});
    EXPECT_TRUE(at::allclose(productOf(left.t(), right.t(), {}), left.t().matmul(right.t()), 1e-4, 1e-4));
}

TEST(Product, BeginsWithABiasOrAMatrix) {
    const Tensor left = at::randn({19, 200});
    const Tensor right = at::randn({200, 37});
    const Tensor bias = at::randn({37});
    const Tensor base = at::randn({19, 37});
    EXPECT_TRUE(at::allclose(productOf(left, right, bias), left.matmul(right) + bias, 1e-4, 1e-4));
    EXPECT_TRUE(at::allclose(productOf(left, right, base), left.matmul(right) + base, 1e-4, 1e-4));
}

TEST(Product, WritesNothingBesideItsResult) {
    const Tensor left = at::randn({9, 5});
    const Tensor right = at::randn({5, 19});
    const Tensor wide = at::zeros({9, 30});
    multiply({.rows = 9,
              .inner = 5,
              .columns = 19,
              .left = viewOf(left),
              .right = viewOf(right),
              .result = wide.data_ptr<float>() + 4,
              .resultStep = 30});
    EXPECT_TRUE(at::allclose(wide.narrow(1, 4, 19), left.matmul(right), 1e-5, 1e-5));
    EXPECT_EQ(
        wide.narrow(1, 0, 4).abs().sum().item<double>() + wide.narrow(1, 23, 7).abs().sum().item<double>(),
        0);
}

TEST(Product, KeepsWhatIsNoNumberInItsRowAndColumn) {
    const Tensor left = at::randn({12, 40});
    const Tensor right = at::randn({40, 18});
    left[3][7] = std::numeric_limits<float>::quiet_NaN();
    right[5][17] = std::numeric_limits<float>::infinity();
    const Tensor found = productOf(left, right, {});
    EXPECT_TRUE(found[3].isnan().all().item<bool>());
    EXPECT_FALSE(found.select(1, 17).isfinite().any().item<bool>());
    EXPECT_EQ(found.isfinite().sum().item<std::int64_t>(), 11 * 17);
}

}  // namespace
}  // namespace zorro
