#include "ui/train/watch/histogram_fit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "ui/session/setup/fit_setup.h"

namespace zorro::ui {
namespace {

PreactivationHistogram counted(std::uint64_t step, std::size_t member, std::size_t layer,
                               std::vector<std::uint64_t> counts) {
    return {
        .step = step, .member = member, .layer = layer, .lower = -2, .upper = 2, .counts = std::move(counts)};
}

TEST(HistogramFit, AddsUpTheNewestOfEveryMemberAndLayer) {
    RunHistory history;
    history.histograms = {counted(1, 0, 0, {9, 9, 9, 9}), counted(2, 0, 0, {1, 2, 0, 0}),
                          counted(2, 0, 1, {0, 0, 3, 0}), counted(2, 1, 0, {7, 7, 7, 7})};
    const auto histogram = usedHistogram(history, {0});
    ASSERT_TRUE(histogram);
    EXPECT_THAT(histogram->counts, testing::ElementsAre(1, 2, 3, 0));
    EXPECT_THAT(histogram->centres, testing::ElementsAre(-1.5, -0.5, 0.5, 1.5));
    EXPECT_FALSE(usedHistogram(history, {5}));
}

TEST(HistogramFit, LooksWhereTheCountsAre) {
    const FitQuestion question =
        histogramFit(defaultFitSetup().question, parseCurve("gelu"),
                     {.name = "a run", .centres = {-1.5, -0.5, 0.5, 1.5}, .counts = {0, 2, 3, 0}});
    EXPECT_EQ(question.range.lower, -0.5);
    EXPECT_EQ(question.range.upper, 0.5);
    EXPECT_EQ(question.weight, FitWeight::histogram);
    EXPECT_EQ(question.target.description().name, "gelu");
}

TEST(HistogramFit, DoesNotFitAFunctionToItself) {
    const Histogram histogram{.centres = {0, 1}, .counts = {1, 1}};
    const FitQuestion question =
        histogramFit(defaultFitSetup().question, parseCurve("asymmetric-zorro"), histogram);
    EXPECT_EQ(question.family->description().name, "symmetric-zorro");
}

}  // namespace
}  // namespace zorro::ui
