#include "core/run/events/event_log.h"

#include <string>
#include <system_error>

#include "core/run/comparison/comparison.h"
#include "core/run/directory/run_directory.h"
#include "core/run/events/event_line.h"

namespace zorro {

namespace fs = std::filesystem;

EventLog::EventLog(const fs::path& run, std::optional<std::uint64_t> keepThrough) : path_(run / eventsFile) {
    std::error_code missing;
    if (fs::is_regular_file(path_, missing))
        keepWholeLines(keepThrough);
    file_.open(path_, std::ios::binary | std::ios::app);
    if (!file_)
        throw RunError("cannot write '" + path_.string() + "'");
}

/// Cuts the log behind its last whole line before the first one with a step behind `keepThrough`.
void EventLog::keepWholeLines(std::optional<std::uint64_t> keepThrough) {
    std::ifstream file(path_, std::ios::binary);
    std::uintmax_t length = 0;
    for (std::string line; std::getline(file, line) && !file.eof();) {
        const std::optional<LineSteps> steps = keepThrough ? stepsOf(line) : std::nullopt;
        if (steps && steps->last > *keepThrough)
            break;
        length += line.size() + 1;
        if (isProgramsLine(line))
            programs_ = line;
    }
    std::error_code problem;
    fs::resize_file(path_, length, problem);
    if (problem)
        throw RunError("cannot write '" + path_.string() + "'");
}

void EventLog::identify(const std::string& programs) {
    if (programs_ != programs)
        appendLine(programs);
    programs_ = programs;
}

void EventLog::append(const EventBatch& batch) {
    appendLine(eventLine(batch));
}

void EventLog::appendLine(const std::string& line) {
    file_ << line << '\n' << std::flush;
    if (!file_)
        throw RunError("cannot write '" + path_.string() + "'; is the disk full?");
}

}  // namespace zorro
