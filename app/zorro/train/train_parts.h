#pragma once

// `zorro train` with more networks than one run holds: several runs, one after the other, whose table is that
// of one.

#include <ostream>

#include "app/zorro/train/run_size.h"
#include "app/zorro/train/train_words.h"
#include "core/launch/place/place.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

/// Trains what is missing of the comparison's networks in runs of the size, which lie together in the folder
/// studies/NAME of the folder of runs; the same words go on with what was stopped. False where something
/// could not be trained, was stopped, or every network failed; true at once where the runs are put into the
/// queue. Throws as runStudy() does.
[[nodiscard]] bool trainInParts(const Comparison& comparison, const RunSize& size, const Place& place,
                                const TrainWords& words, std::ostream& out);

}  // namespace zorro
