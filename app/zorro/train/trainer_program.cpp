#include "app/zorro/train/trainer_program.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/file/file.h"
#include "core/launch/local_trainer.h"

extern char** environ;

namespace zorro {
namespace {

std::atomic<pid_t> trainer = 0;

void handOn(int signal) {
    if (trainer > 0) {
        ::kill(trainer, signal);
    }
}

pid_t start(const std::vector<std::string>& arguments) {
    const std::string program = trainerProgram().string();
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    argv.reserve(words.size() + 1);
    for (std::string& word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    pid_t pid = 0;
    const int problem = ::posix_spawn(&pid, program.c_str(), nullptr, nullptr, argv.data(), environ);
    if (problem != 0) {
        throw FileError("cannot start '" + program + "': " + std::strerror(problem));
    }
    return pid;
}

int wait(pid_t pid) {
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

int runTrainer(const std::vector<std::string>& arguments) {
    // The terminal sends its interrupt to both processes; this one stays for the table at the end.
    std::signal(SIGINT, SIG_IGN);
    trainer = start(arguments);
    for (const int signal : {SIGTERM, SIGUSR1, SIGUSR2}) {
        std::signal(signal, handOn);
    }
    const int status = wait(trainer);
    trainer = 0;
    return status;
}

}  // namespace zorro
