// A machine at the other end of a shell: this one, in another folder. What needs a real sshd is in
// sshd_test.cpp.

#include <csignal>
#include <fstream>

#include <gmock/gmock.h>

#include "core/launch/place/reach.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"
#include "tests/core/launch/launch_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;

class BehindAShell : public testing::Test {
protected:
    BehindAShell() {
        place_ = defaultPlace("ssh");
        place_.name = "lab";
        place_.texts["host"] = "it's \"lab\"";
        place_.texts["folder"] = (folder_.path() / "-it's $(there) {run}").string();
        place_.texts["program"] = knownTrainers().front().string();
        place_.commands["reach"] = splitWords("sh -c {command}");
    }
    void TearDown() override {
        for (const fs::path& run : runDirectories(place_.texts["folder"])) {
            if (const auto process = trainerProcess(run)) {
                ::kill(static_cast<pid_t>(process->pid), SIGKILL);
            }
        }
    }
    fs::path made(std::size_t steps) { return createRunDirectory(here_, smallComparison(steps)); }
    fs::path started(std::size_t steps) {
        const fs::path run = made(steps);
        startRuns(place_, {run});
        return run;
    }
    [[nodiscard]] fs::path there(const fs::path& run) const { return place_.text("folder") / run.filename(); }
    /// A way to reach the place where the shell first runs `words`.
    void reachThrough(const std::string& words) {
        place_.commands["reach"] = {"sh", "-c", words + "\nexec sh -c \"$1\"", "sh", "{command}"};
    }
    std::string complaintOfStart() {
        const fs::path run = made(10);
        return complaintOfCall([&] { startRuns(place_, {run}); });
    }

    const TestFolder folder_;
    const fs::path here_ = folder_.path() / "here";
    Place place_;
};

TEST_F(BehindAShell, TrainsToTheEndAndBringsEverythingBack) {
    const fs::path run = started(200);
    const Follower follower(run);
    ASSERT_TRUE(follower.hasEnded());
    EXPECT_EQ(stateOf(run), RunState::finished) << follower.last().sentence;
    for (const char* file :
         {comparisonFile, eventsFile, resultFile, networkFile, splitFile, checkpointFile, trainerLogFile}) {
        EXPECT_EQ(readFile(run / file), readFile(there(run) / file)) << file;
    }
    EXPECT_TRUE(readRunSummary(run).comparison.provenance.isKnown());
    EXPECT_FALSE(fs::exists(run / trainerFile));
    EXPECT_FALSE(fs::exists(there(run) / placeFile));
}

TEST_F(BehindAShell, PausesGoesOnStopsAndResumes) {
    const fs::path run = started(endless);
    {
        const Follower follower(run);
        ASSERT_TRUE(comesTo(run, RunState::running));
        requestRun(run, TrainerRequest::pause);
        EXPECT_TRUE(comesTo(run, RunState::paused));
        requestRun(run, TrainerRequest::goOn);
        EXPECT_TRUE(comesTo(run, RunState::running));
        requestRun(run, TrainerRequest::stop);
        EXPECT_TRUE(follower.hasEnded());
        EXPECT_EQ(stateOf(run), RunState::stopped);
    }
    resumeRun(run);
    const Follower follower(run);
    EXPECT_TRUE(comesTo(run, RunState::running));
    requestRun(run, TrainerRequest::stop);
    EXPECT_TRUE(comesTo(run, RunState::stopped));
    EXPECT_TRUE(follower.hasEnded());
    EXPECT_EQ(readFile(run / eventsFile), readFile(there(run) / eventsFile));
}

TEST_F(BehindAShell, ShowsAKilledTrainerAsFailedAndResumesIt) {
    const fs::path run = started(endless);
    const Follower follower(run);
    ASSERT_TRUE(comesTo(run, RunState::running));
    ASSERT_TRUE(eventually([&] { return fs::exists(run / eventsFile); }));
    ::kill(static_cast<pid_t>(trainerProcess(run)->pid), SIGKILL);
    EXPECT_TRUE(comesTo(run, RunState::failed));
    EXPECT_TRUE(follower.hasEnded());
    resumeRun(run);
    const Follower again(run);
    EXPECT_TRUE(comesTo(run, RunState::running));
}

TEST_F(BehindAShell, GoesOnFollowingWhenTheConnectionBreaks) {
    reachThrough("echo $$ >> '" + (folder_.path() / "connections").string() + "'");
    const fs::path run = started(endless);
    const Follower follower(run);
    ASSERT_TRUE(eventually([&] { return fs::exists(run / eventsFile); }));
    ::kill(-std::stoi(lastLine(readFile(folder_.path() / "connections"))), SIGKILL);  // with its children
    ASSERT_TRUE(eventually([&] { return follower.has(PlaceNews::Kind::lost, "the run goes on there"); }));
    ASSERT_TRUE(eventually([&] { return follower.last().kind == PlaceNews::Kind::live; }));
    requestRun(run, TrainerRequest::stop);
    EXPECT_TRUE(follower.hasEnded());
    EXPECT_EQ(readFile(run / eventsFile), readFile(there(run) / eventsFile));
}

TEST_F(BehindAShell, BeginsAnewWhereWhatIsHereIsNotWhatIsThere) {
    const fs::path run = started(100);
    ASSERT_TRUE(comesTo(there(run), RunState::finished));
    std::ofstream(run / eventsFile) << "something else\n";
    EXPECT_TRUE(Follower(run).hasEnded());
    EXPECT_EQ(readFile(run / eventsFile), readFile(there(run) / eventsFile));
}

