#include "core/index/run_index.h"

#include <fstream>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/file/file.h"
#include "core/index/study_folders.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_notes.h"
#include "core/run/events/event_log.h"
#include "core/run/process/trainer_process.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class RunIndexTest : public testing::Test {
protected:
    fs::path runs() const { return folder_.path() / "runs"; }
    fs::path file() const { return folder_.path() / "cache" / "runs.sqlite"; }
    fs::path add(const std::string& name) const {
        const fs::path run = createRunDirectory(runs(), exampleRun());
        fs::rename(run, runs() / name);
        return runs() / name;
    }
    static IndexNews refresh(RunIndex& index, const std::vector<fs::path>& sources) {
        IndexNews all;
        index.refresh(sources, [&](const IndexNews& news) {
            all.changed.insert(all.changed.end(), news.changed.begin(), news.changed.end());
            all.gone.insert(all.gone.end(), news.gone.begin(), news.gone.end());
            all.problems.insert(all.problems.end(), news.problems.begin(), news.problems.end());
            return true;
        });
        return all;
    }
    TestFolder folder_;
};

TEST_F(RunIndexTest, KnowsTheNextTimeWhatItRead) {
    const fs::path run = add("a");
    writeResult(run, exampleResult());
    writeRunNotes(run, {.tags = std::vector<std::string>{"x", "y z"}, .note = "two\nlines"});
    RunIndex first(file());
    EXPECT_THAT(first.known({runs()}), IsEmpty());
    ASSERT_THAT(refresh(first, {runs()}).changed, SizeIs(1));
    RunIndex second(file());
    const auto known = second.known({runs()});
    ASSERT_THAT(known, SizeIs(1));
    const RunEntry read = readRunEntry(run);
    EXPECT_EQ(known[0].path, run);
    EXPECT_EQ(known[0].tags, read.tags);
    EXPECT_EQ(known[0].note, "two\nlines");
    EXPECT_EQ(known[0].parameters.text(), read.parameters.text());
    EXPECT_EQ(known[0].activations[0].metric(Quantity::testLoss).mean, 0.25);
    EXPECT_TRUE(refresh(second, {runs()}).empty());
}

TEST_F(RunIndexTest, KnowsTheValuesThatNetworksHaveBesideTheirActivation) {
    Comparison comparison = exampleRun();
    for (Member& member : comparison.members) member.values["optimizer.learning_rate"] = 0.1 + 0.2;
    const fs::path run = createRunDirectory(runs(), comparison);
    RunIndex first(file());
    ASSERT_THAT(refresh(first, {runs()}).changed, SizeIs(1));
    RunIndex second(file());
    const std::vector<RunEntry> known = second.known({runs()});
    ASSERT_THAT(known, SizeIs(1));
    EXPECT_EQ(known[0].activations[0].activation, comparison.members[0].activation);
    EXPECT_EQ(known[0].activations[0].values, (MemberValues{{"learning_rate", "0.30000000000000004"}}));
}

TEST_F(RunIndexTest, ReadsOnlyWhatHasChanged) {
    const fs::path a = add("a");
    add("b");
    RunIndex index(file());
    refresh(index, {runs()});
    writeRunNotes(a, {.note = "new"});
    IndexNews news = refresh(index, {runs()});
    ASSERT_THAT(news.changed, SizeIs(1));
    EXPECT_EQ(news.changed[0].note, "new");
    EventLog(a).append(exampleBatch(1));
    EXPECT_THAT(refresh(index, {runs()}).changed, SizeIs(1));
    fs::remove_all(a);
    news = refresh(index, {runs()});
    EXPECT_THAT(news.gone, ElementsAre(a));
    EXPECT_THAT(RunIndex(file()).known({runs()}), SizeIs(1));
}

TEST_F(RunIndexTest, SeesThatATrainerHasDied) {
    const fs::path run = add("a");
    writeTrainerProcess(run);
    RunIndex index(file());
    EXPECT_EQ(refresh(index, {runs()}).changed.front().state, RunState::running);
    EXPECT_TRUE(refresh(index, {runs()}).empty());
    std::string process = readFile(run / trainerFile);
    const std::string pid = std::to_string(::getpid());
    process.replace(process.find(pid), pid.size(), std::string(pid.size(), '9'));
    const auto written = fs::last_write_time(run / trainerFile);
    std::ofstream(run / trainerFile) << process;
    fs::last_write_time(run / trainerFile, written);  // the file has not changed; the process has gone
    ASSERT_THAT(refresh(index, {runs()}).changed, SizeIs(1));
    EXPECT_TRUE(refresh(index, {runs()}).empty());
}

TEST_F(RunIndexTest, TakesSingleRunsAndSeveralFolders) {
    const fs::path a = add("a");
    add("b");
    RunIndex index(file());
    EXPECT_THAT(refresh(index, {a}).changed, SizeIs(1));
    EXPECT_THAT(RunIndex(file()).known({a}), SizeIs(1));
    EXPECT_THAT(refresh(index, {a, runs()}).changed, SizeIs(1));
    EXPECT_THAT(RunIndex(file()).known({a, runs()}), SizeIs(2));
}

