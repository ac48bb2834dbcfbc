// Over a real ssh: an sshd of the test's own on the loopback interface.

#include <csignal>
#include <fstream>

#include <gmock/gmock.h>

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

class OverSsh : public testing::Test {
protected:
    void SetUp() override {
        const std::string missing = missingOf({"sshd", "ssh", "ssh-keygen", "setpriv"});
        if (!missing.empty()) {
            GTEST_SKIP() << "not installed: " << missing << " (Debian: openssh-server, openssh-client)";
        }
        makeKey("host");
        makeKey("user");
        fs::copy_file(folder_.path() / "user.pub", folder_.path() / "authorized");
        writeSettings();
        startServer();
        place_ = defaultPlace("ssh");
        place_.name = "loopback";
        place_.texts["host"] = "127.0.0.1";
        place_.texts["folder"] = (folder_.path() / "it's \"there\" $(no)").string();
        place_.texts["program"] = knownTrainers().front().string();
        place_.commands["reach"] = splitWords(
            "ssh -F none -o BatchMode=yes -o StrictHostKeyChecking=no -o LogLevel=ERROR "
            "-o IdentitiesOnly=yes {host} {command}");
        const Words own{"-p", port_,
                        "-i", (folder_.path() / "user").string(),
                        "-o", "UserKnownHostsFile=" + (folder_.path() / "known").string()};
        place_.commands["reach"].insert(place_.commands["reach"].begin() + 1, own.begin(), own.end());
        ASSERT_TRUE(eventually([&] { return runProgram(reached(place_, {"true"})).status == 0; }))
            << readFile(folder_.path() / "sshd.log");
    }
    void TearDown() override {
        for (const fs::path& run : runDirectories(place_.texts["folder"])) {
            if (const auto process = trainerProcess(run)) {
                ::kill(static_cast<pid_t>(process->pid), SIGKILL);
            }
        }
    }
    void makeKey(const std::string& name) const {
        const std::string path = (folder_.path() / name).string();
        ASSERT_EQ(runProgram({"ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path}).status, 0);
    }
    void writeSettings() {
        if (::geteuid() == 0) {
            fs::create_directories("/run/sshd");  // where root's sshd insists on locking itself up
        }
        // A bash that thinks it is inside another one leaves the user's .bashrc, which may take seconds,
        // alone.
        std::ofstream(folder_.path() / "sshd_config")
            << "Port " << port_
            << "\nListenAddress 127.0.0.1\nPidFile none\nUsePAM no\nSetEnv SHLVL=1\nStrictModes no\n"
            << "PermitRootLogin yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"
            << "HostKey " << (folder_.path() / "host").string() << "\nAuthorizedKeysFile "
            << (folder_.path() / "authorized").string() << "\n";
    }
    void startServer() {
        server_ = daemonOf(folder_.path() / "sshd.log",
                           {installed("sshd"), "-D", "-e", "-f", (folder_.path() / "sshd_config").string()});
    }
    fs::path started(std::size_t steps) {
        const fs::path run = createRunDirectory(folder_.path() / "here", smallComparison(steps));
        startRuns(place_, {run});
        return run;
    }

    const TestFolder folder_;
    const std::string port_ = freePort();
    Place place_;
    std::unique_ptr<ChildProcess> server_;
};

TEST_F(OverSsh, TrainsToTheEndAndBringsEverythingBack) {
    const fs::path run = started(200);
    ASSERT_TRUE(Follower(run).hasEnded());
    EXPECT_EQ(stateOf(run), RunState::finished);
    for (const char* file : {eventsFile, resultFile, checkpointFile}) {
        EXPECT_EQ(readFile(run / file), readFile(place_.texts["folder"] / run.filename() / file)) << file;
    }
}

TEST_F(OverSsh, PausesGoesOnStopsAndIsFoundAgain) {
    const fs::path run = started(endless);
    {
        const Follower follower(run);
        ASSERT_TRUE(comesTo(run, RunState::running));
        requestRun(run, TrainerRequest::pause);
        EXPECT_TRUE(comesTo(run, RunState::paused));
    }
    requestRun(run, TrainerRequest::goOn);  // while nobody follows it, as when the window was closed
    const Follower again(run);
    EXPECT_TRUE(comesTo(run, RunState::running));
    requestRun(run, TrainerRequest::stop);
    EXPECT_TRUE(comesTo(run, RunState::stopped));
    EXPECT_TRUE(again.hasEnded());
}

TEST_F(OverSsh, TrainsOnWhileTheServerIsAway) {
    const fs::path connections = folder_.path() / "connections";
    const Words noted{"sh", "-c", "echo $$ >>\"$0\"; exec \"$@\"", connections.string()};
    place_.commands["reach"].insert(place_.commands["reach"].begin(), noted.begin(), noted.end());
    const fs::path run = started(endless);
    Follower follower(run);
    ASSERT_TRUE(eventually([&] { return fs::exists(run / eventsFile); }));
    server_.reset();
    follower.forget();
    ::kill(std::stoi(lastLine(readFile(connections))), SIGKILL);
    ASSERT_TRUE(eventually([&] { return follower.has(PlaceNews::Kind::lost, "the run goes on there"); }));
    EXPECT_TRUE(trainerProcess(place_.texts["folder"] / run.filename()));
    startServer();
    ASSERT_TRUE(eventually([&] { return follower.last().kind == PlaceNews::Kind::live; }));
    requestRun(run, TrainerRequest::stop);
    EXPECT_TRUE(comesTo(run, RunState::stopped));
}

TEST_F(OverSsh, SaysWhatIsThere) {
    EXPECT_THAT(describePlace(place_),
                testing::AllOf(StartsWith("loopback has zorro-train "), HasSubstr("CPU")));
}

TEST_F(OverSsh, SaysWhyTheHostRefuses) {
    fs::remove(folder_.path() / "authorized");
    EXPECT_THAT(complaintOfCall([&] { started(10); }),
                testing::AllOf(StartsWith("loopback cannot be reached: "), HasSubstr("Permission denied")));
    server_.reset();
    EXPECT_THAT(complaintOfCall([&] { static_cast<void>(describePlace(place_)); }),
                testing::AllOf(StartsWith("loopback cannot be reached: "), HasSubstr("Connection refused")));
}

}  // namespace
}  // namespace zorro
