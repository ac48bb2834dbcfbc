#pragma once

// The text of `zorro runs evaluate`.

#include <string>

#include "core/run/replacement/replacement.h"

namespace zorro {

/// A row a network with the figure that judges, as it was trained, with the other activation, and the
/// difference; below, the means.
[[nodiscard]] std::string replacementText(const ReplacementResult& result);

}  // namespace zorro
