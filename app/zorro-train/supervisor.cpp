#include "app/zorro-train/supervisor.h"

#include <array>
#include <csignal>
#include <iostream>
#include <optional>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_result.h"
#include "core/run/process/run_claim.h"
#include "core/run/process/trainer_process.h"
#include "core/run/process/trainer_signals.h"
#include "core/text/text.h"

namespace zorro {

namespace {

/// In the process that trains: it ends when the one that waits for it is killed.
void endWith(pid_t supervisor) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != supervisor)  // it was killed before that took effect
        ::_exit(1);
}

/// Writes down how the trainer ended, unless another one has begun meanwhile.
void keepHowItEnded(const std::filesystem::path& run, int signal) try {
    const RunClaim claim = claimRun(run);
    std::error_code missing;
    // A result that is there already is of the moment before, and true.
    if (!std::filesystem::exists(run / resultFile, missing)) {
        try {
            writeResult(run, {.state = RunState::failed, .reason = endedBy(signal)});
        } catch (const FileError& error) {
            std::cerr << "zorro-train: " << linesWithoutControls(error.what()) << std::endl;
        }
    }
    removeTrainerProcess(run);
} catch (const RunError& error) {
    std::cerr << "zorro-train: " << linesWithoutControls(error.what()) << std::endl;
}

}  // namespace

int supervise(const std::filesystem::path& run, const std::function<int()>& train) {
    constexpr std::array handedOn{SIGTERM, SIGINT, SIGUSR1, SIGUSR2};
    const pid_t supervisor = ::getpid();
    const std::optional<int> status = waitHandingOn(handedOn, [&](const sigset_t&) {
        const pid_t pid = ::fork();
        if (pid == 0)
            endWith(supervisor);
        return pid;
    });
    if (!status)  // in the process that trains, also where there is no room for a second one
        return train();
    if (!WIFSIGNALED(*status))
        return WEXITSTATUS(*status);
    std::cerr << "zorro-train: " << endedBy(WTERMSIG(*status)) << std::endl;
    keepHowItEnded(run, WTERMSIG(*status));
    return 128 + WTERMSIG(*status);
}

}  // namespace zorro
