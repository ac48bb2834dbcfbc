#include "app/zorro-train/supervisor.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <iostream>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

#include "app/zorro-train/signals.h"
#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_result.h"
#include "core/run/process/trainer_process.h"

namespace zorro {

namespace {

constexpr std::array handedOn{SIGTERM, SIGINT, SIGUSR1, SIGUSR2};

std::atomic<pid_t> trainer = 0;

void handOn(int signal) {
    const int before = errno;
    if (trainer > 0)
        ::kill(trainer, signal);
    errno = before;
}

/// Holds the signals back until the end of its life, so that none is lost between fork and its handler.
class SignalsHeldBack {
public:
    SignalsHeldBack() {
        sigset_t held;
        ::sigemptyset(&held);
        for (const int signal : handedOn) ::sigaddset(&held, signal);
        ::sigprocmask(SIG_BLOCK, &held, &before_);
    }
    SignalsHeldBack(const SignalsHeldBack&) = delete;
    SignalsHeldBack& operator=(const SignalsHeldBack&) = delete;
    ~SignalsHeldBack() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

private:
    sigset_t before_{};
};

/// In the process that trains: it ends when the one that waits for it is killed.
void endWith(pid_t supervisor) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != supervisor)  // it was killed before that took effect
        ::_exit(1);
}

void sayHowItEnded(const std::filesystem::path& run, int signal) {
    std::cerr << "zorro-train: " << endedBy(signal) << std::endl;
    std::error_code missing;
    // A result that is there already is of the moment before, and true.
    if (!std::filesystem::exists(run / resultFile, missing)) {
        try {
            writeResult(run, {.state = RunState::failed, .reason = endedBy(signal)});
        } catch (const FileError& error) {
            std::cerr << "zorro-train: " << error.what() << std::endl;
        }
    }
    removeTrainerProcess(run);
}

}  // namespace

std::string endedBy(int signal) {
    const bool ownMistake =
        signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE || signal == SIGILL || signal == SIGABRT;
    return (ownMistake ? "crashed (signal " : "killed (signal ") + std::to_string(signal) + ")";
}

int supervise(const std::filesystem::path& run, const std::function<int()>& train) {
    const pid_t supervisor = ::getpid();
    {
        const SignalsHeldBack heldBack;
        const pid_t pid = ::fork();
        if (pid == 0)
            endWith(supervisor);
        trainer = pid;
        if (pid > 0)
            handleSignals(handedOn, handOn);
    }
    if (trainer <= 0)  // also where there is no room for a second process
        return train();
    int status = 0;
    while (::waitpid(trainer, &status, 0) < 0 && errno == EINTR) {
    }
    trainer = 0;
    if (!WIFSIGNALED(status))
        return WEXITSTATUS(status);
    sayHowItEnded(run, WTERMSIG(status));
    return 128 + WTERMSIG(status);
}

}  // namespace zorro
