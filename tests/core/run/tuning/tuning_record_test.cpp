#include "core/run/tuning/tuning_record.h"

#include <cmath>
#include <functional>

#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/directory/run_directory.h"
#include "core/run/tuning/tuning_text.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

const double unknown = std::nan("");

/// Two activations with two seeds, with these words for --tune.
Comparison tuned(std::vector<std::string> fields) {
    Comparison comparison = readPlan(R"({"members": [{"activation": "relu", "seed": 1},
        {"activation": "relu", "seed": 2}, {"activation": "swish", "seed": 1}, {"activation": "swish", "seed": 2}]})");
    comparison.tuning.fields = std::move(fields);
    comparison.tuning.seeds = 2;
    return comparison;
}

/// Judged by 100 examples, on which answering without looking has this loss.
TuningRecord begun(const Comparison& comparison, std::optional<double> trivial = {}) {
    return beginTuning(comparison, {.metric = Quantity::validationLoss, .examples = 100, .trivial = trivial},
                       900);
}

double rateOf(const TuningRecord& record, const TuningCandidate& candidate) {
    return std::get<double>(record.points[candidate.point][0]);
}

/// Closes all rungs with the loss that each group has at each rate.
void finish(TuningRecord& record, const Tuning& tuning,
            const std::function<double(std::size_t group, double rate)>& lossOf) {
    while (const TuningRung* rung = openRung(record)) {
        std::vector<CandidateFigures> measured;
        for (const TuningCandidate& each : rung->candidates) {
            const double loss = lossOf(each.group, rateOf(record, each));
            measured.push_back({.figures = {loss, loss}, .losses = {loss, loss}});
        }
        closeRung(record, tuning, measured);
    }
}

/// Farther from `best`, in decades, is worse.
double distanceLoss(double rate, double best) {
    return std::abs(std::log10(rate / best));
}

TEST(Tuning, EachGroupFindsItsOwnBestValue) {
    const Comparison comparison = tuned({"learning-rate=1e-4:1e-1:10:log"});
    TuningRecord record = begun(comparison);
    EXPECT_EQ(record.groups.size(), 2U);
    EXPECT_EQ(openRung(record)->steps, 100U);
    EXPECT_EQ(openRung(record)->candidates.size(), 20U);
    finish(record, comparison.tuning,
           [](std::size_t group, double rate) { return distanceLoss(rate, group == 0 ? 1e-3 : 1e-2); });

    Comparison chosen = comparison;
    applyChoices(record, chosen);
    for (const Member& member : chosen.members)
        EXPECT_EQ(member.values.at("optimizer.learning_rate"),
                  FieldValue(member.activation == "relu" ? 1e-3 : 1e-2));
    EXPECT_EQ(record.rounds.size(), 1U);
    // 10 candidates to step 100, 3 on to 300 and 2 on to 900.
    EXPECT_EQ(updatesOf(record, 0), 10U * 100 + 3U * 200 + 2U * 600);
    EXPECT_EQ(updatesOf(record, 1), updatesOf(record, 0));
}

TEST(Tuning, SeedsAreNoneOfTheMembers) {
    Comparison comparison = tuned({"learning-rate"});
    comparison.members[0].seed = 1'000'001;
    const TuningRecord record = begun(comparison);
    EXPECT_EQ(record.seeds,
              (std::vector<TuningSeed>{{.seed = 1'000'002, .data = {}}, {.seed = 1'000'003, .data = {}}}));
}

TEST(Tuning, SeedsTakeTheSplitsOfTheDataInTurn) {
    Comparison comparison = tuned({"learning-rate"});
    comparison.tuning.seeds = 3;
    std::vector<Member> repeated;
    for (const Member& member : comparison.members) {
        for (const std::uint64_t split : {7U, 8U}) {
            repeated.push_back(member);
            repeated.back().dataSeed = split;
        }
    }
    comparison.members = repeated;
    const TuningRecord record = begun(comparison);
    ASSERT_EQ(record.seeds.size(), 3U);
    EXPECT_EQ(record.seeds[0].data, 7U);
    EXPECT_EQ(record.seeds[1].data, 8U);
    EXPECT_EQ(record.seeds[2].data, 7U);
    EXPECT_EQ(tunedSplits(record), (std::vector<std::uint64_t>{7, 8}));
    const TestFolder folder;
    writeTuning(folder.path(), record);
    EXPECT_EQ(readTuning(folder.path(), comparison).value().seeds, record.seeds);
}

