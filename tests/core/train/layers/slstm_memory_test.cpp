#include "core/train/layers/slstm_memory.h"

#include <cmath>
#include <functional>
#include <vector>

#include <gtest/gtest.h>

namespace zorro {
namespace {

/// The sums of both exponential gates and the candidates, [positions, units] each.
struct Sequence {
    Tensor input;
    Tensor forget;
    Tensor candidate;

    [[nodiscard]] Tensor meanAtTheEnd() const {
        SlstmMemory memory;
        for (std::int64_t t = 0; t < input.size(0); ++t)
            memory = remembered(memory, input[t], forget[t], candidate[t]);
        return memory.mean();
    }
};

/// c / n of one unit by the paper's formulas without its stabiliser state.
double plainMean(const Sequence& sequence, std::int64_t unit) {
    double c = 0;
    double n = 0;
    for (std::int64_t t = 0; t < sequence.input.size(0); ++t) {
        const double i = std::exp(sequence.input[t][unit].item<double>());
        const double f = std::exp(sequence.forget[t][unit].item<double>());
        c = f * c + i * sequence.candidate[t][unit].item<double>();
        n = f * n + i;
    }
    return c / n;
}

Sequence randomSequence(double size) {
    at::manual_seed(3);
    const auto numbers = [size] { return at::randn({12, 5}, at::kDouble) * size; };
    return {numbers(), numbers(), at::randn({12, 5}, at::kDouble)};
}

/// The largest difference between derivatives of the end's sum and central differences of the plain formulas.
double largestGradientError(const Sequence& sequence) {
    constexpr double step = 1e-6;
    double largest = 0;
    const Sequence leaves{sequence.input.clone().requires_grad_(true),
                          sequence.forget.clone().requires_grad_(true),
                          sequence.candidate.clone().requires_grad_(true)};
    leaves.meanAtTheEnd().sum().backward();
    for (const Tensor Sequence::*part : {&Sequence::input, &Sequence::forget, &Sequence::candidate}) {
        const Tensor gradient = (leaves.*part).grad();
        for (std::int64_t t = 0; t < sequence.input.size(0); ++t) {
            for (std::int64_t unit = 0; unit < sequence.input.size(1); ++unit) {
                const auto moved = [&](double by) {
                    Sequence other{sequence.input.clone(), sequence.forget.clone(),
                                   sequence.candidate.clone()};
                    (other.*part)[t][unit] += by;
                    return plainMean(other, unit);
                };
                const double expected = (moved(step) - moved(-step)) / (2 * step);
                largest = std::max(largest, std::fabs(gradient[t][unit].item<double>() - expected));
            }
        }
    }
    return largest;
}

TEST(SlstmMemory, IsThePapersMeanWithoutItsStabilizer) {
    for (const double size : {0.1, 1.0, 8.0}) {
        const Sequence sequence = randomSequence(size);
        const Tensor mean = sequence.meanAtTheEnd();
        for (std::int64_t unit = 0; unit < 5; ++unit)
            EXPECT_NEAR(mean[unit].item<double>(), plainMean(sequence, unit), 1e-13) << size;
    }
}

TEST(SlstmMemory, HasThePlainFormulasDerivatives) {
    EXPECT_LT(largestGradientError(randomSequence(1)), 1e-8);
}

TEST(SlstmMemory, HasThemWhereBothTermsOfTheStabilizerAreEqualToo) {
    // f~ + m = i~ at every position.
    Sequence sequence = randomSequence(1);
    sequence.forget.zero_();
    sequence.input.fill_(0.5);
    EXPECT_LT(largestGradientError(sequence), 1e-8);
}

TEST(SlstmMemory, StaysFiniteWithSumsOfAThousand) {
    for (const at::ScalarType type : {at::kFloat, at::kDouble}) {
        for (const double input : {-1000.0, 0.0, 1000.0}) {
            for (const double forget : {-1000.0, 0.0, 1000.0}) {
                Sequence sequence = randomSequence(1);
                sequence.input.add_(input);
                sequence.forget.add_(forget);
                const Tensor leaf = sequence.input.to(type).requires_grad_(true);
                const Tensor mean =
                    Sequence{leaf, sequence.forget.to(type), sequence.candidate.to(type)}.meanAtTheEnd();
                mean.sum().backward();
                EXPECT_TRUE(mean.isfinite().all().item<bool>()) << input << ' ' << forget;
                EXPECT_TRUE(leaf.grad().isfinite().all().item<bool>()) << input << ' ' << forget;
                // A weighted mean lies among what it is of.
                EXPECT_LE(mean.abs().max().item<double>(), sequence.candidate.abs().max().item<double>());
            }
        }
    }
}

TEST(SlstmMemory, ForgetsAllBeforeAHugeInput) {
    Sequence sequence = randomSequence(1);
    sequence.input[11].fill_(1000);
    EXPECT_TRUE(at::allclose(sequence.meanAtTheEnd(), sequence.candidate[11]));
}

}  // namespace
}  // namespace zorro
