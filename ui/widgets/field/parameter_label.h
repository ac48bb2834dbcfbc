#pragma once

// What parameters are called on screen.

#include <QString>

#include "core/activation/function.h"

namespace zorro::ui {

/// The parameter's name as people write it: "a₋" for a_neg, "α" for alpha.
[[nodiscard]] QString parameterLabel(const Parameter& parameter);

}  // namespace zorro::ui
