#include "app/zorro/train/train.h"

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

}  // namespace
}  // namespace zorro
