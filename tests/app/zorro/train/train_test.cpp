#include "app/zorro/train/train.h"

#include <map>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace zorro
