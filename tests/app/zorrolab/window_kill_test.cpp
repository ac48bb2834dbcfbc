// The window is killed at any moment while it shows a run that is being trained: the trainer goes on, and
// every batch that was recorded is there afterwards.

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/file/file.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"
#include "core/series/read/run_reader.h"
#include "tests/core/file/test_folder.h"

extern char** environ;

namespace zorro {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// The window of a scratch user, in memory instead of on a screen.
pid_t startWindow() {
    std::vector<std::string> words{ZORROLAB_PROGRAM, "--room", "train"};
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t pid = 0;
    EXPECT_EQ(::posix_spawn(&pid, ZORROLAB_PROGRAM, &actions, nullptr, arguments.data(), environ), 0);
    ::posix_spawn_file_actions_destroy(&actions);
    return pid;
}

class WindowKill : public testing::Test {
protected:
    WindowKill() {
        for (const char* variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
            ::setenv(variable, folder_.path().c_str(), 1);
        }
        ::setenv("ZORROLAB_RUNS", (folder_ / "runs").c_str(), 1);
        ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
        Comparison comparison{.name = "watched"};
        comparison.architecture = {.depth = 1, .width = 8};
        comparison.data.examples = 200;
        comparison.training = {.steps = 100'000'000, .batch = 16, .recordEvery = 200};
        comparison.training.device = "cpu";
        comparison.members = {{.activation = "relu"}, {.activation = "symmetric-zorro"}};
        run_ = createRunDirectory(folder_ / "runs", comparison);
        startTrainer(run_);
    }
    ~WindowKill() override {
        static_cast<void>(requestTrainer(run_, TrainerRequest::stop));
        waitFor([&] { return !trainerProcess(run_); });
    }
    template <typename Condition>
    static bool waitFor(const Condition& condition) {
        const auto end = std::chrono::steady_clock::now() + 60s;
        while (!condition()) {
            if (std::chrono::steady_clock::now() > end) {
                return false;
            }
            std::this_thread::sleep_for(1ms);
        }
        return true;
    }
    [[nodiscard]] std::string recorded() const {
        std::error_code missing;
        return fs::exists(run_ / eventsFile, missing) ? readFile(run_ / eventsFile) : "";
    }
    /// Kills `count` windows, each at a moment of its own between its start and what it does when it is open.
    void killWindows(int count, Random& random) {
        std::vector<pid_t> windows;
        for (int i = 0; i < count; ++i) {
            windows.push_back(startWindow());
        }
        for (const pid_t window : windows) {
            std::this_thread::sleep_for(std::chrono::milliseconds(random.below(400)));
            ::kill(window, SIGKILL);
            int status = 0;
            ::waitpid(window, &status, 0);
            EXPECT_TRUE(WIFSIGNALED(status));
        }
    }

    TestFolder folder_;
    fs::path run_;
};

TEST_F(WindowKill, LeavesTheTrainerAndEverythingItRecordedAlone) {
    ASSERT_TRUE(waitFor([&] { return trainerProcess(run_) && !recorded().empty(); }));
    const std::int64_t trainer = trainerProcess(run_)->pid;
    Random random(17);
    std::string before = recorded();
    for (int kill = 0; kill < 50; kill += 2) {
        killWindows(2, random);
        ASSERT_TRUE(trainerProcess(run_));
        EXPECT_EQ(trainerProcess(run_)->pid, trainer);
        const std::string after = recorded();
        EXPECT_TRUE(after.starts_with(before));
        before = after;
    }
    const std::size_t size = before.size();
    EXPECT_TRUE(waitFor([&] { return recorded().size() > size; }));
    const RunSnapshot run = readRun(run_);
    EXPECT_EQ(run.state, RunState::running);
    for (std::size_t i = 1; i < run.history.steps.size(); ++i) {
        EXPECT_LT(run.history.steps[i - 1], run.history.steps[i]);
    }
}

}  // namespace
}  // namespace zorro
