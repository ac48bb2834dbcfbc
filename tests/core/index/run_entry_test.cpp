#include "core/index/run_entry.h"

#include <cmath>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_notes.h"
#include "core/run/events/event_log.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class RunEntryTest : public testing::Test {
protected:
    void record(int batches) {
        EventLog log(run_);
        for (int i = 0; i < batches; ++i) {
            log.append(exampleBatch(1 + 20 * static_cast<std::uint64_t>(i)));
        }
    }
    TestFolder folder_;
    std::filesystem::path run_ = createRunDirectory(folder_.path(), exampleRun());
};

TEST_F(RunEntryTest, TakesTheNewestFigures) {
    record(2000);  // more than the piece that is read first
    const RunEntry entry = readRunEntry(run_);
    EXPECT_EQ(entry.steps, 39991U);
    EXPECT_EQ(entry.seconds, 1.5);
    ASSERT_EQ(entry.activations.size(), 2U);
    EXPECT_EQ(entry.activations[0].metric(Quantity::trainLoss).mean, 3);
    EXPECT_EQ(entry.activations[1].metric(Quantity::validationLoss).mean, 6);
    EXPECT_EQ(entry.state, RunState::failed);
    EXPECT_THAT(entry.reason, HasSubstr("killed"));
}

TEST_F(RunEntryTest, PrefersTheResult) {
    record(1);
    writeResult(run_, exampleResult());
    const RunEntry entry = readRunEntry(run_);
    EXPECT_EQ(entry.state, RunState::stopped);
    EXPECT_EQ(entry.activations[0].metric(Quantity::testAccuracy).mean, 0.75);
    EXPECT_EQ(entry.activations[1].failed, 1);
    EXPECT_EQ(entry.best(Quantity::testLoss)->activation, "relu");
}

TEST_F(RunEntryTest, TakesWhatPeopleWrote) {
    EXPECT_EQ(readRunEntry(run_).name, "first run (x=1)");
    writeRunNotes(run_, {.name = "mine", .tags = std::vector<std::string>{"good"}, .archived = true});
    const RunEntry entry = readRunEntry(run_);
    EXPECT_EQ(entry.name, "mine");
    EXPECT_THAT(entry.tags, ElementsAre("good"));
    EXPECT_TRUE(entry.archived);
}

TEST_F(RunEntryTest, SaysWhatIsWrongInTheRow) {
    std::ofstream(run_ / comparisonFile) << R"({"new_key_of_a_newer_version": 1})";
    std::ofstream(run_ / notesFile) << "{";
    const RunEntry entry = readRunEntry(run_);
    EXPECT_THAT(entry.problem, HasSubstr("unknown key"));
    EXPECT_THAT(entry.warning, HasSubstr("damaged"));
    EXPECT_EQ(entry.name, run_.filename().string());
}

TEST_F(RunEntryTest, ParametersAreFoundByTheirKeys) {
    const RunEntry entry = readRunEntry(run_);
    EXPECT_EQ(entry.parameters.find("optimizer.learning_rate"), "0.001");
    EXPECT_EQ(entry.parameters.find("optimizer.learning"), std::nullopt);
    EXPECT_EQ(entry.parameters.find(""), std::nullopt);
    EXPECT_THAT(entry.parameters.keys(), testing::Contains("architecture.kind"));
}

}  // namespace
}  // namespace zorro
