#pragma once

// From SPEC text to a curve, whether its function is in the catalogue, in a library of functions of
// somebody's own, or a formula.

#include <string_view>

#include "core/activation/spec.h"

namespace zorro {

/// The curve that a SPEC describes. Throws SpecError (one sentence, with a position) where it describes none.
[[nodiscard]] Curve parseCurve(std::string_view text, const FunctionLibrary& library = {});

/// The curve that a person means who types this into a field: a SPEC, or a bare formula (see
/// parseTypedSpec()). Throws SpecError likewise.
[[nodiscard]] Curve parseTypedCurve(std::string_view text, const FunctionLibrary& library = {});

}  // namespace zorro
