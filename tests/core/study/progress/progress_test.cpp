#include "core/study/progress/progress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/study/progress/problem_figures.h"
#include "core/study/table/study_table.h"
#include "tests/core/study/progress/small_study.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> membersIn(const Comparison& comparison) {
    std::vector<std::string> names;
    for (const Member& member : comparison.members) {
        names.push_back(member.activation + ' ' + std::to_string(member.seed));
    }
    return names;
}

TEST(StudyProgress, NeedsEveryNetworkAtFirstInStacksThatAreNotTooLarge) {
    const PlannedProblem problem = plannedProblems(smallStudy()).front();
    const std::vector<Comparison> missing = missingRuns(problem, progressOf(problem, {}), 3);
    ASSERT_EQ(missing.size(), 2U);
    EXPECT_THAT(membersIn(missing[0]), ElementsAre("relu 1", "relu 2", "tanh 1"));
    EXPECT_THAT(membersIn(missing[1]), ElementsAre("tanh 2"));
}

TEST(StudyProgress, NeedsOnlyAnActivationThatWasAdded) {
    const std::vector<RunSnapshot> runs{
        finishedRun(plannedProblems(smallStudy()).front().comparison, {0.9, 0.8, 0.7, 0.6})};
    const PlannedProblem problem = plannedProblems(smallStudy(R"("gelu", "relu", "tanh")")).front();
    const ProblemProgress progress = progressOf(problem, runs);
    EXPECT_THAT(progress.over, ElementsAre(0U));
    const std::vector<Comparison> missing = missingRuns(problem, progress, 1000);
    ASSERT_EQ(missing.size(), 1U);
    EXPECT_THAT(membersIn(missing[0]), ElementsAre("gelu 1", "gelu 2"));
}

TEST(StudyProgress, TakesNoRunOfAnotherProblemOrOfOtherSettings) {
    const std::vector<PlannedProblem> problems = plannedProblems(smallStudy());
    Comparison other = problems[0].comparison;
    other.optimizer.learningRate *= 2;
    const std::vector<RunSnapshot> runs{finishedRun(problems[1].comparison, {0.9, 0.8, 0.7, 0.6}),
                                        finishedRun(other, {0.9, 0.8, 0.7, 0.6})};
    EXPECT_THAT(progressOf(problems[0], runs).over, IsEmpty());
    EXPECT_EQ(missingRuns(problems[0], progressOf(problems[0], runs), 1000).size(), 1U);
}

TEST(StudyProgress, TakesARunWhateverItIsCalledAndWhereverItWasTrained) {
    const PlannedProblem problem = plannedProblems(smallStudy()).front();
    std::vector<RunSnapshot> runs{finishedRun(problem.comparison, {0.9, 0.8, 0.7, 0.6})};
    runs[0].comparison.name = "by hand";
    runs[0].comparison.tags = {};
    runs[0].comparison.training.device = "cuda:1";
    EXPECT_THAT(missingRuns(problem, progressOf(problem, runs), 1000), IsEmpty());
}

TEST(StudyProgress, LetsWhatWasStoppedGoOnAndTakesWhatIsOverFirst) {
    const PlannedProblem problem = plannedProblems(smallStudy()).front();
    std::vector<RunSnapshot> runs{finishedRun(problem.comparison, {}),
                                  finishedRun(problem.comparison, {0.9, 0.8})};
    runs[0].state = RunState::stopped;
    runs[0].resumable = true;
    runs[1].comparison.members.resize(2);
    const ProblemProgress progress = progressOf(problem, runs);
    EXPECT_THAT(progress.over, ElementsAre(1U));
    EXPECT_THAT(progress.unfinished, ElementsAre(0U));
    EXPECT_EQ(progress.members[0].run, 1U);
    EXPECT_EQ(progress.members[2].run, 0U);
    EXPECT_THAT(missingRuns(problem, progress, 1000), IsEmpty());
}

TEST(StudyProgress, CountsARunWhoseNetworksAllFailedAsOver) {
    const PlannedProblem problem = plannedProblems(smallStudy()).front();
    std::vector<RunSnapshot> runs{finishedRun(problem.comparison, {-1, -1, -1, -1})};
    runs[0].state = RunState::failed;
    EXPECT_THAT(progressOf(problem, runs).over, ElementsAre(0U));
}

