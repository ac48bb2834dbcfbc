#include "core/run/directory/run_trash.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/process/run_claim.h"
#include "core/run/process/trainer_process.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class RunTrash : public testing::Test {
protected:
    /// A run whose folder has this name, with a checkpoint of so many bytes.
    fs::path make(const std::string& name, std::size_t bytes = 0) {
        const fs::path run = folder_ / name;
        fs::create_directory(run);
        replaceFile(run / comparisonFile, comparisonJson(exampleRun()));
        if (bytes > 0)
            std::ofstream(run / checkpointFile) << std::string(bytes, 'c');
        return run;
    }
    [[nodiscard]] fs::path trash() const { return folder_ / trashFolder; }

    TestFolder folder_;
};

template <typename Work>
std::string refusalOf(const Work& work) {
    try {
        work();
    } catch (const RunError& error) {
        return error.what();
    }
    return "done";
}

TEST_F(RunTrash, IsWhereADeletedRunLiesWhole) {
    const fs::path run = make("a", 10);
    EXPECT_EQ(moveRunToTrash(run), trash() / "a");
    EXPECT_FALSE(fs::exists(run));
    EXPECT_EQ(readFile(trash() / "a" / checkpointFile), std::string(10, 'c'));
    EXPECT_TRUE(runDirectories(folder_.path()).empty());
}

TEST_F(RunTrash, GivesARunBack) {
    const fs::path run = make("a", 10);
    moveRunToTrash(run);
    EXPECT_EQ(restoreRun(folder_.path(), "a"), run);
    EXPECT_EQ(readFile(run / checkpointFile), std::string(10, 'c'));
    EXPECT_THAT(refusalOf([&] { restoreRun(folder_.path(), "a"); }), HasSubstr("there is no run 'a'"));
}

TEST_F(RunTrash, GivesNoRunBackWhereItsNameIsTakenAgain) {
    moveRunToTrash(make("a", 10));
    make("a");
    EXPECT_THAT(refusalOf([&] { restoreRun(folder_.path(), "a"); }), HasSubstr("is there again"));
    EXPECT_TRUE(fs::exists(trash() / "a" / checkpointFile));
    EXPECT_FALSE(fs::exists(folder_ / "a" / checkpointFile));
}

TEST_F(RunTrash, KeepsRunsOfOneName) {
    moveRunToTrash(make("a", 1));
    EXPECT_EQ(moveRunToTrash(make("a", 2)), trash() / "a-2");
    EXPECT_EQ(readFile(trash() / "a" / checkpointFile).size(), 1U);
    EXPECT_EQ(restoreRun(folder_.path(), "a-2"), folder_ / "a-2");
}

TEST_F(RunTrash, TakesAPathHoweverItIsWritten) {
    make("a");
    const fs::path before = fs::current_path();
    fs::current_path(folder_.path());
    EXPECT_EQ(moveRunToTrash("./a/"), fs::canonical(folder_.path()) / trashFolder / "a");
    fs::current_path(before);
    EXPECT_THAT(refusalOf([&] { moveRunToTrash(trash() / "a"); }), HasSubstr("in the trash already"));
}

TEST_F(RunTrash, TakesNoRunThatIsBeingTrained) {
    const fs::path run = make("a");
    {
        const RunClaim trainer = claimRun(run);
        writeTrainerProcess(run);
        EXPECT_THAT(refusalOf([&] { moveRunToTrash(run); }), HasSubstr("is being trained"));
        removeTrainerProcess(run);  // as a second trainer that ended would have done
        EXPECT_THAT(refusalOf([&] { moveRunToTrash(run); }), HasSubstr("is being trained"));
    }
    EXPECT_EQ(moveRunToTrash(run), trash() / "a");
}

TEST_F(RunTrash, IsEmptiedForGood) {
    EXPECT_EQ(emptyTrash(folder_.path()).runs, 0U);
    const std::uintmax_t comparison = fs::file_size(make("a", 1000) / comparisonFile);
    moveRunToTrash(folder_ / "a");
    moveRunToTrash(make("b", 500));
    make("c");
    const FreedRoom freed = emptyTrash(folder_.path());
    EXPECT_EQ(freed.runs, 2U);
    EXPECT_EQ(freed.bytes, 1500 + 2 * comparison);
    EXPECT_TRUE(fs::is_empty(trash()));
    EXPECT_THAT(runDirectories(folder_.path()), ElementsAre(folder_ / "c"));
}

TEST_F(RunTrash, ACheckpointIsDroppedWhereNobodyCanGoOnFromIt) {
    const auto end = [&](const char* name, RunState state) {
        RunResult result = exampleResult();
        result.state = state;
        writeResult(make(name, 100), result);
    };
    end("finished", RunState::finished);
    end("stopped", RunState::stopped);
    end("failed", RunState::failed);
    make("prepared", 100);
    replaceFile(make("unreadable", 100) / comparisonFile, "{");
    end("trained", RunState::finished);
    const RunClaim trainer = claimRun(folder_ / "trained");
    writeTrainerProcess(folder_ / "trained");

    const FreedRoom freed = pruneCheckpoints(folder_.path());
    EXPECT_EQ(freed.runs, 1U);
    EXPECT_EQ(freed.bytes, 100U);
    EXPECT_FALSE(fs::exists(folder_ / "finished" / checkpointFile));
    for (const char* kept : {"stopped", "failed", "prepared", "unreadable", "trained"})
        EXPECT_TRUE(fs::exists(folder_ / kept / checkpointFile)) << kept;
    EXPECT_EQ(readRunSummary(folder_ / "finished").state, RunState::finished);
}

}  // namespace
}  // namespace zorro