TEST(Tuning, ABestValueAtTheEdgeWidensTheRangeOfAllGroupsTwice) {
    const Comparison comparison = tuned({"learning-rate=1e-4:1e-2:7:log"});
    TuningRecord record = begun(comparison);
    // swish's best lies inside, relu's far above the range.
    finish(record, comparison.tuning,
           [](std::size_t group, double rate) { return distanceLoss(rate, group == 0 ? 100 : 1e-3); });
    ASSERT_EQ(record.rounds.size(), 3U);
    // Two values further each time, three to a decade.
    EXPECT_DOUBLE_EQ(std::get<double>(record.axes[0].valueAt(record.axes[0].size() - 1)),
                     1e-2 * std::pow(10, 4 / 3.0));
    EXPECT_EQ(candidateCount(record, 0), 11U);
    EXPECT_EQ(candidateCount(record, 1), 11U);
    EXPECT_EQ(record.choices[0].edges[0], TuningEdge::upper);
    EXPECT_EQ(record.choices[1].edges[0], TuningEdge::inside);
    EXPECT_NE(tuningProtocol(record).find("At the edge of the range, so that the best may lie beyond: relu"),
              std::string::npos);
}

TEST(Tuning, WhatWasChosenIsSaidByValue) {
    Comparison comparison = tuned({"learning-rate=1e-4:1e-1:10:log"});
    TuningRecord same = begun(comparison);
    finish(same, comparison.tuning, [](std::size_t, double rate) { return distanceLoss(rate, 1e-2); });
    EXPECT_EQ(chosenText(same), "learning rate 0.01 (relu and swish)");
    comparison.tuning.noWiden = true;
    TuningRecord apart = begun(comparison);
    finish(apart, comparison.tuning,
           [](std::size_t group, double rate) { return distanceLoss(rate, group == 0 ? 1e-2 : 1); });
    EXPECT_EQ(chosenText(apart),
              "learning rate 0.01 (relu); learning rate 0.1 (swish); at the edge of the range, so that the "
              "best may "
              "lie beyond: swish (learning rate 0.1)");
}

TEST(Tuning, NoWidenKeepsToTheRange) {
    Comparison comparison = tuned({"learning-rate=1e-4:1e-2:7:log"});
    comparison.tuning.noWiden = true;
    TuningRecord record = begun(comparison);
    finish(record, comparison.tuning, [](std::size_t, double rate) { return distanceLoss(rate, 1e-9); });
    EXPECT_EQ(record.rounds.size(), 1U);
    EXPECT_EQ(record.choices[0].edges[0], TuningEdge::lower);
}

TEST(Tuning, WideningEndsWhereTheFieldDoes) {
    const Comparison comparison = tuned({"dropout=0:0.5:6"});
    TuningRecord record = begun(comparison);
    finish(record, comparison.tuning, [](std::size_t, double dropout) { return dropout; });
    EXPECT_EQ(record.rounds.size(), 1U);
    EXPECT_EQ(std::get<double>(record.points[*record.choices[0].point][0]), 0);
}

TEST(Tuning, ACandidateOfWhichANetworkFailsNeverGoesOn) {
    const Comparison comparison = tuned({"learning-rate=1e-4:1e-1:10:log"});
    TuningRecord record = begun(comparison);
    std::vector<CandidateFigures> measured;
    for (const TuningCandidate& each : openRung(record)->candidates) {
        const bool diverges = rateOf(record, each) > 1e-3;
        measured.push_back(
            {.figures = {0.5, diverges ? unknown : 0.5}, .losses = {0.5, diverges ? unknown : 0.5}});
    }
    closeRung(record, comparison.tuning, measured);
    for (const TuningCandidate& each : openRung(record)->candidates) EXPECT_LE(rateOf(record, each), 1e-3);
}

