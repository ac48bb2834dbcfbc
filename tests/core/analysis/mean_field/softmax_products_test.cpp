#include "core/analysis/mean_field/softmax_products.h"

#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(SoftmaxProducts, OfOutputsThatAreZeroAreEvenShares) {
    for (const double product : softmaxProducts({0, 0, 0, 0}, 2, 4)) EXPECT_NEAR(product, 0.25, 1e-12);
}

// Of two classes s = 1 / (1 + exp(d)) with d ~ N(0, 2q), and s . s = 1 - 2 s (1 - s): for q = 1 by the
// trapezoidal rule 0.6387.
TEST(SoftmaxProducts, OfTwoClassesAreThoseOfALogistic) {
    double expected = 0;
    for (int i = -4000; i <= 4000; ++i) {
        const double z = i * 0.002;
        const double share = 1 / (1 + std::exp(std::sqrt(2.0) * z));
        expected += 0.002 * std::exp(-z * z / 2) / std::sqrt(2 * M_PI) * (1 - 2 * share * (1 - share));
    }
    EXPECT_NEAR(softmaxProducts({1}, 1, 2).front(), expected, 0.015);
}

// Examples on one line: everything follows from the first.
TEST(SoftmaxProducts, BearExamplesThatOthersDetermine) {
    const std::vector<double> x{1, -2, 0.5, 1, 3};
    std::vector<double> q;
    for (const double a : x) {
        for (const double b : x) q.push_back(0.01 * a * b);
    }
    const std::vector<double> products = softmaxProducts(q, x.size(), 3);
    for (const double product : products) EXPECT_NEAR(product, 1.0 / 3, 0.1);
    EXPECT_DOUBLE_EQ(products[0], products[3]);  // the fourth is the first
}

TEST(SoftmaxProducts, NeedClasses) {
    EXPECT_THROW((void)softmaxProducts({1}, 1, 1), std::invalid_argument);
}

}  // namespace
}  // namespace zorro
