#include "core/study/claims/layer_figures.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/study/claims/claim_example.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(LayerFigures, TakeTheLastRecordThatHasThem) {
    RunSnapshot run =
        claimRun(Normalization::none, {{.deadUnits = {0, 0, 0}}, {.deadUnits = {0.1, 0.2, 0.6}}});
    EXPECT_THAT(deadUnitsAtEnd(run, 1), ElementsAre(0.1, 0.2, 0.6));
    // Between validations nothing is counted.
    EventBatch later{.steps = {20}, .seconds = {2}, .columns = {{.name = "dead_units", .layers = 3}}};
    later.columns[0].values.assign(6, std::nan(""));
    run.history.append(later, 2);
    EXPECT_THAT(deadUnitsAtEnd(run, 1), ElementsAre(0.1, 0.2, 0.6));
    run.history = {};
    EXPECT_THAT(deadUnitsAtEnd(run, 1), IsEmpty());
}

TEST(LayerFigures, DivideTheSecondHiddenLayerByTheLast) {
    const RunSnapshot run =
        claimRun(Normalization::none,
                 {{.deadUnits = {0, 0, 0}}, {.deadUnits = {0, 0, 0}, .firstRatio = 8, .lastRatio = 0.25}});
    EXPECT_DOUBLE_EQ(gradientRatio(run, 1, RecordedAt::firstStep).value(), 8);
    EXPECT_DOUBLE_EQ(gradientRatio(run, 1, RecordedAt::end).value(), 0.25);
    EXPECT_DOUBLE_EQ(gradientRatio(run, 0, RecordedAt::end).value(), 1);
    RunSnapshot later = run;  // of which the begin has not been read
    later.history.steps = {11, 20};
    EXPECT_FALSE(gradientRatio(later, 1, RecordedAt::firstStep));
    EXPECT_DOUBLE_EQ(gradientRatio(later, 1, RecordedAt::end).value(), 0.25);
}

TEST(LayerFigures, OfATransformerAreOfItsFeedForwardParts) {
    RunSnapshot run{
        .network = {.layers = {"embedding", "layer 1 attention", "layer 1 feed-forward", "layer 2 attention",
                               "layer 2 feed-forward", "layer 3 attention", "layer 3 feed-forward", "output"},
                    .activationLayers = {"layer 1", "layer 2", "layer 3"}}};
    run.comparison.members = {{.activation = "relu"}};
    run.history.append(
        {.steps = {1},
         .seconds = {1},
         .columns = {{.name = "layer_gradient_norm", .layers = 8, .values = {1, 2, 3, 4, 30, 6, 10, 8}}}},
        1);
    EXPECT_DOUBLE_EQ(gradientRatio(run, 0, RecordedAt::firstStep).value(), 3);
    run.network.layers.pop_back();  // not those of the columns
    EXPECT_FALSE(gradientRatio(run, 0, RecordedAt::firstStep));
}

}  // namespace
}  // namespace zorro