TEST(StudyProgress, SaysThatDataHaveChangedBetweenTwoHalves) {
    const PlannedProblem problem = plannedProblems(smallStudy()).front();
    std::vector<RunSnapshot> runs(2, finishedRun(problem.comparison, {0.9, 0.8}));
    runs[0].comparison.members.resize(2);
    runs[1].comparison.members.erase(runs[1].comparison.members.begin(),
                                     runs[1].comparison.members.begin() + 2);
    for (RunSnapshot& run : runs) {
        run.comparison.provenance = {.trainer = "zorro-train 0.1.0",
                                     .files = {{"/data/x.csv", {12, std::string(64, 'a')}}}};
    }
    const ProblemProgress progress = progressOf(problem, runs);
    EXPECT_NO_THROW(requireSameData(problem, progress, runs, false));
    runs[1].comparison.provenance.files[0].digest.sha256[0] = 'b';
    try {
        requireSameData(problem, progress, runs, false);
        FAIL() << "accepted";
    } catch (const RunError& error) {
        EXPECT_THAT(error.what(), HasSubstr("problem 'moons'"));
        EXPECT_THAT(error.what(), HasSubstr("'/data/x.csv' has changed"));
        EXPECT_THAT(error.what(), HasSubstr("another name"));
    }
}

TEST(ProblemFigures, PutTheRunsOfAProblemTogether) {
    const Study study = smallStudy();
    const PlannedProblem problem = plannedProblems(study).front();
    std::vector<RunSnapshot> runs{finishedRun(problem.comparison, {0.9, -1}),
                                  finishedRun(problem.comparison, {0.7, 0.6})};
    runs[0].comparison.members.resize(2);
    runs[1].comparison.members.erase(runs[1].comparison.members.begin(),
                                     runs[1].comparison.members.begin() + 2);
    const ProblemFigures figures = figuresOf(problem, progressOf(problem, runs), runs);
    EXPECT_EQ(figures.metric, Quantity::testAccuracy);
    ASSERT_EQ(figures.rows.size(), 2U);
    EXPECT_EQ(figures.rows[0].figures[0].value, 0.9);
    EXPECT_EQ(figures.rows[0].figures[1].value, std::nullopt);
    EXPECT_EQ(figures.rows[1].figures[1].value, 0.6);
    EXPECT_EQ(figures.rows[1].figures[1].seed, 2U);
}

TEST(ProblemFigures, SayTheMetricOfAProblemBeforeAnythingIsTrainedOnlyWhereTheProtocolDoes) {
    const std::string begin = R"({"name": "s", "activations": ["relu", "tanh"], "problems": [{"name": "p", )";
    const auto headOf = [&](const std::string& rest) {
        const Study study = readStudy(begin + rest + "}]}", {});
        const std::vector<PlannedProblem> problems = plannedProblems(study);
        const std::vector<ProblemProgress> progress{progressOf(problems[0], {})};
        return studyText(concludeStudy(studyFiguresOf(study, problems, progress, {})));
    };
    EXPECT_THAT(headOf(R"("data": "moons")"), HasSubstr("not measured yet"));
    EXPECT_THAT(headOf(R"("data": "moons")"), Not(HasSubstr("test loss")));
    EXPECT_THAT(headOf(R"("data": "moons", "metric": "validation_accuracy")"),
                HasSubstr("validation accuracy, % ↑"));
}

TEST(ProblemFigures, PoolTheDeviationOfDifferencesOverAllPairs) {
    const PlannedProblem problem = plannedProblems(smallStudy(R"("relu", "tanh", "gelu")")).front();
    const std::vector<RunSnapshot> runs{finishedRun(problem.comparison, {0.9, 0.8, 0.8, 0.6, 0.7, 0.7})};
    // Differences 0.1 and 0.2, 0.2 and 0.1, 0.1 and -0.1: variances 0.005, 0.005 and 0.02.
    EXPECT_NEAR(differenceDeviation(figuresOf(problem, progressOf(problem, runs), runs)).value(), 0.1, 1e-12);
    EXPECT_EQ(differenceDeviation(figuresOf(problem, progressOf(problem, {}), {})), std::nullopt);
}

