#include "core/launch/local_trainer.h"

#include <array>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/file/file.h"
#include "core/run/run_directory.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

constexpr const char* programName = "zorro-train";
constexpr const char* unreadable = "the trainer's answer cannot be read; is zorro-train of another version?";

struct Pipe {
    std::array<int, 2> ends{-1, -1};

    Pipe() {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
            throw FileError(std::string("cannot make a pipe: ") + std::strerror(errno));
        }
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close(0);
        close(1);
    }
    void close(std::size_t which) {
        if (ends[which] >= 0) {
            ::close(ends[which]);
            ends[which] = -1;
        }
    }
    [[nodiscard]] std::string readAll() const {
        std::string text;
        std::array<char, 4096> buffer{};
        for (;;) {
            const ssize_t count = ::read(ends[0], buffer.data(), buffer.size());
            if (count > 0) {
                text.append(buffer.data(), static_cast<std::size_t>(count));
            } else if (count == 0 || errno != EINTR) {
                return text;
            }
        }
    }
};

/// Words as exec wants them; made before fork, after which nothing may be allocated.
struct Arguments {
    std::vector<std::string> words;
    std::vector<char*> pointers;

    explicit Arguments(std::vector<std::string> all) : words(std::move(all)) {
        for (std::string& word : words) {
            pointers.push_back(word.data());
        }
        pointers.push_back(nullptr);
    }
};

