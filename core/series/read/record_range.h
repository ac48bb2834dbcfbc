#pragma once

// The records of a stretch of a run, as they were recorded.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>

#include "core/run/history/run_history.h"

namespace zorro {

/// Calls `visit` with the batches that hold the records of steps first .. last, every one of them, found
/// without reading those before; it says whether to go on.
void visitRecords(const std::filesystem::path& run, std::size_t members, std::uint64_t first,
                  std::uint64_t last, const std::function<bool(const EventBatch&)>& visit);

/// The same batches as a history.
[[nodiscard]] RunHistory readRecords(const std::filesystem::path& run, std::size_t members,
                                     std::uint64_t first, std::uint64_t last);

}  // namespace zorro
