#include "ui/compare/groups/final_metric.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "tests/ui/compare/compared_example.h"

namespace zorro::ui {
namespace {

std::vector<FinalMetricRow> losses(std::optional<std::size_t> baseline, RowOrder order) {
    return finalMetricRows(exampleGroups(), Quantity::validationLoss, baseline, order);
}

TEST(FinalMetric, EverySeedHasItsValue) {
    const auto rows = losses({}, RowOrder::asChosen);
    ASSERT_EQ(rows.size(), 3U);
    ASSERT_EQ(rows[0].seeds.size(), 2U);
    EXPECT_EQ(rows[0].seeds[1].value, 0.4);
    EXPECT_EQ(rows[0].seeds[1].seed, 2U);
    EXPECT_NEAR(rows[0].estimate.mean, 0.3, 1e-15);
}

TEST(FinalMetric, FailedSeedsAreLeftOutAndSaid) {
    const auto rows = losses({}, RowOrder::asChosen);
    EXPECT_EQ(rows[1].seeds.size(), 3U);
    EXPECT_EQ(rows[1].failed, 1U);
    EXPECT_EQ(missingText(rows[1]), "1 of 4 seeds failed");
    EXPECT_EQ(missingText(rows[0]), "");
}

TEST(FinalMetric, SeedsWithoutAValueAreSaid) {
    const auto rows = finalMetricRows(exampleGroups(), Quantity::testLoss, {}, RowOrder::asChosen);
    EXPECT_EQ(missingText(rows[0]), "not recorded");
    EXPECT_TRUE(std::isnan(rows[0].estimate.mean));
}

TEST(FinalMetric, TheBestComesFirst) {
    const auto byLoss = losses({}, RowOrder::bestFirst);
    EXPECT_EQ(byLoss[0].label, "GELU");
    const auto byAccuracy =
        finalMetricRows(exampleGroups(), Quantity::validationAccuracy, {}, RowOrder::bestFirst);
    EXPECT_EQ(byAccuracy[0].label, "GELU");
    EXPECT_EQ(byAccuracy[0].group, 1U);
}

TEST(FinalMetric, TestsAreAgainstTheBaseline) {
    auto groups = exampleGroups();
    groups[1] = exampleGroup("GELU", 1, exampleSnapshot("gelu", {4, 6}));
    groups[0] = exampleGroup("ReLU", 0, exampleSnapshot("relu", {0, 1}));
    const auto rows = finalMetricRows(groups, Quantity::validationLoss, 1, RowOrder::asChosen);
    EXPECT_TRUE(rows[1].isBaseline);
    EXPECT_FALSE(rows[1].test.p);
    // Of differences -4 and -5 t is -9, with one degree of freedom, where p = 1 - 2 / pi atan t.
    EXPECT_NEAR(rows[0].test.p.value(), 1 - 2 / std::numbers::pi * std::atan(9.0), 1e-12);
    EXPECT_EQ(rows[0].adjustedP, rows[0].test.p);
    EXPECT_FALSE(rows[2].test.p) << "one seed has no spread";
}

TEST(FinalMetric, GroupsOnOtherDataAreNotTested) {
    auto moons = exampleSnapshot("gelu", {4, 6});
    moons->comparison.data.source = "moons";
    const std::vector<ComparedGroup> groups{exampleGroup("ReLU", 0, exampleSnapshot("relu", {0, 1})),
                                            exampleGroup("GELU", 1, exampleSnapshot("gelu", {4, 6})),
                                            exampleGroup("moons", 1, std::move(moons))};
    const auto rows = finalMetricRows(groups, Quantity::validationLoss, 0, RowOrder::asChosen);
    // Of differences 4 and 5, as above; the losses on moons are no further test to correct for.
    EXPECT_NEAR(rows[1].adjustedP.value(), 1 - 2 / std::numbers::pi * std::atan(9.0), 1e-12);
    EXPECT_FALSE(rows[2].test.p);
    EXPECT_FALSE(rows[2].adjustedP);
}

TEST(FinalMetric, StepsPerSecondIsOneFigureOfARun) {
    const auto rows = finalMetricRows(exampleGroups(), Quantity::stepsPerSecond, {}, RowOrder::asChosen);
    ASSERT_EQ(rows[1].seeds.size(), 1U);
    EXPECT_EQ(rows[1].seeds[0].value, 20);
    EXPECT_EQ(rows[1].seeds[0].members.size(), 4U);
}

TEST(FinalMetric, OnlyRecordedMetricsAreOffered) {
    const auto metrics = recordedMetrics(exampleGroups());
    EXPECT_NE(std::find(metrics.begin(), metrics.end(), Quantity::trainLoss), metrics.end());
    EXPECT_EQ(std::find(metrics.begin(), metrics.end(), Quantity::testLoss), metrics.end());
    EXPECT_TRUE(recordedMetrics({}).empty());
}

TEST(FinalMetric, TablesHaveEverySeedAndQuoteSpecs) {
    const auto rows = losses(0, RowOrder::asChosen);
    const std::string seeds = seedsCsv(rows, Quantity::validationLoss);
    EXPECT_EQ(std::count(seeds.begin(), seeds.end(), '\n'), 7);
    EXPECT_NE(seeds.find("ReLU,relu,/runs/20260101-120000-relu,2,1,validation_loss,0.40000000000000002\n"),
              std::string::npos)
        << seeds;
    EXPECT_NE(seeds.find("\"symmetric-zorro:a=2,b=2\""), std::string::npos);
    const std::string summary = summaryCsv(rows, Quantity::validationLoss);
    EXPECT_EQ(std::count(summary.begin(), summary.end(), '\n'), 4);
    EXPECT_NE(summary.find("validation_loss,1,0,0.29999999999999999,,,,0,0.099999999999999978,,,,,\n"),
              std::string::npos)
        << summary;
}

}  // namespace
}  // namespace zorro::ui
