#include "core/expression/curve_spec.h"

#include "core/expression/expression.h"

namespace zorro {
namespace {

FunctionPtr functionOf(const Spec& spec) {
    if (spec.expression.empty()) {
        return catalogueFunction(spec);
    }
    try {
        return makeExpression(spec.expression);
    } catch (const SpecError& error) {
        throw error.shifted(spec.expressionPosition);
    }
}

}  // namespace

Curve parseCurve(std::string_view text) {
    const Spec spec = parseSpec(text);
    return applyAssignments(functionOf(spec), spec.assignments);
}

Curve parseTypedCurve(std::string_view text) {
    const Spec spec = parseTypedSpec(text);
    return applyAssignments(functionOf(spec), spec.assignments);
}

}  // namespace zorro
