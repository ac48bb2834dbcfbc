#include "app/zorro/train/trainer_program.h"

#include <array>
#include <csignal>
#include <cstring>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/file/file.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/run/process/trainer_signals.h"

extern char** environ;

namespace zorro {
namespace {

/// Starts the program with the signals blocked that are blocked in `mask`.
pid_t start(std::vector<std::string> words, const sigset_t& mask) {
    const std::string program = words.front();
    std::vector<char*> argv;
    argv.reserve(words.size() + 1);
    for (std::string& word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    ::posix_spawnattr_setsigmask(&attributes, &mask);
    pid_t pid = 0;
    const int problem = ::posix_spawn(&pid, program.c_str(), nullptr, &attributes, argv.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    if (problem != 0) {
        throw FileError("cannot start '" + program + "': " + std::strerror(problem));
    }
    return pid;
}

}  // namespace

int runTrainer(const std::filesystem::path& run) {
    const std::vector<std::string> words{trainerOf(run).string(), run.string()};
    // The terminal sends its interrupt to both processes; this one stays for the table at the end.
    std::signal(SIGINT, SIG_IGN);
    constexpr std::array handedOn{SIGTERM, SIGUSR1, SIGUSR2};
    const int status =
        waitHandingOn(handedOn, [&](const sigset_t& before) { return start(words, before); }).value();
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace zorro
