#include "core/series/read/run_reader.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/events/event_line.h"
#include "core/run/events/event_log.h"
#include "core/run/process/trainer_process.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

class RunReader : public testing::Test {
protected:
    RunReader() : run_(createRunDirectory(folder_.path(), exampleRun())) {
        EventLog log(run_);
        log.append(exampleBatch(1));
        log.append(exampleBatch(21));
    }
    TestFolder folder_;
    fs::path run_;
};

TEST_F(RunReader, JoinsTheBatches) {
    const RunHistory history = readRun(run_).history;
    EXPECT_EQ(history.steps, (std::vector<std::uint64_t>{1, 11, 21, 31}));
    EXPECT_EQ(history.column("train_loss")->values, (std::vector<double>{1, 2, 3, 4, 1, 2, 3, 4}));
    EXPECT_EQ(history.column("layer_gradient_norm")->layers, 2U);
    EXPECT_TRUE(std::isnan(history.column("validation_loss")->values[4]));
    EXPECT_EQ(history.column("nothing"), nullptr);
}

TEST_F(RunReader, FillsWhatABatchLacks) {
    EventBatch batch{
        .steps = {50}, .seconds = {9}, .columns = {{.name = "train_accuracy", .values = {0.5, 1}}}};
    EventLog(run_).append(batch);
    const RunHistory history = readRun(run_).history;
    EXPECT_TRUE(std::isnan(history.column("train_loss")->values.back()));
    EXPECT_EQ(history.column("train_loss")->values.size(), 10U);
    EXPECT_EQ(history.column("train_accuracy")->values.size(), 10U);
    EXPECT_TRUE(std::isnan(history.column("train_accuracy")->values.front()));
}

TEST_F(RunReader, LeavesOutATornLineAndRepeatedSteps) {
    std::ofstream(run_ / eventsFile, std::ios::app) << eventLine(exampleBatch(21)) << "\nnonsense\n"
                                                    << eventLine(exampleBatch(41)).substr(0, 30);
    EXPECT_EQ(readRun(run_).history.steps.size(), 4U);
}

TEST_F(RunReader, ReadsALastLineThatWasCutAtAnyByteWholeOrNotAtAll) {
    const std::string first =
        programsLine("zorro-train 0.1.0", "", "1.13.0") + "\n" + eventLine(exampleBatch(1)) + "\n";
    const std::string last = eventLine(exampleBatch(21)) + "\n";
    for (std::size_t length = 0; length <= last.size(); ++length) {
        std::ofstream(run_ / eventsFile, std::ios::binary) << first << last.substr(0, length);
        const std::vector<std::uint64_t> read = readRun(run_).history.steps;
        const std::vector<std::uint64_t> whole = length == last.size()
                                                     ? std::vector<std::uint64_t>{1, 11, 21, 31}
                                                     : std::vector<std::uint64_t>{1, 11};
        EXPECT_EQ(read, whole) << length;
        EXPECT_EQ(readRunEnd(run_).history.steps, whole) << length;
        EventLog(run_, 11).append(exampleBatch(21));  // as a trainer that goes on at step 11
        EXPECT_EQ(readRun(run_).history.steps, (std::vector<std::uint64_t>{1, 11, 21, 31})) << length;
    }
}

TEST_F(RunReader, SaysThatARunIsOfANewerFormat) {
    const std::string text = readFile(run_ / comparisonFile);
    const std::string key = "\"format\": ";
    replaceFile(run_ / comparisonFile, std::string(text).insert(text.find(key) + key.size(), "9"));
    try {
        static_cast<void>(readRun(run_));
        FAIL();
    } catch (const RunError& error) {
        EXPECT_NE(std::string(error.what()).find("': the comparison is of a newer version of this program"),
                  std::string::npos)
            << error.what();
    }
}

TEST_F(RunReader, SaysThatARunIsOfANewerVersion) {
    std::string text = readFile(run_ / comparisonFile);
    replaceFile(run_ / comparisonFile, text.insert(text.find('{') + 1, "\"mixture_of_experts\": 8,"));
    try {
        static_cast<void>(readRun(run_));
        FAIL();
    } catch (const RunError& error) {
        EXPECT_NE(std::string(error.what()).find("of a newer version"), std::string::npos) << error.what();
    }
}

TEST_F(RunReader, PutsIntoWordsHowARunStands) {
    EXPECT_EQ(stateWords(readRunSummary(run_)), "failed: the trainer was killed, resumable");
    writeResult(run_, {.state = RunState::failed, .reason = "killed (signal 9)"});
    EXPECT_EQ(stateWords(readRunSummary(run_)), "failed: killed (signal 9), resumable");
    writeResult(run_, {.state = RunState::finished});
    EXPECT_EQ(stateWords(readRunSummary(run_)), "finished");
}

TEST_F(RunReader, RefusesAFolderWithoutAComparison) {
    fs::remove(run_ / comparisonFile);
    EXPECT_THROW(static_cast<void>(readRun(run_)), RunError);
}

/// The text with one byte changed, or cut off.
std::string damaged(std::string text, Random& random) {
    if (text.empty())
        return text;
    if (random.below(4) == 0)
        return text.substr(0, random.below(text.size()));
    for (std::uint64_t i = 0; i <= random.below(3); ++i)
        text[random.below(text.size())] = static_cast<char>(random.below(256));
    return text;
}

TEST_F(RunReader, ReadsOrRefusesDamagedFiles) {
    writeResult(run_, exampleResult());
    writeTrainerProcess(run_);
    writeNetworkSummary(run_, {.parameters = {{{"relu"}, 5}},
                               .steps = 31,
                               .gated = GatedSize{.units = 5, .ungatedUnits = 7},
                               .layers = {"a", "b"},
                               .activationLayers = {"a"},
                               .gateLayers = {"a input gate"}});
    EXPECT_EQ(readRun(run_).network.gated.value().ungatedUnits, 7U);
    EXPECT_EQ(readRun(run_).network.gateLayers, std::vector<std::string>{"a input gate"});
    Random random(3);
    int refused = 0;
    for (const char* name : {comparisonFile, eventsFile, resultFile, trainerFile, networkFile}) {
        const std::string whole = readFile(run_ / name);
        for (int i = 0; i < 400; ++i) {
            std::ofstream(run_ / name, std::ios::binary) << damaged(whole, random);
            try {
                const RunSnapshot snapshot = readRun(run_);
                const RunHistory& history = snapshot.history;
                EXPECT_EQ(history.steps.size(), history.seconds.size());
                for (const Column& column : history.columns) {
                    const std::size_t width = (column.perMember ? snapshot.comparison.members.size() : 1) *
                                              std::max<std::size_t>(1, column.layers);
                    EXPECT_EQ(column.values.size(), width * history.steps.size());
                }
            } catch (const RunError&) {
                EXPECT_EQ(std::string(name), comparisonFile);
                ++refused;
            }
        }
        std::ofstream(run_ / name, std::ios::binary) << whole;
    }
    EXPECT_GT(refused, 50);
}

}  // namespace
}  // namespace zorro
