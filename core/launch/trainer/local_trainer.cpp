#include "core/launch/trainer/local_trainer.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

#include "core/file/file.h"
#include "core/launch/process/pipe.h"
#include "core/run/comparison/comparison.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

int waitFor(pid_t pid) {
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

/// In the child: what trains in the background takes the time that windows leave. Where no control group
/// tells processes apart, Linux weighs sessions against each other, and niceness counts only within one of
/// them: the session gives way too. Neither is needed to train.
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

/// The number that a child wrote before it became the program: why it could not, or its child's. Nothing
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

/// The trainer for the device that the comparison asks for; of a damaged one the first, which says what is
/// wrong.
fs::path trainerForComparison(const std::string& json) {
    std::string device = "auto";
    try {
        device = readComparison(json).training.device;
    } catch (const std::exception&) {
        return knownTrainers().front();
    }
    return trainerFor(device);
}

}  // namespace

fs::path trainerOf(const fs::path& run) {
    return trainerForComparison(readFile(run / comparisonFile));
}

fs::path createRunToTrain(const fs::path& runs, const Comparison& comparison) {
    static_cast<void>(trainerFor(comparison.training.device));
    return createRunDirectory(runs, comparison);
}

TrainerProcess startTrainer(const fs::path& run) {
    const fs::path program = trainerOf(run);
    const fs::path logPath = run / trainerLogFile;
    const int log = ::open(logPath.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (log < 0) {
        throw FileError("cannot write '" + logPath.string() + "': " + std::strerror(errno));
    }
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    Arguments arguments({program.string(), run.string()});
    Pipe problem;
    Pipe number;
    // Twice, so that the trainer is nobody's child here and leaves no zombie.
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::setsid();
        giveWay();
        const pid_t trainer = ::fork();
        if (trainer == 0) {
            become(arguments, nothing, nothing, log, problem.ends[1]);
        }
        static_cast<void>(!::write(number.ends[1], &trainer, sizeof trainer));
        ::_exit(0);
    }
    const int forkProblem = errno;
    ::close(log);
    ::close(nothing);
    if (pid < 0) {
        failToStart(program, forkProblem);
    }
    waitFor(pid);
    if (const std::optional<int> why = numberIn(problem)) {
        failToStart(program, *why);
    }
    return processNumbered(numberIn(number).value_or(0));
}

bool requestTrainer(const fs::path& run, TrainerRequest request) {
    const std::optional<TrainerProcess> process = trainerProcess(run);
    return process && isOfThisMachine(*process) &&
           ::kill(static_cast<pid_t>(process->pid), signalOf(request)) == 0;
}

TrainerEstimate estimateWithTrainer(const std::string& comparisonJson) {
    fs::path program;
    try {
        program = trainerForComparison(comparisonJson);
    } catch (const FileError& error) {
        throw ComparisonError({"training.device", error.what()});
    }
    return readEstimate(runProgram({program.string(), "--estimate", "/dev/stdin"}, comparisonJson));
}

std::string describeDevice(const std::string& word) {
    return readDevice(runProgram({trainerFor(word).string(), "--device", word}));
}

ActivationBenchmark benchmarkWithTrainer(const std::string& device, const std::vector<std::string>& specs) {
    constexpr std::chrono::minutes patience{60};  // a slow machine with many activations
    Words words{trainerFor(device).string(), "--benchmark", device};
    words.insert(words.end(), specs.begin(), specs.end());
    return readBenchmark(runProgram(words, {}, patience));
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
