#pragma once

// What the tests of operators for float on the CPU share: they are held against LibTorch's own operations in
// double.

#include <functional>
#include <torch/csrc/autograd/autograd.h>
#include <vector>

#include <gtest/gtest.h>

#include "core/train/tensor.h"

namespace zorro {

using OfTensors = std::function<Tensor(const std::vector<Tensor>&)>;

inline std::vector<Tensor> leaves(const std::vector<Tensor>& inputs, at::ScalarType type) {
    std::vector<Tensor> all;
    for (const Tensor& input : inputs) all.push_back(input.to(type).detach().clone().set_requires_grad(true));
    return all;
}

/// Expects the same values and the same gradients of all inputs, for a random gradient of the result.
inline void expectSameFunction(const OfTensors& ours, const OfTensors& reference,
                               const std::vector<Tensor>& inputs, double tolerance = 2e-5) {
    const std::vector<Tensor> floats = leaves(inputs, at::kFloat);
    const std::vector<Tensor> doubles = leaves(inputs, at::kDouble);
    const Tensor found = ours(floats);
    const Tensor expected = reference(doubles);
    ASSERT_EQ(found.sizes(), expected.sizes());
    EXPECT_TRUE(at::allclose(found.to(at::kDouble), expected, tolerance, tolerance))
        << (found - expected).abs().max();
    const Tensor outer = at::randn(found.sizes());
    const auto byOurs = torch::autograd::grad({found}, floats, {outer});
    const auto byReference = torch::autograd::grad({expected}, doubles, {outer.to(at::kDouble)});
    for (std::size_t i = 0; i < inputs.size(); ++i)
        EXPECT_TRUE(at::allclose(byOurs[i].to(at::kDouble), byReference[i], 10 * tolerance, 10 * tolerance))
            << "gradient " << i << ": " << (byOurs[i] - byReference[i]).abs().max();
}

}  // namespace zorro
