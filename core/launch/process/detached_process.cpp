#include "core/launch/process/detached_process.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/wait.h>
#include <unistd.h>

#include "core/file/file.h"
#include "core/launch/process/pipe.h"

namespace zorro {
namespace {

void waitForChild(pid_t pid) {
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
}

/// In the child: what works in the background takes the time that windows leave. Where no control group
/// tells processes apart, Linux weighs sessions against each other, and niceness counts only within one of
/// them: the session gives way too. Neither is needed to work.
void giveWay() {
    constexpr int niceness = 10;
    static_cast<void>(!::nice(niceness));
    const int session = ::open("/proc/self/autogroup", O_WRONLY | O_CLOEXEC);
    if (session >= 0) {
        static_cast<void>(!::write(session, "10", 2));
        ::close(session);
    }
}

/// In the child: where standard input and output go, then the program. Reports why not through `problem`.
[[noreturn]] void become(Arguments& arguments, int nothing, int log, const FileLock* lock, int problem) {
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(log, STDERR_FILENO);
    if (lock != nullptr) {
        lock->keepInNextProgram();
    }
    ::execv(arguments.pointers[0], arguments.pointers.data());
    const int why = errno;
    static_cast<void>(!::write(problem, &why, sizeof why));
    ::_exit(127);
}

/// The number that a child wrote before it became the program: why it could not, or its own child's. Nothing
/// where it wrote none.
std::optional<int> numberIn(Pipe& pipe) {
    static_assert(sizeof(pid_t) == sizeof(int));
    pipe.close(1);
    int number = 0;
    ssize_t count = 0;
    while ((count = ::read(pipe.ends[0], &number, sizeof number)) < 0 && errno == EINTR) {
    }
    return count == sizeof number ? std::optional(number) : std::nullopt;
}

}  // namespace

std::int64_t startDetached(const Words& words, const DetachedOptions& options) {
    const auto failToStart = [&](int why) {
        throw FileError("cannot start '" + words.front() + "': " + std::strerror(why));
    };
    const int log = ::open(options.log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (log < 0) {
        throw FileError("cannot write '" + options.log.string() + "': " + std::strerror(errno));
    }
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    Arguments arguments(words);
    Pipe problem;
    Pipe number;
    // Twice, so that the program is nobody's child here and leaves no zombie.
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::setsid();
        if (options.givesWay) {
            giveWay();
        }
        const pid_t own = ::fork();
        if (own == 0) {
            become(arguments, nothing, log, options.lock, problem.ends[1]);
        }
        static_cast<void>(!::write(number.ends[1], &own, sizeof own));
        ::_exit(0);
    }
    const int forkProblem = errno;
    ::close(log);
    ::close(nothing);
    if (pid < 0) {
        failToStart(forkProblem);
    }
    waitForChild(pid);
    if (const std::optional<int> why = numberIn(problem)) {
        failToStart(*why);
    }
    return numberIn(number).value_or(0);
}

}  // namespace zorro
