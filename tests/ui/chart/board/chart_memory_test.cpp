#include "ui/chart/board/chart_memory.h"

#include <string>

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

TEST(ChartMemory, BringsBackWhatWasChosen) {
    ChartOptions options;
    options.shown = {Quantity::deadUnits, Quantity::trainLoss};
    options.x = ChartX::epoch;
    options.logarithmicX = true;
    options.logarithmic[Quantity::trainLoss] = false;
    options.asMap[Quantity::deadUnits] = false;
    options.band = SeriesBand::range;
    options.smoothing = 0.9;
    options.showMembers = true;
    options.trainingBeside = false;
    options.titles[Quantity::trainLoss] = {.chart = "Loss", .x = {}, .y = "nats"};
    EXPECT_EQ(recalledCharts(chartMemory(options)), options);
}

TEST(ChartMemory, ForgetsWhatBelongsToAMoment) {
    ChartOptions options;
    options.enlarged = Quantity::trainLoss;
    options.ignoreOutliers = true;
    options.follow = false;
    EXPECT_EQ(recalledCharts(chartMemory(options)), ChartOptions());
}

TEST(ChartMemory, TakesTheUsualForWhatItDoesNotUnderstand) {
    for (const char* text :
         {"", "[]", "{", "{\"shown\":[\"nothing\",3],\"x\":17,\"band\":-1,\"smoothing\":\"a\"}",
          "{\"shown\":{},\"titles\":{\"train_loss\":[1]},\"logarithmic_y\":7}"}) {
        EXPECT_EQ(recalledCharts(text), ChartOptions()) << text;
    }
}

}  // namespace
}  // namespace zorro::ui
