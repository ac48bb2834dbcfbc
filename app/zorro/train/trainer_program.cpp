#include "app/zorro/train/trainer_program.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/file/file.h"

extern char** environ;

namespace zorro {
namespace {

std::atomic<pid_t> trainer = 0;

void handOn(int signal) {
    if (trainer > 0) {
        ::kill(trainer, signal);
    }
}

std::string trainerPath() {
    std::error_code problem;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", problem);
    return (self.parent_path() / "zorro-train").string();
}

pid_t start(const std::vector<std::string>& arguments, const posix_spawn_file_actions_t* actions) {
    std::string program = trainerPath();
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    argv.reserve(words.size() + 1);
    for (std::string& word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    pid_t pid = 0;
    const int problem = ::posix_spawn(&pid, program.c_str(), actions, nullptr, argv.data(), environ);
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

/// The standard output of the trainer, read to its end.
struct Pipe {
    int ends[2] = {-1, -1};

    Pipe() {
        if (::pipe(ends) != 0) {
            throw FileError(std::string("cannot make a pipe: ") + std::strerror(errno));
        }
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        closeEnd(0);
        closeEnd(1);
    }
    void closeEnd(int which) {
        if (ends[which] >= 0) {
            ::close(ends[which]);
        }
        ends[which] = -1;
    }
    [[nodiscard]] std::string readAll() const {
        std::string text;
        char buffer[4096];
        for (ssize_t count = 0; (count = ::read(ends[0], buffer, sizeof buffer)) > 0;) {
            text.append(buffer, static_cast<std::size_t>(count));
        }
        return text;
    }
};

}  // namespace

int runTrainer(const std::vector<std::string>& arguments) {
    // The terminal sends its interrupt to both processes; this one stays for the table at the end.
    std::signal(SIGINT, SIG_IGN);
    trainer = start(arguments, nullptr);
    for (const int signal : {SIGTERM, SIGUSR1, SIGUSR2}) {
        std::signal(signal, handOn);
    }
    const int status = wait(trainer);
    trainer = 0;
    return status;
}

std::string trainerOutput(const std::vector<std::string>& arguments) {
    Pipe pipe;
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, pipe.ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_addclose(&actions, pipe.ends[0]);
    const pid_t pid = start(arguments, &actions);
    ::posix_spawn_file_actions_destroy(&actions);
    pipe.closeEnd(1);
    std::string text = pipe.readAll();
    if (wait(pid) != 0) {
        throw FileError("the trainer could not say what this needs");
    }
    return text;
}

}  // namespace zorro
