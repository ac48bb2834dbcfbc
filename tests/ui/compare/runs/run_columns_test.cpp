#include "ui/compare/runs/run_columns.h"

#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

TEST(RunColumns, KeysAreSaidInWords) {
    EXPECT_EQ(fieldTitle("validation_loss"), "Validation loss");
    EXPECT_EQ(fieldTitle("optimizer.learning_rate"), "learning rate");
    EXPECT_EQ(fieldTitle("optimizer.kind"), "optimiser");
}

TEST(RunColumns, DurationsAreReadable) {
    EXPECT_EQ(trainingTimeText(3.21), "3.21 s");
    EXPECT_EQ(trainingTimeText(200), "3 min 20 s");
    EXPECT_EQ(trainingTimeText(7265), "2 h 1 min");
    EXPECT_EQ(trainingTimeText(0), "–");
}

TEST(RunColumns, MetricsHaveTheirDeviation) {
    EXPECT_EQ(metricText(RunMetric::validationLoss, 0.0125, 0.0042), "0.0125 ± 0.0042");
    EXPECT_EQ(metricText(RunMetric::testAccuracy, 0.9932, NAN), "99.32 %");
    EXPECT_EQ(metricText(RunMetric::testAccuracy, NAN, NAN), "–");
}

TEST(RunColumns, TheToolTipSaysWhatIsWrongAndShowsNoMarkup) {
    RunEntry entry{.path = "/r/a", .problem = "half-copied", .name = "<b>x"};
    EXPECT_TRUE(runToolTip(entry).contains("half-copied"));
    EXPECT_TRUE(runToolTip(entry).contains("&lt;b&gt;x"));
}

}  // namespace
}  // namespace zorro::ui
