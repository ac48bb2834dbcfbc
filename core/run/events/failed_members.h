#pragma once

// What a member still records after its training loss was not finite: figures of a network that is none any
// more. An accuracy of outputs that are NaN is a number, too, and would stand in charts and tables.

#include "core/run/events/events.h"

namespace zorro {

/// Takes everything out of the batch that its failed members recorded at the step at which they failed or
/// later: columns become NaN there, histograms and maps go. `members` is the number of the run's.
void leaveOutFailed(EventBatch& batch, std::size_t members);

}  // namespace zorro