TEST(Tuning, AGroupOfWhichAllFailKeepsWhatTheComparisonSays) {
    const Comparison comparison = tuned({"learning-rate=1e-4:1e-1:10:log"});
    TuningRecord record = begun(comparison);
    finish(record, comparison.tuning,
           [](std::size_t group, double rate) { return group == 0 ? unknown : distanceLoss(rate, 1e-2); });
    Comparison chosen = comparison;
    applyChoices(record, chosen);
    EXPECT_TRUE(chosen.members[0].values.empty());
    EXPECT_FALSE(chosen.members[2].values.empty());
    EXPECT_NE(tuningProtocol(record).find("Every value failed of relu"), std::string::npos);
}

TEST(Tuning, CandidatesThatFailLateLeaveTheBestThatDidNot) {
    const Comparison comparison = tuned({"learning-rate=1e-3,1e-2,1e-1,1"});
    TuningRecord record = begun(comparison);
    const auto close = [&](const std::function<double(double)>& lossOf) {
        std::vector<CandidateFigures> measured;
        for (const TuningCandidate& each : openRung(record)->candidates) {
            const double loss = lossOf(rateOf(record, each));
            measured.push_back({.figures = {loss, loss}, .losses = {loss, loss}});
        }
        closeRung(record, comparison.tuning, measured);
    };
    close([](double rate) { return 1 / rate; });
    close([](double) { return unknown; });
    ASSERT_TRUE(isFinished(record));
    EXPECT_EQ(std::get<double>(record.points[*record.choices[0].point][0]), 1e-2);
    EXPECT_EQ(record.choices[0].steps, 300U);
}

TEST(Tuning, ParametersAreOfTheActivationsThatHaveThem) {
    const Comparison comparison = tuned({"beta=0.5,1,2"});
    TuningRecord record = begun(comparison);
    EXPECT_EQ(openRung(record)->candidates.size(), 4U);  // three of swish, one of relu
    finish(record, comparison.tuning, [](std::size_t, double beta) { return std::abs(beta - 2); });
    Comparison chosen = comparison;
    applyChoices(record, chosen);
    EXPECT_EQ(chosen.members[0].activation, "relu");
    EXPECT_EQ(chosen.members[2].activation, "swish:beta=2");
    EXPECT_EQ(chosen.members[2].variedParameters, (std::vector<std::string>{"beta"}));
    // relu has no beta whose best could lie at an edge.
    EXPECT_EQ(record.choices[0].edges.front(), TuningEdge::inside);
    EXPECT_EQ(record.choices[1].edges.front(), TuningEdge::upper);
    EXPECT_EQ(choiceSentences(record)[0].find("beta"), std::string::npos) << choiceSentences(record)[0];
    EXPECT_NE(choiceSentences(record)[1].find("swish: parameter beta 2"), std::string::npos);
}

TEST(Tuning, ItsFileReadsBack) {
    const TestFolder folder;
    const Comparison comparison = tuned({"learning-rate=1e-4:1e-2:7:log", "initialization=kaiming,xavier"});
    TuningRecord record = begun(comparison, 0.25);
    finish(record, comparison.tuning,
           [](std::size_t group, double rate) { return group == 0 ? unknown : distanceLoss(rate, 1); });
    writeTuning(folder.path(), record);
    const std::string written = readFile(folder.path() / tuningFile);
    const std::optional<TuningRecord> read = readTuning(folder.path(), comparison);
    ASSERT_TRUE(read.has_value());
    writeTuning(folder.path(), *read);
    EXPECT_EQ(readFile(folder.path() / tuningFile), written);
    EXPECT_EQ(tuningProtocol(*read), tuningProtocol(record));
    EXPECT_EQ(read->points, record.points);
    EXPECT_EQ(read->judge.trivial, 0.25);
}

TEST(Tuning, ADamagedFileIsNone) {
    const TestFolder folder;
    const Comparison comparison = tuned({"learning-rate"});
    EXPECT_FALSE(readTuning(folder.path(), comparison).has_value());
    writeTuning(folder.path(), begun(comparison));
    const std::string whole = readFile(folder.path() / tuningFile);
    for (std::size_t cut = 0; cut + 2 < whole.size(); cut += 97) {
        replaceFile(folder.path() / tuningFile, whole.substr(0, cut));
        EXPECT_FALSE(readTuning(folder.path(), comparison).has_value()) << cut;
    }
    for (const auto& [right, wrong] : std::vector<std::pair<std::string, std::string>>{
             {"\"point\": 1", "\"point\": 99"},
             {"\"field\": \"optimizer.learning_rate\"", "\"field\": \"optimizer.novel\""},
             {"\"first\": 0", "\"first\": 20"},
             {"\"last\": 9", "\"last\": 9223372036854775807"}}) {
        std::string text = whole;
        ASSERT_NE(text.find(right), std::string::npos) << right;
        replaceFile(folder.path() / tuningFile, text.replace(text.find(right), right.size(), wrong));
        EXPECT_FALSE(readTuning(folder.path(), comparison).has_value()) << wrong;
    }
}

