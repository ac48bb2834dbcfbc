#include "core/run/events/event_log.h"

#include <string>
#include <system_error>

#include "core/run/comparison/comparison.h"
#include "core/run/directory/run_directory.h"
#include "core/run/events/event_line.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

/// How many bytes of the log are whole lines before the first one with a step behind `keepThrough`.
std::uintmax_t wholeLength(const fs::path& path, std::optional<std::uint64_t> keepThrough) {
    std::ifstream file(path, std::ios::binary);
    std::uintmax_t length = 0;
    for (std::string line; std::getline(file, line) && !file.eof();) {
        const std::optional<LineSteps> steps = keepThrough ? stepsOf(line) : std::nullopt;
        if (steps && steps->last > *keepThrough)
            break;
        length += line.size() + 1;
    }
    return length;
}

}  // namespace

EventLog::EventLog(const fs::path& run, std::optional<std::uint64_t> keepThrough) : path_(run / eventsFile) {
    std::error_code problem;
    std::error_code missing;
    if (fs::is_regular_file(path_, missing))
        fs::resize_file(path_, wholeLength(path_, keepThrough), problem);
    if (!problem)
        file_.open(path_, std::ios::binary | std::ios::app);
    if (problem || !file_)
        throw RunError("cannot write '" + path_.string() + "'");
}

void EventLog::append(const EventBatch& batch) {
    file_ << eventLine(batch) << '\n' << std::flush;
    if (!file_)
        throw RunError("cannot write '" + path_.string() + "'; is the disk full?");
}

}  // namespace zorro
