#include "core/series/join_members.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/series/nan.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::NanSensitiveDoubleEq;

/// A run of two members that recorded "loss" at these steps; the values count from `first`.
std::shared_ptr<RunSnapshot> run(std::vector<std::uint64_t> steps, double first, std::uint64_t seed) {
    auto made = std::make_shared<RunSnapshot>();
    made->comparison.members = {{.activation = "relu", .seed = seed}, {.activation = "gelu", .seed = seed}};
    EventBatch batch{.steps = std::move(steps)};
    Column loss{.name = "loss"};
    Column rate{.name = "rate", .perMember = false};
    for (std::size_t i = 0; i < batch.steps.size(); ++i) {
        batch.seconds.push_back(first + static_cast<double>(i));
        loss.values.insert(loss.values.end(), {first + static_cast<double>(i), -first});
        rate.values.push_back(first);
    }
    batch.columns = {loss, rate};
    made->history.append(batch, 2);
    made->history.diverged = {{.member = 0, .step = 7}};
    made->result.evaluated[Quantity::testLoss] = {first, -first};
    made->result.failures = {MemberFailure{7, "its weights were not finite"}, std::nullopt};
    return made;
}

TEST(JoinMembers, PutsTheSeedsOfTwoRunsSideBySide) {
    const RunSnapshot joined = joinMembers({{run({1, 3}, 10, 1), 0}, {run({1, 2}, 20, 2), 0}});
    EXPECT_THAT(joined.history.steps, ElementsAre(1U, 2U, 3U));
    EXPECT_THAT(joined.history.seconds, ElementsAre(10, 21, 11));
    EXPECT_THAT(joined.history.column("loss")->values,
                ElementsAre(10, 20, NanSensitiveDoubleEq(nan), 21, 11, NanSensitiveDoubleEq(nan)));
    EXPECT_THAT(joined.history.column("rate")->values, ElementsAre(10, NanSensitiveDoubleEq(nan), 10));
    ASSERT_EQ(joined.comparison.members.size(), 2U);
    EXPECT_EQ(joined.comparison.members[1].seed, 2U);
    EXPECT_THAT(joined.result.evaluated[Quantity::testLoss], ElementsAre(10, 20));
}

TEST(JoinMembers, TakesWhatBelongsToItsMembersOnly) {
    const auto whole = run({1, 3}, 10, 1);
    const RunSnapshot joined = joinMembers({{whole, 1}, {whole, 0}});
    EXPECT_THAT(joined.history.column("loss")->values, ElementsAre(-10, 10, -10, 11));
    ASSERT_EQ(joined.history.diverged.size(), 1U);
    EXPECT_EQ(joined.history.diverged[0].member, 1U);
    EXPECT_FALSE(joined.result.failures[0].has_value());
}

TEST(JoinMembers, ARunWithoutAHistoryHasNothingThere) {
    auto empty = run({}, 5, 3);
    empty->history = {};
    const RunSnapshot joined = joinMembers({{run({1}, 10, 1), 0}, {empty, 0}});
    EXPECT_THAT(joined.history.column("loss")->values, ElementsAre(10, NanSensitiveDoubleEq(nan)));
}

}  // namespace
}  // namespace zorro
