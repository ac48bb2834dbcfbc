#include "core/study/conclusion.h"

#include <cmath>
#include <limits>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/run/tuning/tuning_record.h"
#include "core/study/conclusion_json.h"

namespace zorro {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr double failed = std::numeric_limits<double>::quiet_NaN();

/// A finished run of classes; NaN stands for a network that failed.
RunSnapshot runOf(const std::vector<std::pair<std::string, std::vector<double>>>& testAccuracies) {
    RunSnapshot run{.state = RunState::finished, .network = {.task = "classification"}};
    for (const auto& [activation, accuracies] : testAccuracies) {
        std::uint64_t seed = 1;
        for (const double accuracy : accuracies) {
            run.comparison.members.push_back({.activation = activation, .seed = seed++});
            run.result.evaluated[Quantity::testAccuracy].push_back(accuracy);
            run.result.evaluated[Quantity::testLoss].push_back(1 - accuracy);
            run.result.failures.push_back(
                std::isnan(accuracy) ? std::optional<MemberFailure>({3, "its weights were not finite"})
                                     : std::nullopt);
        }
    }
    return run;
}

TEST(Conclusion, PairsSeedsAndCorrectsForTheNumberOfTests) {
    const RunSnapshot run = runOf({{"relu", {0.80, 0.82, 0.85, 0.81, 0.83}},
                                   {"gelu", {0.83, 0.84, 0.88, 0.82, 0.86}},
                                   {"tanh", {0.79, 0.83, 0.84, 0.82, 0.82}}});
    const RunConclusion conclusion = concludeRun(run, metricOf(run));
    EXPECT_EQ(conclusion.metric, Quantity::testAccuracy);
    // SciPy 1.17: ttest_rel(gelu, relu), ttest_rel(tanh, relu); Holm by hand.
    EXPECT_NEAR(conclusion.rows[1].test.p.value(), 0.0038825370469605775, 1e-12);
    EXPECT_NEAR(conclusion.rows[1].adjustedP.value(), 2 * 0.0038825370469605775, 1e-12);
    EXPECT_NEAR(conclusion.rows[2].test.p.value(), 0.7039999999999962, 1e-12);
    EXPECT_NEAR(conclusion.rows[2].adjustedP.value(), 0.7039999999999962, 1e-12);
    EXPECT_FALSE(conclusion.rows[0].adjustedP);
    EXPECT_THAT(protocolText(conclusion, run), HasSubstr("Judged by the test accuracy"));
    EXPECT_THAT(protocolText(conclusion, run), Not(HasSubstr("Fewer than")));
}

/// Two activations with two gates: rows in the order tanh sigmoid, tanh relu, gelu sigmoid, gelu relu.
RunSnapshot gridRun() {
    RunSnapshot run = runOf({{"tanh", {0.80, 0.82, 0.85, 0.81, 0.83, 0.83, 0.84, 0.88, 0.82, 0.86}},
                             {"gelu", {0.79, 0.83, 0.84, 0.82, 0.82, 0.80, 0.82, 0.85, 0.81, 0.83}}});
    for (std::size_t i = 0; i < run.comparison.members.size(); ++i) {
        run.comparison.members[i].gate = i % 10 < 5 ? "sigmoid" : "relu";
        run.comparison.members[i].seed = i % 5 + 1;
    }
    return run;
}

TEST(Conclusion, HasARowForEveryActivationWithEveryGate) {
    const RunSnapshot run = gridRun();
    const RunConclusion conclusion = concludeRun(run, metricOf(run));
    ASSERT_EQ(conclusion.rows.size(), 4U);
    EXPECT_EQ(rowText(conclusion.rows[1]), "tanh, gate relu");
    EXPECT_EQ(conclusion.rows[1].networks, 5U);
    // SciPy 1.17, as above; of three tests.
    EXPECT_NEAR(conclusion.rows[1].test.p.value(), 0.0038825370469605775, 1e-12);
    EXPECT_NEAR(conclusion.rows[1].adjustedP.value(), 3 * 0.0038825370469605775, 1e-12);
    EXPECT_NEAR(conclusion.rows[2].test.p.value(), 0.7039999999999962, 1e-12);
    EXPECT_THAT(protocolText(conclusion, run), HasSubstr("Differences from tanh, gate sigmoid are paired"));
}

TEST(Conclusion, TakesARowOfAGateForItsBaseline) {
    const RunSnapshot run = gridRun();
    EXPECT_EQ(concludeRun(run, metricOf(run), "tanh, gate relu").baseline, 1U);
    EXPECT_EQ(concludeRun(run, metricOf(run), "gelu").baseline, 2U);
    EXPECT_THROW(static_cast<void>(concludeRun(run, metricOf(run), "gelu, gate tanh")), RunError);
}

TEST(ConclusionJson, SaysTheGatesOfItsRows) {
    const RunSnapshot run = gridRun();
    const Json json = conclusionJson(concludeRun(run, metricOf(run), "gelu, gate relu"), run);
    EXPECT_EQ(json.at("table").at(1).at("values"), Json::parse(R"({"gate": "relu"})"));
    EXPECT_EQ(json.at("table").at(1).at("activation"), "tanh");
    EXPECT_EQ(json.at("baseline"), "gelu");
    EXPECT_EQ(json.at("baseline_values"), Json::parse(R"({"gate": "relu"})"));
    EXPECT_TRUE(json.at("table").at(3).at("difference").is_null());
}

TEST(Conclusion, SaysWhatIsLearnedBesideTheWeights) {
    RunSnapshot run = runOf({{"relu", {0.80, 0.82}}, {"swish", {0.83, 0.84}}});
    run.comparison.architecture.learnable = Learnable::channel;
    EXPECT_THAT(protocolText(concludeRun(run, metricOf(run)), run),
                HasSubstr("Parameters of activations are learned per channel, at 1 × the learning rate and "
                          "without weight decay; relu has none.\n"));
}

TEST(Conclusion, SaysThatLayersAreGatedAndOfWhatSize) {
    RunSnapshot run = runOf({{"relu", {0.80, 0.82}}});
    run.network.gated =
        GatedSize{.units = 45, .ungatedUnits = 64, .parameters = 8640, .ungatedParameters = 8642};
    EXPECT_THAT(protocolText(concludeRun(run, metricOf(run)), run),
                HasSubstr("Layers are gated linear units: 45 units instead of 64; 8640 weights and biases, "
                          "8642 without gates.\n"));
}

TEST(Conclusion, CountsWhatFailedAndRanksItLast) {
    const RunSnapshot run = runOf({{"relu", {0.80, 0.82, 0.85}}, {"gelu", {0.99, failed, 0.99}}});
    const RunConclusion conclusion = concludeRun(run, metricOf(run));
    const ActivationConclusion& gelu = conclusion.rows[1];
    EXPECT_EQ(gelu.failed, 1U);
    EXPECT_EQ(gelu.estimates[Quantity::testAccuracy].count, 2U);
    EXPECT_NEAR(gelu.estimates[Quantity::failed].mean, 1.0 / 3, 1e-15);
    EXPECT_EQ(gelu.test.kind, PairedTestKind::signedRank);
    // Ranks 2 and 1 for gelu, 3 against it: half of all signs are as far out.
    EXPECT_DOUBLE_EQ(gelu.test.p.value(), 1);
    const std::string protocol = protocolText(conclusion, run);
    EXPECT_THAT(protocol, HasSubstr("gelu with seed 2 failed at step 3: its weights were not finite."));
    EXPECT_THAT(protocol, HasSubstr("by rank with failures last"));
    EXPECT_THAT(protocol, HasSubstr("Fewer than 5 seeds"));
}

TEST(Conclusion, IsJudgedByTheLossWhereThereAreNoClasses) {
    RunSnapshot run = runOf({{"relu", {0.8, 0.9}}});
    run.network.task = "next token";
    EXPECT_EQ(metricOf(run), Quantity::testLoss);
    run.result.evaluated[Quantity::validationLoss] = {1, 2};
    run.result.evaluated[Quantity::testLoss].clear();
    EXPECT_EQ(metricOf(run), Quantity::validationLoss);
}

TEST(Conclusion, KeepsIntervalsInsideWhatAnAccuracyCanBe) {
    const RunSnapshot run = runOf({{"relu", {1.0, 0.99, 0.9}}, {"gelu", {1.0, 1.0, 1.0}}});
    const RunConclusion conclusion = concludeRun(run, Quantity::testAccuracy);
    const MeanEstimate& relu = conclusion.rows[0].estimates[Quantity::testAccuracy];
    EXPECT_LT(relu.upper, 1);
    EXPECT_GT(relu.lower, 0);
    const PairedTest& test = conclusion.rows[1].test;
    EXPECT_LE(relu.mean + test.upper, 1);
}

TEST(Conclusion, RefusesABaselineThatWasNotTrained) {
    const RunSnapshot run = runOf({{"relu", {0.8}}, {"gelu", {0.9}}});
    EXPECT_EQ(concludeRun(run, Quantity::testAccuracy, "gelu").baseline, 1U);
    EXPECT_THROW((void)concludeRun(run, Quantity::testAccuracy, "tanh"), RunError);
}

/// Two seeds on each of three splits, whose means are 0.80, 0.84, 0.82 and 0.82, 0.88, 0.85.
RunSnapshot runOnSplits() {
    RunSnapshot run = runOf(
        {{"relu", {0.79, 0.81, 0.84, 0.84, 0.80, 0.84}}, {"gelu", {0.82, 0.82, 0.87, 0.89, 0.86, 0.84}}});
    for (std::size_t i = 0; i < run.comparison.members.size(); ++i) {
        run.comparison.members[i].seed = 1 + i % 2;
        run.comparison.members[i].dataSeed = 1 + i % 6 / 2;
    }
    run.network.trainingExamples = 40;
    run.network.testExamples = 10;
    run.network.splitsOverlap = true;
    return run;
}

TEST(Conclusion, PairsSplitsAndCountsTheirOverlap) {
    const RunConclusion conclusion = concludeRun(runOnSplits(), Quantity::testAccuracy);
    const ActivationConclusion& gelu = conclusion.rows[1];
    EXPECT_EQ(gelu.networks, 6U);
    EXPECT_EQ(gelu.test.pairs, 3U);
    EXPECT_NEAR(gelu.test.difference, 0.03, 1e-12);
    // SciPy: t = 0.03 / (0.01 sqrt(1/3 + 10/40)) = 3.9279, 2 t.sf(t, 2).
    EXPECT_NEAR(gelu.test.p.value(), 0.05912492771922994, 1e-9);
    RunSnapshot run = runOnSplits();
    run.network.steps = 1000;
    run.network.weightDecay = 0.25;
    EXPECT_THAT(protocolText(conclusion, run),
                HasSubstr("Trained for 1000 steps on 40 examples with weight decay 0.25."));
    EXPECT_THAT(protocolText(conclusion, run), HasSubstr("the variance of a mean is s² (1/3 + 0.25)"));
}

TEST(Conclusion, SaysOnWhichSplitsWasTuned) {
    RunSnapshot run = runOnSplits();
    run.comparison.tuning.fields = {"learning-rate=0.001,0.01"};
    TuningRecord tuned = beginTuning(run.comparison, {.examples = 100}, 10);
    tuned.choices.resize(tuned.groups.size());
    run.tuning = std::make_shared<const TuningRecord>(tuned);
    EXPECT_THAT(
        protocolText(concludeRun(run, metricOf(run)), run),
        HasSubstr("Tuned on the data of seeds 1, 2 and 3, on each with seeds of its own: what judged"));
    for (TuningSeed& seed : tuned.seeds) seed.data.reset();  // as before tuning covered them
    run.tuning = std::make_shared<const TuningRecord>(tuned);
    EXPECT_THAT(protocolText(concludeRun(run, metricOf(run)), run),
                HasSubstr("Tuned on the data of seed 1 alone: what judged"));
    RunSnapshot whole = runOf({{"relu", {0.8, 0.9}}});
    whole.comparison.tuning = run.comparison.tuning;
    whole.tuning = run.tuning;
    EXPECT_THAT(protocolText(concludeRun(whole, metricOf(whole)), whole),
                Not(HasSubstr("Tuned on the data")));
}

TEST(Conclusion, DataThatAreMadeAnewDoNotOverlap) {
    RunSnapshot run = runOnSplits();
    run.network.splitsOverlap = false;
    const RunConclusion conclusion = concludeRun(run, Quantity::testAccuracy);
    // SciPy: ttest_rel([0.82, 0.88, 0.85], [0.80, 0.84, 0.82]).
    EXPECT_NEAR(conclusion.rows[1].test.p.value(), 0.03509875, 1e-7);
}

TEST(Conclusion, ASplitOnWhichANetworkFailedCountsAsWorst) {
    RunSnapshot run = runOnSplits();
    run.result.failures[7] = {3, "its weights were not finite"};
    const ActivationConclusion gelu = concludeRun(run, Quantity::testAccuracy).rows[1];
    EXPECT_EQ(gelu.test.kind, PairedTestKind::signedRank);
    EXPECT_EQ(gelu.test.pairs, 2U);
}

TEST(Conclusion, TakesMetricAndBaselineFromTheProtocol) {
    RunSnapshot run = runOf({{"relu", {0.8, 0.9}}, {"gelu", {0.9, 0.9}}});
    run.comparison.protocol = {.metric = "test_loss", .report = ReportedStep::best, .baseline = "gelu"};
    const RunConclusion conclusion = concludeRun(run, metricOf(run));
    EXPECT_EQ(conclusion.metric, Quantity::testLoss);
    EXPECT_EQ(conclusion.baseline, 1U);
    EXPECT_THAT(
        protocolText(conclusion, run),
        HasSubstr("Judged by the test loss of each network at its step with the best validation loss"));
}

TEST(ConclusionJson, HasARowAnActivation) {
    const RunSnapshot run = runOf({{"relu", {0.1, 0.1, 0.1}}, {"gelu", {0.2, 0.2, failed}}});
    const Json json = conclusionJson(concludeRun(run, Quantity::testAccuracy), run);
    EXPECT_EQ(json["metric"], "test_accuracy");
    EXPECT_EQ(json["baseline"], "relu");
    EXPECT_TRUE(json["table"][0]["difference"].is_null());
    const Json& gelu = json["table"][1];
    EXPECT_EQ(gelu["n"], 2);
    EXPECT_EQ(gelu["failed"], 1);
    EXPECT_EQ(gelu["quantities"]["test_accuracy"]["mean"], 0.2);
    EXPECT_EQ(gelu["quantities"]["test_accuracy"]["std"], 0);
    EXPECT_NEAR(gelu["quantities"]["failed"]["mean"].get<double>(), 1.0 / 3, 1e-15);
    EXPECT_EQ(gelu["difference"]["pairs"], 2);
}

}  // namespace
}  // namespace zorro
