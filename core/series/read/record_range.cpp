// A stretch of a long events.jsonl: its lines are in the order of their steps, so that a search by halves
// finds where the stretch begins.

#include "core/series/read/record_range.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <string>
#include <utility>

#include "core/run/directory/run_directory.h"
#include "core/run/events/event_line.h"
#include "core/series/read/event_parser.h"

namespace zorro {

namespace {

struct LinePlace {
    std::streamoff begin = 0;
    std::uint64_t step = 0;  ///< its first one
};

/// The first whole line that begins at `offset` or behind it.
std::optional<LinePlace> lineFrom(std::ifstream& file, std::streamoff offset) {
    file.clear();
    std::string line;
    if (offset > 0) {
        file.seekg(offset - 1);
        std::getline(file, line);
    } else {
        file.seekg(0);
    }
    for (std::streamoff begin = file.tellg(); std::getline(file, line) && !file.eof(); begin = file.tellg()) {
        if (const std::optional<LineSteps> steps = stepsOf(line))
            return LinePlace{begin, steps->first};
    }
    return std::nullopt;
}

/// Where the last line begins whose first step is at most `step`; the first line where there is none.
std::streamoff placeOf(std::ifstream& file, std::streamoff size, std::uint64_t step) {
    std::streamoff low = 0;  // a line begins here, and if it is not the first one its step is small enough
    for (std::streamoff high = size; low < high;) {
        const std::streamoff middle = low + (high - low) / 2;
        const std::optional<LinePlace> line = lineFrom(file, middle);
        if (line && line->step <= step && line->begin > low) {
            low = line->begin;
        } else {
            high = middle;
        }
    }
    return low;
}

}  // namespace

void visitRecords(const std::filesystem::path& run, std::size_t members, std::uint64_t first,
                  std::uint64_t last, const std::function<bool(const EventBatch&)>& visit) {
    const std::filesystem::path path = run / eventsFile;
    std::error_code missing;
    const auto size = static_cast<std::streamoff>(std::filesystem::file_size(path, missing));
    if (missing)
        return;
    std::ifstream file(path, std::ios::binary);
    const std::streamoff begin = placeOf(file, size, first);
    file.clear();
    file.seekg(begin);
    EventParser parser(members);
    for (std::string line; std::getline(file, line) && !file.eof();) {
        const std::optional<LineSteps> steps = stepsOf(line);
        if (steps && steps->first > last)
            return;
        const std::optional<EventBatch> batch = parser.readNext(line);
        if (batch && batch->steps.back() >= first && !visit(*batch))
            return;
    }
}

RunHistory readRecords(const std::filesystem::path& run, std::size_t members, std::uint64_t first,
                       std::uint64_t last) {
    RunHistory history;
    visitRecords(run, members, first, last, [&](const EventBatch& batch) {
        history.append(batch, members);
        return true;
    });
    return history;
}

}  // namespace zorro
