#include "core/study/file/study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/activation/spec.h"
#include "core/dataset/random.h"
#include "core/run/comparison/field.h"
#include "core/study/file/example_studies.h"
#include "core/study/progress/planned_problem.h"
#include "core/text/json.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* whole = R"({
  "name": "first", "about": "What it asks.", "minutes": 2.5,
  "problems": [
    {"name": "a", "architecture": "cnn", "data": "digits", "width": 4, "learning-rate": 0.002, "optimizer.kind": "sgd"},
    {"name": "b", "data": "files/points.csv", "residual": true, "steps": 1e2, "metric": "test_loss",
     "sweep": {"depth": "2:6:3"}},
    {"name": "c", "data": "moons", "depth": 7}
  ],
  "activations": ["relu", "symmetric-zorro:a=3"], "seeds": 3, "data_seeds": 2,
  "sweep": {"depth": [1, 2], "learning_rate": "0.001:0.1:3:log"},
  "metric": "test_accuracy", "report": "best", "stack": 50, "place": "cluster", "device": "cpu"
})";

/// The study above with a part of its text replaced.
Study readWith(const std::string& part, const std::string& replacement) {
    std::string text = whole;
    const std::size_t at = text.find(part);
    EXPECT_NE(at, std::string::npos) << part;
    return readStudy(text.replace(at, part.size(), replacement), "/home");
}

std::string complaintWith(const std::string& part, const std::string& replacement) {
    try {
        static_cast<void>(plannedProblems(readWith(part, replacement)));
    } catch (const RunError& error) {
        return error.what();
    }
    return "accepted";
}

std::vector<std::string> tunedIn(const Study& study, std::size_t problem) {
    for (const auto& [key, value] : study.problems[problem].fields) {
        if (key == "tuning.fields")
            return std::get<std::vector<std::string>>(value);
    }
    return {};
}

TEST(StudyFile, TunesWhatItSaysAndAProblemWhatItSaysItself) {
    std::string text = whole;
    text.replace(text.find("\"learning_rate\": \"0.001:0.1:3:log\""), 34, "\"dropout\": [0, 0.5]");
    text.insert(text.find("\"sweep\": {\"depth\": \"2"), "\"tune\": {\"a\": [1, 2.5]}, ");
    text.insert(text.rfind("\"metric\""), "\"tune\": {\"learning_rate\": null, \"clip\": \"1:10:2\"},\n  ");
    const Study study = readStudy(text, "/home");
    EXPECT_THAT(tunedIn(study, 0), ElementsAre("learning-rate", "clip=1:10:2"));
    EXPECT_THAT(tunedIn(study, 1), ElementsAre("a=1,2.5"));
}

TEST(StudyFile, SaysWhatIsWrongInATuning) {
    EXPECT_THAT(complaintWith("\"report\": \"best\"", "\"tune\": 3"), HasSubstr("tune should be an object"));
    EXPECT_THAT(complaintWith("\"report\": \"best\"", "\"tune\": {\"learning_rate\": 3}"),
                HasSubstr("tune.learning_rate should be text"));
    EXPECT_THAT(complaintWith("\"report\": \"best\"", "\"tune\": {\"learning_rate\": null}"),
                HasSubstr("sweep it or tune it"));
}

TEST(StudyFile, HasEveryKeyOfTheFormat) {
    const Study study = readStudy(whole, "/home");
    EXPECT_EQ(study.name, "first");
    EXPECT_EQ(study.about, "What it asks.");
    EXPECT_EQ(study.minutes, 2.5);
    EXPECT_EQ(study.seeds, 3U);
    EXPECT_EQ(study.dataSeeds, 2U);
    EXPECT_EQ(study.stack, 50U);
    EXPECT_EQ(study.place, "cluster");
    EXPECT_EQ(study.device, "cpu");
    ASSERT_EQ(study.activations.size(), 2U);
    EXPECT_EQ(shortSpecText(study.activations[1]), "symmetric-zorro:a=3");
    ASSERT_EQ(study.problems.size(), 3U);
    EXPECT_EQ(study.problems[1].name, "b");
}

