#include "core/run/events/event_line.h"

#include <algorithm>
#include <string>

#include "core/run/history/run_history.h"
#include "core/series/read/event_parser.h"
#include "tests/fuzz/reader/read_functions.h"
#include "tests/fuzz/readers.h"

namespace zorro::fuzz {

namespace {

/// Whether the columns are called as trainers call them; a name is written as it is.
bool hasPlainNames(const EventBatch& batch) {
    return std::ranges::all_of(batch.columns, [](const Column& column) {
        return std::ranges::all_of(column.name, [](char letter) {
            return letter == '_' || (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z');
        });
    });
}

}  // namespace

void readEventLines(std::string_view bytes) {
    constexpr std::size_t members = 2;
    static EventParser parser(members);
    parser.beginAgain();
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1);
        const std::string_view line = bytes.substr(0, end + 1);
        bytes.remove_prefix(end + 1);
        static_cast<void>(isProgramsLine(line));
        static_cast<void>(stepsOf(line));
        static_cast<void>(parser.readNext(line));
        if (const std::optional<EventBatch> batch = parser.read(line); batch && hasPlainNames(*batch)) {
            const std::string written = eventLine(*batch);
            const std::optional<EventBatch> again = parser.read(written);
            require(again && eventLine(*again) == written, "a batch that is written reads back");
        }
    }
}

}  // namespace zorro::fuzz
