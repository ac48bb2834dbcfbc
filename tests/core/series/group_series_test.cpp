#include "core/series/group_series.h"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/series/nan.h"

namespace zorro {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

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

TEST(RecordedRows, OfALayerQuantityOfValidationsAreThoseOfValidations) {
    RunHistory history;
    EventBatch first = batchFrom(1, {1, 2, 3, 4, 5, 6});
    first.columns.push_back(
        {.name = "dead", .layers = 2, .values = {0, 0.5, 0, 0.5, 0, 0.5, NAN, NAN, NAN, NAN, NAN, NAN}});
    history.append(first, 3);
    history.append(batchFrom(3, {7, 8, 9}), 3);  // a batch without validation has no such column
    EventBatch last = batchFrom(4, {1, 1, 1});
    last.columns.push_back({.name = "dead", .layers = 2, .values = {0.25, 1, 0.25, 1, 0.25, 1}});
    history.append(last, 3);

    RecordedRows rows;
    static_cast<void>(rows.extend(history, "dead"));
    EXPECT_THAT(rows.rows(), ElementsAre(0U, 3U));
    GroupSeries series;
    series.extend(history, rows, {.column = "dead", .layer = 1, .members = {0, 2}});
    EXPECT_THAT(series.rawCentre(), ElementsAre(DoubleNear(0.5, 1e-12), DoubleNear(1, 1e-12)));
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

/// A line of its own records.
struct Series {
    RecordedRows recorded;
    GroupSeries line;

    void extend(const RunHistory& history, const SeriesRequest& request) {
        recorded.extend(history, request.column);
        line.extend(history, recorded, request);
    }
};

GroupSeries seriesOf(const RunHistory& history, const SeriesRequest& request) {
    Series series;
    series.extend(history, request);
    return series.line;
}

TEST(GroupSeries, HasMeanAndStandardDeviation) {
    const GroupSeries series =
        seriesOf(historyOf({1, 2, 3, 2, 2, 5}), {.column = "loss", .members = {0, 1, 2}});
    EXPECT_THAT(series.centre(), ElementsAre(2, 3));
    EXPECT_THAT(series.upper(), ElementsAre(DoubleNear(3, 1e-12), DoubleNear(3 + std::sqrt(3), 1e-12)));
    EXPECT_THAT(series.lower(), ElementsAre(DoubleNear(1, 1e-12), DoubleNear(3 - std::sqrt(3), 1e-12)));
}

TEST(GroupSeries, HasStandardErrorAndRange) {
    const RunHistory history = historyOf({1, 2, 3});
    const GroupSeries error =
        seriesOf(history, {.column = "loss", .members = {0, 1, 2}, .band = SeriesBand::standardError});
    EXPECT_THAT(error.upper(), ElementsAre(DoubleNear(2 + 1 / std::sqrt(3), 1e-12)));
    const GroupSeries range =
        seriesOf(history, {.column = "loss", .members = {0, 2}, .band = SeriesBand::range});
    EXPECT_THAT(range.lower(), ElementsAre(1));
    EXPECT_THAT(range.upper(), ElementsAre(3));
}

TEST(GroupSeries, HasMedianAndQuartilesOnALogarithmicAxis) {
    RunHistory history;
    EventBatch batch;
    batch.steps = {1};
    batch.seconds = {0.1};
    batch.columns.push_back({.name = "loss", .values = {1, 10, 100, 1000, 1e5}});
    history.append(batch, 5);
    const GroupSeries series =
        seriesOf(history, {.column = "loss", .members = {0, 1, 2, 3, 4}, .logarithmic = true});
    EXPECT_THAT(series.centre(), ElementsAre(DoubleNear(2, 1e-12)));
    EXPECT_THAT(series.lower(), ElementsAre(DoubleNear(1, 1e-12)));
    EXPECT_THAT(series.upper(), ElementsAre(DoubleNear(3, 1e-12)));
}

TEST(GroupSeries, HasGeometricMeanAndDeviationOfLogarithmsWhereAskedFor) {
    const GroupSeries series = seriesOf(
        historyOf({1, 100, 1e4}),
        {.column = "loss", .members = {0, 1, 2}, .band = SeriesBand::standardDeviation, .logarithmic = true});
    EXPECT_THAT(series.centre(), ElementsAre(DoubleNear(2, 1e-12)));
    EXPECT_THAT(series.lower(), ElementsAre(DoubleNear(0, 1e-12)));
    EXPECT_THAT(series.upper(), ElementsAre(DoubleNear(4, 1e-12)));
}

// The mean is 33.7 and the deviation 57.4: mean - deviation has no place on the axis.
TEST(GroupSeries, BandsOnALogarithmicAxisNeverReachBelowTheLowestMember) {
    for (const SeriesBand band : {SeriesBand::usual, SeriesBand::quartiles, SeriesBand::range}) {
        const GroupSeries series =
            seriesOf(historyOf({0.1, 1, 100}),
                     {.column = "loss", .members = {0, 1, 2}, .band = band, .logarithmic = true});
        EXPECT_GE(series.lower().front(), -1);
        EXPECT_LE(series.upper().front(), 2);
    }
}

TEST(GroupSeries, BandsEndWhereTheQuantityDoes) {
    const GroupSeries series =
        seriesOf(historyOf({0.2, 1, 1}), {.column = "loss", .members = {0, 1, 2}, .bounds = {0, 1}});
    EXPECT_THAT(series.upper(), ElementsAre(1));  // 0.733 + 0.462
    EXPECT_THAT(series.lower(), ElementsAre(DoubleNear(0.733333 - 0.46188, 1e-5)));
}

TEST(GroupSeries, SmoothsInTheSpaceOfTheAxis) {
    const GroupSeries series =
        seriesOf(historyOf({1, 1, 1, 1000, 1000, 1000}),
                 {.column = "loss", .members = {0}, .smoothing = 0.5, .logarithmic = true});
    EXPECT_THAT(series.centre(), ElementsAre(0, DoubleNear(2, 1e-12)));  // (0.5 * 0 + 1 * 3) / 1.5
}

TEST(GroupSeries, BeginsItsAverageAnewBehindAGapAndDrawsNothingAcross) {
    const GroupSeries series = seriesOf(historyOf({8, 1, 1, nan, 1, 1, 2, 1, 1}),
                                        {.column = "loss", .members = {0}, .smoothing = 0.99});
    EXPECT_THAT(series.centre(), ElementsAre(8, testing::IsNan(), 2));
}

TEST(GroupSeries, LeavesOutWhatWasNotRecordedAndWhoDiverged) {
    Series series;
    series.extend(historyOf({nan, nan, nan, 1, nan, 3, nan, 2, nan}), {.column = "loss", .members = {0, 2}});
    EXPECT_THAT(series.recorded.rows(), ElementsAre(1U, 2U));
    EXPECT_THAT(series.line.centre(), ElementsAre(2, testing::IsNan()));
}

TEST(GroupSeries, HasLogarithmsOnALogarithmicAxis) {
    const GroupSeries series = seriesOf(historyOf({100, 100, 100, 0, -1, 0}),
                                        {.column = "loss", .members = {0}, .logarithmic = true});
    EXPECT_THAT(series.centre(), ElementsAre(DoubleNear(2, 1e-12), testing::IsNan()));
}

TEST(GroupSeries, GrowsAsIfItHadReadAllAtOnce) {
    const SeriesRequest request{.column = "loss", .members = {0, 1, 2}, .smoothing = 0.8};
    RunHistory history = historyOf({1, 2, 3, 4, 5, 9});
    Series growing;
    growing.extend(history, request);
    history.append(batchFrom(3, {0, 1, 7, 2, 2, 2}), 3);
    growing.extend(history, request);
    const GroupSeries atOnce = seriesOf(history, request);
    EXPECT_EQ(growing.line.centre(), atOnce.centre());
    EXPECT_EQ(growing.line.lower(), atOnce.lower());
    EXPECT_EQ(growing.recorded.rows().size(), 4U);
    EXPECT_THAT(growing.line.rawCentre(), ElementsAre(2, 6, DoubleNear(8.0 / 3, 1e-12), 2));
}

TEST(GroupSeries, BeginsAnewWhereTheHistoryDid) {
    const SeriesRequest request{.column = "loss", .members = {0}};
    Series series;
    series.extend(historyOf({1, 1, 1, 2, 2, 2}), request);
    series.extend(historyOf({5, 5, 5}), request);
    EXPECT_THAT(series.line.centre(), ElementsAre(5));
}

TEST(GroupSeries, OfAnUnknownColumnIsEmpty) {
    EXPECT_TRUE(seriesOf(historyOf({1, 1, 1}), {.column = "accuracy", .members = {0}}).centre().empty());
}

/// 4,000 records of three members, two of them constant, and a spike of the third at one record.
RunHistory longHistory(std::size_t spike) {
    RunHistory history;
    for (std::size_t i = 0; i < 4000; i += 100) {
        std::vector<double> values;
        for (std::size_t record = i; record < i + 100; ++record)
            values.insert(values.end(), {1.0, 2.0, record == spike ? 600.0 : 3.0});
        history.append(batchFrom(i + 1, std::move(values)), 3);
        history.fold(3, 24'000);
    }
    return history;
}

TEST(GroupSeries, OfJoinedRecordsReachesAsFarAsTheRecordsDid) {
    const RunHistory history = longHistory(123);
    ASSERT_GT(history.folded, 0U);
    const SeriesRequest all{.column = "loss", .members = {0, 1, 2}};
    const GroupSeries series = seriesOf(history, all);
    EXPECT_EQ(series.highest().size(), history.folded);
    // (1 + 2 + 600) / 3
    EXPECT_EQ(*std::max_element(series.highest().begin(), series.highest().end()), 201);
    EXPECT_EQ(*std::min_element(series.lowest().begin(), series.lowest().end()), 2);
    EXPECT_EQ(series.centre().back(), 2);
}

}  // namespace
}  // namespace zorro