TEST(StudyFile, SaysWhatEachRunAsksOfAPlaceThatAllots) {
    const Study study =
        readWith("\"device\": \"cpu\"", R"("resources": {"cpus": 4, "memory": "8G", "time": "2:00:00"})");
    EXPECT_THAT(study.resources,
                ElementsAre(std::pair("cpus", "4"), std::pair("memory", "8G"), std::pair("time", "2:00:00")));
    EXPECT_THAT(complaintWith("\"device\": \"cpu\"", R"("resources": {"cpu": 4})"),
                HasSubstr("resources: unknown key 'cpu'; did you mean cpus?"));
    EXPECT_THAT(complaintWith("\"device\": \"cpu\"", R"("resources": {"cpus": 0.5})"),
                HasSubstr("resources.cpus should be text or a whole number, not '0.5'"));
}

TEST(StudyFile, NamesFieldsAsOptionsOrAsKeys) {
    const std::vector<PlannedProblem> problems = plannedProblems(readStudy(whole, "/home"));
    const Comparison& comparison = problems.front().comparison;
    EXPECT_EQ(comparison.architecture.kind, "cnn");
    EXPECT_EQ(comparison.architecture.width, 4U);
    EXPECT_EQ(comparison.optimizer.kind, "sgd");
    EXPECT_EQ(comparison.optimizer.learningRate, 0.002);
    EXPECT_TRUE(problems[2].comparison.architecture.residual);
    EXPECT_EQ(problems[2].comparison.training.steps, 100U);
    EXPECT_FALSE(problems[2].comparison.training.epochs);
}

TEST(StudyFile, HasPathsFromItsFolderOn) {
    EXPECT_EQ(plannedProblems(readStudy(whole, "/home"))[2].comparison.data.source, "/home/files/points.csv");
}

TEST(StudyFile, SweepsWhatAProblemHasNotChosenItself) {
    std::vector<std::string> names;
    for (const PlannedProblem& problem : plannedProblems(readStudy(whole, "/home"))) {
        names.push_back(problem.name + ", " + std::to_string(problem.comparison.members.size()));
    }
    // 2 activations, 3 seeds, 2 data seeds, and 3 learning rates where the problem has none.
    EXPECT_THAT(names, ElementsAre("a, depth 1, 12", "a, depth 2, 12", "b, depth 2, 36", "b, depth 4, 36",
                                   "b, depth 6, 36", "c, 36"));
}

TEST(StudyFile, LetsAProblemHaveItsOwnMetric) {
    const std::vector<PlannedProblem> problems = plannedProblems(readStudy(whole, "/home"));
    EXPECT_EQ(problems.front().comparison.protocol.metric, "test_accuracy");
    EXPECT_EQ(problems[2].comparison.protocol.metric, "test_loss");
    EXPECT_EQ(problems[2].comparison.protocol.report, ReportedStep::best);
}

