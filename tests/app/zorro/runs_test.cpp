#include "app/zorro/runs/runs.h"

#include <cstdlib>
#include <filesystem>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/zorro/command_line/command_line.h"
#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/runs/final_table.h"
#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/events/event_log.h"
#include "core/run/process/trainer_process.h"
#include "core/series/read/run_reader.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Runs : public testing::Test {
protected:
    Runs() {
        Comparison comparison{.name = "two"};
        for (const char* activation : {"relu", "gelu"}) {
            for (const std::uint64_t seed : {1U, 2U}) comparison.members.push_back({activation, seed});
        }
        run_ = createRunDirectory(folder_.path(), comparison);
        EventLog(run_).append(
            {.steps = {10}, .seconds = {1}, .columns = {{.name = "train_loss", .values = {1, 2, 3, 4}}}});
        writeResult(run_, {.state = RunState::finished,
                           .steps = 10,
                           .seconds = 1,
                           .failures = std::vector<std::optional<MemberFailure>>(4),
                           .evaluated = {{Quantity::validationLoss, {0, 2, 4, 6}},
                                         {Quantity::validationAccuracy, {1, 0.5, 0.25, 0.75}},
                                         {Quantity::testLoss, {0, 2, 4, 7}},
                                         {Quantity::testAccuracy, {1, 1, 1, 1}}}});
    }

    [[nodiscard]] std::string output(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "runs");
        arguments.insert(arguments.end(), {"--runs", folder_.path().string()});
        std::ostringstream out;
        runRuns(std::get<RunsOptions>(parseCommandLine(arguments)), out);
        return out.str();
    }

    TestFolder folder_;
    fs::path run_;
};

TEST_F(Runs, AreListedAlsoWhereOneCannotBeRead) {
    fs::create_directories(folder_ / "broken");
    replaceFile(folder_ / "broken" / comparisonFile, "{");
    const std::string text = output({"list"});
    EXPECT_THAT(text, HasSubstr("finished    mlp           spirals  relu and gelu (2 seeds)"));
    EXPECT_THAT(text, HasSubstr("unreadable"));
    EXPECT_EQ(nlohmann::json::parse(output({"list", "--format", "json"})).size(), 2U);
}

TEST_F(Runs, AreShownWithATable) {
    const std::string text = output({"show", "two"});
    EXPECT_THAT(text, HasSubstr("validation loss"));
    // Of differences 4 and 5 t is 9, with one degree of freedom, where p = 1 - 2 / pi atan t.
    EXPECT_THAT(text, HasSubstr("0.07"));
    EXPECT_THAT(text, HasSubstr("difference in test loss"));
    EXPECT_THAT(text, HasSubstr("paired by seed"));
    EXPECT_THAT(text, HasSubstr("75 ± 35 %"));
}

TEST_F(Runs, AreTestedAgainstTheBaselineAskedFor) {
    const RunSnapshot run = readRun(run_);
    EXPECT_THAT(finalTable(concludeRun(run, Quantity::testLoss, "gelu"), run),
                testing::ContainsRegex("gelu .* baseline\n"));
    EXPECT_THROW(requireBaseline(run.comparison, "tanh"), UsageError);
    EXPECT_THAT(output({"show", "two", "--format", "json", "--baseline", "gelu"}),
                HasSubstr("\"baseline\": \"gelu\""));
}

TEST_F(Runs, AreExportedToAFile) {
    const fs::path file = folder_ / "out.csv";
    EXPECT_EQ(output({"export", "two", "-o", file.string()}), "");
    EXPECT_THAT(readFile(file), HasSubstr("gelu,2,10,1,4,,,,,\n"));
    EXPECT_THAT(output({"export", "two", "--format", "json"}), HasSubstr("\"train_loss\""));
    EXPECT_THROW(static_cast<void>(output({"export", "two", "--format", "tensorboard"})), UsageError);
}

TEST_F(Runs, AreDeletedUnlessTheyAreBeingTrained) {
    writeTrainerProcess(run_);
    EXPECT_THROW(static_cast<void>(output({"delete", "two"})), RunError);
    removeTrainerProcess(run_);
    EXPECT_THAT(output({"delete", "two"}), HasSubstr("deleted"));
    EXPECT_FALSE(fs::exists(run_));
}

TEST_F(Runs, NeedAnActionAndARunThatExist) {
    EXPECT_THROW(static_cast<void>(output({"lst"})), UsageError);
    EXPECT_THROW(static_cast<void>(output({"show"})), UsageError);
    EXPECT_THROW(static_cast<void>(output({"show", "three"})), RunError);
}

}  // namespace
}  // namespace zorro
