#pragma once

// From SPEC text to a curve, whether its function is in the catalogue or written by the user.

#include <string_view>

#include "core/activation/spec.h"

namespace zorro {

/// The curve that a SPEC describes. Throws SpecError (one sentence, with a position) where it describes none.
[[nodiscard]] Curve parseCurve(std::string_view text);

/// The curve that a person means who types this into a field: a SPEC, or a bare formula (see
/// parseTypedSpec()). Throws SpecError likewise.
[[nodiscard]] Curve parseTypedCurve(std::string_view text);

}  // namespace zorro
