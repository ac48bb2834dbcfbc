// The trainer as a process: killed at any moment it leaves a run that reads and goes on; signals are heard.

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <optional>
#include <spawn.h>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_trash.h"
#include "core/run/events/event_line.h"
#include "core/run/process/trainer_process.h"
#include "core/series/read/run_reader.h"
#include "tests/core/file/test_folder.h"

extern char** environ;

namespace zorro {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto patience = 60s;

/// zorro-train as a child process, killed with this object where it is still there.
class TrainerChild {
public:
    /// Trains `run`; with `largestFile`, no file may grow beyond so many bytes, as on a disk that is full.
    explicit TrainerChild(const fs::path& run, std::size_t largestFile = 0) {
        std::string program = largestFile == 0 ? ZORRO_TRAIN_PROGRAM : "/usr/bin/prlimit";
        std::string limit = "--fsize=" + std::to_string(largestFile);
        std::string trainer = ZORRO_TRAIN_PROGRAM;
        std::string argument = run.string();
        std::vector<char*> words{program.data(), argument.data(), nullptr};
        if (largestFile > 0)
            words = {program.data(), limit.data(), trainer.data(), argument.data(), nullptr};
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        EXPECT_EQ(::posix_spawn(&pid_, program.c_str(), &actions, nullptr, words.data(), environ), 0);
        ::posix_spawn_file_actions_destroy(&actions);
    }
    TrainerChild(const TrainerChild&) = delete;
    TrainerChild& operator=(const TrainerChild&) = delete;
    ~TrainerChild() {
        if (pid_ > 0) {
            send(SIGKILL);
            static_cast<void>(wait());
        }
    }

    void send(int signal) const { ::kill(pid_, signal); }

    /// The exit status, or minus the signal that ended it.
    int wait() {
        int status = 0;
        ::waitpid(pid_, &status, 0);
        pid_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

    /// The exit status, or minus the signal that ended it; nothing while it runs.
    [[nodiscard]] std::optional<int> ended() {
        int status = 0;
        if (::waitpid(pid_, &status, WNOHANG) != pid_)
            return std::nullopt;
        pid_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

private:
    pid_t pid_ = 0;
};

/// Waits until `condition` holds; false where patience ended first.
template <typename Condition>
bool waitFor(const Condition& condition) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < end) {
        if (condition())
            return true;
        std::this_thread::sleep_for(1ms);
    }
    return false;
}

class TrainerProcessTest : public testing::Test {
protected:
    TrainerProcessTest() {
        Comparison comparison{.name = "killed"};
        comparison.architecture = {.depth = 1, .width = 8};
        comparison.data.examples = 200;
        comparison.training = {.steps = 1'000'000, .batch = 16, .recordEvery = 5};
        comparison.training.checkpointSeconds = 0.05;
        comparison.training.device = "cpu";
        comparison.members = {{.activation = "relu"}, {.activation = "symmetric-zorro"}};
        run_ = createRunDirectory(folder_.path(), comparison);
    }

    [[nodiscard]] std::uintmax_t recorded() const {
        std::error_code missing;
        const std::uintmax_t size = fs::file_size(run_ / eventsFile, missing);
        return missing ? 0 : size;
    }
    [[nodiscard]] std::uint64_t lastStep() const {
        const RunSnapshot snapshot = readRun(run_);
        return snapshot.history.steps.empty() ? 0 : snapshot.history.steps.back();
    }

