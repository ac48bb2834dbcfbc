#pragma once

// Whether a comparison can be judged by what its protocol says.

#include "core/dataset/dataset.h"
#include "core/run/comparison/comparison.h"
#include "core/run/quantity/quantity.h"

namespace zorro {

/// Which parts of the data have examples.
struct KnownParts {
    bool validation = true;
    bool tests = true;
};

/// What networks of this task are judged by: what the protocol says, or where it says "auto" the test
/// accuracy of classes and otherwise the test loss; the same of the validation part without one to test on;
/// the training loss where there is neither.
[[nodiscard]] Quantity metricOf(const Protocol& protocol, Task task, const KnownParts& parts);

/// Throws ComparisonError where no network of this task, with these parts, has the protocol's metric or a
/// best validated state.
void checkProtocol(const Protocol& protocol, Task task, const KnownParts& parts);

}  // namespace zorro
