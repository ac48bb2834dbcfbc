#include "app/zorro/train/train.h"

#include <map>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/zorro/command_line/command_line.h"
#include "app/zorro/command_line/usage_error.h"
#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/series/read/run_reader.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

TEST(TrainCommand, ARunWhoseGpuIsGoneGoesOnOnTheCpuWhereThatIsAsked) {
    const TestFolder folder;
    Comparison comparison{.name = "moved"};
    comparison.architecture = {.depth = 1, .width = 4};
    comparison.data.examples = 100;
    comparison.training = {.steps = 10, .batch = 16};
    comparison.training.device = "cuda:7";
    comparison.members = {{.activation = "relu"}};
    const fs::path run = createRunDirectory(folder.path(), comparison);
    TrainWords words;
    words.resume = "moved";
    words.runs = folder.path().string();
    std::ostringstream out;
    EXPECT_THROW(static_cast<void>(runTrain(words, out)), FileError);
    words.fields["training.device"] = {"cpu"};
    EXPECT_TRUE(runTrain(words, out)) << out.str();
    EXPECT_EQ(readRun(run).state, RunState::finished);
    EXPECT_EQ(readRun(run).comparison.training.device, "cpu");
    words.fields["training.steps"] = {"20"};
    EXPECT_THROW(static_cast<void>(runTrain(words, out)), UsageError);
}

TEST(TrainCommand, ASweepHasARowForEveryActivationAndValue) {
    const TestFolder folder;
    std::ostringstream out;
    const std::string runs = folder.path().string();
    ASSERT_TRUE(runTrain(std::get<TrainWords>(parseCommandLine({"train",
                                                                "--activation",
                                                                "relu",
                                                                "--activation",
                                                                "symmetric-zorro",
                                                                "--sweep",
                                                                "a=0.5,1",
                                                                "--sweep",
                                                                "learning-rate=0.1:0.3:3",
                                                                "--seeds",
                                                                "2",
                                                                "--steps",
                                                                "6",
                                                                "--width",
                                                                "4",
                                                                "--depth",
                                                                "1",
                                                                "--examples",
                                                                "100",
                                                                "--batch",
                                                                "16",
                                                                "--device",
                                                                "cpu",
                                                                "--runs",
                                                                runs})),
                         out));
    std::ostringstream csv;
    runRuns(std::get<RunsOptions>(parseCommandLine({"runs", "export", "latest", "--runs", runs})), csv);
    EXPECT_THAT(csv.str(), testing::StartsWith("activation,seed,learning_rate,a,step,seconds,"));
    EXPECT_THAT(csv.str(), testing::HasSubstr("\nsymmetric-zorro:a=0.5,2,0.3,0.5,6,"));
    EXPECT_THAT(csv.str(), testing::HasSubstr("\nrelu,1,0.2,,6,"));
    std::ostringstream shown;
    runRuns(std::get<RunsOptions>(
                parseCommandLine({"runs", "show", "latest", "--format", "json", "--runs", runs})),
            shown);
    const nlohmann::json table = nlohmann::json::parse(shown.str()).at("table");
    ASSERT_EQ(table.size(), 9U);
    std::set<std::pair<std::string, std::string>> rows;
    for (const nlohmann::json& row : table) {
        EXPECT_EQ(row.at("n"), 2);
        rows.emplace(row.at("activation"), row.at("values").dump());
    }
    EXPECT_TRUE(rows.contains({"relu", R"({"learning_rate":0.3})"}));
    EXPECT_TRUE(rows.contains({"symmetric-zorro:a=1", R"({"a":1.0,"learning_rate":0.1})"}));
}

std::string dryRun(std::map<std::string, std::vector<std::string>> fields) {
    fields["training.device"] = {"cpu"};
    TrainWords words;
    words.dryRun = true;
    words.activations = {"swish"};
    words.seeds = "1";
    words.fields = std::move(fields);
    std::ostringstream out;
    EXPECT_TRUE(runTrain(words, out));
    return out.str();
}

TEST(TrainCommand, ADryRunSaysHowWideGatedLayersAreAndWhatTheyAreComparedWith) {
    // By hand: (2 + 1) 20 + 10 * 2 + 2 = 82 with h = 10 of two products; (2 + 1) 16 + 16 * 2 + 2 = 82
    // without.
    EXPECT_THAT(
        dryRun({{"architecture.depth", {"1"}},
                {"architecture.width", {"16"}},
                {"architecture.gated", {"true"}}}),
        testing::HasSubstr("parameters  82 each\n"
                           "gated       10 units instead of 16; 82 weights and biases, 82 without gates\n"));
    EXPECT_THAT(dryRun({{"architecture.depth", {"1"}}}), testing::Not(testing::HasSubstr("gated")));
}

TrainWords tuneWords(std::vector<std::string> tune) {
    TrainWords words;
    words.activations = {"relu", "tanh"};
    words.seeds = "2";
    words.fields = {{"training.device", {"cpu"}},  {"training.steps", {"30"}}, {"architecture.depth", {"1"}},
                    {"architecture.width", {"4"}}, {"tuning.seeds", {"1"}},    {"data.examples", {"100"}}};
    words.fields["tuning.fields"] = std::move(tune);
    return words;
}

TEST(TrainCommand, ADryRunSaysTheBudgetOfATuning) {
    TrainWords words = tuneWords({"learning-rate=1e-4:1e-1:10:log"});
    words.dryRun = true;
    std::ostringstream out;
    EXPECT_TRUE(runTrain(words, out));
    // 10 candidates to step 3, 3 on to 10, 2 on to 30: 30 + 21 + 40 = 91 of 300 updates.
    EXPECT_THAT(out.str(),
                testing::HasSubstr("10 candidates of each of 2 activations with 1 seed, judged after "
                                   "3, 10 and 30 steps (10, 3 and 2 candidates); for each activation "
                                   "and seed 3.03 whole trainings, 30 % of the full grid"));
}

TEST(TrainCommand, ATunedTableShowsWhatWasChosenAndHow) {
    const TestFolder folder;
    TrainWords words = tuneWords({"learning-rate=1e-7,1e-2"});
    words.runs = folder.path().string();
    std::ostringstream out;
    EXPECT_TRUE(runTrain(words, out)) << out.str();
    EXPECT_THAT(out.str(), testing::ContainsRegex("relu +0.01 +2 "));
    EXPECT_THAT(out.str(), testing::ContainsRegex("tanh +0.01 +2 "));
    EXPECT_THAT(out.str(), testing::HasSubstr("Tuned before, for each activation by itself: learning rate"));
}

TEST(TrainCommand, WhatCannotBeTunedIsAWrongWordOfTheOption) {
    std::ostringstream out;
    try {
        static_cast<void>(runTrain(tuneWords({"learning-rate=1:1:3"}), out));
        FAIL() << "was taken";
    } catch (const UsageError& error) {
        EXPECT_STREQ(error.what(), "train: --tune: '1:1:3' is a range of one point; give the value alone");
    }
}

}  // namespace
}  // namespace zorro
