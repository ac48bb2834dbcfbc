#include <QImage>
#include <gtest/gtest.h>

#include "tests/ui/compare/compared_example.h"
#include "ui/compare/sweep/sensitivity_figure.h"
#include "ui/compare/sweep/surface_figure.h"

namespace zorro::ui {
namespace {

const QSizeF sweepSize(700, 400);

/// A group of a run with swept members: its rate, and a second number that differs.
ComparedGroup sweptGroup(const std::string& activation, int color, const std::string& rate,
                         const std::vector<double>& losses, const std::string& dropout = {}) {
    ComparedGroup group = exampleGroup(activation, color, exampleSnapshot(activation, losses));
    group.values.push_back({.field = "learning_rate", .value = rate});
    if (!dropout.empty()) {
        group.values.push_back({.field = "dropout", .value = dropout});
    }
    return group;
}

/// ReLU is best in the middle of its range, tanh at its end; at 1 a network of tanh failed.
std::vector<ComparedGroup> sweptGroups() {
    return {sweptGroup("relu", 0, "0.001", {0.5, 0.6}), sweptGroup("relu", 0, "0.01", {0.1, 0.2}),
            sweptGroup("relu", 0, "0.1", {0.3, 0.4}),   sweptGroup("tanh", 1, "0.1", {0.20, 0.22}),
            sweptGroup("tanh", 1, "0.01", {0.4, 0.5}),  sweptGroup("tanh", 1, "1", {0.1, NAN})};
}

std::size_t rateOf(const SweepDataPtr& data) {
    return static_cast<std::size_t>(data->table.find("optimizer.learning_rate"));
}

TEST(SweepTable, AMembersOwnValueStandsInPlaceOfItsComparisons) {
    const SweepDataPtr data = sweepData(sweptGroups(), SweepPoints::groups);
    ASSERT_GE(data->table.find("optimizer.learning_rate"), 0);
    EXPECT_EQ(data->table.find("learning_rate"), -1);
    EXPECT_EQ(data->table.points[1].values[rateOf(data)], 0.01);
    EXPECT_EQ(sweptVariables(data->table), std::vector<std::size_t>{rateOf(data)});
}

TEST(Sensitivity, HasALineForEachActivationByIncreasingValue) {
    const SweepDataPtr data = sweepData(sweptGroups(), SweepPoints::groups);
    const auto lines = sensitivityLines(*data, rateOf(data), Quantity::validationLoss);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].label, "ReLU");
    EXPECT_EQ(lines[1].label, "Tanh");
    ASSERT_EQ(lines[1].points.size(), 3U);
    EXPECT_EQ(lines[1].points[0].x, 0.01);
    EXPECT_NEAR(lines[1].points[1].estimate.mean, 0.21, 1e-12);
    EXPECT_EQ(lines[1].points[2].failed, 1U);
    EXPECT_EQ(lines[0].points[1].group, 1U);
}

TEST(Sensitivity, TheBestValueIsOneWithoutFailures) {
    const SweepDataPtr data = sweepData(sweptGroups(), SweepPoints::groups);
    const auto lines = sensitivityLines(*data, rateOf(data), Quantity::validationLoss);
    EXPECT_EQ(lines[0].best(Quantity::validationLoss), 1U);
    EXPECT_EQ(lines[1].best(Quantity::validationLoss),
              1U);  // 0.21, although 0.1 is less with one that failed
    EXPECT_EQ(lines[0].best(Quantity::validationAccuracy), 0U);
}

TEST(Sensitivity, LinesThatDifferInMoreSayInWhat) {
    std::vector<ComparedGroup> groups = {sweptGroup("relu", 0, "0.01", {0.1, 0.2}, "0"),
                                         sweptGroup("relu", 0, "0.1", {0.2, 0.3}, "0"),
                                         sweptGroup("relu", 0, "0.01", {0.1, 0.2}, "0.5")};
    const SweepDataPtr data = sweepData(groups, SweepPoints::groups);
    const auto lines = sensitivityLines(*data, rateOf(data), Quantity::validationLoss);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[1].label, "ReLU · dropout 0.5");
    EXPECT_NE(lines[0].colorIndex, lines[1].colorIndex);
}

