// In a real Slurm: munged, slurmctld and slurmd of the test's own, on this machine as the only node. Where
// nothing but the answers of Slurm matters, other programs give them.

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <set>

#include <gmock/gmock.h>

#include "core/launch/batch/batch.h"
#include "core/launch/place/reach.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"
#include "tests/core/launch/daemons.h"
#include "tests/core/launch/launch_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;

Place slurmPlace(const fs::path& folder) {
    Place place = defaultPlace("slurm");
    place.name = "cluster";
    place.texts["folder"] = (folder / "it's \"shared\"").string();
    place.texts["program"] = knownTrainers().front().string();
    fs::create_directories(place.texts["folder"]);
    return place;
}

class InSlurm : public testing::Test {
protected:
    void SetUp() override {
        const std::string missing =
            missingOf({"munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel", "sinfo", "setpriv"});
        if (!missing.empty()) {
            GTEST_SKIP() << "not installed: " << missing
                         << " (Debian: slurmctld, slurmd, slurm-client, munge)";
        }
        ASSERT_NO_FATAL_FAILURE(startMunge());
        writeSettings();
        ::setenv("SLURM_CONF", (folder_.path() / "slurm.conf").c_str(), 1);
        daemons_.push_back(daemonOf(log("slurmctld"), {installed("slurmctld"), "-D", "-c"}));
        daemons_.push_back(daemonOf(log("slurmd"), {installed("slurmd"), "-D", "-N", hostName()}));
        ASSERT_TRUE(eventually([] {
            return runProgram({"sinfo", "--noheader", "--format=%T"}).output.starts_with("idle");
        })) << readFile(log("slurmctld"))
            << readFile(log("slurmd"));
        place_ = slurmPlace(folder_.path());
    }
    void TearDown() override {
        if (!daemons_.empty()) {
            static_cast<void>(runProgram({"scancel", "--signal=KILL", "--full", "--me"}));
            static_cast<void>(runProgram({"scancel", "--me"}));
            static_cast<void>(eventually([] { return runProgram({"squeue", "--noheader"}).output.empty(); }));
        }
        daemons_.clear();
    }
    void startMunge() {
        const fs::path munge = folder_.path() / "munge";
        fs::create_directory(munge);
        // munged insists that everybody may go through to its socket.
        fs::permissions(folder_.path(), fs::perms(0711));
        fs::permissions(munge, fs::perms(0711));
        std::ofstream(munge / "key") << std::string(1024, 'k');
        fs::permissions(munge / "key", fs::perms(0600));
        Words words{installed("munged"), "--foreground", "--num-threads=2"};
        for (const std::string file : {"socket", "pid-file", "seed-file", "log-file", "key-file"}) {
            words.push_back("--" + file + "=" + (munge / (file == "key-file" ? "key" : file)).string());
        }
        daemons_.push_back(daemonOf(log("munged"), words));
        ASSERT_TRUE(eventually([&] { return fs::exists(munge / "socket"); })) << readFile(log("munged"));
    }
    void writeSettings() const {
        const std::string own = folder_.path().string();
        const std::string user = runProgram({"id", "--user", "--name"}).output;
        fs::create_directories(own + "/state");
        fs::create_directories(own + "/spool");
        std::ofstream(own + "/slurm.conf")
            << "ClusterName=zorro\nSlurmctldHost=" << hostName() << "(127.0.0.1)\nSlurmUser=" << user
            << "SlurmdUser=" << user << "AuthInfo=socket=" << own
            << "/munge/socket\nSlurmctldPort=" << freePort() << "\nSlurmdPort=" << freePort()
            << "\nStateSaveLocation=" << own << "/state\nSlurmdSpoolDir=" << own
            << "/spool\nSlurmctldPidFile=" << own << "/slurmctld.pid\nSlurmdPidFile=" << own
            << "/slurmd.pid\n"
            << "ProctrackType=proctrack/linuxproc\nTaskPlugin=task/none\nMpiDefault=none\n"
            << "JobAcctGatherType=jobacct_gather/none\nAccountingStorageType=accounting_storage/none\n"
            << "SelectType=select/cons_tres\nSelectTypeParameters=CR_CPU\nSlurmdParameters=config_overrides\n"
            << "SchedulerParameters=batch_sched_delay=0,sched_interval=1\nReturnToService=2\nKillWait=1\n"
            << "CommunicationParameters=NoCtldInAddrAny,NoInAddrAny\n"
            << "NodeName=" << hostName() << " NodeAddr=127.0.0.1 CPUs=8 State=UNKNOWN\n"
            << "PartitionName=lab Nodes=ALL Default=YES MaxTime=INFINITE State=UP\n";
    }
    static std::string hostName() {
        std::array<char, 256> name{};
        ::gethostname(name.data(), name.size() - 1);
        const std::string whole = name.data();
        return whole.substr(0, whole.find('.'));
    }
    [[nodiscard]] fs::path log(const std::string& name) const { return folder_.path() / (name + ".log"); }
    fs::path made(std::size_t steps) {
        return createRunDirectory(place_.texts["folder"], smallComparison(steps));
    }

