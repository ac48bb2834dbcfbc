#pragma once

// The size of a network with gated layers, in words and as files and the trainer's answers have it.

#include <optional>
#include <string>

#include "core/run/network/gated_size.h"
#include "core/text/json.h"

namespace zorro {

/// "170 units instead of 256; 67146 weights and biases, 67234 without gates".
[[nodiscard]] std::string gatedWords(const GatedSize& size);

/// An object; null where nothing is gated.
[[nodiscard]] Json gatedJson(const std::optional<GatedSize>& size);

/// Reads what gatedJson() made. Throws Json::exception.
[[nodiscard]] std::optional<GatedSize> readGatedSize(const Json& json);

}  // namespace zorro
