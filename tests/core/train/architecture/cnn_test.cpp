// Shapes of convolutional networks, counted by hand. A convolution of a to b channels has 9 a b + b
// parameters; pictures of 28 pixels are halved to 14, 7, 3 and 1 by pooling, to 14, 7, 4, 2 and 1 by strides.

#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

Comparison digitsComparison(std::size_t depth, Pooling pooling = Pooling::maximum, bool residual = false) {
    Comparison comparison = smallComparison("cnn");
    comparison.architecture.depth = depth;
    comparison.architecture.width = 4;
    comparison.architecture.pooling = pooling;
    comparison.architecture.residual = residual;
    comparison.data.examples = 60;
    return comparison;
}

std::uint64_t parametersOf(const Comparison& comparison) {
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    return Stack(comparison, {0}, data, torch::Device(at::kCPU)).parameters().countOf(0);
}

TEST(Cnn, DoublesItsChannelsWithEachBlockWhileTherePicturesToHalve) {
    // 1 -> 4 -> 8 -> 16 channels, 3 x 3 pixels; then 32 channels of one pixel.
    EXPECT_EQ(parametersOf(digitsComparison(3)), 40U + 296 + 1168 + 16 * 9 * 10 + 10);
    EXPECT_EQ(parametersOf(digitsComparison(4)), 40U + 296 + 1168 + 4640 + 32 * 10 + 10);
    EXPECT_EQ(parametersOf(digitsComparison(5, Pooling::stride)),
              40U + 296 + 1168 + 4640 + 18496 + 64 * 10 + 10);
}

TEST(Cnn, KeepsSizeAndChannelsInTheBlocksBeyondTheHalvings) {
    // The first of four stages has two blocks.
    EXPECT_EQ(parametersOf(digitsComparison(5)), (40U + 148) + 296 + 1168 + 4640 + 330);
    // Five stages of two blocks.
    EXPECT_EQ(parametersOf(digitsComparison(10, Pooling::stride)),
              (40U + 148) + (296 + 584) + (1168 + 2320) + (4640 + 9248) + (18496 + 36928) + 650);
    // Every block has a second convolution.
    EXPECT_EQ(parametersOf(digitsComparison(5, Pooling::maximum, true)),
              6622U + 148 + 148 + 584 + 2320 + 9248);
}

TEST(Cnn, HasFourStagesOfTenBlocksAtDepth40) {
    const Comparison comparison = digitsComparison(40);
    EXPECT_EQ(parametersOf(comparison),
              (40U + 9 * 148) + (296 + 9 * 584) + (1168 + 9 * 2320) + (4640 + 9 * 9248) + 330);
    const TrainingData data = prepareData(comparison, torch::Device(at::kCPU));
    const auto stack = trainedStack(comparison, data, {0}, 1);
    EXPECT_EQ(stack->parameters().layers().size(), 41U);
    EXPECT_EQ(stack->network().activationLayers().back(), "block 40");
}

}  // namespace
}  // namespace zorro