    const TestFolder folder_;
    std::vector<std::unique_ptr<ChildProcess>> daemons_;
    Place place_;
};

TEST_F(InSlurm, TrainsASweepAsTheTasksOfOneJob) {
    EXPECT_THAT(describePlace(place_),
                testing::AllOf(StartsWith("cluster takes the job: "), HasSubstr("lab")));
    const std::vector<fs::path> runs{made(50), made(60), made(70)};
    startRuns(place_, runs);
    const std::string job = readPlaceRecord(runs[0]).job;
    EXPECT_EQ(readPlaceRecord(runs[2]).job, job.substr(0, job.find('_')) + "_2");
    for (std::size_t i = 0; i < runs.size(); ++i) {
        EXPECT_TRUE(comesTo(runs[i], RunState::finished));
        EXPECT_TRUE(Follower(runs[i]).hasEnded());
        EXPECT_EQ(readRunSummary(runs[i]).result.steps, 50 + 10 * i);
    }
}

TEST_F(InSlurm, AllotsEachTaskWhatThePlaceSays) {
    place_.texts["cpus"] = "3";
    place_.texts["time"] = "7:00";
    const fs::path run = made(endless);
    startRuns(place_, {run});
    ASSERT_TRUE(comesTo(run, RunState::running));
    const std::string job = readPlaceRecord(run).job;
    EXPECT_EQ(
        runProgram({"squeue", "--noheader", "--jobs=" + job, "--Format=NumCPUs:.4,TimeLimit:.8"}).output,
        "   3    7:00\n");
    requestRun(run, TrainerRequest::stop);
    EXPECT_TRUE(comesTo(run, RunState::stopped));
}

TEST_F(InSlurm, PausesGoesOnStopsAndResumes) {
    const fs::path run = made(endless);
    startRuns(place_, {run});
    const Follower follower(run);
    ASSERT_TRUE(comesTo(run, RunState::running));
    EXPECT_TRUE(eventually([&] { return follower.has(PlaceNews::Kind::live, "running in Slurm as job"); }));
    requestRun(run, TrainerRequest::pause);
    EXPECT_TRUE(comesTo(run, RunState::paused));
    requestRun(run, TrainerRequest::goOn);
    EXPECT_TRUE(comesTo(run, RunState::running));
    requestRun(run, TrainerRequest::stop);
    EXPECT_TRUE(comesTo(run, RunState::stopped));
    EXPECT_TRUE(follower.hasEnded());
    EXPECT_THAT(complaintOfCall([&] { requestRun(run, TrainerRequest::stop); }),
                HasSubstr("has ended already"));
    resumeRun(run);
    EXPECT_TRUE(comesTo(run, RunState::running));
}

