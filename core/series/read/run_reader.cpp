#include "core/series/read/run_reader.h"

#include <algorithm>
#include <fstream>
#include <optional>

#include "core/run/directory/run_directory.h"
#include "core/series/read/event_parser.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

/// Adds the lines that begin at or after `from`; false where there is none.
bool appendFrom(std::ifstream& file, std::streamoff from, RunSnapshot& snapshot) {
    const std::size_t members = snapshot.comparison.members.size();
    snapshot.history = {};
    file.clear();
    file.seekg(std::max<std::streamoff>(0, from - 1));
    std::string line;
    if (from > 0)
        std::getline(file, line);  // the line that began before
    EventParser parser(members);
    while (std::getline(file, line) && !file.eof()) {
        if (const std::optional<EventBatch> batch = parser.readNext(line))
            snapshot.history.append(*batch, members);
    }
    return !snapshot.history.steps.empty();
}

}  // namespace

RunSnapshot readRun(const fs::path& run) {
    RunSnapshot snapshot = readRunSummary(run);
    std::ifstream file(run / eventsFile, std::ios::binary);
    appendFrom(file, 0, snapshot);
    return snapshot;
}

RunSnapshot readRunEnd(const fs::path& run) {
    constexpr std::streamoff fewBytes = std::streamoff{32} << 10;
    constexpr std::streamoff mostBytes = std::streamoff{8} << 20;
    RunSnapshot snapshot = readRunSummary(run);
    std::ifstream file(run / eventsFile, std::ios::binary | std::ios::ate);
    const std::streamoff size = file ? static_cast<std::streamoff>(file.tellg()) : 0;
    // A line may be longer than the first piece, and the newest validation lie further back.
    for (std::streamoff bytes = fewBytes; size > 0; bytes *= 8) {
        const std::streamoff from = std::max<std::streamoff>(0, size - bytes);
        const bool found = appendFrom(file, from, snapshot);
        const bool enough =
            found && (!snapshot.result.evaluated[usualMetric].empty() ||
                      snapshot.history.column(std::string(describe(usualMetric).name)) != nullptr);
        if (enough || from == 0 || bytes >= mostBytes)
            break;
    }
    return snapshot;
}

}  // namespace zorro
