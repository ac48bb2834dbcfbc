#pragma once

// The quick way to read a line of events.jsonl: windows follow several megabytes of them a second.

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/run/events/events.h"

namespace zorro {

/// Reads a line that is laid out exactly as eventLine() does, without a document tree. Nothing where it is
/// not, which says nothing against the line: any other JSON means the same.
[[nodiscard]] std::optional<EventBatch> scanEventLine(std::string_view line, std::size_t members);

}  // namespace zorro
