// The figures: what lies under the mouse, and that they draw on anything from any thread.

#include <algorithm>
#include <thread>

#include <QImage>
#include <gtest/gtest.h>

#include "tests/ui/compare/compared_example.h"
#include "ui/compare/pages/final_metric_figure.h"
#include "ui/compare/pages/lines_figure.h"
#include "ui/compare/pages/parallel_figure.h"
#include "ui/compare/pages/scatter_figure.h"
#include "ui/compare/pages/scatter_view.h"
#include "ui/figure/sheet/drawn_records.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

const QSizeF figureSize(700, 400);

FinalMetricFigure finalLosses() {
    return {finalMetricRows(exampleGroups(), Quantity::validationLoss, 0, RowOrder::asChosen),
            Quantity::validationLoss};
}

/// Every spot on a grid of points four pixels apart.
std::vector<FigureSpot> spotsOf(const Figure& figure) {
    std::vector<FigureSpot> spots;
    for (int y = 0; y < figureSize.height(); y += 4) {
        for (int x = 0; x < figureSize.width(); x += 4) {
            if (auto spot = figure.spotAt(QPointF(x, y), figureSize, lightTheme())) {
                spots.push_back(std::move(*spot));
            }
        }
    }
    return spots;
}

bool hasRow(const FigureSpot& spot, const QString& name, const QString& value) {
    return std::any_of(spot.rows.begin(), spot.rows.end(),
                       [&](const FigureSpot::Row& row) { return row.name == name && row.value == value; });
}

