#include "core/study/claims/claim_conclusion.h"

#include <cmath>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/study/claims/claims_json.h"
#include "tests/core/study/claims/claim_example.h"

namespace zorro {
namespace {

constexpr double thatFailed = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t onNormalization = 0;
constexpr std::size_t onDeath = 1;
constexpr std::size_t onGradients = 2;

/// Networks of these accuracies, otherwise alike.
std::vector<ExampleNetwork> networksOf(const std::vector<double>& accuracies,
                                       ExampleNetwork network = {.deadUnits = {0, 0, 0}}) {
    std::vector<ExampleNetwork> networks;
    for (const double accuracy : accuracies) {
        network.accuracy = accuracy;
        networks.push_back(network);
    }
    return networks;
}

ClaimRow rowOf(const RunSnapshot& without, const RunSnapshot& with) {
    const std::vector<ClaimTable> tables = concludeClaims({&with, &without});
    return tables.at(0).rows.at(0);
}

/// Without and with normalisation.
ClaimRow rowOf(const std::vector<ExampleNetwork>& without, const std::vector<ExampleNetwork>& with) {
    return rowOf(claimRun(Normalization::none, without), claimRun(Normalization::batch, with));
}

TEST(ClaimConclusion, SaysInNumbersThatAllHold) {
    // Differences -0.004, -0.002, -0.006, -0.004, -0.004: mean -0.4 %.
    const ClaimRow row =
        rowOf(networksOf({0.966, 0.968, 0.964, 0.966, 0.966}),
              networksOf({0.97, 0.97, 0.97, 0.97, 0.97}, {.deadUnits = {0, 0.03, 0}, .largestNorm = 2.7}));
    EXPECT_EQ(row.answers[onNormalization].verdict, Verdict::holds);
    EXPECT_THAT(
        row.answers[onNormalization].sentence,
        testing::MatchesRegex("relu trains without normalisation at depth 3: 5 of 5 networks finished, "
                              "test accuracy 96.6 % .batch: 97 %, difference -0.4 % [^;]*]\\)."));
    EXPECT_EQ(row.answers[onDeath].verdict, Verdict::holds);
    EXPECT_EQ(
        row.answers[onDeath].sentence,
        "relu without normalisation at depth 3: no unit died, 0 % dead units (batch: 1 % dead units, 3 % "
        "in hidden 2).");
    EXPECT_EQ(row.answers[onGradients].verdict, Verdict::holds);
    EXPECT_EQ(
        row.answers[onGradients].sentence,
        "relu without normalisation at depth 3: gradients did not explode, largest gradient norm 2 (batch: "
        "2.7), that of the second hidden layer 1 times that of the last at the first step and 1 times at "
        "the end.");
}

TEST(ClaimConclusion, SaysThatNetworksFailed) {
    const ClaimRow row = rowOf(networksOf({0.9, thatFailed, thatFailed}), networksOf({0.9, 0.9, 0.9}));
    EXPECT_EQ(row.without.networks, 3U);
    EXPECT_EQ(row.without.failed, 2U);
    EXPECT_EQ(row.answers[onNormalization].verdict, Verdict::fails);
    EXPECT_THAT(row.answers[onNormalization].sentence,
                testing::StartsWith("relu does not train reliably without normalisation at depth 3: 1 of 3 "
                                    "networks finished, the first failure at step 7, test accuracy 90 %"));
    EXPECT_EQ(row.answers[onGradients].verdict, Verdict::fails);
    EXPECT_THAT(row.answers[onGradients].sentence, testing::HasSubstr("training diverged, 1 of 3 networks"));
}

TEST(ClaimConclusion, DoesNotTakeTheLivingUnitsOfSurvivorsForThoseOfAll) {
    const ClaimRow row = rowOf({{.deadUnits = {0, 0, 0}}, {.accuracy = thatFailed, .deadUnits = {0, 0, 0}}},
                               networksOf({0.9, 0.9}));
    EXPECT_EQ(row.answers[onDeath].verdict, Verdict::open);
    EXPECT_THAT(row.answers[onDeath].sentence,
                testing::HasSubstr(
                    "1 of 2 networks finished, the first failure at step 7, and in these no unit died"));
    const ClaimRow dead =
        rowOf({{.deadUnits = {0, 0, 0.5}}, {.accuracy = thatFailed, .deadUnits = {0, 0, 0}}},
              networksOf({0.9, 0.9}));
    EXPECT_EQ(dead.answers[onDeath].verdict, Verdict::fails);
}

TEST(ClaimConclusion, TellsNothingOfNetworksThatAllFailed) {
    RunSnapshot without = claimRun(Normalization::none, networksOf({thatFailed, thatFailed}));
    without.state = RunState::failed;
    const ClaimRow row = rowOf(without, claimRun(Normalization::batch, networksOf({0.9, 0.8})));
    EXPECT_FALSE(row.without.deadUnits);
    EXPECT_FALSE(row.without.largestGradientNorm);
    EXPECT_EQ(row.answers[onNormalization].verdict, Verdict::fails);
    EXPECT_EQ(row.answers[onDeath].verdict, Verdict::open);
    EXPECT_EQ(row.answers[onGradients].verdict, Verdict::fails);
}

TEST(ClaimConclusion, AsksForMoreThanTheMostFrequentAnswer) {
    const ClaimRow row = rowOf(networksOf({0.49, 0.51, 0.5}), networksOf({0.49, 0.51, 0.5}));
    EXPECT_EQ(row.answers[onNormalization].verdict, Verdict::fails);
    EXPECT_THAT(
        row.answers[onNormalization].sentence,
        testing::HasSubstr("does not learn without normalisation at depth 3: 3 of 3 networks finished, "
                           "test accuracy 50 % where the most frequent answer has 50 %"));
}

TEST(ClaimConclusion, IsOpenWhereTheDifferenceIsNotKnownWellEnough) {
    const ClaimRow worse = rowOf(networksOf({0.80, 0.81, 0.82}), networksOf({0.95, 0.96, 0.95}));
    EXPECT_EQ(worse.answers[onNormalization].verdict, Verdict::fails);
    EXPECT_THAT(worse.answers[onNormalization].sentence, testing::HasSubstr("trains worse"));
    const ClaimRow uneven =
        rowOf(networksOf({0.40, 0.95, 0.60, 0.70, 0.65}), networksOf({0.97, 0.98, 0.97, 0.98, 0.97}));
    EXPECT_EQ(uneven.answers[onNormalization].verdict, Verdict::fails);
    const ClaimRow wide = rowOf(networksOf({0.80, 0.99, 0.90}), networksOf({0.95, 0.85, 0.93}));
    EXPECT_EQ(wide.answers[onNormalization].verdict, Verdict::open);
    EXPECT_THAT(wide.answers[onNormalization].sentence, testing::HasSubstr("learns unevenly"));
    const ClaimRow close = rowOf(networksOf({0.90, 0.95, 0.92}), networksOf({0.94, 0.90, 0.93}));
    EXPECT_EQ(close.answers[onNormalization].verdict, Verdict::open);
    EXPECT_THAT(close.answers[onNormalization].sentence,
                testing::HasSubstr("whether as well as with it is open"));
    const ClaimRow alone = rowOf(networksOf({0.99}), networksOf({0.9}));
    EXPECT_EQ(alone.answers[onNormalization].verdict, Verdict::open);
    // Where none trains with it, it is not needed.
    const ClaimRow only = rowOf(networksOf({0.8, 0.81}), networksOf({thatFailed, thatFailed}));
    EXPECT_EQ(only.answers[onNormalization].verdict, Verdict::holds);
}

TEST(ClaimConclusion, CountsDeadUnitsByLayer) {
    // Layers: 0, (0.1 + 0.3) / 2, (0.4 + 0.8) / 2.
    const ClaimRow row =
        rowOf({{.deadUnits = {0, 0.1, 0.4}}, {.deadUnits = {0, 0.3, 0.8}}}, networksOf({0.9, 0.9}));
    EXPECT_NEAR(row.without.deadUnits.value(), 0.8 / 3, 1e-12);
    EXPECT_NEAR(row.without.worstDeadUnits.value(), 0.6, 1e-12);
    EXPECT_EQ(row.without.worstLayer, "hidden 3");
    EXPECT_EQ(row.answers[onDeath].verdict, Verdict::fails);
    EXPECT_EQ(
        row.answers[onDeath].sentence,
        "relu without normalisation at depth 3: units died, 26.7 % dead units, 60 % in hidden 3 (batch: 0 % "
        "dead units).");
}

TEST(ClaimConclusion, TellsGradientsThatExplodeFromThoseThatVanish) {
    const auto verdictOf = [](const ExampleNetwork& one, const ExampleNetwork& other) {
        return rowOf({one, other}, networksOf({0.9, 0.9})).answers[onGradients];
    };
    const ExampleNetwork usual{.deadUnits = {0, 0, 0}};
    EXPECT_EQ(verdictOf(usual, {.deadUnits = {0, 0, 0}, .largestNorm = 1001}).verdict, Verdict::fails);
    EXPECT_EQ(verdictOf(usual, {.deadUnits = {0, 0, 0}, .largestNorm = 999}).verdict, Verdict::holds);
    // The geometric mean of 10 and 1,000 is 100.
    const ExampleNetwork ten{.deadUnits = {0, 0, 0}, .firstRatio = 10};
    EXPECT_EQ(verdictOf(ten, {.deadUnits = {0, 0, 0}, .firstRatio = 1001}).verdict, Verdict::fails);
    EXPECT_EQ(verdictOf(ten, {.deadUnits = {0, 0, 0}, .firstRatio = 990}).verdict, Verdict::holds);
    const ClaimAnswer vanished =
        verdictOf({.deadUnits = {0, 0, 0}, .firstRatio = 1e-5}, {.deadUnits = {0, 0, 0}, .firstRatio = 1e-3});
    EXPECT_EQ(vanished.verdict, Verdict::holds);
    EXPECT_THAT(vanished.sentence, testing::HasSubstr("but vanished towards the input"));
    EXPECT_THAT(vanished.sentence, testing::HasSubstr("second hidden layer 0.0001 times"));
}

TEST(ClaimConclusion, PairsRunsThatDifferInNormalisationOnly) {
    const RunSnapshot without = claimRun(Normalization::none, networksOf({0.9, 0.9}));
    RunSnapshot with = claimRun(Normalization::batch, networksOf({0.9, 0.9}));
    with.comparison.training.steps = 7;
    const std::vector<ClaimTable> tables = concludeClaims({&without, &with});
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_FALSE(tables[0].rows[0].with);
    EXPECT_EQ(tables[0].rows[0].answers[onNormalization].verdict, Verdict::open);

    RunSnapshot running = without;
    running.state = RunState::running;
    RunSnapshot ordinary = without;
    ordinary.comparison.tags.clear();
    EXPECT_TRUE(concludeClaims({&running, &ordinary}).empty());
    EXPECT_EQ(concludeClaims({&without, &without}).size(), 1U);
}

TEST(ClaimConclusion, IsWrittenAsJson) {
    const RunSnapshot without = claimRun(Normalization::none, networksOf({0.9, thatFailed, 0.8}));
    const RunSnapshot with = claimRun(Normalization::batch, networksOf({0.9, 0.9, 0.9}));
    const Json json = claimsJson(concludeClaims({&without, &with}));
    EXPECT_EQ(json["claims"].size(), 3U);
    const Json& table = json["tables"][0];
    EXPECT_EQ(table["architecture"], "mlp");
    EXPECT_EQ(table["depth"], 3);
    EXPECT_EQ(table["normalization"], "batch");
    EXPECT_EQ(table["trivial_accuracy"], 0.5);
    const Json& row = table["rows"][0];
    EXPECT_EQ(row["without"]["failed"], 1);
    EXPECT_EQ(row["without"]["first_failure"], 7);
    EXPECT_NEAR(row["without"]["test_accuracy"]["mean"].get<double>(), 0.85, 1e-12);
    EXPECT_EQ(row["with"]["dead_units"], 0);
    EXPECT_EQ(row["difference"]["pairs"], 2);
    EXPECT_EQ(row["claims"]["normalization"]["verdict"], "does not hold");
    EXPECT_TRUE(claimsJson(concludeClaims({&without}))["tables"][0]["rows"][0]["with"].is_null());
}

}  // namespace
}  // namespace zorro
