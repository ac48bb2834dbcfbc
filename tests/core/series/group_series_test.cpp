#include "core/series/group_series.h"

#include <cmath>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Two records of "loss" by three members.
EventBatch batchFrom(std::uint64_t step, std::vector<double> values) {
    EventBatch batch;
    const std::size_t records = values.size() / 3;
    for (std::size_t i = 0; i < records; ++i) {
        batch.steps.push_back(step + i);
        batch.seconds.push_back(0.1 * static_cast<double>(step + i));
    }
    batch.columns.push_back({.name = "loss", .values = std::move(values)});
    return batch;
}

RunHistory historyOf(std::vector<double> values) {
    RunHistory history;
    history.append(batchFrom(1, std::move(values)), 3);
    return history;
}

TEST(MovingAverage, IsTheFirstValueAtItsStart) {
    MovingAverage average(0.99);
    EXPECT_DOUBLE_EQ(average.next(7), 7);
}

TEST(MovingAverage, KeepsAConstant) {
    MovingAverage average(0.9);
    for (int i = 0; i < 50; ++i) {
        EXPECT_NEAR(average.next(3), 3, 1e-12);
    }
}

TEST(MovingAverage, WeighsTheSecondValueAsItsFormulaSays) {
    MovingAverage average(0.5);
    static_cast<void>(average.next(0));
    EXPECT_NEAR(average.next(3), 2, 1e-12);  // (0.5 * 0 + 1 * 3) / 1.5
}

TEST(GroupSeries, HasMeanAndStandardDeviation) {
    GroupSeries series;
    series.extend(historyOf({1, 2, 3, 2, 2, 5}), {.column = "loss", .members = {0, 1, 2}});
    EXPECT_THAT(series.mean(), ElementsAre(2, 3));
    EXPECT_THAT(series.upper(), ElementsAre(DoubleNear(3, 1e-12), DoubleNear(3 + std::sqrt(3), 1e-12)));
    EXPECT_THAT(series.lower(), ElementsAre(DoubleNear(1, 1e-12), DoubleNear(3 - std::sqrt(3), 1e-12)));
}

TEST(GroupSeries, HasStandardErrorAndRange) {
    const RunHistory history = historyOf({1, 2, 3});
    GroupSeries series;
    series.extend(history, {.column = "loss", .members = {0, 1, 2}, .band = SeriesBand::standardError});
    EXPECT_THAT(series.upper(), ElementsAre(DoubleNear(2 + 1 / std::sqrt(3), 1e-12)));
    series.extend(history, {.column = "loss", .members = {0, 2}, .band = SeriesBand::range});
    EXPECT_THAT(series.lower(), ElementsAre(1));
    EXPECT_THAT(series.upper(), ElementsAre(3));
}

TEST(GroupSeries, LeavesOutWhatWasNotRecordedAndWhoDiverged) {
    GroupSeries series;
    series.extend(historyOf({nan, nan, nan, 1, nan, 3}), {.column = "loss", .members = {0, 1, 2}});
    EXPECT_THAT(series.rows(), ElementsAre(1U));
    EXPECT_THAT(series.mean(), ElementsAre(2));
}

TEST(GroupSeries, GrowsAsIfItHadReadAllAtOnce) {
    const SeriesRequest request{.column = "loss", .members = {0, 1, 2}, .smoothing = 0.8};
    RunHistory history = historyOf({1, 2, 3, 4, 5, 9});
    GroupSeries growing;
    growing.extend(history, request);
    history.append(batchFrom(3, {0, 1, 7, 2, 2, 2}), 3);
    growing.extend(history, request);
    GroupSeries atOnce;
    atOnce.extend(history, request);
    EXPECT_EQ(growing.mean(), atOnce.mean());
    EXPECT_EQ(growing.lower(), atOnce.lower());
    EXPECT_EQ(growing.rows().size(), 4U);
    EXPECT_THAT(growing.rawMean(), ElementsAre(2, 6, DoubleNear(8.0 / 3, 1e-12), 2));
}

TEST(GroupSeries, BeginsAnewWhereTheHistoryDid) {
    const SeriesRequest request{.column = "loss", .members = {0}};
    GroupSeries series;
    series.extend(historyOf({1, 1, 1, 2, 2, 2}), request);
    series.extend(historyOf({5, 5, 5}), request);
    EXPECT_THAT(series.mean(), ElementsAre(5));
}

TEST(GroupSeries, OfAnUnknownColumnIsEmpty) {
    GroupSeries series;
    series.extend(historyOf({1, 1, 1}), {.column = "accuracy", .members = {0}});
    EXPECT_TRUE(series.rows().empty());
}

}  // namespace
}  // namespace zorro
