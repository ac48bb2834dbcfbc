#include "core/series/relative_history.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/series/nan.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::NanSensitiveDoubleEq;

RunHistory history(std::vector<std::uint64_t> steps, std::vector<double> values, std::size_t layers = 0) {
    RunHistory made;
    made.seconds.assign(steps.size(), 0);
    made.steps = std::move(steps);
    made.columns = {{.name = "loss", .layers = layers, .values = std::move(values)}};
    return made;
}

TEST(RelativeHistory, SubtractsTheBaselinesMeanAtTheSameStep) {
    const RunHistory baseline = history({1, 2}, {1, 3, 4, 8});
    const RunHistory shown =
        relativeHistory(history({1, 2}, {5, 7}), 1, {baseline, 2, {0, 1}}, Relation::difference);
    EXPECT_THAT(shown.columns[0].values, ElementsAre(3, 1));
    EXPECT_THAT(shown.steps, ElementsAre(1U, 2U));
}

TEST(RelativeHistory, DividesForARatioButNeverByZero) {
    const RunHistory baseline = history({1, 2}, {2, 0});
    const RunHistory shown = relativeHistory(history({1, 2}, {5, 7}), 1, {baseline, 1, {0}}, Relation::ratio);
    EXPECT_THAT(shown.columns[0].values, ElementsAre(2.5, NanSensitiveDoubleEq(nan)));
}

TEST(RelativeHistory, InterpolatesWhereTheBaselineRecordedAtOtherSteps) {
    const RunHistory baseline = history({10, 20, 30}, {1, nan, 3});
    const RunHistory shown = relativeHistory(history({5, 10, 15, 30, 35}, {9, 9, 9, 9, 9}), 1,
                                             {baseline, 1, {0}}, Relation::difference);
    EXPECT_THAT(shown.columns[0].values,
                ElementsAre(NanSensitiveDoubleEq(nan), 8, 7.5, 6, NanSensitiveDoubleEq(nan)));
}

TEST(RelativeHistory, ComparesLayerByLayer) {
    const RunHistory baseline = history({1}, {1, 10}, 2);
    const RunHistory own = history({1}, {3, 30, 4, 40}, 2);
    const RunHistory shown = relativeHistory(own, 2, {baseline, 1, {0}}, Relation::difference);
    EXPECT_THAT(shown.columns[0].values, ElementsAre(2, 20, 3, 30));
    const RunHistory other = history({1}, {1, 2, 3}, 3);
    EXPECT_THAT(relativeHistory(own, 2, {other, 1, {0}}, Relation::difference).columns[0].values,
                testing::Each(NanSensitiveDoubleEq(nan)));
}

}  // namespace
}  // namespace zorro