TEST(Sensitivity, AProblemOfAStudyIsASliceOfItsOwn) {
    std::vector<ComparedGroup> groups;
    for (const char* problem : {"spirals", "moons"}) {
        for (const char* rate : {"0.01", "0.1"}) {
            ComparedGroup group = sweptGroup("relu", 0, rate, {0.1, 0.2});
            auto run = std::make_shared<RunSnapshot>(*group.run);
            run->comparison.name = std::string("study ") + problem;
            run->comparison.data.source = problem;
            group.run = run;
            groups.push_back(group);
        }
    }
    const SweepDataPtr data = sweepData(groups, SweepPoints::groups);
    const auto slices = sensitivitySlices(*data, rateOf(data));
    ASSERT_EQ(slices.size(), 2U);
    EXPECT_EQ(slices[0].name, "spirals");
    EXPECT_EQ(slices[1].name, "moons");
    const auto lines = sensitivityLines(*data, rateOf(data), Quantity::validationLoss, slices[1].key);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].label, "ReLU");
    EXPECT_EQ(lines[0].points[0].group, 2U);
    EXPECT_EQ(sensitivityLines(*data, rateOf(data), Quantity::validationLoss).size(), 2U);
}

TEST(SensitivityFigure, SaysWhereTheBestLiesAtAnEdge) {
    std::vector<ComparedGroup> groups = sweptGroups();
    groups.pop_back();
    groups.push_back(sweptGroup("tanh", 1, "1", {0.05, 0.06}));
    const SweepDataPtr data = sweepData(groups, SweepPoints::groups);
    const SensitivityFigure figure(data, {.variable = rateOf(data), .metric = Quantity::validationLoss});
    EXPECT_TRUE(figure.caption().startsWith("The best value lies at an edge of the range: Tanh."));
}

TEST(SensitivityFigure, PointsCanBePointedAt) {
    const SweepDataPtr data = sweepData(sweptGroups(), SweepPoints::groups);
    const SensitivityFigure figure(data, {.variable = rateOf(data), .metric = Quantity::validationLoss});
    const QPointF place = figure.placeOf(figure.lines()[1].points[2], sweepSize).value();
    const FigureSpot spot = figure.spotAt(place, sweepSize, lightTheme()).value();
    EXPECT_EQ(spot.title, "Tanh");
    EXPECT_EQ(spot.group, 5U);
    EXPECT_EQ(spot.rows.front().value, "1");
    EXPECT_EQ(spot.rows.back().value, "1 of 2");
    EXPECT_TRUE(figure.tables().front().csv.starts_with(
        "line,optimizer.learning_rate,metric,n,failed,mean,std,low,high\nReLU,0.001"));
}

TEST(SurfaceFigure, HasAPointForEachPairAndKnowsTheBest) {
    std::vector<ComparedGroup> groups;
    for (const char* rate : {"0.001", "0.01", "0.1"}) {
        for (const char* dropout : {"0", "0.25", "0.5"}) {
            const bool best = std::string(rate) == "0.01" && std::string(dropout) == "0.25";
            groups.push_back(sweptGroup("relu", 0, rate, {best ? 0.1 : 0.5, best ? 0.12 : 0.6}, dropout));
        }
    }
    const SweepDataPtr data = sweepData(groups, SweepPoints::groups);
    const auto variables = sweptVariables(data->table);
    ASSERT_EQ(variables.size(), 2U);
    EXPECT_EQ(slicesOf(*data, variables[0], variables[1]), QStringList{"ReLU"});
    const SurfaceFigure figure(
        data, {.x = variables[0], .y = variables[1], .metric = Quantity::validationLoss, .slice = "ReLU"});
    ASSERT_EQ(figure.points().size(), 9U);
    EXPECT_EQ(figure.points()[figure.best().value()].group, 4U);
    const QPointF place = figure.placeOf(figure.points()[4], sweepSize).value();
    EXPECT_EQ(figure.spotAt(place, sweepSize, lightTheme()).value().group, 4U);
    EXPECT_GT(figure.uncertainty(figure.points()[0]), 0);
}

TEST(SurfaceFigure, ColoursAPlaceAsItsNearestPoint) {
    const std::vector<ComparedGroup> groups = {sweptGroup("relu", 0, "0.1", {0.1, 0.1}, "0.1"),
                                               sweptGroup("relu", 0, "0.2", {0.9, 0.9}, "0.2")};
    const SweepDataPtr data = sweepData(groups, SweepPoints::groups);
    const auto variables = sweptVariables(data->table);
    const SurfaceFigure figure(
        data, {.x = variables[0], .y = variables[1], .metric = Quantity::validationLoss, .slice = "ReLU"});
    const QImage cells = figure.panels().front().image->cells;
    const int low = cells.pixelIndex(2, cells.height() - 3);
    const int high = cells.pixelIndex(cells.width() - 3, 2);
    EXPECT_GT(low, 0);
    EXPECT_GT(high, low);
    EXPECT_EQ(cells.pixelIndex(cells.width() / 3, 2 * cells.height() / 3), low);
}

}  // namespace
}  // namespace zorro::ui