    TestFolder folder_;
    fs::path run_;
};

TEST_F(TrainerProcessTest, LeavesAReadableRunThatGoesOnWheneverItIsKilled) {
    Random random(11);
    for (int kill = 0; kill < 30; ++kill) {
        const std::uintmax_t before = recorded();
        const std::uintmax_t more = random.below(30'000);
        {
            TrainerChild trainer(run_);
            // Some die while LibTorch loads, some while a checkpoint is written, some in the middle of a
            // line.
            ASSERT_TRUE(
                waitFor([&] { return recorded() >= before + more || recorded() + 200'000 < before; }));
            const auto moment = std::chrono::microseconds(random.below(60'000));
            const auto start = std::chrono::steady_clock::now();
            ASSERT_TRUE(waitFor([&] { return std::chrono::steady_clock::now() - start >= moment; }));
            ASSERT_FALSE(trainer.ended());
        }
        ASSERT_TRUE(waitFor([&] { return !trainerProcess(run_); }));
        const RunSnapshot snapshot = readRun(run_);
        EXPECT_TRUE(snapshot.state == RunState::failed || snapshot.state == RunState::prepared);
        EXPECT_TRUE(snapshot.resumable);
        for (std::size_t i = 1; i < snapshot.history.steps.size(); ++i)
            EXPECT_LT(snapshot.history.steps[i - 1], snapshot.history.steps[i]);
    }
    EXPECT_GT(lastStep(), 100U);

    TrainerChild trainer(run_);
    ASSERT_TRUE(
        waitFor([&] { return trainerProcess(run_) && readRunSummary(run_).state == RunState::running; }));
    const std::uintmax_t size = recorded();
    ASSERT_TRUE(waitFor([&] { return recorded() > size + 5'000; }));
    trainer.send(SIGTERM);
    EXPECT_EQ(trainer.wait(), 0);
    EXPECT_EQ(readRun(run_).state, RunState::stopped);
}

TEST_F(TrainerProcessTest, TrainsARunAloneHoweverManyAreStarted) {
    std::vector<std::unique_ptr<TrainerChild>> trainers;
    for (int i = 0; i < 3; ++i) trainers.push_back(std::make_unique<TrainerChild>(run_));
    // All but one are refused, and take nothing away from that one.
    std::size_t refused = 0;
    ASSERT_TRUE(waitFor([&] {
        for (auto& trainer : trainers) {
            if (const std::optional<int> status = trainer ? trainer->ended() : std::nullopt) {
                EXPECT_EQ(*status, 1);
                trainer.reset();
                ++refused;
            }
        }
        return refused == 2;
    }));
    ASSERT_TRUE(waitFor([&] { return recorded() > 50'000; }));
    EXPECT_TRUE(trainerProcess(run_));
    EXPECT_EQ(readRunSummary(run_).state, RunState::running);
    EXPECT_THROW(moveRunToTrash(run_), RunError);

    for (auto& trainer : trainers) {
        if (trainer) {
            trainer->send(SIGTERM);
            EXPECT_EQ(trainer->wait(), 0);
        }
    }
    std::istringstream lines(readFile(run_ / eventsFile));
    std::uint64_t last = 0;
    for (std::string line; std::getline(lines, line);) {
        const std::optional<LineSteps> steps = stepsOf(line);
        ASSERT_TRUE(steps || isProgramsLine(line)) << line;
        if (steps) {
            EXPECT_GT(steps->first, last);
            last = steps->last;
        }
    }
    EXPECT_EQ(readRun(run_).state, RunState::stopped);
    EXPECT_FALSE(fs::exists(moveRunToTrash(run_) / trainerFile));
}

TEST_F(TrainerProcessTest, WritesDownThatItWasKilled) {
    TrainerChild trainer(run_);
    ASSERT_TRUE(waitFor([&] { return recorded() > 0 && trainerProcess(run_); }));
    ASSERT_EQ(::kill(static_cast<pid_t>(trainerProcess(run_)->pid), SIGKILL), 0);
    EXPECT_EQ(trainer.wait(), 128 + SIGKILL);
    EXPECT_EQ(stateWords(readRun(run_)), "failed: killed (signal 9), resumable");
}

TEST_F(TrainerProcessTest, IsKilledWithTheProcessThatWaitsForIt) {
    TrainerChild trainer(run_);
    ASSERT_TRUE(waitFor([&] { return recorded() > 0 && trainerProcess(run_); }));
    trainer.send(SIGKILL);
    EXPECT_EQ(trainer.wait(), -SIGKILL);
    ASSERT_TRUE(waitFor([&] { return !trainerProcess(run_); }));
    EXPECT_EQ(stateWords(readRun(run_)), "failed: the trainer was killed, resumable");
}

TEST_F(TrainerProcessTest, FailsInOneSentenceWhereTheDiskIsFullAndLosesNothing) {
    if (!fs::exists("/usr/bin/prlimit"))
        GTEST_SKIP() << "prlimit is not installed";
    {
        TrainerChild full(run_, 50'000);
        EXPECT_EQ(full.wait(), 1);
    }
    const RunSnapshot failed = readRun(run_);
    EXPECT_EQ(failed.state, RunState::failed);
    EXPECT_NE(failed.reason.find("is the disk full?"), std::string::npos) << failed.reason;
    EXPECT_TRUE(failed.resumable);
    EXPECT_GT(lastStep(), 0U);

    const std::uint64_t before = lastStep();
    TrainerChild trainer(run_);
    ASSERT_TRUE(waitFor([&] { return lastStep() > before; }));
    trainer.send(SIGTERM);
    EXPECT_EQ(trainer.wait(), 0);
}

TEST_F(TrainerProcessTest, PausesAndGoesOn) {
    TrainerChild trainer(run_);
    ASSERT_TRUE(waitFor([&] { return recorded() > 0; }));
    trainer.send(SIGUSR1);
    ASSERT_TRUE(waitFor([&] { return readRunSummary(run_).state == RunState::paused; }));
    const std::uintmax_t size = recorded();
    trainer.send(SIGUSR2);
    ASSERT_TRUE(waitFor([&] { return readRunSummary(run_).state == RunState::running; }));
    ASSERT_TRUE(waitFor([&] { return recorded() > size; }));
    trainer.send(SIGINT);
    EXPECT_EQ(trainer.wait(), 0);
    const RunSnapshot snapshot = readRun(run_);
    EXPECT_EQ(snapshot.state, RunState::stopped);
    EXPECT_FALSE(trainerProcess(run_));
}

}  // namespace
}  // namespace zorro
