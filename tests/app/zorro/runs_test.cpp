#include "app/zorro/runs/runs.h"

#include <algorithm>
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
#include "core/run/directory/run_notes.h"
#include "core/run/events/event_log.h"
#include "core/run/process/trainer_process.h"
#include "core/series/read/run_reader.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class Runs : public testing::Test {
protected:
    Runs() {
        Comparison comparison{.name = "two"};
        for (const char* activation : {"relu", "gelu"}) {
            for (const std::uint64_t seed : {1U, 2U})
                comparison.members.push_back({.activation = activation, .seed = seed});
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

    std::string output(std::vector<std::string> arguments) const {
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

/// The texts of runs may come from anybody: a terminal must not obey them, and a row must stay a row.
TEST_F(Runs, HaveNoControlCharactersInWhatIsPrinted) {
    RunNotes notes;
    notes.name = "a\033[2Jb\nc";
    writeRunNotes(run_, notes);
    writeResult(run_, {.state = RunState::failed, .reason = "no\033[2J\nroom"});
    EXPECT_THAT(output({"list"}), HasSubstr("a?[2Jb?c"));
    const fs::path renamed = folder_ / "d\033[2J\ne";
    fs::rename(run_, renamed);
    const std::string text = output({"show", renamed.string()});
    EXPECT_THAT(text, HasSubstr("d?[2J?e\n"));
    EXPECT_THAT(text, HasSubstr("no?[2J?room\n"));
    EXPECT_EQ(std::ranges::count(text + output({"list"}), '\033'), 0);
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
    EXPECT_THAT(output({"delete", "two"}), HasSubstr("to the trash; 'zorro runs restore "));
    EXPECT_FALSE(fs::exists(run_));
    EXPECT_THAT(output({"list"}), HasSubstr("no runs in"));
}

TEST_F(Runs, AreBroughtBackFromTheTrash) {
    output({"delete", "two"});
    EXPECT_THAT(output({"restore"}), HasSubstr(run_.filename().string()));
    EXPECT_THAT(output({"restore", "two"}), HasSubstr("restored " + run_.string()));
    EXPECT_TRUE(fs::exists(run_ / resultFile));
    EXPECT_THAT(output({"restore"}), HasSubstr("no runs in"));
    EXPECT_THROW(static_cast<void>(output({"restore", "two"})), RunError);
}

TEST_F(Runs, InTheTrashAreDeletedForGoodOnRequest) {
    replaceFile(run_ / checkpointFile, std::string(1'000'000, 'c'));
    output({"delete", "two"});
    EXPECT_THAT(output({"empty-trash"}), HasSubstr("deleted 1 run for good, 1 MB freed"));
    EXPECT_EQ(output({"empty-trash"}), "deleted 0 runs for good, 0 B freed\n");
}

TEST_F(Runs, ThatHaveFinishedLoseTheirCheckpointsOnRequest) {
    replaceFile(run_ / checkpointFile, std::string(2'000'000, 'c'));
    EXPECT_EQ(output({"prune"}), "dropped the checkpoints of 1 finished run, 2 MB freed\n");
    EXPECT_EQ(output({"prune"}), "dropped the checkpoints of 0 finished runs, 0 B freed\n");
}

TEST_F(Runs, OfOneNameAreToldApart) {
    const Comparison again = readRunSummary(run_).comparison;
    const fs::path newer = createRunDirectory(folder_.path(), again);
    for (const char* action : {"show", "export", "delete"}) {
        try {
            static_cast<void>(output({action, "two"}));
            FAIL() << action;
        } catch (const RunError& error) {
            EXPECT_THAT(error.what(), HasSubstr("fits 2 runs"));
            EXPECT_THAT(error.what(), HasSubstr(newer.filename().string()));
        }
    }
    EXPECT_THAT(output({"show", "two@latest"}), HasSubstr(newer.string() + "\n"));
    output({"delete", "latest"});
    EXPECT_FALSE(fs::exists(newer));
    EXPECT_TRUE(fs::exists(run_));
}

TEST_F(Runs, ThatNotesHaveRenamedAreListedAndFoundByThatName) {
    EXPECT_THAT(output({"list"}), Not(HasSubstr("name")));
    writeRunNotes(run_, {.name = "mine"});
    EXPECT_THAT(output({"list"}), testing::ContainsRegex("run +name +state"));
    EXPECT_THAT(output({"list", "--format", "json"}), HasSubstr("\"name\": \"mine\""));
    EXPECT_THAT(output({"show", "mine"}), HasSubstr("folder     " + run_.string()));
}

TEST_F(Runs, AreOfferedToAShell) {
    const Comparison again = readRunSummary(run_).comparison;
    const fs::path newer = createRunDirectory(folder_.path(), again);
    const auto offered = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"complete"});
        return std::get<PrintOptions>(parseCommandLine(words)).text;
    };
    const std::string folder = folder_.path().string();
    const std::string runs = offered({"runs", "--runs", folder, "show", ""});
    EXPECT_THAT(runs, HasSubstr("latest\t"));
    EXPECT_THAT(runs, HasSubstr(newer.filename().string() + "\ttwo\n"));
    EXPECT_THAT(runs, HasSubstr("two@latest\t"));
    EXPECT_THAT(offered({"train", "--runs", folder, "--resume", ""}), HasSubstr("two@latest\t"));
    output({"delete", run_.filename().string()});
    const std::string deleted = offered({"runs", "--runs", folder, "restore", ""});
    EXPECT_THAT(deleted, HasSubstr(run_.filename().string() + "\t"));
    EXPECT_THAT(deleted, Not(HasSubstr(newer.filename().string() + "\t")));
    EXPECT_THAT(offered({"runs", ""}), HasSubstr("empty-trash"));
}

TEST_F(Runs, NeedAnActionAndARunThatExist) {
    EXPECT_THROW(static_cast<void>(output({"lst"})), UsageError);
    EXPECT_THROW(static_cast<void>(output({"show"})), UsageError);
    EXPECT_THROW(static_cast<void>(output({"show", "three"})), RunError);
    EXPECT_THROW(static_cast<void>(output({"empty-trash", "two"})), UsageError);
}

}  // namespace
}  // namespace zorro
