#pragma once

// How an OutputMap stands in a line of events.jsonl. Private to core/run.

#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/run/events/events.h"

namespace zorro {

/// The map as an object of JSON; its cells are base64 (RFC 4648).
[[nodiscard]] std::string mapText(const OutputMap& map);

/// Reads it back; nothing where its sizes do not fit together. Throws a JSON exception where a key is missing
/// or of another type.
[[nodiscard]] std::optional<OutputMap> readMap(const nlohmann::json& json);

}  // namespace zorro