TEST_F(BehindAShell, GreetingsOfTheShellAreNoHarm) {
    reachThrough("echo Welcome; echo 'Last login: today' >&2");
    const fs::path run = started(50);
    EXPECT_TRUE(Follower(run).hasEnded());
    EXPECT_EQ(stateOf(run), RunState::finished);
    EXPECT_THAT(describePlace(place_), StartsWith("lab has zorro-train "));
}

TEST_F(BehindAShell, NewRecordsAreHereWithinAQuarterOfASecond) {
    place_.texts["program"] = "sleep";
    place_.commands["start"] = splitWords("sh -c 'exec sleep 60' {run}");
    const fs::path run = started(10);
    std::ofstream events(there(run) / eventsFile);
    const Follower follower(run);
    std::vector<double> delays;
    for (std::size_t size = 2; size <= 42; size += 2) {
        events << "x\n" << std::flush;
        const auto written = std::chrono::steady_clock::now();
        std::error_code missing;
        ASSERT_TRUE(eventually([&] { return fs::file_size(run / eventsFile, missing) == size; }));
        delays.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - written).count());
        std::this_thread::sleep_for(std::chrono::milliseconds(7));  // out of step with whoever looks
    }
    std::sort(delays.begin(), delays.end());
    RecordProperty("median_seconds", std::to_string(delays[delays.size() / 2]));
    EXPECT_LT(delays[delays.size() / 2], 0.25);
    ::kill(std::stoi(readPlaceRecord(run).pid), SIGKILL);
}

TEST_F(BehindAShell, SaysThatTheTrainerIsMissingThere) {
    place_.texts["program"] = "/opt/no such/zorro-train";
    const std::string sentence =
        "lab: the program '/opt/no such/zorro-train' is missing there; give its path in the settings of this "
        "place";
    EXPECT_EQ(complaintOfStart(), sentence);
    EXPECT_EQ(complaintOfCall([&] { static_cast<void>(describePlace(place_)); }), sentence);
    EXPECT_EQ(complaintOfCall([&] { static_cast<void>(estimateAt(place_, "{}")); }), sentence);
    place_.commands["start"] = splitWords("zorro-no-such-wrapper {program} {run}");
    place_.texts["program"] = "true";
    EXPECT_THAT(complaintOfStart(), HasSubstr("'zorro-no-such-wrapper' is missing there"));
}

TEST_F(BehindAShell, SaysThatTheHostRefuses) {
    reachThrough("echo 'ssh: connect to host lab port 22: Connection refused' >&2; exit 255");
    EXPECT_EQ(complaintOfStart(), "lab cannot be reached: connect to host lab port 22: Connection refused");
}

TEST_F(BehindAShell, SaysThatTheDiskThereIsFull) {
    reachThrough("trap '' XFSZ; ulimit -f 0");
    EXPECT_THAT(complaintOfStart(),
                testing::AllOf(StartsWith("lab: cannot write '"), HasSubstr("File too large")));
}

TEST_F(BehindAShell, SaysThatTheFolderThereCannotBeWritten) {
    place_.texts["folder"] = "/proc/runs";
    EXPECT_THAT(complaintOfStart(), StartsWith("lab: cannot write '/proc/runs/"));
    EXPECT_THAT(complaintOfCall([&] { static_cast<void>(describePlace(place_)); }),
                StartsWith("lab: cannot write the folder '/proc/runs"));
}

TEST_F(BehindAShell, SaysThatATemplateIsWrong) {
    place_.commands["start"] = splitWords("{program} {folder}");
    EXPECT_THAT(complaintOfStart(), HasSubstr("start command has an unknown placeholder '{folder}'"));
    place_ = Place(place_);
    place_.commands["start"] = splitWords("{program} {run}");
    place_.commands["reach"] = splitWords("zorro-no-such-ssh {command}");
    EXPECT_THAT(complaintOfStart(), HasSubstr("cannot start 'zorro-no-such-ssh'"));
}

TEST_F(BehindAShell, SaysWhatATrainerSaidThatCouldNotBegin) {
    place_.commands["start"] =
        splitWords("sh -c 'echo libtorch.so is missing >&2; exit 127' {program} {run}");
    const fs::path run = started(10);
    const Follower follower(run);
    ASSERT_TRUE(follower.hasEnded());
    EXPECT_EQ(follower.last().sentence, "libtorch.so is missing");
}

TEST_F(BehindAShell, SaysThatTheRunIsGoneThere) {
    const fs::path run = started(10);
    ASSERT_TRUE(comesTo(there(run), RunState::finished));
    fs::remove_all(there(run));
    const Follower follower(run);
    ASSERT_TRUE(follower.hasEnded());
    EXPECT_THAT(follower.last().sentence,
                testing::AllOf(StartsWith("lab: the run directory '"), HasSubstr("is not there")));
    EXPECT_THAT(complaintOfCall([&] { resumeRun(run); }), HasSubstr("is not there any more"));
}

TEST_F(BehindAShell, EstimatesWithTheTrainerThere) {
    const TrainerEstimate estimate = estimateAt(place_, comparisonJson(smallComparison(50)));
    EXPECT_EQ(estimate.steps, 50U);
    EXPECT_THAT(estimate.device, StartsWith("CPU"));
    EXPECT_THAT(complaintOfCall([&] { static_cast<void>(estimateAt(place_, "{")); }),
                StartsWith("the comparison cannot be read: the JSON text breaks off at line 1"));
}

}  // namespace
}  // namespace zorro
