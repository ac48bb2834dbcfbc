#include "core/index/run_fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro {
namespace {

using testing::ElementsAre;

RunEntry example() {
    RunEntry entry{
        .path = "/runs/20260101-abc", .state = RunState::finished, .name = "abc", .tags = {"x", "y"}};
    entry.activations = {{.activation = "relu", .seeds = 3}, {.activation = "gelu", .seeds = 3}};
    entry.activations[0].metrics[headlinesBefore(Quantity::validationLoss)].mean = 0.5;
    entry.activations[1].metrics[headlinesBefore(Quantity::validationLoss)].mean = 0.25;
    entry.activations[0].metrics[headlinesBefore(Quantity::validationAccuracy)].mean = 0.9;
    entry.activations[1].metrics[headlinesBefore(Quantity::validationAccuracy)].mean = 0.8;
    entry.parameters = ParameterText({{.key = "optimizer.learning_rate", .text = "0.01", .number = 0.01},
                                      {.key = "optimizer.kind", .text = "sgd"},
                                      {.key = "architecture.kind", .text = "mlp"}});
    return entry;
}

TEST(RunFields, HaveSeveralValuesWhereARunHas) {
    EXPECT_THAT(fieldValues(example(), "tag"),
                ElementsAre(RunFieldValue{.text = "x"}, RunFieldValue{.text = "y"}));
    EXPECT_EQ(fieldValues(example(), "activation").size(), 2U);
    EXPECT_TRUE(fieldValues(example(), "data.noise").empty());
}

TEST(RunFields, AMetricIsThatOfTheBestActivation) {
    EXPECT_EQ(fieldValues(example(), "validation_loss").front().number, 0.25);
    EXPECT_EQ(fieldValues(example(), "validation_accuracy").front().number, 0.9);
    EXPECT_TRUE(fieldValues(example(), "test_loss").empty());
}

TEST(RunFields, AParameterIsMeantByItsLastPart) {
    const RunEntry entry = example();
    const std::vector<std::string> keys = parameterKeys({&entry});
    EXPECT_EQ(fieldNamed("learning_rate", keys), "optimizer.learning_rate");
    EXPECT_EQ(fieldNamed("learn", keys), "optimizer.learning_rate");
    EXPECT_EQ(fieldNamed("rate", keys), "optimizer.learning_rate");
    EXPECT_EQ(fieldNamed("optimizer.kind", keys), "optimizer.kind");
    EXPECT_EQ(fieldNamed("kind", keys), std::nullopt);  // two have it
    EXPECT_EQ(fieldNamed("seeds", keys), "seeds");
    EXPECT_EQ(fieldNamed("", keys), std::nullopt);
}

TEST(RunFields, AnUnreadableRunHasAStateAndNoFigures) {
    RunEntry entry = example();
    entry.problem = "half-copied";
    EXPECT_EQ(fieldValues(entry, "state").front().text, "unreadable");
    EXPECT_TRUE(fieldValues(entry, "steps").empty());
}

}  // namespace
}  // namespace zorro