TEST_F(InSlurm, SaysWhatSlurmDidToARun) {
    place_.commands["start"].emplace_back("--begin=now+1hour");
    const fs::path waiting = made(endless);
    startRuns(place_, {waiting});
    place_.commands["start"].pop_back();
    const fs::path killed = made(endless);
    startRuns(place_, {killed});
    const Follower ofWaiting(waiting);
    const Follower ofKilled(killed);
    EXPECT_TRUE(
        eventually([&] { return ofWaiting.has(PlaceNews::Kind::waiting, "queued in Slurm (BeginTime)"); }));
    EXPECT_THAT(complaintOfCall([&] { requestRun(waiting, TrainerRequest::pause); }),
                HasSubstr("has not begun"));
    requestRun(waiting, TrainerRequest::stop);
    EXPECT_TRUE(comesTo(waiting, RunState::stopped));
    EXPECT_TRUE(ofWaiting.hasEnded());
    ASSERT_TRUE(comesTo(killed, RunState::running));
    ::kill(static_cast<pid_t>(trainerProcess(killed)->pid), SIGKILL);
    EXPECT_TRUE(comesTo(killed, RunState::failed));
    EXPECT_NE(readRunSummary(killed).reason, "");
    EXPECT_TRUE(ofKilled.hasEnded());
}

TEST_F(InSlurm, SaysWhatSlurmRefuses) {
    place_.commands["start"].emplace_back("--partition=none");
    EXPECT_THAT(complaintOfCall([&] { startRuns(place_, {made(10)}); }),
                testing::AllOf(StartsWith("cluster: "), HasSubstr("Invalid partition")));
    EXPECT_THAT(complaintOfCall([&] { static_cast<void>(describePlace(place_)); }),
                HasSubstr("Invalid partition"));
}

TEST_F(InSlurm, CompletesAnArrayOfTwelveTasksOfWhichTwoAreKilled) {
    std::vector<BatchJob> jobs;
    for (std::size_t i = 0; i < 12; ++i) {
        jobs.push_back({.run = {}, .comparison = smallComparison(i < 2 ? 3000 : 50 + i)});
        jobs.back().comparison.training.checkpointSeconds = 0.1;
    }
    const fs::path runs = place_.texts["folder"];
    std::set<std::string> killed;
    std::size_t again = 0;
    // The first two train long enough to be seen with a checkpoint.
    const auto killTwo = [&] {
        for (const fs::path& run : runDirectories(runs)) {
            const auto process = trainerProcess(run);
            const std::string name = run.filename().string();
            if (killed.size() < 2 && !killed.contains(name) && process && fs::exists(run / checkpointFile)) {
                ::kill(static_cast<pid_t>(process->pid), SIGKILL);
                killed.insert(name);
            }
        }
        return false;
    };
    const BatchResult result = trainBatch(
        jobs, {.places = {place_}, .folderOf = [&](const Place&) { return runs; }, .pace = hurried()},
        killTwo, [&](const BatchNews& news) { again += news.kind == BatchNews::Kind::again ? 1 : 0; });
    EXPECT_EQ(killed.size(), 2U);
    EXPECT_EQ(again, 2U);
    EXPECT_EQ(result.over, 12U);
    EXPECT_EQ(runDirectories(runs).size(), 12U);
    std::set<std::string> arrays;
    for (const fs::path& run : runDirectories(runs)) {
        EXPECT_EQ(stateOf(run), RunState::finished);
        const std::string job = readPlaceRecord(run).job;
        arrays.insert(job.substr(0, job.find('_')));
    }
    EXPECT_EQ(arrays.size(), 3U);  // all of them, then each of the two
}

class AsSlurmWould : public testing::Test {
protected:
    fs::path started() {
        const fs::path run = createRunDirectory(place_.texts["folder"], smallComparison(10));
        startRuns(place_, {run});
        return run;
    }