QImage pictureOf(const Figure& figure) {
    QImage image(figureSize.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    figure.paint(painter, figureSize, darkTheme());
    return image;
}

std::size_t variableOf(const SweepDataPtr& data, const std::string& key) {
    return static_cast<std::size_t>(data->table.find(key));
}

TEST(FinalMetricFigure, EverySeedCanBePointedAt) {
    const auto spots = spotsOf(finalLosses());
    const auto found = std::find_if(spots.begin(), spots.end(), [](const FigureSpot& spot) {
        return spot.group == 0 && spot.members == std::vector<std::size_t>{1};
    });
    ASSERT_NE(found, spots.end());
    EXPECT_EQ(found->title, "ReLU");
    EXPECT_TRUE(hasRow(*found, "seed 2", "0.4"));
}

TEST(FinalMetricFigure, ARowSaysItsTest) {
    const auto spots = spotsOf(finalLosses());
    const auto found = std::find_if(spots.begin(), spots.end(), [](const FigureSpot& spot) {
        return spot.group == 1 && spot.members.size() == 3;
    });
    ASSERT_NE(found, spots.end());
    EXPECT_TRUE(hasRow(*found, "seeds", "3"));
    EXPECT_TRUE(hasRow(*found, "left out", "1 of 4 seeds failed"));
    for (const char* name :
         {"difference from the baseline", "effect size d", "p, paired t", "p, corrected (Holm)"}) {
        EXPECT_TRUE(std::any_of(found->rows.begin(), found->rows.end(), [&](const FigureSpot::Row& row) {
            return row.name == name;
        })) << name;
    }
}

TEST(FinalMetricFigure, AnIntervalBelowZeroLeavesTheAxisLogarithmic) {
    const std::vector<ComparedGroup> groups{
        exampleGroup("ReLU", 0, exampleSnapshot("relu", {1e-4, 1e-3, 1e-1}))};
    const FinalMetricFigure figure(finalMetricRows(groups, Quantity::validationLoss, {}, RowOrder::asChosen),
                                   Quantity::validationLoss);
    EXPECT_TRUE(figure.axis().logarithmic);
    EXPECT_LT(figure.axis().range.lower, -4);
    EXPECT_GT(figure.axis().range.lower, -6);
}

TEST(ScatterFigure, SaysWhichSeedADotIs) {
    const SweepDataPtr data = sweepData(exampleGroups(), SweepPoints::seeds);
    const ScatterFigure figure(
        data, {.x = variableOf(data, "optimizer.learning_rate"), .y = variableOf(data, "validation_loss")});
    EXPECT_TRUE(figure.xAxis().logarithmic);
    const auto place = figure.placeOf(1, figureSize);
    ASSERT_TRUE(place);
    const auto spot = figure.spotAt(*place, figureSize, lightTheme());
    ASSERT_TRUE(spot);
    EXPECT_EQ(spot->title, "ReLU, seed 2");
    EXPECT_EQ(spot->members, std::vector<std::size_t>{1});
    EXPECT_TRUE(hasRow(*spot, "learning rate", "0.001"));
}

TEST(ScatterFigure, CountsWhatHasNoPlace) {
    const SweepDataPtr data = sweepData(exampleGroups(), SweepPoints::seeds);
    const ScatterFigure figure(
        data, {.x = variableOf(data, "activation"), .y = variableOf(data, "validation_loss")});
    EXPECT_EQ(figure.missing(), 1U);
    EXPECT_FALSE(figure.placeOf(4, figureSize));
    EXPECT_TRUE(figure.placeOf(0, figureSize));
}

TEST(FinalMetricFigure, SaysThatDotsAreNetworksWhereTheDataHaveSeveralSeeds) {
    std::vector<ComparedGroup> groups = exampleGroups();
    const auto captionOf = [](const std::vector<ComparedGroup>& shown) {
        return FinalMetricFigure(finalMetricRows(shown, Quantity::validationLoss, 0, RowOrder::asChosen),
                                 Quantity::validationLoss)
            .caption();
    };
    EXPECT_TRUE(captionOf(groups).contains("Dots: seeds."));
    auto split = std::make_shared<RunSnapshot>(*groups[0].run);
    split->comparison.members[0].dataSeed = 1;
    split->comparison.members[1].dataSeed = 2;
    groups[0].run = split;
    EXPECT_TRUE(captionOf(groups).contains("Dots: networks"));
}

TEST(ParallelFigure, ALineThatLacksAValuePassesBelowTheAxis) {
    const SweepDataPtr data = sweepData(exampleGroups(), SweepPoints::seeds);
    const std::size_t loss = variableOf(data, "validation_loss");
    const ParallelFigure figure(data, {.axes = {variableOf(data, "activation"), loss}, .brushes = {}});
    bool passesBelow = false;
    for (const FigureSpot& spot : spotsOf(figure)) {
        EXPECT_EQ(spot.outline.size(), 2U);
        passesBelow = passesBelow || spot.outline.back().y() > figure.areaOf(figureSize).bottom();
    }
    EXPECT_TRUE(passesBelow);
}

TEST(ParallelFigure, BrushesChooseLines) {
    const SweepDataPtr data = sweepData(exampleGroups(), SweepPoints::groups);
    const std::size_t loss = variableOf(data, "validation_loss");
    ParallelOptions options{.axes = {variableOf(data, "activation"), loss}, .brushes = {}};
    EXPECT_EQ(ParallelFigure(data, options).insideCount(), 3U);
    options.brushes[loss] = {0, 0.5};
    const ParallelFigure figure(data, options);
    EXPECT_EQ(figure.insideCount(), 1U);
    EXPECT_TRUE(figure.isInside(1));
}

TEST(ParallelFigure, ALineThatIsFilteredOutCannotBePointedAt) {
    const SweepDataPtr data = sweepData(exampleGroups(), SweepPoints::groups);
    const std::size_t loss = variableOf(data, "validation_loss");
    const ParallelFigure figure(
        data, {.axes = {variableOf(data, "activation"), loss}, .brushes = {{loss, AxisRange{0, 0.5}}}});
    const auto spots = spotsOf(figure);
    ASSERT_FALSE(spots.empty());
    EXPECT_TRUE(
        std::all_of(spots.begin(), spots.end(), [](const FigureSpot& spot) { return spot.group == 1; }));
}

TEST(LinesFigure, DrawsEveryRecordOfAShortHistory) {
    const LinesFigure figure(exampleGroups(), "Training loss", "train_loss");
    EXPECT_EQ(figure.recorded(), 24U);
    EXPECT_EQ(figure.drawn(), 24U);
    EXPECT_FALSE(figure.isDecimated());
    EXPECT_TRUE(figure.yAxis().logarithmic);
    EXPECT_TRUE(LinesFigure(exampleGroups(), "", "no_such_column").isEmpty());
}

/// One run whose first three seeds end at 0.1, 1 and 100, and whose fourth diverges behind the first record.
std::vector<ComparedGroup> wideGroup() {
    auto run = std::make_shared<RunSnapshot>(*exampleGroups().front().run);
    run->history = {};
    run->history.append({.steps = {1, 2},
                         .seconds = {1, 2},
                         .columns = {{.name = "train_loss", .values = {1, 1, 1, 1, 0.1, 1, 100, NAN}}}},
                        4);
    run->history.diverged = {{.member = 3, .step = 2}};
    ComparedGroup group = exampleGroups().front();
    group.run = run;
    group.members = {0, 1, 2, 3};
    return {group};
}

TEST(LinesFigure, BandsStayAboveTheLowestSeedOnALogarithmicAxis) {
    const LinesFigure figure(wideGroup(), "Training loss", "train_loss");
    EXPECT_TRUE(figure.yAxis().logarithmic);
    EXPECT_GT(figure.yAxis().range.lower, -1.5);
    EXPECT_TRUE(figure.caption().contains("median")) << figure.caption().toStdString();
    EXPECT_TRUE(figure.caption().contains("diverged")) << figure.caption().toStdString();
}

TEST(LinesFigure, ALongHistoryKeepsItsSpikes) {
    std::vector<double> values(100000, 1);
    values[77777] = 50;
    values[33333] = -50;
    const auto records = drawnRecords(values, 400);
    EXPECT_LE(records.size(), 400U);
    EXPECT_TRUE(std::is_sorted(records.begin(), records.end()));
    EXPECT_TRUE(std::binary_search(records.begin(), records.end(), 77777U));
    EXPECT_TRUE(std::binary_search(records.begin(), records.end(), 33333U));
    EXPECT_EQ(records.front(), 0U);
    EXPECT_EQ(records.back(), 99999U);
}

TEST(Figures, DrawTheSameInAnotherThread) {
    const SweepDataPtr data = sweepData(exampleGroups(), SweepPoints::seeds);
    const FinalMetricFigure final = finalLosses();
    const LinesFigure lines(exampleGroups(), "Training loss", "train_loss");
    const ScatterFigure scatter(data, {.x = 0, .y = variableOf(data, "validation_loss"), .color = 1});
    const ParallelFigure parallel(data, {.axes = {0, 1, variableOf(data, "train_loss")}, .brushes = {}});
    for (const Figure* figure :
         {static_cast<const Figure*>(&final), static_cast<const Figure*>(&lines),
          static_cast<const Figure*>(&scatter), static_cast<const Figure*>(&parallel)}) {
        const QImage here = pictureOf(*figure);
        QImage there;
        std::thread([&] { there = pictureOf(*figure); }).join();
        EXPECT_EQ(here, there);
        EXPECT_NE(here, QImage(here.size(), here.format()));
    }
}

TEST(ParameterTitles, AreReadWithoutTheirGroup) {
    EXPECT_EQ(titleOfParameter("optimizer.learning_rate"), "learning rate");
    EXPECT_EQ(titleOfParameter("learning_rate"), "learning rate");
    EXPECT_EQ(titleOfParameter("learnable_rate"), "parameter rate");
    EXPECT_EQ(titleOfParameter("activation.a_neg"), "activation a neg");
    EXPECT_EQ(titleOfParameter("data.source"), "data");
}

}  // namespace
}  // namespace zorro::ui