TEST(StudyFile, SaysWhatIsWrongAndWhere) {
    EXPECT_EQ(complaintWith("\"seeds\": 3", "\"seed\": 3"),
              "the study: unknown key 'seed'; did you mean seeds?");
    EXPECT_EQ(complaintWith("\"width\"", "\"wdith\""),
              "problems[0]: unknown key 'wdith'; did you mean width?");
    EXPECT_THAT(complaintWith("\"seeds\": 3", "\"seeds\": 0"),
                HasSubstr("seeds should be a whole number from 1 to 10000, not '0'"));
    EXPECT_THAT(complaintWith("\"width\": 4", "\"width\": \"wide\""),
                HasSubstr("problems[0].width: 'wide' is not a number"));
    EXPECT_EQ(complaintWith("\"width\": 4", "\"width\": 0"),
              "problem 'a, depth 1': width must be in [1, 65536], not 0");
    EXPECT_THAT(complaintWith("\"width\": 4", "\"width\": [4, 8]"),
                HasSubstr("problems[0].width should be one value; several stand in \"sweep\""));
    EXPECT_THAT(complaintWith("\"relu\"", "\"rellu\""), HasSubstr("activations[0]: "));
    EXPECT_THAT(complaintWith("\"relu\"", "\"rellu\""), HasSubstr("did you mean 'relu'"));
    EXPECT_EQ(complaintWith("\"relu\"", "\"symmetric-zorro:a=3.0\""),
              "activations[1]: 'symmetric-zorro:a=3' is there twice");
    EXPECT_THAT(complaintWith("\"first\"", "\"../first\""), HasSubstr("name should be a name"));
    EXPECT_THAT(complaintWith("\"name\": \"first\",", ""), HasSubstr("the study has no 'name'"));
    EXPECT_THAT(complaintWith("\"name\": \"b\"", "\"name\": \"a\""),
                HasSubstr("two problems are called 'a'"));
    EXPECT_THAT(complaintWith("\"depth\": [1, 2]", "\"depth\": [1]"),
                HasSubstr("sweep.depth should be a list"));
    EXPECT_THAT(complaintWith("\"depth\": [1, 2]", "\"depth\": [1, 1]"), HasSubstr("'1' is there twice"));
    EXPECT_THAT(complaintWith("\"2:6:3\"", "\"6:2:3\""),
                HasSubstr("problems[1].sweep.depth: '6:2:3' has its upper bound first"));
    EXPECT_THAT(complaintWith("\"2:6:3\"", "\"2:5:3\""),
                HasSubstr("whole number that is not negative, not '3.5'"));
    EXPECT_THAT(complaintWith("\"steps\": 1e2", "\"depth\": 4"),
                HasSubstr("problems[1]: depth has a value and is swept too"));
    EXPECT_THAT(complaintWith("\"width\": 4", "\"heads\": 4"),
                HasSubstr("heads has no effect with the architecture cnn"));
    EXPECT_THAT(complaintWith("\"width\": 4", "\"baseline\": \"relu\""), HasSubstr("unknown key 'baseline'"));
    EXPECT_THAT(complaintWith("\"seeds\": 3", "\"seeds\": 3, \"seeds\": 4"),
                HasSubstr("the key 'seeds' stands twice in one object"));
    EXPECT_THAT(complaintWith("\"seeds\": 3", "\"seeds\": 3,,"), HasSubstr("the study cannot be read: "));
}

TEST(StudyFile, RefusesMoreNetworksThanAreTrained) {
    EXPECT_EQ(
        complaintWith("\"seeds\": 3, \"data_seeds\": 2", "\"seeds\": 10000, \"data_seeds\": 200"),
        "problem 'a, depth 1': 20000 networks on each of 200 splits of the data would be 4000000 networks, "
        "where 1000000 can be planned at once; have fewer seeds, or make several runs of a study");
    EXPECT_THAT(complaintWith("\"depth\": [1, 2]", R"("batch": "1:1000:1000", "warmup": "1:1000:1000")"),
                HasSubstr("the study would have more than 10000 problems"));
}

TEST(StudyFile, IsRefusedOrValidHoweverItIsDamaged) {
    const std::string text = whole;
    Random random(1);
    for (int round = 0; round < 3000; ++round) {
        std::string damaged = text;
        for (int edit = 0; edit < 3; ++edit) {
            damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
        }
        if (random.below(4) == 0) {
            damaged.resize(random.below(damaged.size()));
        }
        try {
            EXPECT_FALSE(readStudy(damaged, "/home").problems.empty());
        } catch (const RunError&) {
            continue;
        }
    }
}

TEST(ExampleStudies, CanBeTrainedAndAreCalledAsTheirFiles) {
    EXPECT_GE(exampleStudies().size(), 4U);
    for (const ExampleStudy& example : exampleStudies()) {
        const Study study = readStudy(example.json, {});
        EXPECT_EQ(study.name, example.name);
        EXPECT_NE(study.about, "");
        EXPECT_GE(plannedProblems(study).size(), study.problems.size());
    }
}

}  // namespace
}  // namespace zorro
