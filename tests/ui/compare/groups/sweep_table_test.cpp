#include "ui/compare/groups/sweep_table.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/ui/compare/compared_example.h"

namespace zorro::ui {
namespace {

double valueOf(const SweepTable& table, std::size_t point, const std::string& key) {
    const int variable = table.find(key);
    return variable < 0 ? -1 : table.points[point].values[static_cast<std::size_t>(variable)];
}

const SweepVariable& variable(const SweepTable& table, const std::string& key) {
    return table.variables.at(static_cast<std::size_t>(table.find(key)));
}

TEST(SweepTable, HasParametersOfRunsAndOfActivations) {
    const SweepTable table = sweepTable(exampleGroups(), SweepPoints::groups);
    ASSERT_EQ(table.points.size(), 3U);
    EXPECT_EQ(valueOf(table, 2, "optimizer.learning_rate"), 0.1);
    EXPECT_EQ(valueOf(table, 0, "optimizer.learning_rate"), 1e-3);
    EXPECT_EQ(valueOf(table, 2, "activation.a"), 2);
    EXPECT_TRUE(std::isnan(valueOf(table, 0, "activation.a")));
    EXPECT_TRUE(variable(table, "optimizer.learning_rate").varies);
    EXPECT_FALSE(variable(table, "architecture.depth").varies);
    EXPECT_FALSE(variable(table, "activation.a").varies) << "only one activation has it";
    EXPECT_TRUE(table.hasSeveral(static_cast<std::size_t>(table.find("optimizer.learning_rate"))));
    EXPECT_FALSE(table.hasSeveral(static_cast<std::size_t>(table.find("activation.a"))));
}

TEST(SweepTable, WordsAreCategories) {
    const SweepTable table = sweepTable(exampleGroups(), SweepPoints::groups);
    const SweepVariable& activation = variable(table, "activation");
    EXPECT_EQ(activation.categories, (QStringList{"relu", "gelu", "symmetric-zorro"}));
    EXPECT_EQ(valueText(activation, valueOf(table, 1, "activation")), "gelu");
    EXPECT_EQ(valueText(activation, NAN), QStringLiteral("–"));
}

TEST(SweepTable, MetricsOfAGroupAreMeansOfTheSeedsThatDidNotDiverge) {
    const SweepTable table = sweepTable(exampleGroups(), SweepPoints::groups);
    EXPECT_NEAR(valueOf(table, 0, "validation_loss"), 0.3, 1e-15);
    EXPECT_NEAR(valueOf(table, 1, "validation_loss"), 0.1, 1e-15);
    EXPECT_NEAR(valueOf(table, 1, "validation_accuracy"), 90, 1e-12);
    EXPECT_EQ(table.points[1].failed, 1U);
    EXPECT_LT(table.find("test_loss"), 0);
}

TEST(SweepTable, SeedsArePointsOfTheirOwn) {
    const SweepTable table = sweepTable(exampleGroups(), SweepPoints::seeds);
    ASSERT_EQ(table.points.size(), 7U);
    EXPECT_EQ(valueOf(table, 1, "seed"), 2);
    EXPECT_EQ(valueOf(table, 1, "validation_loss"), 0.4);
    EXPECT_TRUE(std::isnan(valueOf(table, 4, "validation_loss"))) << "it failed";
    EXPECT_EQ(table.points[4].members, std::vector<std::size_t>{2});
}

TEST(SweepTable, AFileHasEveryPointAndVariable) {
    const auto groups = exampleGroups();
    const SweepTable table = sweepTable(groups, SweepPoints::seeds);
    const std::string csv = sweepCsv(table, groups);
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 8);
    EXPECT_NE(csv.find("optimizer.learning_rate"), std::string::npos);
    EXPECT_NE(csv.find(",symmetric-zorro,"), std::string::npos);
}

TEST(SweepTable, OfNothingIsEmpty) {
    EXPECT_TRUE(sweepTable({}, SweepPoints::groups).points.empty());
}

}  // namespace
}  // namespace zorro::ui
