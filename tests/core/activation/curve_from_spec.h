#pragma once

// The curve that a SPEC of the catalogue describes, for tests.

#include <string_view>

#include "core/activation/spec.h"

namespace zorro::testing_tools {

inline Curve curveFromSpec(std::string_view text) {
    const Spec spec = parseSpec(text);
    return applyAssignments(namedFunction(spec), spec.assignments);
}

}  // namespace zorro::testing_tools