int waitFor(pid_t pid) {
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

/// In the child: where standard input and output go, then the program. Reports why not through `problem`.
[[noreturn]] void become(Arguments& arguments, int input, int output, int errors, int problem) {
    ::dup2(input, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(errors, STDERR_FILENO);
    ::execv(arguments.pointers[0], arguments.pointers.data());
    const int why = errno;
    static_cast<void>(!::write(problem, &why, sizeof why));
    ::_exit(127);
}

[[noreturn]] void failToStart(const fs::path& program, int why) {
    throw FileError("cannot start '" + program.string() + "': " + std::strerror(why));
}

/// The number that a child wrote when it could not become the program; nothing where it could.
std::optional<int> problemIn(Pipe& pipe) {
    pipe.close(1);
    const std::string bytes = pipe.readAll();
    if (bytes.size() != sizeof(int)) {
        return std::nullopt;
    }
    int why = 0;
    std::memcpy(&why, bytes.data(), sizeof why);
    return why;
}

/// What the trainer prints for these words. Throws FileError with its sentence where it fails.
std::string answerOf(const std::vector<std::string>& words) {
    const fs::path program = trainerProgram();
    std::vector<std::string> all{program.string()};
    all.insert(all.end(), words.begin(), words.end());
    Arguments arguments(std::move(all));
    Pipe output;
    Pipe errors;
    Pipe problem;
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    const pid_t pid = ::fork();
    if (pid == 0) {
        become(arguments, nothing, output.ends[1], errors.ends[1], problem.ends[1]);
    }
    ::close(nothing);
    if (pid < 0) {
        failToStart(program, errno);
    }
    output.close(1);
    errors.close(1);
    const std::optional<int> why = problemIn(problem);
    const std::string answer = output.readAll();
    std::string complaint = errors.readAll();
    const int status = waitFor(pid);
    if (why) {
        failToStart(program, *why);
    }
    if (status != 0) {
        complaint = complaint.substr(0, complaint.find('\n'));
        const std::string prefix = std::string(programName) + ": ";
        throw FileError(complaint.starts_with(prefix) ? complaint.substr(prefix.size())
                                                      : "the trainer could not answer: " + complaint);
    }
    return answer;
}

/// A file that is gone when this is.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& content)
        : path_((fs::temp_directory_path() / "zorro-XXXXXX").string()) {
        const int file = ::mkstemp(path_.data());
        if (file < 0) {
            throw FileError("cannot write '" + path_ + "': " + std::strerror(errno));
        }
        ::close(file);
        replaceFile(path_, content);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() { ::unlink(path_.c_str()); }
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace

fs::path trainerProgram() {
    if (const char* chosen = std::getenv(trainerVariable); chosen != nullptr && *chosen != '\0') {
        return chosen;
    }
    std::error_code ignored;
    const fs::path beside = fs::read_symlink("/proc/self/exe", ignored).parent_path() / programName;
    if (::access(beside.c_str(), X_OK) == 0) {
        return beside;
    }
    const char* folders = std::getenv("PATH");
    std::istringstream path(folders == nullptr ? "" : folders);
    for (std::string folder; std::getline(path, folder, ':');) {
        const fs::path program = fs::path(folder) / programName;
        if (!folder.empty() && ::access(program.c_str(), X_OK) == 0) {
            return program;
        }
    }
    throw FileError("the program zorro-train is missing: it is neither beside this program nor in $PATH");
}

void startTrainer(const fs::path& run) {
    const fs::path program = trainerProgram();
    const fs::path logPath = run / trainerLogFile;
    const int log = ::open(logPath.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (log < 0) {
        throw FileError("cannot write '" + logPath.string() + "': " + std::strerror(errno));
    }
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    Arguments arguments({program.string(), run.string()});
    Pipe problem;
    // Twice, so that the trainer is nobody's child here and leaves no zombie.
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::setsid();
        if (::fork() == 0) {
            become(arguments, nothing, nothing, log, problem.ends[1]);
        }
        ::_exit(0);
    }
    const int forkProblem = errno;
    ::close(log);
    ::close(nothing);
    if (pid < 0) {
        failToStart(program, forkProblem);
    }
    waitFor(pid);
    if (const std::optional<int> why = problemIn(problem)) {
        failToStart(program, *why);
    }
}

bool requestTrainer(const fs::path& run, TrainerRequest request) {
    const std::optional<TrainerProcess> process = trainerProcess(run);
    std::array<char, 256> host{};
    if (!process || ::gethostname(host.data(), host.size() - 1) != 0 || process->host != host.data()) {
        return false;
    }
    const int signal = request == TrainerRequest::stop    ? SIGTERM
                       : request == TrainerRequest::pause ? SIGUSR1
                                                          : SIGUSR2;
    return ::kill(static_cast<pid_t>(process->pid), signal) == 0;
}

TrainerEstimate estimateWithTrainer(const std::string& comparisonJson) {
    const TemporaryFile file(comparisonJson);
    const std::string answer = answerOf({"--estimate", file.path()});
    try {
        const nlohmann::json json = nlohmann::json::parse(answer);
        return {.parameters = json.at("parameters").get<std::uint64_t>(),
                .steps = json.at("steps").get<std::uint64_t>(),
                .bytes = json.at("bytes").get<std::uint64_t>(),
                .seconds = json.at("seconds").is_null() ? NAN : json.at("seconds").get<double>(),
                .device = json.at("device").get<std::string>()};
    } catch (const nlohmann::json::exception&) {
        throw FileError(unreadable);
    }
}

std::string describeDevice(const std::string& word) {
    const std::string answer = answerOf({"--device", word});
    const std::size_t second = answer.find('\n') + 1;
    return answer.substr(second, answer.find('\n', second) - second);
}

std::vector<TrainingDevice> trainingDevices() {
    const std::string answer = answerOf({"--devices"});
    std::vector<TrainingDevice> devices;
    try {
        for (const nlohmann::json& device : nlohmann::json::parse(answer)) {
            devices.push_back(
                {device.at("name").get<std::string>(), device.at("description").get<std::string>()});
        }
    } catch (const nlohmann::json::exception&) {
        throw FileError(unreadable);
    }
    return devices;
}

std::string lastTrainerMessage(const fs::path& run) {
    try {
        std::istringstream log(readFile(run / trainerLogFile));
        std::string last;
        for (std::string line; std::getline(log, line);) {
            last = line.empty() ? last : line;
        }
        return last;
    } catch (const FileError&) {
        return {};
    }
}

}  // namespace zorro