TEST_F(RunIndexTest, TheRunsOfStudiesBelongToTheirFolder) {
    add("a");
    const fs::path study = runs() / "studies" / "which one";
    fs::create_directories(study);
    fs::rename(add("b"), study / "b");
    RunIndex first(file());
    EXPECT_THAT(refresh(first, {runs()}).changed, SizeIs(2));
    RunIndex second(file());
    EXPECT_THAT(second.known({runs()}), SizeIs(2));
    EXPECT_TRUE(refresh(second, {runs()}).empty());
    fs::rename(runs(), folder_.path() / "elsewhere");
    EXPECT_THAT(refresh(second, {runs()}).gone, IsEmpty());
    fs::rename(folder_.path() / "elsewhere", runs());
    fs::remove_all(study);
    EXPECT_THAT(refresh(second, {runs()}).gone, ElementsAre(study / "b"));
}

TEST_F(RunIndexTest, TellsTheNewestFirstWhereverTheyLie) {
    const fs::path study = runs() / "studies" / "which one";
    fs::create_directories(study);
    add("20260101-a");
    add("20260103-c");
    fs::rename(add("20260102-b"), study / "20260102-b");
    {
        RunIndex index(file());
        refresh(index, {runs()});
    }
    std::vector<std::string> told;
    RunIndex(file()).known({runs()}, [&](const std::vector<RunEntry>& part) {
        for (const RunEntry& entry : part) {
            told.push_back(entry.path.filename().string());
        }
    });
    EXPECT_THAT(told, ElementsAre("20260103-c", "20260102-b", "20260101-a"));
}

TEST(StudyFolders, AreToldByTheirPlace) {
    EXPECT_TRUE(isStudyFolder("/home/me/runs/studies/which one"));
    EXPECT_FALSE(isStudyFolder("/home/me/runs"));
    EXPECT_EQ(runsFolderOf("/home/me/runs/studies/which one/a"), "/home/me/runs");
    EXPECT_EQ(runsFolderOf("/home/me/runs/a"), "/home/me/runs");
}

TEST_F(RunIndexTest, AFolderThatVanishesIsSaidAndItsRunsStay) {
    add("a");
    RunIndex index(file());
    refresh(index, {runs()});
    fs::rename(runs(), folder_.path() / "away");
    const IndexNews news = refresh(index, {runs()});
    EXPECT_THAT(news.problems, ElementsAre(HasSubstr("cannot be read")));
    EXPECT_THAT(news.gone, IsEmpty());
    EXPECT_THAT(RunIndex(file()).known({runs()}), SizeIs(1));
}

TEST_F(RunIndexTest, AHalfCopiedRunIsARowThatSaysSo) {
    std::ofstream(add("a") / comparisonFile) << "{\"name\":";
    RunIndex index(file());
    EXPECT_THAT(refresh(index, {runs()}).changed.front().problem, HasSubstr("not a whole run directory"));
    EXPECT_THAT(RunIndex(file()).known({runs()}).front().problem, HasSubstr("not a whole run directory"));
}

TEST_F(RunIndexTest, AForeignFileIsMadeAgain) {
    add("a");
    fs::create_directories(file().parent_path());
    std::ofstream(file()) << std::string(5000, 'x');
    RunIndex index(file());
    EXPECT_THAT(refresh(index, {runs()}).changed, SizeIs(1));
    EXPECT_THAT(RunIndex(file()).known({runs()}), SizeIs(1));
}

TEST_F(RunIndexTest, WorksWithoutAPlaceForItsFile) {
    add("a");
    RunIndex index("/proc/no-such-place/runs.sqlite");
    EXPECT_THAT(index.known({runs()}), IsEmpty());
    EXPECT_THAT(refresh(index, {runs()}).changed, SizeIs(1));
    EXPECT_TRUE(refresh(index, {runs()}).empty());
}

TEST_F(RunIndexTest, StopsWhenItIsTold) {
    for (int i = 0; i < 300; ++i) {
        add(std::to_string(i));
    }
    RunIndex index(file());
    int parts = 0;
    index.refresh({runs()}, [&](const IndexNews&) { return ++parts < 1; });
    EXPECT_EQ(parts, 1);
}

/// Whatever happens to the file: what is told in the end is what lies in the directories.
TEST_F(RunIndexTest, ADamagedFileNeverInventsARun) {
    for (const char* name : {"a", "b", "c"}) {
        writeResult(add(name), exampleResult());
    }
    {
        RunIndex index(file());
        refresh(index, {runs()});
    }
    const std::string whole = readFile(file());
    Random random(7);
    for (int round = 0; round < 300; ++round) {
        std::string bytes = whole.substr(0, round % 4 == 0 ? random.below(whole.size()) : whole.size());
        for (std::uint64_t i = 0; !bytes.empty() && i <= random.below(20); ++i) {
            bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
        }
        std::ofstream(file(), std::ios::binary) << bytes;
        RunIndex index(file());
        std::size_t told = index.known({runs()}).size();
        for (const RunEntry& entry : index.known({runs()})) {
            EXPECT_EQ(entry.activations.front().metric(Quantity::testLoss).mean, 0.25);
        }
        const IndexNews news = refresh(index, {runs()});
        told = told + news.changed.size() - news.gone.size();
        EXPECT_EQ(told, 3U);
    }
}

}  // namespace
}  // namespace zorro
