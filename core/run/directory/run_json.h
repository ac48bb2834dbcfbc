#pragma once

// The small files of a run directory as JSON. Private to core/run.

#include <filesystem>
#include <optional>

#include "core/text/json.h"

namespace zorro {

/// The file's content; nothing where it is missing or damaged.
[[nodiscard]] std::optional<Json> readRunJson(const std::filesystem::path& file);

}  // namespace zorro
