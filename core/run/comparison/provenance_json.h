#pragma once

// The provenance of a run as comparison.json has it. Private to core/run.

#include "core/run/comparison/provenance.h"
#include "core/text/json.h"

namespace zorro {

[[nodiscard]] Json provenanceJson(const Provenance& provenance);

/// Reads what provenanceJson() made; keys that are missing leave their values empty. Throws RunError.
[[nodiscard]] Provenance readProvenance(const Json& json);

}  // namespace zorro