    const TestFolder folder_;
    Place place_ = slurmPlace(folder_.path());
};

TEST_F(AsSlurmWould, SubmitsAScriptThatFindsItsRunWhateverItIsCalled) {
    place_.texts["program"] = "printf";
    place_.texts["script"] = "#!/bin/sh\nset -- {runs}\nshift \"$TASK\"\n{program} %s \"$1\"\n";
    place_.commands["start"] = splitWords("sh -c 'cat >\"$1\"; echo \"12;main\"'");
    place_.commands["start"].insert(place_.commands["start"].end(),
                                    {"{array}", (folder_.path() / "job.sh").string()});
    const fs::path one = createRunDirectory(place_.texts["folder"], smallComparison(1));
    const fs::path two = createRunDirectory(place_.texts["folder"], smallComparison(2));
    startRuns(place_, {one, two});
    EXPECT_EQ(runProgram({"env", "TASK=1", "sh", (folder_.path() / "job.sh").string()}).output, two.string());
    EXPECT_EQ(readPlaceRecord(two).job, "12_1");
}

TEST_F(AsSlurmWould, AsksForWhatAStudySaysOfEachTask) {
    place_ = withTexts(place_, {{"cpus", "4"}, {"memory", "8G"}, {"time", "2:00:00"}, {"gpus", "a100:1"}});
    place_.commands["start"] = splitWords("sh -c 'cat >/dev/null; echo \"$@\" >\"$0\"; echo 12'");
    place_.commands["start"].insert(place_.commands["start"].end(),
                                    {(folder_.path() / "words").string(), "{array}"});
    started();
    EXPECT_EQ(readFile(folder_.path() / "words"),
              "0-0 --cpus-per-task=4 --mem=8G --time=2:00:00 --gres=gpu:a100:1\n");
}

TEST_F(AsSlurmWould, DoesNotTakeAnyAnswerForAJob) {
    place_.commands["start"] = splitWords("echo submitted {array}");
    EXPECT_THAT(complaintOfCall([&] { started(); }),
                HasSubstr("the start command should print the job's number, not 'submitted 0-0'"));
}

TEST_F(AsSlurmWould, SaysHowTheJobStands) {
    place_.commands["start"] = splitWords("sh -c 'echo 7' {array}");
    place_.commands["state"] = {"sh", "-c", "cat \"$1\" || kill -9 $$", "{job}",
                                (folder_.path() / "state").string()};
    const auto answer = [&](const std::string& text) { replaceFile(folder_.path() / "state", text); };
    answer("PENDING|Priority\n");
    const fs::path run = started();
    const Follower follower(run);
    const auto says = [&](PlaceNews::Kind kind, const std::string& words) {
        return eventually([&] { return follower.has(kind, words); });
    };
    EXPECT_TRUE(says(PlaceNews::Kind::waiting, "queued in Slurm (Priority)"));
    answer("CONFIGURING\n");
    EXPECT_TRUE(says(PlaceNews::Kind::waiting, "Slurm's job 7_0 is configuring"));
    fs::remove(folder_.path() / "state");
    EXPECT_TRUE(says(PlaceNews::Kind::lost, "asking Slurm again"));
    replaceFile(run / trainerLogFile, "module: command not found\n");
    answer("NODE_FAIL None\n");
    EXPECT_TRUE(
        says(PlaceNews::Kind::ended, "Slurm has ended job 7_0 as NODE_FAIL; the last thing it said: module"));
    EXPECT_EQ(stateOf(run), RunState::failed);
}

TEST_F(AsSlurmWould, SaysThatTheSharedFolderCannotBeWritten) {
    place_.texts["folder"] = "/proc/runs";
    EXPECT_THAT(complaintOfCall([&] { static_cast<void>(describePlace(place_)); }),
                HasSubstr("the folder '/proc/runs' cannot be written from this machine"));
}

}  // namespace
}  // namespace zorro
