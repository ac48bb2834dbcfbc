#pragma once

// Evaluates the networks of a run with another activation than they were trained with.

#include "core/run/replacement/replacement.h"

namespace zorro {

/// What the networks reach on all examples to validate and to test on, as they were trained and with the
/// other activation, their weights the same; of each the state that the run reports. Both are evaluated here,
/// so that nothing but the activation differs. The run directory is only read. Throws SpecError, DatasetError
/// or FileError, and RunError for a run that has no checkpoint, whose data have changed since, or whose
/// activations have learned parameters.
[[nodiscard]] ReplacementResult evaluateReplaced(const ReplacementQuestion& question);

}  // namespace zorro
