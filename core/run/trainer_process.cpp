// Which process trains a run.

#include <cerrno>
#include <csignal>
#include <fstream>
#include <sstream>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "core/file/file.h"
#include "core/run/run_directory.h"

namespace zorro {

namespace {

using Json = nlohmann::json;

std::string hostName() {
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? name : "";
}

/// When a process began, in clock ticks since the machine started; 0 where that cannot be seen.
std::uint64_t startTicksOf(std::int64_t pid) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string line;
    std::getline(file, line);
    // The second word is the program's name in parentheses, and may hold blanks; this is the 22nd.
    const std::size_t end = line.rfind(')');
    if (end == std::string::npos)
        return 0;
    std::istringstream words(line.substr(end + 1));
    std::string word;
    for (int i = 3; i <= 22; ++i) words >> word;
    return std::strtoull(word.c_str(), nullptr, 10);
}

bool isAlive(const TrainerProcess& process) {
    if (process.host != hostName())
        return true;
    if (process.pid <= 0 || (::kill(static_cast<pid_t>(process.pid), 0) != 0 && errno == ESRCH))
        return false;
    const std::uint64_t ticks = startTicksOf(process.pid);
    return ticks == 0 || ticks == process.startTicks;
}

}  // namespace

void writeTrainerProcess(const std::filesystem::path& run, bool paused) {
    const std::int64_t pid = ::getpid();
    const Json json{
        {"pid", pid}, {"host", hostName()}, {"start_ticks", startTicksOf(pid)}, {"paused", paused}};
    replaceFile(run / trainerFile, json.dump(2) + "\n");
}

void removeTrainerProcess(const std::filesystem::path& run) {
    std::error_code ignored;
    std::filesystem::remove(run / trainerFile, ignored);
}

std::optional<TrainerProcess> trainerProcess(const std::filesystem::path& run) {
    try {
        const Json json = Json::parse(readFile(run / trainerFile));
        const TrainerProcess process{.pid = json.at("pid").get<std::int64_t>(),
                                     .host = json.at("host").get<std::string>(),
                                     .startTicks = json.at("start_ticks").get<std::uint64_t>(),
                                     .paused = json.value("paused", false)};
        return isAlive(process) ? std::optional(process) : std::nullopt;
    } catch (const FileError&) {
        return std::nullopt;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace zorro
