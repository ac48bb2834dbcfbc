#include "core/run/process/trainer_process.h"

#include <cerrno>
#include <csignal>
#include <fstream>
#include <sstream>
#include <unistd.h>

#include "core/file/file.h"
#include "core/file/file_lock.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_json.h"

namespace zorro {

namespace {

/// What /proc/PID/stat says.
struct ProcessStatus {
    std::uint64_t startTicks = 0;  ///< when it began, in clock ticks since the machine started; 0: unknown
    bool hasEnded = false;         ///< nobody has asked for its exit status yet
};

ProcessStatus statusOf(std::int64_t pid) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string line;
    std::getline(file, line);
    // The second word is the program's name in parentheses, and may hold blanks; the third is the state, the
    // 22nd the beginning.
    const std::size_t end = line.rfind(')');
    if (end == std::string::npos)
        return {};
    std::istringstream words(line.substr(end + 1));
    std::string state;
    words >> state;
    std::string word;
    for (int i = 4; i <= 22; ++i) words >> word;
    return {.startTicks = std::strtoull(word.c_str(), nullptr, 10), .hasEnded = state == "Z" || state == "X"};
}

/// A lock that nobody holds says that nobody trains, whoever has the process's number by now. Where there is
/// none (a copy of a run that trains elsewhere, a file system without locks) the number has to do.
bool isAlive(const TrainerProcess& process, const std::filesystem::path& run) {
    if (!isOfThisMachine(process))
        return true;
    if (FileLock::isHeld(run / lockFile) == false)
        return false;
    return isRunning(process);
}

}  // namespace

std::string thisHost() {
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? name : "";
}

bool isOfThisMachine(const TrainerProcess& process) {
    return process.host == thisHost();
}

TrainerProcess processNumbered(std::int64_t pid) {
    return {.pid = pid, .host = thisHost(), .startTicks = statusOf(pid).startTicks};
}

bool isRunning(const TrainerProcess& process) {
    if (process.pid <= 0 || (::kill(static_cast<pid_t>(process.pid), 0) != 0 && errno == ESRCH))
        return false;
    const ProcessStatus status = statusOf(process.pid);
    return !status.hasEnded && (status.startTicks == 0 || status.startTicks == process.startTicks);
}

void writeTrainerProcess(const std::filesystem::path& run, bool paused) {
    const TrainerProcess self = processNumbered(::getpid());
    const Json json{
        {"pid", self.pid}, {"host", self.host}, {"start_ticks", self.startTicks}, {"paused", paused}};
    replaceFile(run / trainerFile, jsonDocument(json));
}

void removeTrainerProcess(const std::filesystem::path& run) {
    std::error_code ignored;
    std::filesystem::remove(run / trainerFile, ignored);
}

std::optional<TrainerProcess> trainerProcess(const std::filesystem::path& run) {
    const std::optional<Json> json = readRunJson(run / trainerFile);
    if (!json)
        return std::nullopt;
    try {
        const TrainerProcess process{.pid = integerIn(json->at("pid")),
                                     .host = json->at("host").get<std::string>(),
                                     .startTicks = countIn(json->at("start_ticks")),
                                     .paused = json->value("paused", false)};
        return isAlive(process, run) ? std::optional(process) : std::nullopt;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace zorro