TEST(PlannedProblems, AreOneForEveryValueThatNetworksOfOneRunCannotDifferIn) {
    const Study study = readStudy(R"({"name": "swept", "activations": ["relu"], "seeds": 2, "problems": [
        {"name": "p", "data": "moons", "sweep": {"depth": [1, 3], "normalization": ["none", "batch"]}}],
        "sweep": {"learning_rate": [0.01, 0.1]}})",
                                  {});
    const std::vector<PlannedProblem> problems = plannedProblems(study);
    std::vector<std::string> names;
    for (const PlannedProblem& problem : problems) {
        names.push_back(problem.name);
    }
    EXPECT_THAT(names, ElementsAre("p, depth 1, normalization none", "p, depth 1, normalization batch",
                                   "p, depth 3, normalization none", "p, depth 3, normalization batch"));
    EXPECT_EQ(problems[3].comparison.architecture.depth, 3U);
    EXPECT_EQ(problems[3].comparison.architecture.normalization, Normalization::batch);
    ASSERT_EQ(problems[3].comparison.members.size(), 4U);
    EXPECT_EQ(problems[3].comparison.members[2].values.at("optimizer.learning_rate"), FieldValue(0.1));
}

std::string planComplaint(const std::string& json) {
    try {
        static_cast<void>(plannedProblems(readStudy(json, {})));
    } catch (const RunError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(PlannedProblems, VaryParametersOfTheActivationsThatHaveThem) {
    const Study study = readStudy(R"({"name": "s", "activations": ["symmetric-zorro", "relu"], "seeds": 2,
        "sweep": {"a": "1:3:3"}, "problems": [{"name": "p", "data": "moons"},
        {"name": "q", "data": "moons", "sweep": {"a": [0.5, 2], "dropout": [0, 0.1]}}]})",
                                  {});
    const std::vector<PlannedProblem> problems = plannedProblems(study);
    ASSERT_EQ(problems.size(), 2U);
    std::vector<std::string> names;
    for (const MemberGroup& group : memberGroupsOf(problems[0].comparison)) {
        names.push_back(groupText(group));
    }
    EXPECT_THAT(names,
                ElementsAre("symmetric-zorro:a=1", "symmetric-zorro:a=2", "symmetric-zorro:a=3", "relu"));
    EXPECT_EQ(problems[0].comparison.members.size(), 8U);
    EXPECT_EQ(problems[1].comparison.members.size(), (2U * 2U + 2U) * 2U);
    // What the study has trained of it is found again, whatever else is in the run.
    const std::vector<RunSnapshot> runs{finishedRun(problems[0].comparison, std::vector<double>(8, 0.5))};
    EXPECT_EQ(progressOf(problems[0], runs).over.size(), 1U);
    EXPECT_TRUE(missingRuns(problems[0], progressOf(problems[0], runs), 100).empty());
}

TEST(PlannedProblems, SayWhichAxisNoActivationHas) {
    EXPECT_THAT(planComplaint(R"({"name": "s", "activations": ["tanh-zorro", "relu"],
        "problems": [{"name": "p", "data": "moons", "sweep": {"q": [1, 2]}}]})"),
                HasSubstr("problems[0].sweep: 'q' is neither a field of a comparison nor a parameter of its "
                          "activations, which have a, b and m"));
    EXPECT_THAT(planComplaint(R"({"name": "s", "activations": ["relu"], "sweep": {"dpeth": [1, 2]},
        "problems": [{"name": "p", "data": "moons"}]})"),
                HasSubstr("sweep: unknown key 'dpeth'; did you mean depth?"));
    EXPECT_THAT(planComplaint(R"({"name": "s", "activations": ["tanh-zorro", "relu"], "sweep": {"a": "1:2:1"},
        "problems": [{"name": "p", "data": "moons"}]})"),
                HasSubstr("sweep.a: '1:2:1' is a range of one point"));
    EXPECT_THAT(
        planComplaint(R"({"name": "s", "activations": ["tanh-zorro"], "sweep": {"tanh-zorro.a": [-1, 2]},
        "problems": [{"name": "p", "data": "moons"}]})"),
        HasSubstr("problem 'p': sweep: -1 is no value of tanh-zorro.a"));
    EXPECT_THAT(
        planComplaint(R"({"name": "s", "activations": ["tanh-zorro"], "seeds": 100,
        "sweep": {"a": "1:2:1000", "dropout": "0:0.5:11"}, "problems": [{"name": "p", "data": "moons"}]})"),
        HasSubstr("11000 points of 100 networks would be 1100000 networks, where 1000000 can be planned "
                  "at once; sweep at most 10000 points"));
}

