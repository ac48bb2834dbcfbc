#pragma once

// The subcommand `zorro train`.

#include <ostream>

#include "app/zorro/train/train_words.h"

namespace zorro {

/// Writes a run directory, lets the trainer train it, and ends with a table of how the activations did.
/// Signals to stop, pause and go on are handed to the trainer. False where training failed. Throws UsageError
/// for words that make no sense, and RunError or FileError.
[[nodiscard]] bool runTrain(const TrainWords& words, std::ostream& out);

}  // namespace zorro
