#pragma once

// The rows of a tuning in the table of the fields. Private to core/run.

#include <vector>

#include "core/run/comparison/field.h"

namespace zorro {

[[nodiscard]] std::vector<ComparisonField> tuningFields();

}  // namespace zorro