TEST(Tuning, AnEdgeOfNoNameIsDamage) {
    const TestFolder folder;
    const Comparison comparison = tuned({"learning-rate=1e-4:1e-2:7:log", "initialization=kaiming,xavier"});
    TuningRecord record = begun(comparison, 0.25);
    finish(record, comparison.tuning, [](std::size_t, double rate) { return distanceLoss(rate, 1); });
    writeTuning(folder.path(), record);
    std::string text = readFile(folder.path() / tuningFile);
    const std::size_t edge = text.find("\"inside\"");
    ASSERT_NE(edge, std::string::npos);
    replaceFile(folder.path() / tuningFile, text.replace(edge, 8, "\"beside\""));
    EXPECT_FALSE(readTuning(folder.path(), comparison).has_value());
}

std::string complaint(std::vector<std::string> fields, const std::function<void(Comparison&)>& change = {}) {
    Comparison comparison = tuned(std::move(fields));
    if (change)
        change(comparison);
    try {
        checkComparison(comparison);
    } catch (const ComparisonError& error) {
        return error.what();
    }
    return "nothing";
}

TEST(Tuning, WhatCannotBeTunedIsSaid) {
    EXPECT_EQ(complaint({"learning-rate", "dropout=0,0.1"}), "nothing");
    EXPECT_EQ(complaint({"depth=1,2"}).substr(0, 82),
              "tuning.fields: 'depth' is the same for all networks of a run; fields that can be t");
    EXPECT_EQ(complaint({"lerning-rate"}).substr(0, 80),
              "tuning.fields: 'lerning-rate' is neither a parameter of an activation of the com");
    EXPECT_EQ(complaint({"learning-rate=1e-3:1e-4:5:log"}),
              "tuning.fields: '1e-3:1e-4:5:log' has its upper bound first; write the lower one first");
    EXPECT_EQ(complaint({"learning-rate=0.1"}),
              "tuning.fields: 'learning_rate' has one value; give at least two");
    EXPECT_EQ(complaint({"learning-rate=0.1,0.1"}), "tuning.fields: '0.1' stands twice in '0.1,0.1'");
    EXPECT_EQ(complaint({"learning-rate", "learning_rate=1,2"}),
              "tuning.fields: 'learning_rate' is there twice");
    EXPECT_EQ(complaint({"dropout=0:1:3"}), "tuning.fields: 1 is no value of dropout, which lies in [0, 1]");
    EXPECT_EQ(complaint({"momentum=0:0.9:4"}), "tuning.fields: 'momentum' has no effect in this comparison");
    EXPECT_EQ(complaint({"weight-decay"}).substr(0, 60),
              "tuning.fields: 'weight_decay' needs its values: weight_decay");
    EXPECT_EQ(complaint({"initialization=kaiming,best"}),
              "tuning.fields: initialization should be one of kaiming, xavier and critical, not 'best'");
    EXPECT_EQ(complaint({"learning-rate=1e-4:1e-1:1000:log", "dropout=0:0.9:1000"}),
              "tuning.fields: 1000000 candidates of 2 activations with 2 seeds are 4000000 networks; one run "
              "has at most 100000, which are 25000 candidates of each");
    EXPECT_EQ(complaint({"learning-rate"},
                        [](Comparison& comparison) {
                            comparison.members[0].values["optimizer.learning_rate"] = 0.1;
                        }),
              "tuning.fields: 'learning_rate' is varied between the networks of 'relu' already; sweep it or "
              "tune it");
}

