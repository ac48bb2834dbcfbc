#include "core/launch/process/child_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>

#include "core/text/text.h"

extern char** environ;

namespace zorro {
namespace {

constexpr std::size_t mostErrors = std::size_t{1} << 16;
constexpr std::size_t mostOutput = std::size_t{16} << 20;

/// What a program reads as its input: a file without a name, so that neither side waits for the other.
class InputFile {
public:
    explicit InputFile(std::string_view content) : file_(::memfd_create("input", MFD_CLOEXEC)) {
        std::size_t done = 0;
        while (file_ >= 0 && done < content.size()) {
            const ssize_t count = ::write(file_, content.data() + done, content.size() - done);
            if (count < 0) {
                fail();
            }
            done += static_cast<std::size_t>(count);
        }
        if (file_ < 0 || ::lseek(file_, 0, SEEK_SET) != 0) {
            fail();
        }
    }
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;
    ~InputFile() { close(); }
    [[nodiscard]] int get() const { return file_; }

private:
    void close() const {
        if (file_ >= 0) {
            ::close(file_);
        }
    }
    [[noreturn]] void fail() const {
        const int why = errno;
        close();
        throw FileError(std::string("cannot hand a program its input: ") + std::strerror(why));
    }

    int file_;
};

int statusOf(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Adds what can be read now; false at the end.
bool readSome(int file, std::string& text) {
    std::array<char, 1 << 16> buffer{};
    const ssize_t count = ::read(file, buffer.data(), buffer.size());
    if (count > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

}  // namespace

ChildProcess::ChildProcess(const Words& words, std::string_view input) {
    const InputFile file(input);
    Arguments arguments(words);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, file.get(), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output_.ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, errors_.ends[1], STDERR_FILENO);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    const int problem = ::posix_spawnp(&pid_, arguments.pointers[0], &actions, &attributes,
                                       arguments.pointers.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    output_.close(1);
    errors_.close(1);
    if (problem != 0) {
        pid_ = -1;
        throw FileError("cannot start " + inQuotes(words.front()) + ": " + std::strerror(problem));
    }
    ::fcntl(output_.ends[0], F_SETFL, O_NONBLOCK);
    ::fcntl(errors_.ends[0], F_SETFL, O_NONBLOCK);
}

ChildProcess::~ChildProcess() {
    if (pid_ > 0) {
        wait(std::chrono::milliseconds(0));
    }
}

std::string ChildProcess::read(std::chrono::milliseconds patience) {
    std::array<pollfd, 2> files{{{output_.ends[0], POLLIN, 0}, {errors_.ends[0], POLLIN, 0}}};
    std::string text;
    if (::poll(files.data(), files.size(), static_cast<int>(patience.count())) <= 0) {
        return text;
    }
    if (files[1].revents != 0) {
        readErrors();
    }
    if (files[0].revents != 0 && !readSome(output_.ends[0], text)) {
        output_.close(0);
    }
    return text;
}

void ChildProcess::readErrors() {
    if (errors_.ends[0] >= 0 && !readSome(errors_.ends[0], errorText_)) {
        errors_.close(0);
    }
    if (errorText_.size() > mostErrors) {
        errorText_.erase(0, errorText_.size() - mostErrors);
    }
}

void ChildProcess::signal(int number) const {
    if (pid_ > 0) {
        ::kill(-pid_, number);
    }
}

int ChildProcess::wait(std::chrono::milliseconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    int status = 0;
    while (::waitpid(pid_, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() >= end) {
            signal(SIGKILL);
            while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
            }
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    pid_ = -1;
    readErrors();  // once: what it left in the background may hold them open
    return statusOf(status);
}

ProgramAnswer runProgram(const Words& words, std::string_view input, std::chrono::milliseconds patience,
                         const std::stop_token& stop) {
    constexpr std::chrono::milliseconds glance{50};
    const auto end = std::chrono::steady_clock::now() + patience;
    ChildProcess process(words, input);
    ProgramAnswer answer;
    while (!process.hasClosedOutput()) {
        answer.output += process.read(glance);
        if (stop.stop_requested()) {
            throw LaunchError(inQuotes(words.front()) + " was not waited for");
        }
        if (std::chrono::steady_clock::now() > end) {
            throw LaunchError(inQuotes(words.front()) + " has not answered within " +
                              std::to_string(patience.count() / 1000) + " s");
        }
        if (answer.output.size() > mostOutput) {
            throw LaunchError(inQuotes(words.front()) + " prints without end");
        }
    }
    answer.status = process.wait();
    answer.errors = process.errors();
    return answer;
}

std::string lastLine(std::string_view text) {
    text = trimmed(text);
    const std::size_t begin = text.find_last_of("\r\n");
    return withoutControls(trimmed(begin == std::string_view::npos ? text : text.substr(begin + 1)));
}

}  // namespace zorro
