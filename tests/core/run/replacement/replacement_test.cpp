#include "core/run/replacement/replacement.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/run/learned/layer_curve.h"
#include "core/run/replacement/replaced_activation.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::ThrowsMessage;

Comparison withMembers(const std::string& architecture, const std::vector<std::string>& activations) {
    Comparison comparison{.name = "tried"};
    comparison.architecture.kind = architecture;
    for (const std::string& activation : activations)
        comparison.members.push_back({.activation = activation});
    return comparison;
}

TEST(ReplacedActivation, StandsWhereTheCurveWasHoweverThatWasWritten) {
    const Comparison comparison = withMembers("mlp", {"silu", "swish:beta=1", "swish:beta=2", "swish"});
    EXPECT_THAT(membersWithCurve(comparison, "swish"), ElementsAre(1, 3));
    EXPECT_THAT(membersWithCurve(comparison, ""), ElementsAre(0, 1, 2, 3));
    EXPECT_THAT([&] { static_cast<void>(membersWithCurve(comparison, "tanh")); },
                ThrowsMessage<RunError>(HasSubstr("no network of 'tried' has tanh")));
    const Comparison replaced = withActivation(comparison, {1, 3}, "expr(max(x,0))");
    EXPECT_EQ(curveOf(replaced.members[1]).at(-2).f, 0);
    EXPECT_EQ(specText(curveOf(replaced.members[2])), "swish:beta=2");
}

TEST(ReplacedActivation, LeavesTheGatesOfACellAsTheyAre) {
    for (const char* activation : {"tanh-zorro:a=2", "sigmoid-zorro:a=2", "sigmoid", "gelu"}) {
        const Comparison comparison = withMembers("lstm", {activation});
        const std::string cell = specText(layerCurve(comparison, comparison.members[0]));
        EXPECT_THAT(membersWithCurve(comparison, cell), ElementsAre(0)) << activation;
        const Comparison replaced = withActivation(comparison, {0}, "hard-tanh");
        EXPECT_EQ(specText(layerCurve(replaced, replaced.members[0])), "hard-tanh") << activation;
        const Curve before = gateCurve(comparison.members[0]);
        const Curve after = gateCurve(replaced.members[0]);
        for (const double x : {-3.0, -0.5, 0.25, 1.5}) EXPECT_EQ(after.at(x).f, before.at(x).f) << activation;
    }
}

TEST(ReplacedActivation, IsRefusedWhereEveryNetworkHasLearnedItsOwn) {
    Comparison comparison = withMembers("mlp", {"swish"});
    comparison.architecture.learnable = Learnable::layer;
    EXPECT_THAT([&] { static_cast<void>(withActivation(comparison, {0}, "relu")); },
                ThrowsMessage<RunError>(HasSubstr("have learned parameters")));
}

ReplacementResult threeNetworks() {
    ReplacementResult result{.activation = "expr(max(x,0))", .device = "cpu", .members = {}};
    result.members = {{.group = {.activation = "gelu"},
                       .seed = 1,
                       .dataSeed = {},
                       .asTrained = {{Quantity::testAccuracy, 0.75}, {Quantity::testLoss, 1.5}},
                       .replaced = {{Quantity::testAccuracy, 0.5}, {Quantity::testLoss, 2.5}}},
                      {.group = {.activation = "gelu", .values = {{"gate", "sigmoid"}}},
                       .seed = 2,
                       .dataSeed = 7,
                       .asTrained = {{Quantity::testAccuracy, 0.5}},
                       .replaced = {{Quantity::testAccuracy, 0.625}}},
                      {.group = {.activation = "gelu"},
                       .seed = 3,
                       .dataSeed = {},
                       .asTrained = {{Quantity::testAccuracy, 1}},
                       .replaced = {}}};
    return result;
}

TEST(Replacement, IsTheSameAfterItWasWrittenAndRead) {
    const ReplacementResult before = threeNetworks();
    const ReplacementResult after = readReplacement(Json::parse(replacementJson(before).dump()));
    EXPECT_EQ(after.activation, before.activation);
    EXPECT_EQ(after.device, before.device);
    ASSERT_EQ(after.members.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(after.members[i].group, before.members[i].group);
        EXPECT_EQ(after.members[i].seed, before.members[i].seed);
        EXPECT_EQ(after.members[i].dataSeed, before.members[i].dataSeed);
        EXPECT_EQ(after.members[i].asTrained, before.members[i].asTrained);
        EXPECT_EQ(after.members[i].replaced, before.members[i].replaced);
    }
    EXPECT_THROW(static_cast<void>(readReplacement(Json{{"activation", "relu"}})), Json::exception);
}

TEST(Replacement, IsSummedUpOverNetworksThatStillAnswer) {
    const ReplacementResult result = threeNetworks();
    EXPECT_EQ(judgingQuantity(result), Quantity::testAccuracy);
    const ReplacementChange change = changeOf(result, Quantity::testAccuracy);
    EXPECT_EQ(change.networks, 2U);
    EXPECT_EQ(change.failed, 1U);
    EXPECT_DOUBLE_EQ(change.asTrained, 0.625);
    EXPECT_DOUBLE_EQ(change.replaced, 0.5625);
    EXPECT_DOUBLE_EQ(change.change, -0.0625);
    EXPECT_DOUBLE_EQ(change.lowest, -0.25);
    EXPECT_DOUBLE_EQ(change.highest, 0.125);
    EXPECT_EQ(judgingQuantity({}), std::nullopt);
}

}  // namespace
}  // namespace zorro
