#include "core/expression/curve_spec.h"

#include "core/expression/expression.h"

namespace zorro {

Curve parseCurve(std::string_view text) {
    const Spec spec = parseSpec(text);
    return applyAssignments(
        spec.expression.empty() ? catalogueFunction(spec) : makeExpression(spec.expression),
        spec.assignments);
}

}  // namespace zorro
