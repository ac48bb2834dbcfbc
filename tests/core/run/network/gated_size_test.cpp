#include "core/run/network/gated_size.h"

#include <cmath>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(GatedFeedForward, HasTwoThirdsOfTheInnerUnitsAsInShazeer) {
    // Counted by hand: 3 h d weights, 2 h + d biases; without a gate 8 d^2 weights, 5 d biases.
    const GatedSize size = gatedFeedForward(64);
    EXPECT_EQ(size.ungatedUnits, 256U);
    EXPECT_EQ(size.ungatedParameters, 8U * 64 * 64 + 5 * 64);
    EXPECT_EQ(size.units, 170U);
    EXPECT_EQ(size.parameters, 3U * 64 * 170 + 2 * 170 + 64);
    // Of T5's 768 Shazeer makes 2048 of 3072.
    EXPECT_NEAR(static_cast<double>(gatedFeedForward(768).units), 2048, 2);
}

/// The weights and biases of an mlp, layer by layer.
std::uint64_t counted(const MlpShape& shape, std::size_t units, std::size_t products) {
    std::uint64_t sum = 0;
    std::size_t in = shape.inputs;
    for (std::size_t layer = 0; layer < shape.depth; ++layer) {
        for (std::size_t product = 0; product < products; ++product) {
            sum += in * units + units;
            if (shape.normalization != Normalization::none)
                sum += (shape.normalization == Normalization::rms ? 1 : 2) * units;  // no shift
        }
        in = units;
    }
    return sum + in * shape.outputs + shape.outputs;
}

/// Compares gatedMlp() with what is found by counting the parameters of every width.
void expectNearest(const MlpShape& shape) {
    const std::uint64_t wanted = counted(shape, shape.width, 1);
    std::size_t nearest = 1;
    const auto distance = [&](std::size_t units) {
        return std::llabs(static_cast<long long>(counted(shape, units, 2)) - static_cast<long long>(wanted));
    };
    for (std::size_t units = 2; units <= shape.width; ++units) {
        if (distance(units) < distance(nearest))
            nearest = units;
    }
    const GatedSize size = gatedMlp(shape);
    EXPECT_EQ(size.units, nearest);
    EXPECT_EQ(size.ungatedUnits, shape.width);
    EXPECT_EQ(size.parameters, counted(shape, nearest, 2));
    EXPECT_EQ(size.ungatedParameters, wanted);
}

TEST(GatedMlp, HasTheWholeNumberOfUnitsThatIsNearestInParameters) {
    for (const std::size_t width : {1U, 2U, 3U, 7U, 64U, 333U}) {
        for (const std::size_t depth : {1U, 2U, 3U, 40U}) {
            for (const std::size_t inputs : {1U, 2U, 784U}) {
                for (const Normalization normalization :
                     {Normalization::none, Normalization::layer, Normalization::rms}) {
                    SCOPED_TRACE(testing::Message()
                                 << "width " << width << ", depth " << depth << ", " << inputs
                                 << " inputs, normalisation " << static_cast<int>(normalization));
                    expectNearest({.inputs = inputs,
                                   .outputs = 3,
                                   .depth = depth,
                                   .width = width,
                                   .normalization = normalization});
                }
            }
        }
    }
}

TEST(GatedSize, IsThatOfTheWholeNetworkForItsData) {
    Dataset tokens;
    tokens.shape = {2};
    tokens.vocabulary = 11;
    tokens.outputs = 11;
    Architecture architecture{.kind = "mlp", .depth = 2, .width = 16, .gated = true};
    const auto mlp = gatedSize(architecture, tokens);
    ASSERT_TRUE(mlp);
    EXPECT_EQ(mlp->ungatedParameters, (32U * 16 + 16) + (16 * 16 + 16) + (16 * 11 + 11));
    architecture.kind = "transformer";
    architecture.depth = 3;
    const auto transformer = gatedSize(architecture, tokens);
    ASSERT_TRUE(transformer);
    EXPECT_EQ(transformer->units, gatedFeedForward(16).units);
    EXPECT_EQ(transformer->parameters, 3 * gatedFeedForward(16).parameters);
}

TEST(GatedSize, IsOfThoseArchitecturesThatCanBeGated) {
    EXPECT_FALSE(isGated({.kind = "mlp"}));
    EXPECT_TRUE(isGated({.kind = "mlp", .gated = true}));
    EXPECT_TRUE(isGated({.kind = "transformer", .gated = true}));
    EXPECT_FALSE(isGated({.kind = "cnn", .gated = true}));
    EXPECT_FALSE(isGated({.kind = "lstm", .gated = true}));
    EXPECT_FALSE(isGated({.kind = "no such", .gated = true}));
    EXPECT_FALSE(gatedSize({.kind = "cnn", .gated = true}, {}));
}

}  // namespace
}  // namespace zorro
