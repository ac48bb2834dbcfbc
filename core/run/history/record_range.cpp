// A stretch of a long events.jsonl: its lines are in the order of their steps, so that a search by halves
// finds where the stretch begins.

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/run/directory/run_directory.h"
#include "core/run/history/run_reader.h"

namespace zorro {

namespace {

struct LinePlace {
    std::streamoff begin = 0;
    std::uint64_t step = 0;  ///< its first one
};

/// The first step that a line names, without reading the rest of it.
std::optional<std::uint64_t> firstStepOf(std::string_view line) {
    constexpr std::string_view head = "{\"steps\":[";
    std::uint64_t step = 0;
    if (line.substr(0, head.size()) != head)
        return std::nullopt;
    const auto [end, error] = std::from_chars(line.data() + head.size(), line.data() + line.size(), step);
    return error == std::errc{} ? std::optional(step) : std::nullopt;
}

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
        if (const std::optional<std::uint64_t> step = firstStepOf(line))
            return LinePlace{begin, *step};
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
    std::uint64_t seen = 0;
    for (std::string line; std::getline(file, line) && !file.eof();) {
        const std::optional<std::uint64_t> step = firstStepOf(line);
        if (step && *step > last)
            return;
        const std::optional<EventBatch> batch = readEventLine(line, members);
        if (!batch || batch->steps.front() <= seen || batch->steps.back() < first)
            continue;
        seen = batch->steps.back();
        if (!visit(*batch))
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