TEST(Tuning, JudgesByValidationAndNeverByTest) {
    const auto metric = [](const char* word, Task task) { return tuningMetric({.metric = word}, task, {}); };
    EXPECT_EQ(metric("auto", Task::classification), Quantity::validationAccuracy);
    EXPECT_EQ(metric("auto", Task::regression), Quantity::validationLoss);
    EXPECT_EQ(metric("test_balanced_accuracy", Task::classification), Quantity::validationBalancedAccuracy);
    EXPECT_EQ(metric("test_r2", Task::regression), Quantity::validationLoss);
    EXPECT_EQ(metric("train_loss", Task::classification), Quantity::validationLoss);
    EXPECT_THROW(static_cast<void>(tuningMetric({}, Task::regression, {.validation = false})),
                 ComparisonError);
}

TEST(Tuning, ItsBudgetIsSaidBefore) {
    const Comparison comparison = tuned({"learning-rate=1e-4:1e-1:10:log"});
    const TuningBudget budget = tuningBudget(begun(comparison), comparison.tuning);
    EXPECT_EQ(budget.candidates, 10U);
    EXPECT_EQ(budget.updates, 2800U);
    EXPECT_EQ(budget.gridUpdates, 9000U);
    // Three further values at each end, twice, and nothing dropped before step 900.
    EXPECT_EQ(budget.mostUpdates, (10U + 2U * 6U) * 900);

    Comparison kept = comparison;
    kept.tuning.keepBudget = true;
    // The further values: 6 to step 100, 2 on to 300, 1 on to 900.
    EXPECT_EQ(tuningBudget(begun(kept), kept.tuning).mostUpdates,
              2800U + 2U * (6U * 100 + 2U * 200 + 1U * 600));
}

/// The loss of answering without looking until a step, then that of `learned`.
double lateLoss(const TuningRecord& record, std::uint64_t until, double learned) {
    return openRung(record)->steps <= until ? 1.0 : learned;
}

TEST(Tuning, NothingIsDroppedWhileAnActivationHasLearnedNothing) {
    const Comparison comparison = tuned({"learning-rate=1e-4:1e-1:10:log"});
    TuningRecord record = begun(comparison, 1.0);
    // relu learns at once. swish learns at 1e-3 behind step 100; before, its other rates look a little
    // better.
    finish(record, comparison.tuning, [&](std::size_t group, double rate) {
        const double learned = 0.1 * (1 + distanceLoss(rate, 1e-3));
        return group == 0 ? learned : lateLoss(record, 100, learned) - 0.001 * distanceLoss(rate, 1e-3);
    });
    const std::vector<TuningRung>& rungs = record.rounds.front().rungs;
    ASSERT_EQ(rungs.size(), 3U);
    EXPECT_EQ(undecidedGroups(record, 0, 0), (std::vector<std::size_t>{1}));
    EXPECT_TRUE(undecidedGroups(record, 0, 1).empty());
    EXPECT_EQ(rungs[1].candidates.size(), 20U);  // all of both
    EXPECT_EQ(rungs[2].candidates.size(), 6U);   // one of three, for each
    EXPECT_EQ(updatesOf(record, 0), updatesOf(record, 1));
    EXPECT_EQ(std::get<double>(record.points[*record.choices[1].point][0]), 1e-3);
    EXPECT_NE(
        tuningProtocol(record).find("Nothing was dropped at step 100: none of swish was better there than "
                                    "answering without looking (validation loss 1)."),
        std::string::npos)
        << tuningProtocol(record);
}

TEST(Tuning, ABudgetThatIsKeptDropsWhateverWasLearned) {
    Comparison comparison = tuned({"learning-rate=1e-4:1e-1:10:log"});
    comparison.tuning.keepBudget = true;
    TuningRecord record = begun(comparison, 1.0);
    finish(record, comparison.tuning, [](std::size_t, double) { return 1.0; });
    EXPECT_EQ(record.rounds.front().rungs[1].candidates.size(), 6U);
    EXPECT_EQ(tuningProtocol(record).find("Nothing was dropped"), std::string::npos);
}

TEST(Tuning, AGroupOfWhichAllFailKeepsNobodyElseFromBeingDropped) {
    const Comparison comparison = tuned({"learning-rate=1e-4:1e-1:10:log"});
    TuningRecord record = begun(comparison, 1.0);
    finish(record, comparison.tuning, [](std::size_t group, double rate) {
        return group == 0 ? unknown : 0.1 * distanceLoss(rate, 1e-2);
    });
    EXPECT_EQ(record.rounds.front().rungs[1].candidates.size(), 3U);
}

}  // namespace
}  // namespace zorro
