#include <filesystem>
#include <string>
#include <system_error>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

/// How many bytes of the log are whole lines of steps up to `keepThrough`.
std::uintmax_t wholeLength(const fs::path& path, std::size_t members,
                           std::optional<std::uint64_t> keepThrough) {
    std::ifstream file(path, std::ios::binary);
    std::uintmax_t length = 0;
    for (std::string line; std::getline(file, line) && !file.eof();) {
        if (keepThrough) {
            const std::optional<EventBatch> batch = readEventLine(line, members);
            if (batch && batch->steps.back() > *keepThrough)
                break;
        }
        length += line.size() + 1;
    }
    return length;
}

}  // namespace

EventLog::EventLog(const fs::path& run, std::size_t members, std::optional<std::uint64_t> keepThrough)
    : path_(run / eventsFile) {
    std::error_code problem;
    std::error_code missing;
    if (fs::is_regular_file(path_, missing))
        fs::resize_file(path_, wholeLength(path_, members, keepThrough), problem);
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