TEST(PlannedProblems, TuneWithAsManySeedsAsTheBudgetAllows) {
    const std::string text = R"({"name": "s", "activations": ["relu"], "budget": BUDGET,
        "tune": {"learning_rate": "1e-4:1e-1:10:log"}, "problems": [{"name": "p", "data": "moons"}]})";
    const auto with = [&](const std::string& budget) {
        return std::string(text).replace(text.find("BUDGET"), 6, budget);
    };
    // 10 candidates to a ninth of the steps, 3 on to a third, 2 on to the end: 10/9 + 3 * 2/9 + 2 * 2/3
    // = 3.11.
    const Tuning tuning = plannedProblems(readStudy(with("10"), {})).front().comparison.tuning;
    EXPECT_EQ(tuning.seeds, 3U);
    EXPECT_TRUE(tuning.keepBudget && tuning.noWiden);
    EXPECT_EQ(plannedProblems(readStudy(with("3.2"), {})).front().comparison.tuning.seeds, 1U);
    EXPECT_THAT(
        planComplaint(with("3")),
        HasSubstr("problem 'p': to tune 10 candidates takes 3.11 whole trainings of each activation, more "
                  "than the budget of 3; raise it, or try fewer values"));
    EXPECT_THAT(planComplaint(R"({"name": "s", "activations": ["relu"], "budget": 3,
        "problems": [{"name": "p", "data": "moons"}]})"),
                HasSubstr("nothing is tuned"));
}

TEST(PlannedProblems, HaveTheDefaultsOfASweptArchitecture) {
    const Study study = readStudy(R"({"name": "swept", "activations": ["relu"], "problems": [
        {"name": "p", "data": "digits", "sweep": {"architecture": ["mlp", "cnn"]}}]})",
                                  {});
    const std::vector<PlannedProblem> problems = plannedProblems(study);
    EXPECT_EQ(problems[1].comparison.architecture.kind, "cnn");
    EXPECT_NE(problems[0].comparison.architecture.width, problems[1].comparison.architecture.width);
}

/// One tuned problem, of which a trainer has filled in what it found.
TEST(StudyProgress, KnowsANetworkWhoseTunedValuesWereFilledIn) {
    const Study study = readStudy(R"({"name": "s", "activations": ["relu", "swish"], "seeds": 2,
        "tune": {"learning_rate": "0.001:0.1:3:log", "beta": [0.5, 1, 2]},
        "problems": [{"name": "p", "data": "moons"}]})",
                                  "/");
    const PlannedProblem problem = plannedProblems(study).front();
    EXPECT_THAT(problem.comparison.tuning.fields,
                ElementsAre("learning-rate=0.001:0.1:3:log", "beta=0.5,1,2"));
    RunSnapshot run = finishedRun(problem.comparison, {0.9, 0.8, 0.7, 0.6});
    for (Member& member : run.comparison.members) {
        member.values["optimizer.learning_rate"] = 0.01;
        if (member.activation == "swish") {
            member.activation = "swish:beta=2";
            member.curve = nullptr;
            member.variedParameters = {"beta"};
        }
    }
    const std::vector<RunSnapshot> runs{run};
    const ProblemProgress progress = progressOf(problem, runs);
    EXPECT_THAT(progress.over, ElementsAre(0U));
    EXPECT_THAT(missingRuns(problem, progress, 1000), IsEmpty());
    const ProblemFigures figures = figuresOf(problem, progress, runs);
    ASSERT_EQ(figures.rows.size(), 2U);
    EXPECT_EQ(groupText(figures.rows[1].group), "swish");
    EXPECT_EQ(figures.rows[1].figures.size(), 2U);
}

}  // namespace
}  // namespace zorro
