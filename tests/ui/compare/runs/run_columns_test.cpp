#include "ui/compare/runs/run_columns.h"

#include <gtest/gtest.h>

#include "ui/chart/quantity_text.h"

namespace zorro::ui {
namespace {

TEST(RunColumns, KeysAreSaidInWords) {
    EXPECT_EQ(fieldTitle("validation_loss"), "Validation loss");
    EXPECT_EQ(fieldTitle("optimizer.learning_rate"), "learning rate");
    EXPECT_EQ(fieldTitle("optimizer.kind"), "optimiser");
}

TEST(RunColumns, TheTimeOfTrainingIsReadable) {
    EXPECT_EQ(fieldText({.seconds = 3.21}, "seconds"), "3.21 s");
    EXPECT_EQ(fieldText({.seconds = 200}, "seconds"), "3 min 20 s");
    EXPECT_EQ(fieldText({.seconds = 7265}, "seconds"), "2 h 01 min");
    EXPECT_EQ(fieldText({.seconds = 0}, "seconds"), "–");
}

TEST(RunColumns, EveryHeadlineQuantityIsAColumnOfFigures) {
    RunEntry entry{.activations = {{.activation = "relu"}}};
    for (const Quantity quantity : headlineQuantities()) {
        entry.activations[0].metrics[headlinesBefore(quantity)] = {.mean = 0.25};
    }
    for (const Quantity quantity : headlineQuantities()) {
        const std::string key(describe(quantity).name);
        EXPECT_EQ(fieldTitle(key), labelOf(quantity)) << key;
        EXPECT_TRUE(isFigure(key)) << key;
        EXPECT_EQ(fieldText(entry, key), quantityText(quantity, 0.25)) << key;
    }
    EXPECT_FALSE(isFigure("optimizer.learning_rate"));
    EXPECT_FALSE(isFigure("learning_rate")) << "it is recorded, but no figure of the end";
}

TEST(RunColumns, ActivationsAreNamedOnceAndTheToolTipHasTheirValues) {
    const RunEntry tuned{
        .activations = {{.activation = "relu", .values = {{"learning_rate", "0.000215443469003188"}}},
                        {.activation = "gelu", .values = {{"learning_rate", "0.01"}}}}};
    EXPECT_EQ(fieldText(tuned, "activation"), "ReLU, GELU");
    EXPECT_TRUE(runToolTip(tuned).contains("ReLU, learning rate 0.0002154:"))
        << runToolTip(tuned).toStdString();
    const RunEntry swept{.activations = {{.activation = "relu", .values = {{"learning_rate", "0.1"}}},
                                         {.activation = "relu", .values = {{"learning_rate", "0.01"}}}}};
    EXPECT_EQ(fieldText(swept, "activation"), "ReLU × 2");
}

TEST(RunColumns, TheToolTipHasWhatIsKnownOfEveryActivation) {
    RunEntry entry{.activations = {{.activation = "relu"}}};
    entry.activations[0].metrics[headlinesBefore(Quantity::validationLoss)] = {.mean = 0.0125,
                                                                               .standardDeviation = 0.0042};
    entry.activations[0].metrics[headlinesBefore(Quantity::testAccuracy)] = {.mean = 0.9932};
    EXPECT_TRUE(
        runToolTip(entry).contains("ReLU: validation loss 0.01250 ± 0.0042, test accuracy 99.32 %<br>"))
        << runToolTip(entry).toStdString();
}

TEST(RunColumns, NetworksThatFailedAreCountedInTheState) {
    RunEntry entry{.state = RunState::finished,
                   .activations = {{.activation = "relu", .seeds = 5, .failed = 1},
                                   {.activation = "gelu", .seeds = 5, .failed = 5}}};
    EXPECT_EQ(stateText(entry), "6 of 10 failed");
    EXPECT_TRUE(isWarning(entry));
    entry.state = RunState::running;
    EXPECT_EQ(stateText(entry), "running");
    const RunEntry sound{.state = RunState::finished, .activations = {{.activation = "relu", .seeds = 5}}};
    EXPECT_EQ(stateText(sound), "finished");
    EXPECT_FALSE(isWarning(sound));
    EXPECT_EQ(stateText({.problem = "half-copied"}), "unreadable");
}

TEST(RunColumns, TheToolTipSaysWhatIsWrongAndShowsNoMarkup) {
    RunEntry entry{.path = "/r/a", .problem = "half-copied", .name = "<b>x"};
    EXPECT_TRUE(runToolTip(entry).contains("half-copied"));
    EXPECT_TRUE(runToolTip(entry).contains("&lt;b&gt;x"));
}

}  // namespace
}  // namespace zorro::ui
